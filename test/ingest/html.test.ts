/** HTML pages as they are saved: nothing visible is lost in silence, and what a page states is true. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/ingest/article.ts';
import { htmlBlocks } from '../../src/ingest/read/html/html-blocks.ts';
import { readArticle } from './first-article.ts';

const lock =
  'The lock below the mill has been closed since Friday, and nobody in the village knows when the barges will go through it again this year.';
const board =
  'The water board says that its divers found nothing wrong with the gates, and that it had told the mayor so twice, in a letter and in a meeting.';
const mayor = '“They jam, and that is not new,” said Ilse Wirth, who has kept the lock for nine years.';

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Lock stays closed for the winter</title>${head}</head><body>${body}</body></html>`;
const story = (inside: string): string => page(`<article><p>${lock}</p>${inside}<p>${board}</p></article>`);

async function articleFrom(html: string): Promise<Article> {
  const read = await readArticle(Buffer.from(html), 'lock.html');
  if (read.kind === 'refused') throw new Error(read.refusal.message);
  return read.value;
}
const textsOf = async (html: string): Promise<string[]> =>
  (await articleFrom(html)).blocks.map(({ text }) => text);

describe('a page’s own parts are told from the article', () => {
  const keptOf = async (body: string): Promise<string[]> =>
    (await articleFrom(page(body))).blocks.map(({ text }) => text);
  const story = `<h1>Lock stays closed for the winter</h1><p>${lock}</p><p>${board}</p>`;
  const last =
    '<p>The barges will wait until the frost has gone, and then the county will count what it has cost.</p>';

  it.each([
    [
      'a box with a form',
      '<div class="x1"><h3>The Friday Letter</h3><p>Get our letter every Friday and help us keep this paper free.</p><button>Sign up</button><p>By signing up you agree to our terms of use.</p></div>',
    ],
    [
      'a card that leads to another article',
      '<div class="x1"><h3><a href="/b">Prince opens bridge after two years of delay</a></h3><p>The county has waited for this since spring.</p></div>',
    ],
    [
      'a heading over links alone',
      '<div class="x1"><h4>Key events</h4><ul><li><a href="/b">Prince opens bridge after two years</a></li><li><a href="/c">Town hall sold for a record price</a></li></ul></div>',
    ],
  ])('%s in the middle', async (_what, box) => {
    expect(await keptOf(`<main>${story}${box}${last}</main>`)).toEqual([lock, board, last.slice(3, -4)]);
  });

  it.each([
    [
      'what readers say',
      '<div class="x1"><h3>Discussion (2)</h3><div>About time somebody wrote about this, I have said so for years.</div><a href="#">Reply</a></div>',
    ],
    [
      'the next article',
      `<article><h2>Swimmers rescued off Tarn Head</h2><p>Two swimmers were pulled from the water off Tarn Head on Sunday after fog had hidden the shore from them for an hour.</p></article>`,
    ],
    [
      'a note on the author',
      '<p>Tom Reed is a reporter at the Echo and writes about rivers, fish and weather.</p>',
    ],
    [
      'an offer',
      '<div class="x1"><h2>Keep reading for one crown</h2><p>Subscribe now and read everything that we print. Cancel whenever you like.</p></div>',
    ],
  ])('%s below', async (_what, below) => {
    expect(await keptOf(`<article>${story}${last}</article>${below}`)).toEqual([
      lock,
      board,
      last.slice(3, -4),
    ]);
  });

  it('a theme that labels the whole page takes nothing away', async () => {
    const html = page(`<div class="comments-open newsletter">${story}${last}</div>`);
    expect(
      (await articleFrom(html.replace('<body>', '<body class="single comments-open">'))).blocks,
    ).toHaveLength(3);
  });
});

describe('a page keeps', () => {
  it.each([
    ['words beside a paragraph', `<section>${mayor}<p>It was read out in the hall.</p></section>`, mayor],
    [
      'words before a list in an item',
      '<ul><li>The gates have jammed since spring<ul><li>on the left</li></ul></li></ul>',
      'The gates have jammed since spring',
    ],
    [
      'the line below a blockquote',
      '<blockquote><p>The lock will open.</p>&mdash; Jon Falk (@falk) May 3</blockquote>',
      '— Jon Falk (@falk) May 3',
    ],
    [
      'a power as a power',
      '<p>It holds 10<sup>6</sup> m<sup>3</sup> of H<sub>2</sub>O, the board said in a letter.</p>',
      'It holds 10⁶ m³ of H₂O, the board said in a letter.',
    ],
    [
      'a row of a table',
      '<table><tr><th>Year</th><th>Barges</th></tr><tr><td>2031</td><td>904</td></tr></table>',
      '2031 | 904',
    ],
    ['what follows a promotion', `<p>Sign up for our newsletter</p><p>${mayor}</p>`, mayor],
    ['a quoted paragraph before a credit', `<p>${mayor}</p><p>Photo: Rosa Feld, NP</p>`, mayor],
    [
      'a caption that says something',
      '<figure><img src="a.jpg"><figcaption>The upper gate of the lock on May 3, 2031.</figcaption></figure>',
      'The upper gate of the lock on May 3, 2031.',
    ],
  ])('%s', async (_what, inside, kept) => {
    expect(await textsOf(story(inside))).toContain(kept);
  });

  it('the article, where a box beside it pleads at length', async () => {
    const plea =
      'Get our letter every week, with the best of the paper, and help us keep it open and free for everybody who wants to read it, on both banks of the river, in every season of the year.';
    const texts = await textsOf(
      page(
        `<div class="community"><h1>Lock stays closed for the winter</h1><p>${lock}</p><p>${mayor}</p><p>${board}</p></div><div class="box"><p>${plea}</p></div>`,
      ),
    );
    expect(texts).toEqual([lock, mayor, board]);
  });

  it('text without spaces between words', async () => {
    const japanese =
      '水門は金曜日から閉まったままで、船がいつまた通れるようになるのかを知る人は村には誰もいない。水門番は、扉が動かないと話している。';
    expect(
      await textsOf(
        page(`<article><p>${japanese}</p><p>${japanese.replace('水門番', '町長')}</p></article>`),
      ),
    ).toHaveLength(2);
  });
});

describe('a page leaves out, and says so,', () => {
  it.each([
    [
      'headings that lead elsewhere',
      '<h3><a href="/x">Bridge opens after two years</a></h3>',
      'Bridge opens after two years',
      'related link',
    ],
    [
      'a promotion',
      '<div class="promo"><p>Read more of this in our printed paper today.</p></div>',
      'Read more of this in our printed paper today.',
      'promotion',
    ],
    ['navigation', '<nav><a href="/">Home</a></nav>', 'Home', 'navigation'],
    ...(
      [
        ['Story continues below advertisement', 'navigation'],
        ['Listen to this article', 'navigation'],
        ['Never miss a story', 'navigation'],
        ['You have 3 free articles left this month.', 'promotion'],
        ['This story is reserved for subscribers.', 'promotion'],
        ['Do you know more? Send our reporters a tip at news@lock.example.', 'promotion'],
        ['This article was last updated at noon.', 'update line'],
      ] as const
    ).map(([line, why]): [string, string, string, string] => ['a line', `<p>${line}</p>`, line, why]),
  ])('%s: %s', async (_what, inside, text, why) => {
    expect((await articleFrom(story(inside))).dropped).toContainEqual({ text, why });
  });

  it('a paywalled beginning is imported with a warning, whatever way the page says it', async () => {
    const stub = await articleFrom(
      page(`<article><p>${lock}</p><p>${mayor}</p><p>This story is reserved for subscribers.</p></article>`),
    );
    expect(stub.warnings).toContainEqual(expect.stringContaining('for subscribers'));
  });
});

describe('a caption is no paragraph, and its day is not the article’s', () => {
  it.each([
    '<div class="image"><img src="a.jpg"><div class="wp-caption">The upper gate of the lock at noon, 12 March 2023.</div></div>',
    '<p><img src="a.jpg"><br><em>The upper gate of the lock at noon, 12 March 2023.</em></p>',
  ])('%s', async (picture) => {
    const article = await articleFrom(story(picture));
    expect(article.blocks).toContainEqual({
      kind: 'caption',
      text: 'The upper gate of the lock at noon, 12 March 2023.',
    });
    expect(article.metadata.published).toBeUndefined();
  });
});

describe('words', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'section',
    'li',
    'ul',
    'blockquote',
    'span',
    'b',
    'a',
    'td',
    'tr',
    'table',
    'dl',
    'dt',
    'dd',
    'h2',
    'figure',
    'figcaption',
    'aside',
    'pre',
    'sup',
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.integer({ min: 0, max: 999_999 }).map((number) => ` w${number} `),
      fc
        .tuple(tag, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
    ),
  }));

  it('that are visible stand in exactly one block each', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        const { document } = parseHTML(`<!doctype html><html><body>${parts.join('')}</body></html>`);
        const words = (document.body.textContent ?? '').match(/w\d+/gu) ?? [];
        const found = htmlBlocks(document.body).flatMap(({ text }) => text.match(/w\d+/gu) ?? []);
        expect(found.sort()).toEqual([...words].sort());
      }),
      { numRuns: 500 },
    );
  });

  it.each(['style="color:red;display: none"', 'style="visibility:hidden"', 'hidden'])(
    'that a browser does not show (%s) are neither kept nor listed',
    async (attribute) => {
      const html = story(`<p ${attribute}>${board.replace('mayor', 'sheriff')}</p>`);
      const { blocks, dropped } = await articleFrom(html);
      expect([...blocks, ...dropped].map(({ text }) => text)).toEqual([lock, board]);
    },
  );

  it('of a page are kept, or listed as left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 4 }), async (parts) => {
        const html = story(parts.join(''));
        const read = await readArticle(Buffer.from(html), 'lock.html');
        if (read.kind === 'refused') return;
        const words = html.replace(/<[^>]*>/gu, ' ').match(/w\d+/gu) ?? [];
        const shown = [...read.value.blocks, ...read.value.dropped].flatMap(
          ({ text }) => text.match(/w\d+/gu) ?? [],
        );
        expect(shown.sort()).toEqual([...words].sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a page states', () => {
  it.each([
    [
      'no year that no paper has',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lock stays closed","datePublished":"0001-01-01"}</script>',
      'published',
      undefined,
    ],
    [
      'no job as an author',
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"By ROSA FELD, NP Sports Writer"}}</script>',
      'authors',
      ['Rosa Feld'],
    ],
    [
      'no place in a page as its address',
      '<script type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://example.org/lock/#webpage"}}</script>',
      'url',
      'https://example.org/lock/',
    ],
    [
      'an author behind an id',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Rosa Feld"}]}</script>',
      'authors',
      ['Rosa Feld'],
    ],
    [
      'a date in its address',
      '<link rel="canonical" href="https://example.org/2031/05/03/lock">',
      'published',
      '2031-05-03',
    ],
  ])('is true: %s', async (_what, head, key, value) => {
    const metadata: Readonly<Record<string, unknown>> = {
      ...(await articleFrom(page(`<article><p>${lock}</p><p>${board}</p></article>`, head))).metadata,
    };
    expect(metadata[key]).toEqual(value);
  });

  it('is found where readers see it', async () => {
    const html = story('').replace(
      '<article>',
      '<article><p>Von <a rel="author">Anna Berg</a>, <time datetime="2031-05-03T08:00">3. Mai 2031</time></p>',
    );
    expect((await articleFrom(html)).metadata).toMatchObject({
      authors: ['Anna Berg'],
      published: '2031-05-03',
    });
  });

  it.each([
    [
      '<div><time datetime="2031-05-03T08:00">3 May</time> <a rel="author">Anna Berg</a></div>',
      '3 May Anna Berg',
    ],
    ['<span itemprop="author">Anna Berg</span>', 'Anna Berg'],
  ])('%s is a byline, and no heading of the article', async (line, text) => {
    const { blocks, dropped } = await articleFrom(story('').replace('<article>', `<article>${line}`));
    expect(dropped).toContainEqual({ text, why: 'byline' });
    expect(blocks.map((block) => block.text)).not.toContain(text);
  });

  it('is not the site’s name as a headline', async () => {
    expect(
      (
        await articleFrom(
          page(
            `<header><h1>The Ashford Post</h1></header><div><h2>Lock stays closed for the winter</h2><p>${lock}</p><p>${board}</p></div>`,
          ),
        )
      ).metadata.title,
    ).toBe('Lock stays closed for the winter');
  });

  it('is a stub, where the page says that the rest is for subscribers', async () => {
    const html = page(
      `<article><p>${lock}</p></article>`,
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
    );
    expect((await articleFrom(html)).warnings).toEqual([expect.stringContaining('subscribers')]);
  });
});
