/** A person on one card. */

import { keyOf, type ShownQuotation, type WhoAnswer } from '../../../answers/index.ts';
import { say } from '../../wording/say.ts';
import { whoFacts } from '../../wording/who-words.ts';
import { noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { accent, button, line, type MessagePayload, message, row, text } from '../parts.ts';
import { quotationMarkdown } from './quotations.ts';

const maxQuotationLength = 900;
const maxListLength = 500;

export function whoMessage(answer: WhoAnswer): MessagePayload {
  const { name, quotationCount, sharedStatementCount, first, last } = answer;
  const heading = [
    `### ${clippedMarkdown(name.name, 120)}`,
    ...(answer.typed === undefined
      ? []
      : [small(clippedMarkdown(say('quotations.takenFor', { typed: answer.typed, name: name.name }), 300))]),
    ...(name.role === undefined ? [] : [clippedMarkdown(name.role, 300)]),
    ...(name.note === undefined ? [] : [noteLine(name.note)]),
  ].join('\n');
  const facts = whoFacts(answer).map(
    ([label, words]) => `**${label}** ${clippedMarkdown(words, maxListLength)}`,
  );
  const words = (label: string, quotation: ShownQuotation | undefined) =>
    quotation === undefined
      ? []
      : [line(), text(`${small(label)}\n${quotationMarkdown(quotation, false, maxQuotationLength)}`)];
  const buttons = [
    ...(quotationCount === 0
      ? []
      : [button(say('button.allQuotations'), { kind: 'quotations', page: 0, speakerKey: keyOf(name.id) })]),
    ...(sharedStatementCount === 0
      ? []
      : [button(say('button.compareOutlets'), { kind: 'comparison', page: 0, about: name.id })]),
  ];
  return message(accent.answer, [
    text(heading),
    text(facts.join('\n')),
    ...words(last === undefined ? say('who.onRecord') : say('who.first'), first),
    ...words(say('who.last'), last),
    ...row(...buttons),
  ]);
}
