/**
 * Shapes that saved news pages have: each puts the same invented article
 * behind other markup, with the clutter that such pages carry.
 */

/** An invented article. */
export interface Text {
  readonly title: string;
  readonly section: string;
  readonly author: string;
  readonly date: string;
  readonly language: string;
  readonly caption: string;
  readonly paragraphs: readonly string[];
}

/** A page as it is saved, and the words of it that are the article's. */
export interface SavedPage {
  readonly html: string;
  /** Paragraphs and section headings of the article. */
  readonly article: readonly string[];
  /** Headline, byline and captions: neither missed nor clutter. */
  readonly neutral: readonly string[];
}

const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

const stories = [
  'Prince opens bridge after two years of delay',
  'Town hall sold to a hotel chain for a record price',
  'Nine things to do with last year’s apples',
  'Why the swallows came early to Orrin this spring',
  'Swimmers rescued off Tarn Head as the fog came in',
  'School meals to cost more from September, council says',
];
const teasers = (count: number, tag = 'li'): string =>
  stories
    .slice(0, count)
    .map((story, index) => `<${tag} class="item"><a href="/s/${index}">${story}</a></${tag}>`)
    .join('');
const nav =
  '<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li><li><a href="/w">Weather</a></li><li><a href="/o">Opinion</a></li></ul></nav>';
const footer =
  '<footer class="site-footer"><p>The Orrin Echo is printed by Echo Print and Paper, 4 Quay Street, Orrin. Registered in the county of Ludd.</p><ul><li><a href="/a">About us</a></li><li><a href="/c">Contact</a></li><li><a href="/p">Privacy policy</a></li></ul><p>© 2031 The Orrin Echo. All rights reserved.</p></footer>';
const share =
  '<div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Tweet</a> <a href="#">Email</a> <a href="#">Print</a></div>';
const plea =
  'Get our letter every Friday, with the best of the week, and help us keep this paper open and free for everybody who wants to read it.';
const bio = (text: Text): string =>
  `${text.author} has written for the Echo since the spring of 2019. Send tips to desk@echo.example or call the newsroom after nine in the morning.`;
const remarks = [
  'First! And about time somebody wrote about this, I have been saying it for years in the pub and nobody ever listens.',
  'My grandmother came from there. She would have had something to say about the people who run it now, and not in polite words either.',
  'The article does not mention the tax at all. Follow the money, as my old teacher used to tell us every single morning.',
  'Agree with the above. Also the parking is a disgrace and the gulls have become a danger to children with sandwiches.',
];

const document = (text: Text, body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="${text.language}"><head><meta charset="utf-8"><title>${text.title} | The Orrin Echo</title>${head}</head><body>${body}</body></html>`;

/** The article's own parts: half of the paragraphs, a section heading, the rest. */
function parts(text: Text): { first: readonly string[]; rest: readonly string[]; all: readonly string[] } {
  const half = Math.floor(text.paragraphs.length / 2);
  const [first, rest] = [text.paragraphs.slice(0, half), text.paragraphs.slice(half)];
  return { first, rest, all: [...first, text.section, ...rest] };
}

const neutralOf = (text: Text): string[] => [
  text.title,
  text.author,
  text.date,
  text.caption,
  `By ${text.author}`,
];

function saved(
  text: Text,
  html: string,
  article: readonly string[] = parts(text).all,
  neutral: readonly string[] = [],
): SavedPage {
  return { html, article, neutral: [...neutralOf(text), ...neutral] };
}

/** Paragraphs with a section heading between the halves, and what a shape puts there beside it. */
const withHeading = (text: Text, between = '', tag = 'h2'): string =>
  `${p(parts(text).first)}${between}<${tag}>${text.section}</${tag}>${p(parts(text).rest)}`;

export const shapes: Readonly<Record<string, (text: Text) => SavedPage>> = {
  'WordPress theme': (text) =>
    saved(
      text,
      document(
        text,
        `<div id="page" class="site"><header class="site-header"><p class="site-title"><a href="/">The Orrin Echo</a></p>${nav}</header><div id="primary" class="content-area"><main><article class="post type-post"><header class="entry-header"><h1 class="entry-title">${text.title}</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="${text.date}">${text.date}</time></span> <span class="byline">by <a href="/a">${text.author}</a></span></div></header><div class="entry-content">${withHeading(text)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li>Facebook</li><li>X</li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>${teasers(3, 'p')}</div></div><footer class="entry-footer"><span class="cat-links">Posted in <a href="#">County</a></span><span class="tags-links">Tagged <a href="#">work</a>, <a href="#">coast</a></span></footer></article><nav class="navigation post-navigation"><a href="#">Previous Post: ${stories[1]}</a><a href="#">Next Post: ${stories[2]}</a></nav><div id="comments" class="comments-area"><h2>4 thoughts on “${text.title}”</h2><ol class="comment-list">${remarks.map((one) => `<li class="comment"><div class="comment-author">Pat <span class="says">says:</span></div><p>${one}</p></li>`).join('')}</ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></div></main></div><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>${teasers(5)}</ul></section></aside>${footer}</div>`,
      ),
    ),
  'live blog': (text) =>
    saved(
      text,
      document(
        text,
        `${nav}<main><h1>${text.title}</h1><div class="live-intro"><p>${text.paragraphs[0]}</p></div><div class="key-events"><h4>Key events</h4><ul>${teasers(3)}</ul></div><div class="live-feed">${text.paragraphs
          .slice(1)
          .map(
            (one, index) =>
              `<div class="live-post" id="post-${index}"><div class="live-post__time"><time>${10 + index}:1${index}</time></div><div class="live-post__body"><p>${one}</p></div><div class="live-post__share"><button>Share</button><button>Copy link</button></div></div>`,
          )
          .join('')}</div></main>${footer}`,
      ),
      text.paragraphs,
    ),
  AMP: (text) =>
    saved(
      text,
      document(
        text,
        `<amp-sidebar id="s" layout="nodisplay">${nav}</amp-sidebar><header class="amp-header">The Orrin Echo</header><article class="amp-wp-article"><header><h1 class="amp-wp-title">${text.title}</h1><div class="amp-wp-byline">${text.author}</div></header><amp-img src="a.jpg" width="1" height="1"></amp-img><div class="amp-wp-article-content">${withHeading(text, '<amp-ad width="300" height="250"><div placeholder>Advertisement</div></amp-ad>')}</div></article><amp-accordion><section><h4>More from the county</h4><div>${teasers(4, 'p')}</div></section></amp-accordion>${footer}`,
      ),
    ),
  'paywalled stub': (text) =>
    saved(
      text,
      document(
        text,
        `${nav}<main><article><h1>${text.title}</h1><p class="byline">By ${text.author}</p><div class="article-body">${p(text.paragraphs.slice(0, 3))}</div></article><div class="paywall"><h2>Keep reading for one crown</h2><p>Subscribe now and read everything that the Echo prints, on paper and on every screen, for one crown in the first month and nine from then on. Cancel whenever you like.</p><p>Already a subscriber? <a href="/l">Sign in</a></p><ul><li>Unlimited articles on every device</li><li>The crossword, with its archive of forty years</li></ul></div></main>${footer}`,
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
      ),
      text.paragraphs.slice(0, 3),
    ),
  'related links in the middle': (text) =>
    saved(
      text,
      document(
        text,
        `${nav}<article><h1>${text.title}</h1>${p(parts(text).first.slice(0, 2))}<p><strong>READ MORE: <a href="/x">${stories[0]}</a></strong></p>${p(parts(text).first.slice(2))}<div class="in-article-links"><h4>You may also like</h4><ul>${teasers(4)}</ul></div><h2>${text.section}</h2>${p(parts(text).rest.slice(0, 2))}<p>Also read: <a href="/y">${stories[3]}</a></p>${p(parts(text).rest.slice(2))}</article><section class="bottom"><h3>More stories</h3><ul>${teasers(6)}</ul></section>${footer}`,
      ),
    ),
  'newsletter box': (text) =>
    saved(
      text,
      document(
        text,
        `${nav}<article><h1>${text.title}</h1>${withHeading(text, `<div class="c-box"><h3>The Friday Letter</h3><p>${plea}</p><input type="email"><button>Sign up</button><p>By signing up you agree to our terms of use and to a letter now and then from firms that we know well.</p></div>`)}</article>${footer}`,
      ),
    ),
  'cookie banner': (text) =>
    saved(
      text,
      document(
        text,
        `<div id="onetrust-consent-sdk"><div class="ot-sdk-container" role="dialog"><h2>We value your privacy</h2><p>We and our 842 partners store and read information on a device, such as cookies, and process personal data, such as unique identifiers, to show you advertisements and content that fit you and to count who reads what.</p><p>You can change your mind at any time on the page about privacy. Some partners do not ask for your consent and rely on their legitimate interest.</p><button>Accept all</button><button>Manage options</button></div></div>${nav}<main><h1>${text.title}</h1><div class="story">${withHeading(text)}</div></main>${footer}`,
      ),
    ),
  'long comments': (text) =>
    saved(
      text,
      document(
        text,
        `${nav}<div class="wrap"><div class="story"><h1>${text.title}</h1>${withHeading(text)}</div><div class="discussion"><h3>Discussion (12)</h3>${Array.from({ length: 12 }, (_, index) => `<div class="post-item"><b class="nick">reader${index}</b> <i>2 days ago</i><div class="txt">${remarks[index % 4]}</div><a href="#">Reply</a> <a href="#">Report</a></div>`).join('')}<p>Log in to join the discussion</p></div></div>${footer}`,
      ),
    ),
  'gallery with captions': (text) =>
    saved(
      text,
      document(
        text,
        `${nav}<article><h1>${text.title}</h1><figure><img src="1.jpg"><figcaption>${text.caption} <span class="credit">Photo: Lena Voss/Echo</span></figcaption></figure>${withHeading(text, `<div class="gallery"><div class="slide"><img src="2.jpg"><div class="count">1 / 3</div><figcaption>${text.caption}</figcaption></div><div class="slide"><img src="3.jpg"><div class="count">2 / 3</div></div><a class="next" href="#">Next slide</a></div>`)}</article>${footer}`,
      ),
      undefined,
      ['Photo: Lena Voss/Echo', text.caption],
    ),
  'table in the article': (text) => {
    const rows = [
      ['Year', 'Tons', 'Hands'],
      ['2010', '9,140', '212'],
      ['2020', '5,305', '97'],
      ['2030', '1,870', '40'],
    ];
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    return saved(
      text,
      document(
        text,
        `${nav}<article><h1>${text.title}</h1>${p(parts(text).first)}<table class="data"><tbody>${cells}</tbody></table><h2>${text.section}</h2>${p(parts(text).rest)}</article><div class="tools">${share}</div>${footer}`,
      ),
      [...parts(text).all, ...rows.map((row) => row.join(' '))],
    );
  },
  'div soup': (text) =>
    saved(
      text,
      document(
        text,
        `<div class="a1"><div class="b2"><div class="c3"><span><a href="/">Home</a></span><span><a href="/n">News</a></span></div></div><div class="d4"><div class="e5"><div class="f6"><div>${text.title}</div></div><div class="g7">${parts(
          text,
        )
          .all.map((one) => `<div class="h8"><div class="i9"><span>${one}</span></div></div>`)
          .join('')}</div></div><div class="j0"><div>Most read</div>${teasers(5, 'div')}</div></div></div>`,
      ),
    ),
  'paragraphs by br': (text) =>
    saved(
      text,
      document(
        text,
        `<div id="menu"><a href="/">Home</a> | <a href="/n">News</a> | <a href="/l">Letters</a></div><h1>${text.title}</h1><div id="text">${parts(text).first.join('<br><br>\n')}<br><br><b>${text.section}</b><br><br>${parts(text).rest.join('<br />\n<br />')}</div><div id="foot"><a href="/back">Back to the front page</a><br>Orrin Echo, Quay Street</div>`,
      ),
    ),
  'print view': (text) =>
    saved(
      text,
      document(
        text,
        `<p>The Orrin Echo - Print version</p><hr><h2>${text.title}</h2><p>By ${text.author}, ${text.date}</p>${p(parts(text).first)}<h3>${text.section}</h3>${p(parts(text).rest)}<hr><p>Printed from: https://echo.example/county/${text.date}/story</p><p><a href="javascript:print()">Print this page</a></p>`,
      ),
    ),
  'old table layout': (text) =>
    saved(
      text,
      document(
        text,
        `<table width="100%" border="0"><tr><td colspan="3" bgcolor="#003366"><font color="white" size="5">The Orrin Echo</font></td></tr><tr><td width="120" valign="top"><font size="1"><a href="/">Home</a><br><a href="/n">News</a><br><a href="/s">Sport</a><br><a href="/f">Forum</a></font></td><td valign="top"><font size="4"><b>${text.title}</b></font><br><font size="1">${text.date}</font>${p(parts(text).first)}<p><b>${text.section}</b></p>${p(parts(text).rest)}</td><td width="140" valign="top"><font size="1"><b>Also today</b><br>${teasers(5, 'p')}</font></td></tr><tr><td colspan="3"><font size="1">Copyright Orrin Echo. Best viewed at 800 by 600.</font></td></tr></table>`,
      ),
    ),
  'Cyrillic page': (text) =>
    saved(
      text,
      document(
        text,
        `<div class="header"><a href="/">Главная</a> <a href="/n">Новости</a> <a href="/s">Общество</a></div><div class="content"><h1>${text.title}</h1><div class="info">12 ноября 2031, 09:10 <span class="views">1204 просмотра</span></div><div class="text">${p(parts(text).first)}<div class="incut"><b>Читайте также:</b> <a href="/x">Мост через Орлицу открыли спустя два года</a></div><h2>${text.section}</h2>${p(parts(text).rest)}</div><div class="tags">Теги: <a href="#">острова</a>, <a href="#">паром</a></div><div class="subscribe">Подписывайтесь на наш канал в Телеграме, чтобы первыми узнавать новости района.</div></div><div class="sidebar"><h3>Популярное</h3><p><a href="/1">Лисы вернулись в городской парк</a></p><p><a href="/2">Хлебозавод закрывают на ремонт</a></p></div><div class="footer">© 2031 Газета «Орлица». Перепечатка только с разрешения редакции.</div>`,
      ),
    ),
  'hashed classes with advertisements': (text) =>
    saved(
      text,
      document(
        text,
        `<div id="root"><header class="css-1x9y">${nav}</header><main class="css-8uvv"><h1 class="css-88x">${text.title}</h1><section class="css-1r7k">${parts(
          text,
        )
          .all.map((one, index) =>
            one === text.section
              ? `<h2 class="css-z">${one}</h2>`
              : `<div class="css-s99"><p class="css-at9">${one}</p></div>${index % 2 === 1 ? '<div class="css-ad1"><div class="css-adl">Advertisement</div><div class="css-adc">SKIP ADVERTISEMENT</div></div>' : ''}`,
          )
          .join(
            '',
          )}</section></main><div class="css-rel"><h2>More in County</h2>${teasers(5, 'div')}</div>${footer}</div>`,
      ),
    ),
  'next article below': (text) =>
    saved(
      text,
      document(
        text,
        `${nav}<div class="feed"><article class="story" data-id="1"><h1>${text.title}</h1><p class="by">By ${text.author}</p>${withHeading(text)}</article><article class="story" data-id="2"><h1>${stories[4]}</h1><p class="by">By Tom Reed</p><p>Two swimmers were pulled from the water off Tarn Head on Sunday evening after fog had hidden the shore from them for more than an hour.</p><p>The lifeboat found them by their shouting, its coxswain said, and both were taken to the hospital in Ludd with cold hands and good appetites.</p><p>It was the third such rescue this month, and the harbour master asks people to carry a whistle.</p></article></div>${footer}`,
      ),
    ),
  'pull quotes and posts': (text) =>
    saved(
      text,
      document(
        text,
        `${nav}<article><h1>${text.title}</h1>${p(parts(text).first)}<aside class="pullquote"><p>${text.paragraphs[1]?.slice(0, 60)}</p></aside><blockquote class="twitter-tweet"><p>Seen from the hill this morning, and it looked like the end of something.</p>— Nina Beck (@nbeck) <a href="#">${text.date}</a></blockquote><h2>${text.section}</h2>${p(parts(text).rest)}</article>${share}${footer}`,
      ),
      [
        ...parts(text).all,
        'Seen from the hill this morning, and it looked like the end of something.',
        '— Nina Beck (@nbeck)',
      ],
      [text.paragraphs[1]?.slice(0, 60) ?? '', text.date],
    ),
  interview: (text) => {
    const questions = [
      'What happened there?',
      'Who decides about it?',
      'Why did nobody act before?',
      'What would you do now?',
    ];
    const turns = text.paragraphs.map((one, index) =>
      index % 2 === 0
        ? `<p><strong>${questions[index / 2] ?? 'And then?'}</strong></p><p>${one}</p>`
        : `<p>${one}</p>`,
    );
    return saved(
      text,
      document(
        text,
        `${nav}<main class="article"><h1>${text.title}</h1><p class="lead">A talk about a week that nobody in the county will forget, and about who has to answer for it.</p>${turns.join('')}<div class="author-card"><img src="a.jpg"><p>${bio(text)}</p></div></main>${footer}`,
      ),
      [...text.paragraphs, ...questions],
      ['A talk about a week that nobody in the county will forget, and about who has to answer for it.'],
    );
  },
  'short report among teasers': (text) =>
    saved(
      text,
      document(
        text,
        `${nav}<div class="grid"><div class="left">${stories.map((story) => `<div class="card"><h3><a href="#">${story}</a></h3><p>The county has waited for this since the spring, and it came sooner than most had thought it would. <a href="#">Read more</a></p></div>`).join('')}</div><div class="middle"><h1>${text.title}</h1>${p(text.paragraphs.slice(0, 3))}</div></div>${footer}`,
      ),
      text.paragraphs.slice(0, 3),
    ),
};
