/** Makes the text of a document's two files, with the fields in the order in which people look for them. */
import type { FrontMatter, QuotationEntry } from '../../knowledge/schema.ts';
import type { Article } from '../article.ts';
import { documentFile, writeWhole, yamlOf } from './files.ts';

/** The text of a document's file: the front matter, then the blocks of the article. */
export function documentText(frontMatter: FrontMatter, article: Article): string {
  const { title, outlet, publishedBy, authors, published, url, text, language, note } = frontMatter;
  const named = authors.length === 0 ? undefined : authors;
  const front = { title, outlet, publishedBy, authors: named, published, url, text, language, note };
  const body = article.blocks.map((block) => {
    if (block.kind === 'heading') return `## ${block.text}`;
    const mark = block.kind === 'caption' ? 'caption' : block.printedAt;
    return mark === undefined ? block.text : `${block.text} {${mark}}`;
  });
  return `---\n${yamlOf(front)}---\n${body.join('\n\n')}\n`;
}

/** Writes the quotes file; returns whether it has changed. */
export function writeQuotations(
  folder: string,
  documentId: string,
  entries: readonly QuotationEntry[],
): Promise<boolean> {
  const ordered = entries.map(({ text, speaker, at, ...rest }) => ({
    text,
    speaker,
    at: /^\d+$/u.test(at) ? Number(at) : at,
    ...rest,
  }));
  return writeWhole(documentFile(folder, documentId, '.quotes.yaml'), yamlOf(ordered));
}
