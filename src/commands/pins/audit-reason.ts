/** What Discord's audit log says of a pin: who wanted it, and why. */
import type { Pin } from '../../pins/pin.ts';

/** Discord takes 512 characters. */
const maxLength = 500;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `Pin 3 by 92000: asked every day` */
export function pinReason({ number, pinnedBy, note }: Pin): string {
  return cut(`Pin ${number} by ${pinnedBy}${note === undefined ? '' : `: ${note}`}`);
}

/** `Pin 3 removed by 92000: no longer asked` */
export function removalReason({ number }: Pin, by: string, reason: string | undefined): string {
  return cut(`Pin ${number} removed by ${by}${reason === undefined ? '' : `: ${reason}`}`);
}

/** Cuts between two characters as people see them: half an emoji cannot be sent in a header. */
function cut(words: string): string {
  const text = words.toWellFormed();
  if (text.length <= maxLength) return text;
  return text.slice(0, characters.segment(text).containing(maxLength)?.index ?? maxLength);
}
