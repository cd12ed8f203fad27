/** The mark below a pinned answer: who pinned it, when and why, and whether its words still stand. */
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { AnswerBasis, Pin } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { lines } from '../../wording/lines.ts';
import { capitalised, wordsStand } from '../../wording/pin-words.ts';
import { say } from '../../wording/say.ts';
import { button, row } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, inOneLine, small } from '../markdown/markdown.ts';
import { pinnedByMarkdown, timestamp } from '../markdown/mention-markdown.ts';
import { customIdsIn, textsIn, withButton, withoutButtons } from '../message-state/components.ts';
import { basisIn, deleteButton } from '../message-state/message-data.ts';
import { container } from '../parts.ts';

/** The most characters of a note in the mark; `/pins show` has the whole note. */
const maxNoteLength = 280;

/** What an answer leaves free of Discord's 4,000 characters, so that the mark fits. */
export const reservedForMark = 450;

/**
 * A message's components with the mark of a pin instead of an earlier mark; without a pin, as the answer was
 * before. A pinned answer has no Delete button, because its asker may not delete it.
 */
export function withPinMark(
  components: readonly APIMessageTopLevelComponent[],
  pin: Pin | undefined,
): APIMessageTopLevelComponent[] {
  const basis = basisIn(components);
  const answer = withoutButtons(
    components.filter((component) => !hasPinMark([component])),
    'delete',
  );
  if (pin === undefined) return withButton(answer, deleteButton(basis));
  const room = maxTotalTextLength - textsIn(answer).join('').length;
  return [...answer, markOf(pin, basis, room)];
}

function markOf(pin: Pin, basis: AnswerBasis | undefined, room: number): APIMessageTopLevelComponent {
  const isTrue = wordsStand(pin.truth);
  const truth = `**${capitalised(say(`truth.${pin.truth}`))}**`;
  const changed = say('pins.changedSince', { truth, date: timestamp(pin.truthSince, 'D') });
  const lead = `${isTrue ? '📌' : `⚠️ ${changed}`} ${pinnedByMarkdown(pin)}`;
  const number = small(say('pins.pin', { number: pin.number }));
  const noteRoom = Math.min(maxNoteLength, room - lead.length - number.length - 10);
  const note = noteRoom < 20 ? undefined : pin.note;
  const why = note && `**${say('pins.why')}** ${clippedMarkdown(inOneLine(note), noteRoom)}`;
  const words = lines(lead, why, number);
  const show = { kind: 'marked-pin', number: pin.number, ...defined({ basis }) } as const;
  return container(
    isTrue ? 'answer' : 'warning',
    // Below a very long answer only the number fits; `/pins show` has the rest.
    words.length <= room ? words : number,
    row(button(say('button.showPin'), show)),
  );
}

/** Whether a message carries the mark of a pin. */
export const hasPinMark = (components: readonly unknown[]): boolean =>
  customIdsIn(components).some((customId) => customId.startsWith('marked-pin:'));
