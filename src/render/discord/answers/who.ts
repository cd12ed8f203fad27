/** A person on one card. */
import { keyOf, type ShownQuotation, type WhoAnswer } from '../../../answers/index.ts';
import { lines } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { whoFacts } from '../../wording/who-words.ts';
import { noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { accent, button, line, type MessagePayload, message, type Part, row } from '../parts.ts';
import { quotationMarkdown, takenForLine } from './quotations.ts';

const maxQuotationLength = 900;
const maxListLength = 500;

export function whoMessage(answer: WhoAnswer): MessagePayload {
  const { name, typed, quotationCount, sharedStatementCount, first, last } = answer;
  const facts = whoFacts(answer).map(
    ([label, words]) => `**${label}** ${clippedMarkdown(words, maxListLength)}`,
  );
  return message(
    accent.answer,
    lines(
      `### ${clippedMarkdown(name.name, 120)}`,
      takenForLine(typed, name),
      name.role && clippedMarkdown(name.role, 300),
      name.note && noteLine(name.note),
    ),
    lines(...facts),
    labelled(say(last === undefined ? 'who.onRecord' : 'who.first'), first),
    labelled(say('who.last'), last),
    row(
      quotationCount > 0 &&
        button(say('button.allQuotations'), { kind: 'quotations', page: 0, speakerKey: keyOf(name.id) }),
      sharedStatementCount > 0 &&
        button(say('button.compareOutlets'), { kind: 'comparison', page: 0, about: name.id }),
    ),
  );
}

function labelled(label: string, quotation: ShownQuotation | undefined): Part {
  return quotation && [line(), lines(small(label), quotationMarkdown(quotation, false, maxQuotationLength))];
}
