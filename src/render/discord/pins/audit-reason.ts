/** The text in Discord's audit log for a pin: who asked for it, and why. */
import type { Pin } from '../../../answers/index.ts';
import { say } from '../../wording/say.ts';

/** Discord takes 512 characters. */
const maxLength = 500;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `Pin 3 by 92000: asked every day` */
export function pinReason({ number, pinnedBy, note }: Pin): string {
  return cut(say('pins.auditPinned', { number, member: pinnedBy }), note);
}

/** `Pin 3 removed by 92000: no longer asked` */
export function removalReason({ number }: Pin, removal: Readonly<{ by: string; reason?: string }>): string {
  return cut(say('pins.auditRemoved', { number, member: removal.by }), removal.reason);
}

/** Cuts between visible characters: half an emoji cannot be sent in a header. */
function cut(words: string, why: string | undefined): string {
  const text = (why === undefined ? words : `${words}: ${why}`).toWellFormed();
  if (text.length <= maxLength) return text;
  return text.slice(0, characters.segment(text).containing(maxLength)?.index ?? maxLength);
}
