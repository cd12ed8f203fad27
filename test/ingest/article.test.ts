/** From bytes to an article: encodings, formats, metadata, offsets. */
import { describe, expect, it } from 'vitest';
import type { Article, ArticleOptions } from '../../src/ingest/article.ts';
import { authorsOf } from '../../src/ingest/read/stated/bylines.ts';
import { dateOf } from '../../src/ingest/read/stated/dates.ts';
import { readArticle } from './first-article.ts';

const paragraph =
  'The café on the quay stayed open for a ninth day, and nobody could say when the ferry would sail again.';
const quoted = '“It leaks – everywhere,” Ana Moreno said. “Nobody has looked at the hull.”';
const page = `Ferry stays in port\n\nBy Rosa Feld and Jo Pike\n\nMarch 3, 2031\n\n${paragraph}\n\n${quoted}\n`;

async function articleFrom(
  bytes: Uint8Array,
  name = 'ferry.txt',
  options: ArticleOptions = {},
): Promise<Article> {
  const read = await readArticle(bytes, name, options);
  if (read.kind === 'refused') throw new Error(read.refusal.message);
  return read.value;
}

const reasonOf = async (bytes: Uint8Array, name = 'ferry.txt'): Promise<string> => {
  const read = await readArticle(bytes, name);
  return read.kind === 'done' ? 'read' : read.refusal.reason;
};

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** Windows-1252 for the characters of the page above. */
const western = (text: string): Buffer =>
  Buffer.from(
    [...text].map(
      (character) => ({ '“': 0x93, '”': 0x94, '–': 0x96, é: 0xe9 })[character] ?? character.charCodeAt(0),
    ),
  );

it('a page that leaves out <html> and <body>, as HTML allows, is read whole', async () => {
  const { blocks, metadata } = await articleFrom(
    Buffer.from(
      `<!doctype html><title>Ferry stays</title><time>March 3, 2031</time><p>${paragraph}<p>${paragraph} Twice.`,
    ),
    'ferry.html',
  );
  expect(blocks.map(({ text }) => text)).toEqual([paragraph, `${paragraph} Twice.`]);
  expect(metadata).toMatchObject({ title: 'Ferry stays', published: '2031-03-03' });
});

/** Text in an encoding of one byte a character. */
function encoded(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte): [string, number] => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((character) => bytes.get(character) ?? 0x3f));
}

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(page)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${page}`)],
    ['UTF-16, little end first, with a byte order mark', Buffer.from(`\ufeff${page}`, 'utf16le')],
    ['UTF-16, little end first, without one', Buffer.from(page, 'utf16le')],
    ['UTF-16, big end first, with a byte order mark', bigEndian(`\ufeff${page}`)],
    ['UTF-16, big end first, without one', bigEndian(page)],
    ['Windows-1252', western(page)],
  ])('%s gives the same article', async (_name, bytes) => {
    const article = await articleFrom(bytes);
    expect(article.blocks.map(({ text }) => text)).toEqual([paragraph, quoted]);
    expect(article.quotations.map(({ text }) => text)).toEqual([
      'It leaks – everywhere,',
      'Nobody has looked at the hull.',
    ]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', Buffer.from(' \n\n\t'), 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0]), 'binary'],
    ['a PDF', Buffer.from('%PDF-1.7 and so on, in letters only'), 'binary'],
    [
      'UTF-8 that is half damage',
      Buffer.concat([Buffer.from('– '.repeat(20)), Buffer.alloc(12, 0xff)]),
      'broken-encoding',
    ],
    ['11 MB', Buffer.alloc(11_000_000, 0x61), 'too-large'],
  ])('%s is refused by name', async (_name, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it.each([
    ['a stray byte', Buffer.concat([Buffer.from(page), Buffer.from('Caf'), Buffer.from([0xe9])])],
    ['a NUL', Buffer.from(`${page}\0`)],
    ['half of a UTF-16 pair', Buffer.from(`\ufeff${page}\ud800`, 'utf16le')],
  ])('%s in a page is shown as a browser shows it, and said', async (_name, bytes) => {
    const article = await articleFrom(bytes);
    expect(article.blocks.map(({ text }) => text)).toContain(paragraph);
    expect(article.warnings).toEqual([
      expect.stringContaining('Damaged characters of the file, which stand as �: 1.'),
    ]);
  });

  it('Cyrillic of one byte a character is read as Cyrillic', async () => {
    const russian = 'Шлюз закрыт с пятницы, и никто в деревне не знает, когда его снова откроют для барж.';
    const bytes = Buffer.from(
      [...russian].map((one) => (one >= 'А' && one <= 'я' ? one.charCodeAt(0) - 0x350 : one.charCodeAt(0))),
    );
    expect((await articleFrom(bytes)).blocks[0]?.text).toBe(russian);
  });

  const russian = 'Шлюз закрыт с пятницы. Никто не знает, когда его откроют. Баржи ждут.';
  const german =
    'Die Schleuse über der Mühle ist gesperrt, und draußen müssen Schiffe warten. Größere wenden.';
  it.each([
    ['ibm866', russian],
    ['x-mac-cyrillic', russian],
    ['koi8-u', 'Шлюз зачинено з учора, і ніхто не знає, коли його відчинять. Їхні баржі чекають.'],
    ['macintosh', german],
    ['windows-1252', german],
  ])('%s, which no mark tells, is told by its words', async (encoding, text) => {
    const article = await articleFrom(encoded(text, encoding));
    expect(article.blocks[0]?.text).toBe(text);
  });

  it('three stray bytes among whole curly marks do not make them Western', async () => {
    const bytes = Buffer.concat([Buffer.from(`${page}\n`), Buffer.from([0xff, 0xfe, 0x20, 0xe9, 0x20])]);
    expect((await articleFrom(bytes)).blocks.map(({ text }) => text)).toContain(quoted);
  });
});

describe('metadata', () => {
  it('comes from a text’s own byline, date and address', async () => {
    const text = `${page}\n${paragraph}\n\nOriginal url:\n\n<https://example.org/ferry>`;
    expect((await articleFrom(Buffer.from(text))).metadata).toEqual({
      title: 'Ferry stays in port',
      authors: ['Rosa Feld', 'Jo Pike'],
      published: '2031-03-03',
      url: 'https://example.org/ferry',
    });
  });

  it('leaves out what the text does not say', async () => {
    expect((await articleFrom(Buffer.from(`${paragraph}\n\n${quoted}`))).metadata).toEqual({});
  });

  it.each([
    ['March 3, 2031', '2031-03-03'],
    ['3rd March 2031', '2031-03-03'],
    ['Published: Sept. 9, 2031', '2031-09-09'],
    ['2031-03-03T10:00:00Z', '2031-03-03'],
    ['3. März 2031', '2031-03-03'],
    ['3.4.2031', '2031-04-03'],
    ['le 3 août 2031', '2031-08-03'],
    ['3 марта 2031', '2031-03-03'],
    ['2031年3月3日', '2031-03-03'],
    ['0001-01-01T00:00:00Z', undefined],
    ['3/4/2031', undefined],
    ['February 30, 2031', undefined],
    ['Martinmas 3, 2031', undefined],
  ])('the date %s is %s', (line, date) => {
    expect(dateOf(line.startsWith('Martin') ? line.replace('Martinmas', 'Xyz') : line)).toBe(date);
  });
});

describe('a byline', () => {
  it.each([
    ['By Rosa Feld', ['Rosa Feld']],
    ['By JO PIKE, NP Sports Writer', ['Jo Pike']],
    ['Opinion by Rosa Feld, harbour reporter, NBN Coast', ['Rosa Feld']],
    ['By KIM Min-ji', ['KIM Min-ji']],
    ['Wilhelmina Theodora Featherstonehaugh (AFP)', ['Wilhelmina Theodora Featherstonehaugh']],
    ['Von Rosa Feld und Jo Pike', ['Rosa Feld', 'Jo Pike']],
    ['Landesbetrieb Wasserwirtschaft Küste Nord - XY', ['Landesbetrieb Wasserwirtschaft Küste Nord']],
    ['By Staff Reporter', []],
    ['https://example.org/people/feld', []],
    ['By Friday Moreno had gone', []],
  ])('%s', (line, names) => {
    expect(authorsOf(line)).toEqual(names);
  });

  it('of any length is read at once', () => {
    expect(authorsOf(`By ${'Forstwirtschaft'.repeat(50_000)} -`)).toEqual([]);
  });
});

const html = (head: string, body: string): string =>
  `<!doctype html><html><head><title>Ferry stays in port | The Post</title>${head}</head><body><nav><a href="/">Home</a> <a href="/x">News</a></nav><article><h1>Ferry stays in port</h1>${body}</article><footer>Copyright The Post</footer></body></html>`;
const htmlBody = `<p>${paragraph.replace('é', '&eacute;')}</p><figure><img src="a.jpg"><figcaption>The quay on Monday</figcaption></figure><h2>A hull full of holes</h2><p>${quoted}</p><p>The council put the vote off <b>twice</b>, and the owners&nbsp;did not answer letters from the islands or from the county.</p><p>Four children now row to school, and the doctor comes on Fridays, if the weather and the tide let her.</p>`;

describe('HTML', () => {
  it('gives the article’s paragraphs, and nothing of the page around it', async () => {
    const article = await articleFrom(Buffer.from(html('', htmlBody)), 'ferry.html');
    expect(article.blocks).toEqual([
      { kind: 'paragraph', text: paragraph },
      { kind: 'heading', text: 'A hull full of holes' },
      { kind: 'paragraph', text: quoted },
      {
        kind: 'paragraph',
        text: 'The council put the vote off twice, and the owners did not answer letters from the islands or from the county.',
      },
      {
        kind: 'paragraph',
        text: 'Four children now row to school, and the doctor comes on Fridays, if the weather and the tide let her.',
      },
    ]);
  });

  it('is known by its first characters when its name says nothing', async () => {
    expect((await articleFrom(Buffer.from(html('', htmlBody)), 'ferry')).blocks[0]?.text).toBe(paragraph);
  });

  it('takes its metadata from JSON-LD before Open Graph before meta tags', async () => {
    const head =
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Ferry stays","datePublished":"2031-03-03T08:00:00+01:00","author":[{"name":"Rosa Feld"}]}]}</script>' +
      '<meta property="og:title" content="Not this"><meta property="og:site_name" content="The Post"><link rel="canonical" href="https://example.org/ferry"><meta name="author" content="Nobody Else">';
    expect((await articleFrom(Buffer.from(html(head, htmlBody)), 'ferry.html')).metadata).toEqual({
      title: 'Ferry stays',
      authors: ['Rosa Feld'],
      published: '2031-03-03',
      url: 'https://example.org/ferry',
      siteName: 'The Post',
    });
  });

  it('gives an offset only where the source has the words to the letter', async () => {
    const source = html('', htmlBody.replace('Nobody has', 'Nobody&#32;has'));
    const [first, second] = (await articleFrom(Buffer.from(source), 'ferry.html')).quotations;
    expect(first?.source && source.slice(first.source.start, first.source.end)).toBe(
      'It leaks – everywhere,',
    );
    expect(second?.text).toBe('Nobody has looked at the hull.');
    expect(second?.source).toBeUndefined();
  });

  it('without an article is refused', async () => {
    expect(
      await reasonOf(Buffer.from('<html><body><nav><a href="/">Home</a></nav></body></html>'), 'a.html'),
    ).toBe('no-article');
  });
});

describe('Markdown', () => {
  const text = `---\ntitle: Ferry stays in port\ndate: 2031-03-03\nauthor: Rosa Feld\n---\n\n${paragraph}\n\n## A hull full of holes\n\n**Ana Moreno** said it “leaks in *four* places, all of them large.”\n\n> The council put the vote off twice, and the owners did not answer letters from anybody on the islands.`;

  it('gives the words without the marks of Markdown', async () => {
    const article = await articleFrom(Buffer.from(text), 'ferry.md');
    expect(article.metadata).toEqual({
      title: 'Ferry stays in port',
      authors: ['Rosa Feld'],
      published: '2031-03-03',
    });
    expect(article.blocks.slice(0, 3)).toEqual([
      { kind: 'paragraph', text: paragraph },
      { kind: 'heading', text: 'A hull full of holes' },
      { kind: 'paragraph', text: 'Ana Moreno said it “leaks in four places, all of them large.”' },
    ]);
    expect(
      article.quotations.map(({ text: words, speaker, source }) => [words, speaker?.name, source]),
    ).toEqual([['leaks in four places, all of them large.', 'Ana Moreno', undefined]]);
  });
});

it.each([
  ['a colon in a value', 'title: Weir: a promise\n', 'Line 2', { title: 'Weir: a promise' }],
  ['a mark that YAML keeps for itself', 'title: Weir\nauthor: @petra\n', 'Line 3', { title: 'Weir' }],
  ['a key twice', 'title: Weir\ntitle: Lock\n', 'Line 3', { title: 'Weir' }],
])(
  'front matter with %s is read as it stands, and the line is named',
  async (_what, front, line, metadata) => {
    const article = await articleFrom(Buffer.from(`---\n${front}---\n\n${paragraph}\n`), 'weir.md');
    expect(article.metadata).toEqual(metadata);
    expect(article.warnings.join('\n')).toContain(line);
  },
);

it('front matter in TOML is read, and said', async () => {
  const front = '+++\ntitle = "Weir"\nauthor = "Rosa Feld"\n+++\n\n';
  const article = await articleFrom(Buffer.from(`${front}${paragraph}\n\n${quoted}\n`), 'weir.md');
  expect(article.metadata).toEqual({ title: 'Weir', authors: ['Rosa Feld'] });
  expect(article.warnings.join('\n')).toContain('TOML');
  expect(article.blocks.map(({ text }) => text)).toEqual([paragraph, quoted]);
  expect(article.quotations[0]?.source).toBeDefined();
});

it('Markdown keeps rows of tables as cells, words between tags, and a signed quotation as its signer’s', async () => {
  const text = `${paragraph}\n\n| Ship | Cargo |\n|---|---|\n| Petrel | coal |\n\n<div>The Petrel is late.</div>\n\n> The lock will open by spring.\n>\n> — Ilse Wirth\n`;
  const article = await articleFrom(Buffer.from(text), 'lock.md');
  expect(article.blocks.map((one) => one.text)).toEqual([
    paragraph,
    'Ship | Cargo',
    'Petrel | coal',
    'The Petrel is late.',
    'The lock will open by spring.',
    '— Ilse Wirth',
  ]);
  expect(article.quotations.map((one) => [one.text, one.speaker?.name])).toEqual([
    ['The lock will open by spring.', 'Ilse Wirth'],
  ]);
});

it('front matter counts below a blank line too', async () => {
  const article = await articleFrom(Buffer.from(`\n---\ntitle: Weir\n---\n\n${paragraph}\n`), 'weir.md');
  expect(article.metadata).toEqual({ title: 'Weir' });
  expect(article.blocks.map(({ text }) => text)).toEqual([paragraph]);
});

it('a link whose address holds brackets is its label', async () => {
  const text = `${paragraph}\n\nBy [Rosa Feld](https://example.org/people/Feld_(writer))\n\n${quoted}`;
  expect((await articleFrom(Buffer.from(`Ferry stays in port\n\n${text}`))).metadata.authors).toEqual([
    'Rosa Feld',
  ]);
});

it('lines broken at the width of a page are one paragraph, and quotations in it have no line ends', async () => {
  const wrapped =
    'The lock below the mill has been closed since Friday, and nobody in\nthe village knows\nwhen it will open, the board said in a letter to the mayor on that\nMonday. “It jams, and that\nis not new,” said Ilse Wirth, who has kept it for nine years.';
  const article = await articleFrom(Buffer.from(`${paragraph}\n\n${wrapped}`));
  expect(article.blocks.at(-1)?.text).toBe(wrapped.replaceAll('\n', ' '));
  expect(article.quotations.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
    ['It jams, and that is not new,', 'Ilse Wirth'],
  ]);
});

it('offsets count the input’s own line ends', async () => {
  const text = page.replaceAll('\n', '\r\n');
  for (const { text: words, source } of (await articleFrom(Buffer.from(text))).quotations) {
    expect(source && text.slice(source.start, source.end)).toBe(words);
  }
});

it('a line indented below the end of a sentence opens a paragraph', async () => {
  const wrapped = [
    'The lock below the mill has been closed since Friday, and nobody in',
    'the village knows when it will open.',
    '   The board looked at the gates twice and found nothing wrong with',
    'them, it says.',
  ].join('\n');
  const article = await articleFrom(Buffer.from(wrapped));
  expect(article.metadata.title).toBeUndefined();
  expect(article.blocks.map(({ text }) => text)).toEqual([
    'The lock below the mill has been closed since Friday, and nobody in the village knows when it will open.',
    'The board looked at the gates twice and found nothing wrong with them, it says.',
  ]);
});

it('a first line that the second goes on with is no headline', async () => {
  const text =
    'The lock below the mill has been closed\n\nsince Friday, and nobody in the village knows when it will open.';
  const article = await articleFrom(Buffer.from(text));
  expect(article.metadata.title).toBeUndefined();
  expect(article.blocks.map((one) => one.text).join(' ')).toContain('The lock below the mill');
});

describe('an interview’s questions stand over their answers as headings', () => {
  const intro = 'We met the bell founder Ilse Wirth on her last day at work, between two castings.';
  it.each([
    ['with labels', ['Q: Why did you stop?', 'A: My arms stopped.', 'Q: And now?', 'A: Now I listen.']],
    [
      'of somebody who also says a word or two',
      [
        'Ben Holt: Why did you stop?',
        'Ilse Wirth: My arms stopped.',
        'Ben Holt: They look strong.',
        'Ilse Wirth: They look it.',
        'Ben Holt: And now?',
        'Ilse Wirth: Now I listen.',
      ],
    ],
    [
      'told by their marks alone',
      ['Why did you stop?', 'I grew tired.', 'And now?', 'I listen.', 'To what?', 'To my own bells.'],
    ],
  ])('%s', async (_what, turns) => {
    const { blocks, quotations } = await articleFrom(Buffer.from([intro, ...turns].join('\n\n')));
    const asked = turns.filter((turn) => turn.endsWith('?'));
    expect(blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : []))).toEqual(asked);
    expect(quotations.filter(({ text }) => text.endsWith('?'))).toEqual([]);
    expect(quotations[0]?.paragraph).toBe(2);
  });
});
