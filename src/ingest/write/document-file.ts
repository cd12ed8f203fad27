/** The text of a document's two files: its own and that of its quotations. */
import { defined } from '../../defined.ts';
import type { FrontMatter, QuotationEntry } from '../../knowledge/schema.ts';
import type { Article } from '../article.ts';
import { yamlOf } from './files.ts';

/** The document's file: front matter, then the article's blocks. */
export function documentText(frontMatter: FrontMatter, article: Article): string {
  const body = article.blocks
    .map(({ kind, text, printedAt }) => {
      if (kind === 'heading') return `## ${text}`;
      const mark = kind === 'caption' ? 'caption' : printedAt;
      return mark === undefined ? text : `${text} {${mark}}`;
    })
    .join('\n\n');
  return `---\n${yamlOf(orderedFrontMatter(frontMatter))}---\n${body}\n`;
}

function orderedFrontMatter(front: FrontMatter): Partial<FrontMatter> {
  return {
    title: front.title,
    outlet: front.outlet,
    ...defined({ publishedBy: front.publishedBy }),
    ...(front.authors.length === 0 ? {} : { authors: front.authors }),
    ...defined({ published: front.published, url: front.url }),
    text: 'verbatim',
    ...defined({ language: front.language, note: front.note }),
  };
}

/** The quotes file: what a reader looks for first stands first. */
export function quotationsText(entries: readonly QuotationEntry[]): string {
  const ordered = entries.map(({ text, speaker, at, ...rest }) => ({
    text,
    ...defined({ speaker }),
    at: /^\d+$/u.test(at) ? Number(at) : at,
    ...rest,
  }));
  return yamlOf(ordered);
}
