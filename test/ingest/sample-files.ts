/** Files of every kind that is imported, made of invented words. */
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** A ZIP file of texts. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A PDF of one font; every page is a list of lines with their places. */
export function pdfOf(
  pages: readonly (readonly (readonly [x: number, y: number, text: string, size?: number])[])[],
): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, index) => {
      const stream = lines
        .map(([x, y, text, size = 10]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`);
}

const story =
  'The lock below the mill has been closed since Friday, and nobody in the village knows when it will open.';
const quoted = '“It jams, and that is not new,” said Ilse Wirth, who has kept it for nine years.';

/** A file name and its bytes, one of each kind. */
export const sampleFiles: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  [
    'a.rtf',
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1252{\\info{\\title Lock}}\\pard ${story}\\par {\\pict 8950}\\u8220?It jams\\u8221?\\par}`,
    ),
  ],
  [
    'a.pdf',
    pdfOf([
      [
        [50, 700, story],
        [50, 660, quoted],
      ],
      [[50, 700, story]],
    ]),
  ],
  [
    'a.docx',
    packed({
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${story}</w:t></w:r></w:p></w:body></w:document>`,
    }),
  ],
  [
    'a.odt',
    packed({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content><office:body><office:text><text:p>${story}</text:p></office:text></office:body></office:document-content>`,
    }),
  ],
  [
    'a.epub',
    packed({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
      'b.opf':
        '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'a.xhtml': `<html><body><p>${story}</p><p>${quoted}</p></body></html>`,
    }),
  ],
  [
    'a.eml',
    Buffer.from(
      `From: "Rosa Feld" <rosa@example.org>\r\nSubject: Lock\r\nDate: Tue, 04 Mar 2031 08:10:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${story}\r\n`,
    ),
  ],
  [
    'a.mhtml',
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html><body><article><p>${story}</p><p>${quoted}</p></article></body></html>\r\n--x--\r\n`,
    ),
  ],
  [
    'a.srt',
    Buffer.from(
      `1\n00:00:01,000 --> 00:00:03,000\n${story}\n\n2\n00:01:04,000 --> 00:01:08,000\n${quoted}\n`,
    ),
  ],
  ['a.vtt', Buffer.from(`WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ilse Wirth>${story}\n`)],
  [
    'a.xml',
    Buffer.from(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item><title>Lock</title><description><![CDATA[<p>${story}</p>]]></description></item></channel></rss>`,
    ),
  ],
  [
    'a.json',
    Buffer.from(
      JSON.stringify({
        guild: { name: 'Lock' },
        channel: { name: 'general' },
        messages: [{ timestamp: '2031-03-04T10:00:00', content: story, author: { name: 'ilse' } }],
      }),
    ),
  ],
  ['a.md', Buffer.from(`---\ntitle: Lock\npublished: 2031-03-04\n---\n# Lock\n\n${story}\n\n> ${quoted}\n`)],
  ['a.txt', Buffer.from(`Lock stays closed\n\nBy Rosa Feld\n\n${story}\n\n${quoted}\n`)],
  ['a.txt.gz', gzipSync(`${story}\n\n${quoted}\n`)],
];
