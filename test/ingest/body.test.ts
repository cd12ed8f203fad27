/** Telling an article from the page around it, on invented pages. */
import { describe, expect, it } from 'vitest';
import { type Body, findBody } from '../../src/ingest/body/body.ts';
import { readText } from '../../src/ingest/read/plain-text.ts';
import { readArticle } from './first-article.ts';

const first =
  'The ferry to the outer islands stayed in port for a ninth day on Tuesday, and nobody could say when it would sail again.';
const second =
  '“It leaks in four places,” said Ana Moreno, who has steered it since 2009. “Nobody has looked at the hull.”';
const third =
  'The council put the vote off twice, and the owners, who live abroad, did not answer letters from the islands or from the county.';

const bodyOf = (...blocks: string[]): Body => findBody(readText(blocks.join('\n\n')));
const kept = (body: Body): string[] =>
  body.blocks.map(
    ({ kind, pieces }) => `${kind === 'heading' ? '## ' : ''}${pieces.map(({ text }) => text).join(' ')}`,
  );
const whyOf = (body: Body, text: string): string | undefined =>
  body.dropped.find((one) => one.text.includes(text))?.why;

describe('an article keeps its paragraphs to the letter', () => {
  it('and only them, between a page’s head and its end', () => {
    const body = bodyOf(
      'Follow us on social',
      'Ferry stays in port for a ninth day',
      'Islanders wait, and the owners say nothing. How long can the islands hold out without it?',
      'News | Islands | Transport',
      'By Rosa Feld',
      'March 3, 2031',
      'The ferry at the quay in Ashford on Monday. **Jo Pike / County Pictures**',
      first,
      'Related article: [Harbour Board Sells Two Quays](#)',
      second,
      third,
      'Original url:',
      '<https://example.org/ferry-stays>',
    );
    expect(body.metadata.title).toBe('Ferry stays in port for a ninth day');
    expect(kept(body)).toEqual([first, second, third]);
    expect(whyOf(body, 'How long')).toBe('standfirst');
    expect(whyOf(body, 'Jo Pike')).toBe('caption');
    expect(whyOf(body, 'Sells Two Quays')).toBe('related link');
    expect(whyOf(body, 'example.org')).toBe('printed address');
  });

  it('without what a republisher adds after its note', () => {
    const body = bodyOf(
      first,
      second,
      third,
      'This article was republished with permission from The Ashford Post.',
      'Thanks to our readers, we had a tremendous year. Please consider a donation so that we can go on reporting for everybody in the county.',
      'School opens after nine years',
      'On Monday the first children walked through the doors of a school that the county had promised in the spring of 2022.',
      'keep readingShow less',
    );
    expect(kept(body)).toEqual([first, second, third]);
    expect(whyOf(body, 'republished')).toBe('republication note');
    expect(whyOf(body, 'tremendous year')).toBe('plea');
  });

  it('without other articles’ first lines at the end of a page', () => {
    const body = bodyOf(
      first,
      second,
      third,
      'Bridge closed for the winter',
      'The old bridge closes on Friday, the county said, and will not open again before the ice has left the river in the spring.',
      'keep reading',
      'School opens after nine years',
      'On Monday the first children walked through the doors of a school that the county had promised in the spring of 2022.',
      'keep reading',
    );
    expect(kept(body)).toEqual([first, second, third]);
  });

  it('without captions that the page saver printed twice', () => {
    const caption = 'Islanders wait on the quay in Ashford on March 2.';
    expect(kept(bodyOf(first, caption, caption, second, third, caption))).toEqual([first, second, third]);
  });

  it('without the comment form', () => {
    expect(
      kept(bodyOf(first, second, third, 'Post a comment', 'Your email address will not be published.')),
    ).toEqual([first, second, third]);
  });

  it('with its section headings as headings', () => {
    expect(kept(bodyOf(first, 'A Hull Full of Holes', second, '‘Who let it in?’', third))).toEqual([
      first,
      '## A Hull Full of Holes',
      second,
      '## ‘Who let it in?’',
      third,
    ]);
  });

  it('with a short paragraph in ‘single’ marks as one', () => {
    const said = "He said: 'The keel is cracked.'";
    expect(kept(bodyOf(first, said, second))).toEqual([first, said, second]);
    expect(bodyOf(first, said, second).blocks.map(({ kind }) => kind)).toEqual(Array(3).fill('paragraph'));
  });

  it('and a paragraph that a page saver broke in two is one again', () => {
    const [head, tail] = [
      'The council put the vote off twice, and against all that was promised the owners',
      'did not answer letters from the islands.',
    ];
    expect(kept(bodyOf(first, head, tail, second))).toEqual([first, `${head} ${tail}`, second]);
  });

  it('with a block that looks like clutter, when the operator keeps it', () => {
    const text = [first, second, 'Related: the report of the county in full', third].join('\n\n');
    expect(kept(findBody(readText(text)))).toEqual([first, second, third]);
    expect(kept(findBody(readText(text), ['report of the county']))).toHaveLength(4);
  });

  it('when a sentence inside it speaks of donations, newsletters or dates', () => {
    const paragraphs = [
      first,
      'He said he would donate the ship.',
      '“Please consider a donation,” Moreno said. “Sign up for the newsletter and become a member.”',
      'March 3, 2031 was the last day on which the ferry sailed with passengers aboard.',
      third,
    ];
    expect(kept(bodyOf(...paragraphs))).toEqual(paragraphs);
  });

  it('and a sentence printed again further down stays once', () => {
    const pulled = 'Nobody had looked at the hull.';
    expect(kept(bodyOf(first, pulled, second, pulled, third))).toEqual([first, pulled, second, third]);
  });

  it('when the first of them is one short sentence full of names', () => {
    const opening = 'Mayor Susan Holt opened the pool on Saturday.';
    expect(kept(bodyOf(opening, second, third))).toEqual([opening, second, third]);
  });

  it('and words between marks are never dropped as a caption printed twice', () => {
    const refrain = '“We will wait for the ferry, all of us.”';
    expect(kept(bodyOf(first, refrain, second, refrain, third))[1]).toBe(refrain);
  });
});

describe('the headline', () => {
  it('is the one that the page prints twice', () => {
    const body = bodyOf(
      'Recent Features',
      'Ferry stays in port',
      'Features | Islands',
      'Ferry stays in port',
      first,
      second,
    );
    expect(body.metadata.title).toBe('Ferry stays in port');
    expect(kept(body)).toEqual([first, second]);
  });

  it('is the first line however short it is, above a byline in small letters, too', () => {
    for (const byline of ['by Rosa Feld', 'By Rosa Feld', 'written by Rosa Feld']) {
      const body = findBody(readText(`Ferry Leaks\n${byline}\n\n${first}\n\n${second}`));
      expect(body.metadata.title).toBe('Ferry Leaks');
      expect(whyOf(body, 'Ferry Leaks')).toBe('headline');
    }
  });

  it('loses the name of the site behind a bar, and is no trail of links', () => {
    expect(bodyOf('The ferry stays in port | Islands', 'By Rosa Feld', first, second).metadata.title).toBe(
      'The ferry stays in port',
    );
  });

  it('loses the name of the site behind a dash', () => {
    expect(
      bodyOf('Ferry Stays in Port for a Ninth Day – The Ashford Post', first, second).metadata.title,
    ).toBe('Ferry Stays in Port for a Ninth Day');
  });

  it('of the page goes, too, when the operator gives another', () => {
    const page = readText(['Ferry Stays in Port', first, second].join('\n\n'));
    expect(kept(findBody(page, [], 'The Ferry That Leaks'))).toEqual([first, second]);
  });

  it('stays in the text when it may be a first paragraph', () => {
    expect(kept(bodyOf('The ferry stayed in port.', first, second))).toEqual([
      'The ferry stayed in port.',
      first,
      second,
    ]);
  });
});

it('lines that a program wrapped at one width are one paragraph', () => {
  const wrapped =
    'The ferry to the outer islands stayed in port for a ninth day\non Tuesday, and nobody could say when it would sail again, the\ncounty said.';
  expect(kept(findBody(readText(`${wrapped}\n\n${second}`)))[0]).toBe(wrapped);
});

describe('lines that are about the article', () => {
  it.each([
    ['byline', 'By Rosa Feld, harbour reporter'],
    ['byline', 'By Rosa Feld, harbour reporter, ANB Coast'],
    ['byline', 'Opinion by Rosa Feld'],
    ['byline', 'Interview by Rosa Feld. 3 March 2031. 8 min read'],
    ['byline', '(Reporting by Rosa Feld; additional reporting by Jo Pike; editing by Ida Lund)'],
    ['editor’s note', 'This conversation has been lightly edited and condensed for clarity.'],
    ['editor’s note', 'This interview was edited for length and clarity.'],
    ['editor’s note', 'This interview has been shortened.'],
    ['editor’s note', 'This live blog is now closed. Thanks for reading.'],
    ['navigation', 'Our Standards: The Northern Press Code of Conduct'],
    ['navigation', 'Back to Opinion'],
    ['sharing', 'Follow her @rosafeld'],
    ['promotion', 'Have YOU been stuck on the quay? Email desk@ashfordpost.example or call 0800 555 0199'],
  ])('are left out as a %s: %s', (why, line) => {
    const body = bodyOf(first, second, line, third);
    expect(kept(body)).toEqual([first, second, third]);
    expect(whyOf(body, line)).toBe(why);
  });

  it.each([
    'Interviewed by Rosa Feld on Monday, the pilot said nothing.',
    'By Monday, the harbour reporter had written it down.',
    'Our standards: they have sunk with the ship, which nobody has looked at since the day on which it was sold to the county.',
    'Back to opinion polls, the pilot said, and away from the quay.',
    'Follow her to the quay and you hear what she thinks of the owners.',
    'Do you know who owns the ship? Nobody in the county does.',
    'This conversation has been going on for years, and nobody listens.',
    'The interview was shortened by the censors before the first showing in May.',
  ])('are not what the article tells: %s', (line) => {
    expect(kept(bodyOf(first, second, line, third))).toEqual([first, second, line, third]);
  });

  it('below a column is when its author writes', () => {
    const note = 'Rosa Feld writes every Thursday. Follow her @rosafeld.';
    expect(kept(bodyOf(first, second, third, note))).toEqual([first, second, third]);
    const pilot = 'Ana Moreno writes every letter to the owners by hand, and none has been answered so far.';
    expect(
      kept(
        bodyOf(first, pilot, second, third, first.replace('ninth', 'tenth'), third.replace('twice', 'off')),
      ),
    ).toContain(pilot);
  });

  it('above a column is whose opinion it is', async () => {
    const read = async (line: string) => {
      const markdown = `# Ferry stays in port\n\n${line}\n\n${first}\n\n${second}\n\n${third}\n`;
      const article = await readArticle(new TextEncoder().encode(markdown), 'ferry.md');
      return article.kind === 'done' ? [article.value.metadata.authors, article.value.blocks.length] : [];
    };
    expect(await read('**Opinion** | Rosa Feld')).toEqual([['Rosa Feld'], 3]);
    expect(await read('**The Meridian** | Opinion | By Rosa Feld | 20 November 2031')).toEqual([
      ['Rosa Feld'],
      3,
    ]);
    expect(await read('The ferry | Opinion | the port')).toEqual([undefined, 4]);
    expect(await read('News | Ashford Harbour')).toEqual([undefined, 3]);
  });

  it('above a live page is where its author is', async () => {
    const read = async (line: string) => {
      const page = `<html><head><meta name="author" content="Rosa Feld"></head><body><article><h1>Ferry stays in port</h1><p>${line}</p><p>${first}</p><p>${second}</p><p>${third}</p></article></body></html>`;
      const article = await readArticle(new TextEncoder().encode(page), 'ferry.html');
      return article.kind === 'done'
        ? [article.value.blocks.length, article.value.dropped.find(({ text }) => text === line)?.why]
        : [];
    };
    expect(await read('Rosa Feld at the Old Quay')).toEqual([3, 'byline']);
    expect(await read('Ana Moreno at the Old Quay')).toEqual([4, undefined]);
  });

  it('above it, in italics, are its byline and a note on its author, and no headings', async () => {
    const head = '*By Rosa Feld, harbour reporter*\n\n*Rosa Feld is a columnist for The Ashford Post*';
    const markdown = `# Ferry stays in port\n\n${head}\n\n${first}\n\n${second}\n\n${third}\n`;
    const read = await readArticle(Buffer.from(markdown), 'ferry.md');
    expect(read.kind === 'done' && read.value.blocks.map(({ text }) => text)).toEqual([first, second, third]);
    expect(read.kind === 'done' && read.value.metadata.authors).toEqual(['Rosa Feld']);
  });

  it('beside the byline of a text name its outlet', async () => {
    for (const lines of [
      'Northern Press Agency\nBy Rosa Feld',
      'By Rosa Feld\nNorthern Press Agency\n3 March 2031',
    ]) {
      const text = ['Ferry stays in port', lines, first, second, third].join('\n\n');
      const read = await readArticle(Buffer.from(text), 'ferry.txt');
      expect(read.kind === 'done' && read.value.metadata.siteName).toBe('Northern Press Agency');
      expect(read.kind === 'done' && read.value.blocks.map((block) => block.text)).toEqual([
        first,
        second,
        third,
      ]);
    }
  });

  it.each([
    '**Ashford Vale Gazette** | By Rosa Feld | 3 March 2031',
    '*By Rosa Feld, Ashford Vale Gazette — 3 March 2031*',
    'By [Rosa Feld](https://ashford.example/rosa)\n3 March 2031\nAshford Vale Gazette',
    '3 March 2031 · Ashford Vale Gazette · Rosa Feld · 4 min read',
    'March 3, 2031 / Ashford Vale Gazette / By Rosa Feld',
  ])('under the title of a Markdown file tell outlet, author and day: %s', async (line) => {
    const markdown = `# Ferry stays in port\n\n${line}\n\n${first}\n\n${second}\n\n${third}\n`;
    const read = await readArticle(Buffer.from(markdown), 'ferry.md');
    expect(read.kind === 'done' && read.value.blocks.map(({ text }) => text)).toEqual([first, second, third]);
    expect(read.kind === 'done' && read.value.metadata).toEqual({
      title: 'Ferry stays in port',
      authors: ['Rosa Feld'],
      published: '2031-03-03',
      siteName: 'Ashford Vale Gazette',
    });
  });

  it('of a live page say who reports and when, also in HTML', async () => {
    const line = 'Live reporting by Rosa Feld · Thursday 6 March 2031';
    const paragraphs = [line, first, second, third].map((text) => `<p>${text}</p>`).join('');
    const html = `<html><body><article><h1>Ferry stays in port</h1>${paragraphs}</article></body></html>`;
    const read = await readArticle(Buffer.from(html), 'ferry.html');
    expect(read.kind === 'done' && read.value.blocks.map(({ text }) => text)).toEqual([first, second, third]);
    expect(read.kind === 'done' && read.value.metadata).toMatchObject({
      authors: ['Rosa Feld'],
      published: '2031-03-06',
    });
  });

  it.each([
    ['3 March 2031\nRosa Feld', ['Rosa Feld']],
    ['Rosa Feld\nHarbour reporter, Ashford\n3 March 2031', ['Rosa Feld']],
    ['Published\n3 March 2031\nShare\nSave\nRosa Feld\nHarbour reporter, Ashford', ['Rosa Feld']],
    ['By Rosa Feld, Tom Star\n3 March 2031', ['Rosa Feld', 'Tom Star']],
    ['3 March 2031\nStaff reporter', undefined],
    // Of whom the article tells.
    ['3 March 2031\nIda Holt', undefined],
  ])('beside the day name who wrote a text: %s', async (lines, authors) => {
    const last =
      'The owner, Ida Holt, has sold the ship to a firm in Orrin, and the county has to find another.';
    const text = ['Ferry stays in port', lines, first, second, last].join('\n\n');
    const read = await readArticle(Buffer.from(text), 'ferry.txt');
    expect(read.kind === 'done' && read.value.metadata.authors).toEqual(authors);
    expect(read.kind === 'done' && read.value.metadata.siteName).toBeUndefined();
  });

  it('below the author name the outlet, without the place', async () => {
    const text = [
      'Ferry stays in port',
      '3 March 2031\nRosa Feld\nNTV News, Ashford',
      first,
      second,
      third,
    ].join('\n\n');
    const read = await readArticle(Buffer.from(text), 'ferry.txt');
    expect(read.kind === 'done' && read.value.blocks.map((block) => block.text)).toEqual([
      first,
      second,
      third,
    ]);
    expect(read.kind === 'done' && read.value.metadata).toMatchObject({
      siteName: 'NTV News',
      authors: ['Rosa Feld'],
    });
  });

  it('in one paragraph are headline, byline and day, however long they are', async () => {
    const head =
      'Ferry stays in port for a week, and the island waits for its bread\nBy ROSA FELD\nPUBLISHED: 10:02, 3 March 2031 | UPDATED: 11:30, 4 March 2031';
    const read = await readArticle(Buffer.from([head, first, second, third].join('\n\n')), 'ferry.txt');
    expect(read.kind === 'done' && read.value.metadata).toEqual({
      title: 'Ferry stays in port for a week, and the island waits for its bread',
      authors: ['Rosa Feld'],
      published: '2031-03-03',
    });
  });

  it.each([
    ['NORTHERN PRESS AGENCY\nHARBOUR-ASHFORD 2nd lead', 'Northern Press Agency'],
    ['The Ashford Review\nOPINION', 'The Ashford Review'],
    ['The Ashford Guardian\nEducation', 'The Ashford Guardian'],
    ['THE ASHFORD POST\nLocal news', 'The Ashford Post'],
    ['THE BEACON\nOpinion', 'The Beacon'],
    ['The Beacon\nThe Long Read', 'The Beacon'],
    ['Ashford Vale Sentinel', 'Ashford Vale Sentinel'],
    ['Ashford Vale Gazette', 'Ashford Vale Gazette'],
    ['NTV News', 'NTV News'],
    ['ASHFORD EVENING STAR', 'Ashford Evening Star'],
    ['NTV NEWS', 'NTV NEWS'],
    ['Hulls & Harbours\nThe magazine for ship owners', 'Hulls & Harbours'],
    ['Hulls & Harbours\nSince 1911', 'Hulls & Harbours'],
    ['The Reed Bank Almanac\nNews and tales from the river, since 1998', 'The Reed Bank Almanac'],
  ])('above the headline of a text name its outlet: %s', async (masthead, outlet) => {
    for (const between of ['\n', '\n\n']) {
      const head = `${masthead}\nFerry stays in port for a week\nBy Rosa Feld`.replaceAll('\n', between);
      const read = await readArticle(Buffer.from([head, first, second, third].join('\n\n')), 'ferry.txt');
      expect(read.kind === 'done' && read.value.metadata).toMatchObject({
        title: 'Ferry stays in port for a week',
        siteName: outlet,
        authors: ['Rosa Feld'],
      });
      expect(read.kind === 'done' && read.value.blocks.map((block) => block.text)).toEqual([
        first,
        second,
        third,
      ]);
    }
  });

  it('above a headline with a colon name a blog, whatever its last word is', async () => {
    const headline = 'Forty people, one lamp: what was said on the quay';
    const text = ['The Reed Bank Almanac', headline, 'By Rosa Feld', first, second, third].join('\n\n');
    const read = await readArticle(Buffer.from(text), 'ferry.txt');
    expect(read.kind === 'done' && read.value.metadata).toMatchObject({
      title: headline,
      siteName: 'The Reed Bank Almanac',
    });
    expect(read.kind === 'done' && read.value.warnings).toEqual([]);
  });

  it('above another may be a name and that the headline, which the import says', async () => {
    const text = [
      'The Reed Bank Almanac',
      'Ferry stays in port for a week',
      'By Rosa Feld',
      first,
      second,
      third,
    ];
    const read = await readArticle(Buffer.from(text.join('\n\n')), 'ferry.txt');
    expect(read.kind === 'done' && read.value.metadata.title).toBe('The Reed Bank Almanac');
    expect(read.kind === 'done' && read.value.warnings).toEqual([
      expect.stringMatching(/^“Ferry stays in port for a week” was left out as a standfirst/u),
    ]);
    const again = await readArticle(Buffer.from(text.join('\n\n')), 'ferry.txt', { title: text[1] ?? '' });
    expect(again.kind === 'done' && again.value.warnings).toEqual([]);
  });

  it.each([
    ['NOBODY READ THE MAIL', 'It lay in the harbour office for nine days.'],
    ['THE FERRY STAYS IN PORT', 'A week without a boat for the island'],
    ['Storm Delays Morning Mail', 'A week without a boat for the island'],
    ['Government Orders Safety Review', 'Ministers want answers by May'],
    ['The Last Bell', 'The newspaper of the island closes after a century'],
  ])('above its standfirst stay the headline of a text: %s', async (title, standfirst) => {
    const text = [title, standfirst, 'By Rosa Feld', first, second, third].join('\n\n');
    const read = await readArticle(Buffer.from(text), 'ferry.txt');
    expect(read.kind === 'done' && read.value.metadata).toEqual({ title, authors: ['Rosa Feld'] });
  });

  it.each([
    ['ASHFORD, Norland, May 22, 2031 (Northern Press) -', '2031-05-22'],
    ['ASHFORD, Aug. 3, 2031 (Northern Press) —', '2031-08-03'],
    ['PORT ASHFORD, 3 August 2031 (Northern Press) -', '2031-08-03'],
    ['ASHFORD, May 22 (Northern Press) --', undefined],
  ])('as a dateline give the day and the agency: %s', async (dateline, published) => {
    const text = ['Ferry stays in port', 'By Rosa Feld', `${dateline} ${first}`, second, third].join('\n\n');
    const read = await readArticle(Buffer.from(text), 'ferry.txt');
    expect(read.kind === 'done' && read.value.metadata.published).toBe(published);
    expect(read.kind === 'done' && read.value.metadata.siteName).toBe('Northern Press');
    expect(read.kind === 'done' && read.value.blocks[0]?.text).toBe(`${dateline} ${first}`);
  });

  it.each([
    'By Northern Press staff',
    'By our own correspondent',
    'By Northern Press staff and agencies',
    'From a staff reporter',
  ])('without a person are no heading, and the dateline below is read: %s', async (byline) => {
    const dateline = `ASHFORD, March 7, 2031 (NPA) — ${first}`;
    const text = ['NORTHERN PRESS AGENCY', 'Ferry stays in port', byline, dateline, second, third];
    const read = await readArticle(Buffer.from(text.join('\n\n')), 'ferry.txt');
    expect(read.kind === 'done' && read.value.metadata).toEqual({
      title: 'Ferry stays in port',
      published: '2031-03-07',
      siteName: 'Northern Press Agency',
    });
    expect(read.kind === 'done' && read.value.blocks.map(({ text: words }) => words)).toEqual([
      dateline,
      second,
      third,
    ]);
  });

  const inHtml = (head: string): string =>
    `<html><head><title>Ferry stays in port</title></head><body><article><h1>Ferry stays in port</h1>${head}<p>${first}</p><p>${second}</p><p>${third}</p></article></body></html>`;
  const bullets = '<ul><li>Pilot has asked for a pump</li><li>Owners have yet to visit the port</li></ul>';
  const standfirst = 'The crew waits for news of a pump that the owners did not want to pay';

  it.each([
    ['bullets above the byline', `${bullets}<p>By ROSA FELD</p><p>Published: 21:30, 9 March 2031</p>`],
    ['a heading above the byline', `<h2>${standfirst}</h2><p>By Rosa Feld</p>`],
    ['a heading without a byline', `<h2>${standfirst}</h2>`],
    ['a question above the byline', '<p>The hull is old. But who was to pay?</p><p>By Rosa Feld</p>'],
  ])('below the headline of a page are no heading over the article: %s', async (_what, head) => {
    const read = await readArticle(Buffer.from(inHtml(head)), 'ferry.html');
    expect(read.kind === 'done' && read.value.blocks).toEqual(
      [first, second, third].map((text) => ({ kind: 'paragraph', text })),
    );
    const left = read.kind === 'done' ? read.value.dropped.filter(({ why }) => why === 'standfirst') : [];
    expect(left.length).toBe(head.startsWith('<ul>') ? 2 : 1);
  });

  it('in a list below the byline of a page stay paragraphs, and a short heading among others stays one', async () => {
    const listed = await readArticle(Buffer.from(inHtml(`<p>By Rosa Feld</p>${bullets}`)), 'ferry.html');
    expect(listed.kind === 'done' && listed.value.blocks.filter(({ kind }) => kind === 'heading')).toEqual(
      [],
    );
    expect(listed.kind === 'done' && listed.value.blocks).toHaveLength(5);
    const sections = inHtml('<h2>What leaks in the hull</h2>').replace(
      `<p>${third}`,
      `<h2>Who pays</h2><p>${third}`,
    );
    const read = await readArticle(Buffer.from(sections), 'ferry.html');
    expect(read.kind === 'done' && read.value.blocks[0]).toEqual({
      kind: 'heading',
      text: 'What leaks in the hull',
    });
  });

  it('above each entry of a live page are its time: the place of its paragraphs, which no heading joins', async () => {
    const entries = `<ul><li>Ferry is late</li><li>Pilot is found</li></ul><h3>21:20</h3><p>${first}</p><p>${second}</p><h3>8.58pm</h3><p>${third}</p>`;
    const html = `<html><head><title>Ferry meeting live</title></head><body><article><h1>Ferry meeting live</h1>${entries}</article></body></html>`;
    const read = await readArticle(Buffer.from(html), 'live.html');
    expect(read.kind === 'done' && read.value.blocks).toEqual([
      { kind: 'paragraph', text: 'Ferry is late' },
      { kind: 'paragraph', text: 'Pilot is found' },
      { kind: 'paragraph', text: first, printedAt: '21:20' },
      { kind: 'paragraph', text: second, printedAt: '21:20' },
      { kind: 'paragraph', text: third, printedAt: '20:58' },
    ]);
  });

  it.each([
    ['9.20pm BST', '8.58pm BST'],
    ['9:20 p.m. ET', '8:58 p.m. ET'],
    ['21:20 GMT', '20.58 Uhr'],
  ])('above each entry of a live page are its time, whatever zone they name: %s', async (late, early) => {
    const entries = `<h3>${late}</h3><p>${first}</p><h3>${early}</h3><p>${second}</p><p>${third}</p>`;
    const html = `<html><head><title>Ferry meeting live</title></head><body><article><h1>Ferry meeting live</h1>${entries}</article></body></html>`;
    const read = await readArticle(Buffer.from(html), 'live.html');
    expect(read.kind === 'done' && read.value.blocks).toEqual([
      { kind: 'paragraph', text: first, printedAt: '21:20' },
      { kind: 'paragraph', text: second, printedAt: '20:58' },
      { kind: 'paragraph', text: third, printedAt: '20:58' },
    ]);
  });

  it('in the heading of each entry of a live page are the place of its paragraphs; that of the page itself is none', async () => {
    const entries = `<h3>21:20 The doors are shut</h3><p>${first}</p><h3>8.58pm – A question</h3><p>${second}</p><h3>12.50 crowns a seat</h3><p>${third}</p>`;
    const html = `<html><head><title>Ferry meeting live</title></head><body><article><h1>Ferry meeting live</h1><p>By Rosa Feld</p><p>06:05, 3 MAR 2031 | Updated 21:40, 3 MAR 2031</p><ul><li>Ferry is late</li></ul>${entries}</article></body></html>`;
    const read = await readArticle(Buffer.from(html), 'live.html');
    expect(read.kind === 'done' && read.value.blocks).toEqual([
      { kind: 'paragraph', text: 'Ferry is late' },
      { kind: 'heading', text: '21:20 The doors are shut', printedAt: '21:20' },
      { kind: 'paragraph', text: first, printedAt: '21:20' },
      { kind: 'heading', text: '8.58pm – A question', printedAt: '20:58' },
      { kind: 'paragraph', text: second, printedAt: '20:58' },
      { kind: 'heading', text: '12.50 crowns a seat', printedAt: '20:58' },
      { kind: 'paragraph', text: third, printedAt: '20:58' },
    ]);
  });

  it.each([
    ['Rosa Feld | 3 March 2031', ['Rosa Feld']],
    ['Rosa Feld and Tom Reed | 05:50, 3 March 2031 | Updated 22:14', ['Rosa Feld', 'Tom Reed']],
  ])('name in one line who wrote it and when: %s', async (line, authors) => {
    const html = `<html><head><title>Ferry stays in port</title></head><body><article><h1>Ferry stays in port</h1><p>${line}</p><p>${first}</p><p>${second}</p><p>${third}</p></article></body></html>`;
    const read = await readArticle(Buffer.from(html), 'ferry.html');
    expect(read.kind === 'done' && read.value.blocks.map(({ text }) => text)).toEqual([first, second, third]);
    expect(read.kind === 'done' && read.value.metadata).toMatchObject({ authors, published: '2031-03-03' });
  });

  it('with one time alone say when the page was made, and nothing of its paragraphs', async () => {
    const text = ['Ferry stays in port', 'By Rosa Feld', '21:20', first, second, third].join('\n\n');
    const read = await readArticle(Buffer.from(text), 'ferry.txt');
    expect(read.kind === 'done' && read.value.blocks.map(({ printedAt }) => printedAt)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('with a time below which nothing stands are no entry of a live page', async () => {
    const text = ['Ferry stays in port', 'By Rosa Feld', '21:20', first, second, third, '21:25'].join('\n\n');
    const read = await readArticle(Buffer.from(text), 'ferry.txt');
    expect(read.kind === 'done' && read.value.blocks).toEqual(
      [first, second, third].map((line) => ({ kind: 'paragraph', text: line })),
    );
  });

  it.each([
    'Image source: County Pictures',
    'Image: R. Feld/NP',
    '(Picture: The Ashford Post)',
    '[Photo: Rosa Feld]',
    'Photograph: Rosa Feld/The Ashford Post',
    '© Rosa Feld',
    '(Rosa Feld/Northern Press)',
    '[File: Rosa Feld/Northern Press]',
  ])('behind a caption name who took the picture, and the caption stays: %s', async (credit) => {
    const figure = `<figure><img src="a.jpg"><figcaption>The ferry at the quay in Ashford on Monday. ${credit}</figcaption></figure>`;
    const html = `<html><head><title>Ferry stays in port</title></head><body><article><h1>Ferry stays in port</h1><p>${first}</p>${figure}<p>${second}</p><p>${third}</p></article></body></html>`;
    const read = await readArticle(Buffer.from(html), 'ferry.html');
    expect(read.kind === 'done' && read.value.blocks[1]?.text).toBe(
      'The ferry at the quay in Ashford on Monday.',
    );
    expect(read.kind === 'done' && read.value.dropped).toContainEqual({ text: credit, why: 'credit' });
  });

  it.each([
    'The ferry in a photograph that Rosa Feld took at the quay.',
    'The ferry (left) at the quay in Ashford on Monday (the new one).',
  ])('are told from the words of a caption: %s', async (caption) => {
    const html = `<html><head><title>Ferry stays in port</title></head><body><article><h1>Ferry stays in port</h1><p>${first}</p><figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure><p>${second}</p><p>${third}</p></article></body></html>`;
    const read = await readArticle(Buffer.from(html), 'ferry.html');
    expect(read.kind === 'done' && read.value.blocks[1]?.text).toBe(caption);
  });

  it.each([
    ['<p class="kicker">The Long Read</p>', ''],
    ['<span>Harbour</span><span>Ashford</span>', ''],
    ['<div>Islands in winter</div>', '<p>Analysis</p>'],
    ['', '<p>OPINION</p>'],
  ])('beside the headline of a page are no heading of the article: %s', async (above, below) => {
    const html = `<html><head><title>Ferry stays in port</title></head><body><article>${above}<h1>Ferry stays in port</h1>${below}<p>By Rosa Feld</p><p>${first}</p><p>${second}</p><p>${third}</p></article></body></html>`;
    const read = await readArticle(Buffer.from(html), 'ferry.html');
    expect(read.kind === 'done' && read.value.blocks.map(({ text }) => text)).toEqual([first, second, third]);
  });
});
