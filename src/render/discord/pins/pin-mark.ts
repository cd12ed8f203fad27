/**
 * The mark below a pinned answer: who pinned it, when and why, and whether its words still stand in their
 * source.
 */
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import type { AnswerBasis, Pin } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import {
  capitalised,
  holds,
  pinnedByMarkdown,
  timestamp,
  truthInWords,
} from '../../wording/pins/pin-words.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, inOneLine, small } from '../markdown/markdown.ts';
import {
  basisIn,
  customIdsIn,
  deleteButton,
  withButtonIn,
  withoutButtons,
} from '../message-state/own-buttons.ts';
import { accent, button, row, text } from '../parts.ts';

/** Characters of a note in the mark; `/pins show` has the whole note. */
const maxNoteLength = 280;

/** What an answer keeps free of Discord's 4,000 characters, so that it can be marked. */
export const reservedForMark = 450;

/**
 * A message's components with the mark of a pin, in place of an earlier one; without a pin, as the answer
 * was before. A pinned answer has no Delete button, because its asker may not delete it.
 */
export function withPinMark(
  components: readonly APIMessageTopLevelComponent[],
  pin: Pin | undefined,
): APIMessageTopLevelComponent[] {
  const basis = basisIn(components);
  const answer = withoutButtons(
    components.filter((component) => !isMark(component)),
    'delete',
  );
  if (pin === undefined) return withButtonIn(answer, deleteButton(basis));
  const room = maxTotalTextLength - textLength(answer);
  return [...answer, markOf(pin, basis, room)];
}

function markOf(pin: Pin, basis: AnswerBasis | undefined, room: number): APIMessageTopLevelComponent {
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
  const words = [lead, ...note, number].join('\n');
  return {
    type: ComponentType.Container,
    accent_color: isTrue ? accent.answer : accent.warning,
    components: [
      // Under an answer that fills its message only the number has room; the rest stands in `/pins show`.
      text(words.length <= room ? words : number),
      ...row(
        button(say('button.showPin'), { kind: 'marked-pin', number: pin.number, ...defined({ basis }) }),
      ),
    ],
  };
}

/** Whether a message carries the mark of a pin. */
export function hasPinMark(components: readonly unknown[]): boolean {
  return components.some(isMark);
}

function isMark(component: unknown): boolean {
  const ids = [...customIdsIn([component])];
  return ids.some((customId) => customId.startsWith('marked-pin:'));
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
