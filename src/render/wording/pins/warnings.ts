/** The wording of warnings beside quotations. */
import type { Warning } from '../../../answers/index.ts';
import { listInWords } from '../citation-words.ts';
import { say } from '../say.ts';

/** `Disputed: The Bell prints the opposite of this quotation.` */
export function warningInWords(warning: Warning): string {
  if (warning.kind === 'as-written') return warning.words;
  const values = { count: warning.outlets.length, outlets: listInWords(warning.outlets) };
  if (warning.kind === 'otherwise') return say('warning.otherwise', values);
  return warning.kind === 'disputed' ? say('warning.disputed', values) : say('warning.opposite', values);
}
