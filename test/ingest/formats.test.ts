/** Every kind of file that is imported, made here of invented words. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Article, readArticles } from '../../src/ingest/article.ts';
import { expandInputs } from '../../src/ingest/inputs.ts';
import { packed, pdfOf } from './sample-files.ts';

const lock =
  'The lock below the mill has been closed since Friday, and nobody in the village knows when it will open.';
const quoted = '“It jams, and that is not new,” said Ilse Wirth, who has kept it for nine years.';

async function articlesOf(bytes: Uint8Array, name: string): Promise<readonly Article[]> {
  const read = await readArticles(bytes, name);
  if (read.kind === 'refused') throw new Error(read.refusal.message);
  return read.value;
}
const textsOf = ({ blocks }: Article): string[] => blocks.map(({ text }) => text);

/** A Word document whose paragraphs are given from inside the first to inside the last. */
const docxOf = (paragraphs: string): Uint8Array =>
  packed({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${paragraphs}</w:p></w:body></w:document>`,
  });

describe('a file of its kind', () => {
  it('PDF: lines are paragraphs again, parted words are whole, and what stands on every page is left out', async () => {
    const [article] = await articlesOf(
      pdfOf([
        [
          [50, 780, 'The Ashford Post'],
          [50, 700, 'The lock below the mill has been closed since Friday, and no-'],
          [50, 688, 'body in the village knows when it will open.'],
          [50, 660, 'The water board has looked at the gates twice and has found nothing'],
          [50, 648, 'wrong with them, it says.'],
          [290, 30, '1'],
        ],
        [
          [50, 780, 'The Ashford Post'],
          [50, 700, 'The barges wait above the weir until the board has made up its mind.'],
          [290, 30, '2'],
        ],
      ]),
      'lock.pdf',
    );
    expect(article && textsOf(article)).toEqual([
      lock,
      'The water board has looked at the gates twice and has found nothing wrong with them, it says.',
      'The barges wait above the weir until the board has made up its mind.',
    ]);
    expect(article?.blocks.map(({ printedAt }) => printedAt)).toEqual(['p. 1', 'p. 1', 'p. 2']);
    expect(article?.dropped.map(({ text }) => text)).toEqual([
      'The Ashford Post',
      '1',
      'The Ashford Post',
      '2',
    ]);
  });

  it('DOCX', async () => {
    const bytes = docxOf(`<w:r><w:t>${lock}</w:t></w:r></w:p><w:p><w:r><w:t>${quoted}</w:t></w:r>`);
    const [article] = await articlesOf(bytes, 'lock.docx');
    expect(article && textsOf(article)).toEqual([lock, quoted]);
    expect(article?.quotations.map(({ speaker }) => speaker?.name)).toEqual(['Ilse Wirth']);
  });

  it('RTF, without pictures and notes', async () => {
    const source = `{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 Times;}}{\\info{\\title Lock stays closed}{\\author Rosa Feld}}\\pard\\f0 ${lock}\\par\n\\u8220?It jams, and that is not new,\\u8221? said Ilse Wirth, who has kept it for nine years.{\\pict 89504e47}{\\footnote a note}\\par\n\\'d8\\'eb\\'fe\\'e7 \\par }`;
    const [article] = await articlesOf(Buffer.from(source, 'latin1'), 'lock.rtf');
    expect(article && textsOf(article)).toEqual([lock, quoted, 'Шлюз']);
    expect(article?.metadata).toMatchObject({ title: 'Lock stays closed', authors: ['Rosa Feld'] });
  });

  it('ODT', async () => {
    const bytes = packed({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h>The mill</text:h><text:p>${lock}</text:p><text:p>${quoted}</text:p></office:text></office:body></office:document-content>`,
    });
    const [article] = await articlesOf(bytes, 'lock.odt');
    expect(article && textsOf(article)).toEqual([lock, quoted]);
    expect(article?.metadata.title).toBe('The mill');
  });

  it('EPUB: its chapters in the order of the book', async () => {
    const bytes = packed({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      'OPS/book.opf':
        '<package><metadata><dc:title>The lock</dc:title><dc:creator>Rosa Feld</dc:creator></metadata><manifest><item id="b" href="b.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      'OPS/a.xhtml': `<html><body><p>${lock}</p></body></html>`,
      'OPS/b.xhtml': `<html><body><p>${quoted}</p></body></html>`,
    });
    const [article] = await articlesOf(bytes, 'lock.epub');
    expect(article && textsOf(article)).toEqual([lock, quoted]);
    expect(article?.metadata).toMatchObject({ title: 'The lock', authors: ['Rosa Feld'] });
  });

  it('a mail, without headers and soft breaks', async () => {
    const mail = `From: "Rosa Feld" <rosa@example.org>\r\nSubject: Lock stays closed\r\nDate: Tue, 04 Mar 2031 08:10:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe lock below the mill has been closed since Friday, and nobody in the vill=\r\nage knows =E2=80=93 so far =E2=80=93 when it will open.\r\n`;
    const [article] = await articlesOf(Buffer.from(mail), 'lock.eml');
    expect(article && textsOf(article)).toEqual([
      'The lock below the mill has been closed since Friday, and nobody in the village knows – so far – when it will open.',
    ]);
    expect(article?.metadata).toMatchObject({
      title: 'Lock stays closed',
      published: '2031-03-04',
      authors: ['Rosa Feld'],
    });
  });

  it('a web page in one file', async () => {
    const mhtml = `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/lock\r\nSubject: Lock stays closed\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Lock stays closed</title></head><body><article><p>${lock}</p><p>${quoted}</p></article></body></html>\r\n--x--\r\n`;
    const [article] = await articlesOf(Buffer.from(mhtml), 'lock.mhtml');
    expect(article && textsOf(article)).toEqual([lock, quoted]);
    expect(article?.metadata.url).toBe('https://example.org/lock');
  });

  it('subtitles, without numbers and times, with their speakers', async () => {
    const vtt = `WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ilse Wirth>The lock is closed\n\n00:00:03.000 --> 00:00:05.000\nand it stays closed.\n\n00:00:06.000 --> 00:00:08.000\n<v Jon Falk>It will open.\n\n00:00:09.000 --> 00:00:11.000\n<v Ilse Wirth>Not this year.\n`;
    const [article] = await articlesOf(Buffer.from(vtt), 'talk.vtt');
    expect(article && textsOf(article)).toEqual([
      'Ilse Wirth: The lock is closed and it stays closed.',
      'Jon Falk: It will open.',
      'Ilse Wirth: Not this year.',
    ]);
    expect(article?.blocks.map(({ printedAt }) => printedAt)).toEqual(['0:01', '0:06', '0:09']);
    expect(article?.quotations.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['The lock is closed and it stays closed.', 'Ilse Wirth'],
      ['It will open.', 'Jon Falk'],
      ['Not this year.', 'Ilse Wirth'],
    ]);
  });

  it('subtitles have no headline, and whom they name at every paragraph speaks', async () => {
    const vtt = `WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ilse Wirth>The lock is closed.\n\n00:09.000 --> 00:11.000\n<v Jon Falk>It will open.\n`;
    const [article] = await articlesOf(Buffer.from(vtt), 'talk.vtt');
    expect(article?.metadata.title).toBeUndefined();
    expect(article?.quotations.map(({ speaker }) => speaker?.name)).toEqual(['Ilse Wirth', 'Jon Falk']);
  });

  it('a word before a colon is nobody in subtitles of which a paragraph names no speaker', async () => {
    const talk = 'The river has never stood so high at the old gate. '.repeat(6);
    const vtt = `WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ilse Wirth>${talk}\n\n00:04.000 --> 00:06.000\nRemember: it was not the first time, we told them so.\n`;
    const [article] = await articlesOf(Buffer.from(vtt), 'talk.vtt');
    expect(article?.quotations.map(({ speaker }) => speaker?.name)).not.toContain('Remember');
  });

  it.each([
    ['On the 2{\\super nd} of May', 'On the 2nd of May'],
    ['It holds 10\\super 6\\nosupersub  litres', 'It holds 10⁶ litres'],
  ])('letters behind a number stay letters in RTF: %s', async (raised, shown) => {
    const rest = 'of water stood behind the gate, and nobody knew for how long.';
    const [article] = await articlesOf(Buffer.from(`{\\rtf1\\ansi\\pard ${raised} ${rest}\\par}`), 'a.rtf');
    expect(article && textsOf(article)).toEqual([`${shown} ${rest}`]);
  });

  it.each<[string, () => Uint8Array, string]>([
    [
      'DOCX',
      () =>
        docxOf(
          '<w:r><w:t>It holds 10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r><w:r><w:t xml:space="preserve"> litres of water behind the gate.</w:t></w:r>',
        ),
      'a.docx',
    ],
    [
      'RTF',
      () => Buffer.from('{\\rtf1\\ansi\\pard It holds 10{\\super 6} litres of water behind the gate.\\par}'),
      'a.rtf',
    ],
    [
      'ODT',
      () =>
        packed({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'content.xml': `<office:document-content><office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles><office:body><office:text><text:p>${lock}</text:p><text:p>It holds 10<text:span text:style-name="T1">6</text:span> litres of water behind the gate.</text:p></office:text></office:body></office:document-content>`,
        }),
      'a.odt',
    ],
    [
      'PDF',
      () =>
        pdfOf([
          [
            [50, 700, lock],
            [50, 660, 'It holds 10'],
            [96.14, 664, '6', 6],
            [99.48, 660, ' litres of water behind the gate.'],
          ],
        ]),
      'a.pdf',
    ],
  ])('raised numbers stay raised in %s', async (_, bytes, name) => {
    const [article] = await articlesOf(bytes(), name);
    expect(article && textsOf(article)).toContain('It holds 10⁶ litres of water behind the gate.');
  });

  it('ODT: rows are rows, notes stand apart, and what was deleted or remarked is no part of the text', async () => {
    const bytes = packed({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'meta.xml': '<office:meta><meta:creation-date>2031-03-04T10:00:00</meta:creation-date></office:meta>',
      'content.xml': `<office:document-content><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>It was taken out.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>${lock}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>The board says Saturday.</text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>Petrel</text:p></table:table-cell><table:table-cell><text:p>coal</text:p></table:table-cell></table:table-row></table:table><text:p><office:annotation><dc:creator>Jo</dc:creator><text:p>Check this.</text:p></office:annotation>It jams in every frost.</text:p></office:text></office:body></office:document-content>`,
    });
    const [article] = await articlesOf(bytes, 'a.odt');
    expect(article && textsOf(article)).toEqual([
      `${lock}¹`,
      'Petrel | coal',
      'It jams in every frost.',
      'The board says Saturday.',
    ]);
    // The day on which a file was made is not the article's.
    expect(article?.metadata.published).toBeUndefined();
  });

  it('RTF: a row ends where it ends, and notes that are left out are counted', async () => {
    const bytes = Buffer.from(
      `{\\rtf1\\ansi\\pard ${lock}{\\footnote The board says Saturday.}\\par\\trowd\\intbl Petrel\\cell coal\\cell\\row\\pard ${quoted.replaceAll(/[“”]/gu, '"')}\\par}`,
    );
    const [article] = await articlesOf(bytes, 'a.rtf');
    expect(article && textsOf(article)).toEqual([lock, 'Petrel | coal', quoted.replaceAll(/[“”]/gu, '"')]);
    expect(article?.warnings.join()).toContain('Footnotes of the rich text (RTF), left out: 1');
  });

  it('a feed: a document for every item', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Ashford Post</title><item><title>Lock stays closed</title><link>https://example.org/lock</link><pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate><description><![CDATA[<p>${lock}</p>]]></description></item><item><title>Bridge opens</title><description>${lock.replace('lock', 'bridge')}</description></item><item><title>Weir</title></item></channel></rss>`;
    const articles = await articlesOf(Buffer.from(rss), 'feed.xml');
    expect(articles.map(({ part, metadata }) => [part, metadata.published])).toEqual([
      ['lock-stays-closed', '2031-03-04'],
      ['bridge-opens', undefined],
    ]);
    expect(articles[0]?.warnings).toEqual([expect.stringMatching(/hold no text.*: 1\.$/u)]);
  });

  it('a feed whose articles stand as XHTML', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ashford Post</title><entry><title type="html">Lock &lt;i&gt;stays&lt;/i&gt; closed</title><link rel="edit" href="https://example.org/edit"/><link href="https://example.org/lock"/><author><name>Rosa Feld</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${lock}</p></div></content></entry></feed>`;
    const [article] = await articlesOf(Buffer.from(atom), 'feed.atom');
    expect(article && textsOf(article)).toEqual([lock]);
    expect(article?.metadata).toMatchObject({
      title: 'Lock stays closed',
      url: 'https://example.org/lock',
      authors: ['Rosa Feld'],
    });
  });

  it('in an export of a chat, what is forwarded is its writer’s, and what the service writes is nobody’s', async () => {
    const told = (value: unknown): Promise<readonly Article[]> =>
      articlesOf(Buffer.from(JSON.stringify(value)), 'chat.json');
    const date = '2031-03-04T10:00:00';
    const [telegram] = await told({
      name: 'Lock watchers',
      messages: [
        {
          type: 'message',
          date,
          from: 'Jon Falk',
          forwarded_from: 'Water Board',
          text: 'It opens on Monday.',
        },
      ],
    });
    expect(telegram?.quotations.map(({ speaker }) => speaker?.name)).toEqual(['Water Board']);
    const author = { name: 'ilse_w' };
    const [discord] = await told({
      guild: { name: 'Lock watchers' },
      channel: { name: 'general' },
      messages: [
        {
          type: 'Default',
          timestamp: date,
          author,
          content: 'See the letter.',
          embeds: [{ title: 'Letter' }],
        },
        { type: 'GuildMemberJoin', timestamp: date, author, content: 'Joined the server.' },
      ],
    });
    expect(discord?.quotations.map(({ text }) => text)).toEqual(['See the letter.']);
    expect(discord?.warnings.join()).toContain('left out: 1');
  });

  it('a mail without the marks before the lines of an earlier one', async () => {
    const mail = `From: Jon Falk <j@example.org>\nSubject: Lock\nMIME-Version: 1.0\n\n${quoted}\n\n> The lock below the mill has been closed since Friday, and nobody\n> in the village knows when it will open.\n`;
    const [article] = await articlesOf(Buffer.from(mail), 'lock.eml');
    expect(article && textsOf(article).at(-1)).toBe(lock);
  });

  it('an export of a chat: a document for every day, its authors as speakers', async () => {
    const message = (timestamp: string, name: string, content: string): unknown => ({
      timestamp,
      content,
      author: { name },
    });
    const exported = JSON.stringify({
      guild: { name: 'Lock watchers' },
      channel: { name: 'general' },
      messages: [
        message('2031-03-04T10:00:00+00:00', 'ilse_w', 'It is closed again.'),
        message('2031-03-05T10:00:00+00:00', 'Jon Falk', 'Who closed it?'),
      ],
    });
    const articles = await articlesOf(Buffer.from(exported), 'general.json');
    expect(articles.map(({ metadata }) => metadata.title)).toEqual([
      '#general, 2031-03-04',
      '#general, 2031-03-05',
    ]);
    expect(
      articles.flatMap(({ quotations }) => quotations.map(({ text, speaker }) => [text, speaker?.name])),
    ).toEqual([
      ['It is closed again.', 'ilse_w'],
      ['Who closed it?', 'Jon Falk'],
    ]);
  });

  it('a packed file stands for what it holds', async () => {
    const [article] = await articlesOf(gzipSync(`${lock}\n\n${quoted}\n`), 'lock.txt.gz');
    expect(article && textsOf(article)).toEqual([lock, quoted]);
  });

  it.each([
    ['a damaged PDF', Buffer.from('%PDF-1.7 and so on, in letters only'), 'a.pdf', 'binary'],
    ['a damaged Word document', Buffer.from('PK\u0003\u0004 no more'), 'a.docx', 'binary'],
    ['XML of something else', Buffer.from('<report><line>It rained.</line></report>'), 'a.xml', 'unreadable'],
    ['JSON of something else', Buffer.from('{"a": 1}'), 'a.json', 'unreadable'],
    ['a packed file in a packed file', gzipSync(gzipSync('It rained.')), 'a.gz', 'binary'],
    [
      'a packed file that unpacks to more than an article',
      gzipSync(Buffer.alloc(30_000_000)),
      'a.gz',
      'binary',
    ],
  ])('%s is refused by name', async (_what, bytes, name, reason) => {
    const read = await readArticles(bytes, name);
    expect(read.kind === 'done' ? 'read' : read.refusal.reason).toBe(reason);
  });
});

it('a folder names what it passes over, and why', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-kinds-'));
  try {
    await mkdir(join(folder, 'lock_files'));
    for (const file of ['lock.html', 'lock_files/advert.html', 'lock.xls', 'notes.txt'])
      await writeFile(join(folder, file), lock);
    const { inputs, passedOver } = await expandInputs([folder]);
    expect(inputs.map(({ documentId }) => documentId)).toEqual(['lock', 'notes']);
    expect(passedOver.map(({ file, why }) => [file.slice(folder.length + 1), why])).toEqual([
      ['lock.xls', '.xls is not read'],
      ['lock_files/advert.html', 'belongs to the saved page beside lock_files'],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
