/** The sign below a pinned answer: who pinned it, when and why, and whether it still holds. */
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import type { Pin } from '../../../answers/index.ts';
import { capitalised, holds, pinnedByMarkdown, timestamp, truthInWords } from '../../wording/pin-words.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, inOneLine, small } from '../markdown.ts';
import { accent, button, row, text } from '../parts.ts';
import { customIdsIn } from '../shown-references.ts';

/** Characters of a note in the sign; all of it stands in `/pins show`. */
const maxNoteLength = 280;

/** What an answer keeps free of Discord's 4,000 characters, so that it can be marked. */
export const reservedForMark = 450;

/**
 * A message's components with the sign of a pin, in place of an earlier one;
 * without a pin, as the answer was before.
 */
export function withPinMark(
  components: readonly APIMessageTopLevelComponent[],
  pin: Pin | undefined,
): APIMessageTopLevelComponent[] {
  const answer = components.filter((component) => !isMark(component));
  if (pin === undefined) return answer;
  const room = maxTotalTextLength - textLength(answer);
  return [...answer, markOf(pin, room)];
}

function markOf(pin: Pin, room: number): APIMessageTopLevelComponent {
  const isTrue = holds(pin.truth);
  const lead = isTrue
    ? `📌 ${pinnedByMarkdown(pin)}`
    : `⚠️ ${say('pins.changedSince', { truth: `**${capitalised(truthInWords(pin.truth))}**`, date: timestamp(pin.truthSince, 'D') })} ${pinnedByMarkdown(pin)}`;
  const number = small(say('pins.pin', { number: pin.number }));
  const noteRoom = Math.min(maxNoteLength, room - lead.length - number.length - 10);
  const note =
    pin.note === undefined || noteRoom < 20
      ? []
      : [`**${say('pins.why')}** ${clippedMarkdown(inOneLine(pin.note), noteRoom)}`];
  return {
    type: ComponentType.Container,
    accent_color: isTrue ? accent.answer : accent.warning,
    components: [
      text([lead, ...note, number].join('\n')),
      ...row(
        button(say('button.showPin'), { kind: 'show-pin', number: pin.number }),
        button(say('button.removePin'), { kind: 'remove-pin', number: pin.number }),
      ),
    ],
  };
}

/** Whether a message carries the sign of a pin. */
export function hasPinMark(components: readonly unknown[]): boolean {
  return components.some(isMark);
}

function isMark(component: unknown): boolean {
  const ids = [...customIdsIn([component])];
  return ids.some((customId) => customId.startsWith('remove-pin:'));
}

function textLength(components: readonly unknown[]): number {
  let length = 0;
  for (const component of components) {
    if (typeof component !== 'object' || component === null) continue;
    if ('content' in component && typeof component.content === 'string') length += component.content.length;
    if ('components' in component && Array.isArray(component.components)) {
      length += textLength(component.components);
    }
  }
  return length;
}
