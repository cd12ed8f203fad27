/** An answer to a question, and the honest absence of one. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import { keyOf } from '../commands/action.ts';
import type { AskAnswer, ContextAnswer, ShownExcerpt } from '../commands/answer.ts';
import { counted, listInWords, originInWords, placeInWords } from './citation.ts';
import { citationLines, clipped, noteLine } from './citation-markdown.ts';
import { maxTotalTextLength } from './limits.ts';
import { bold, escapeMarkdown, small } from './markdown.ts';
import { accent, button, line, type MessagePayload, message, row, section, text } from './parts.ts';
import { questionHeading } from './question.ts';
import { wordsInMarkdown } from './words.ts';

/** Kept free of the total for what stands between the excerpts. */
const reservedLength = 150;

export function askMessage(answer: AskAnswer): MessagePayload {
  return answer.status === 'answered' ? foundMessage(answer) : notFoundMessage(answer);
}

function foundMessage(answer: AskAnswer): MessagePayload {
  const heading = questionHeading(answer.question);
  const room = maxTotalTextLength - heading.length - reservedLength;
  const each = Math.floor(room / Math.max(1, answer.excerpts.length));
  const excerpts = answer.excerpts.flatMap((excerpt) => [
    line(),
    section(
      excerptMarkdown(excerpt, each),
      button('More context', { kind: 'context', excerpt: excerpt.reference }),
    ),
  ]);
  return message(accent.answer, [text(heading), ...excerpts, ...moreRow(answer)]);
}

function moreRow({ offset, total, excerpts, question, filters }: AskAnswer): APIComponentInContainer[] {
  const next = offset + excerpts.length;
  if (next >= total) return [];
  const { outletId, until } = filters;
  const more = button(`More results (${total - next})`, {
    kind: 'more-results',
    offset: next,
    question,
    ...(outletId === undefined ? {} : { outletKey: keyOf(outletId) }),
    ...(until === undefined ? {} : { until }),
  });
  return [line(), ...row(more)];
}

/** The words, whose they are, where they stand, and who else has them: at most `maxLength` characters. */
export function excerptMarkdown(excerpt: ShownExcerpt, maxLength: number): string {
  const above = small(escapeMarkdown(originInWords(excerpt.citation)));
  const below = [
    citationLines(excerpt.citation),
    ...speakersLine(excerpt),
    ...excerpt.warnings.map(noteLine),
    small(carriersInWords(excerpt)),
  ].join('\n');
  const room = Math.max(0, maxLength - above.length - below.length - 2);
  const words = wordsInMarkdown(
    { ...excerpt, textKind: excerpt.citation.textKind, emphasis: excerpt.matches },
    room,
  );
  return [above, words, below].join('\n');
}

function speakersLine({ quotations }: ShownExcerpt): string[] {
  const speakers = [...new Set(quotations.flatMap(({ speaker }) => speaker ?? []))];
  return speakers.length === 0 ? [] : [small(`Quoted: ${escapeMarkdown(listInWords(speakers))}`)];
}

function carriersInWords({ alsoIn, citation }: ShownExcerpt): string {
  return alsoIn.length === 0
    ? `Rests on ${escapeMarkdown(citation.outlet)} alone`
    : `Also in ${escapeMarkdown(listInWords(alsoIn))}`;
}

function notFoundMessage(answer: AskAnswer): MessagePayload {
  const heading = questionHeading(answer.question);
  const verdict = `**Not in the sources.** ${searchedMarkdown(answer)}`;
  const room = maxTotalTextLength - heading.length - verdict.length - reservedLength;
  const each = Math.min(700, Math.floor(room / Math.max(1, answer.excerpts.length)));
  const closest = answer.excerpts.flatMap((excerpt) => [
    line(),
    section(
      excerptMarkdown(excerpt, each),
      button('More context', { kind: 'context', excerpt: excerpt.reference }),
    ),
  ]);
  const lead =
    answer.excerpts.length === 0 ? [] : [text(small('The closest lines, which do not answer it:'))];
  return message(accent.nothing, [text(heading), text(verdict), ...lead, ...closest]);
}

function searchedMarkdown({ searched }: AskAnswer): string {
  const { documentCount, outlets, names, words, corrections } = searched;
  const where = `Searched ${counted(documentCount, 'document')} (${escapeMarkdown(clipped(listInWords(outlets), 200))})`;
  const looked = [...names, ...words].slice(0, 12).map((word) => escapeMarkdown(word));
  const what = looked.length === 0 ? '' : ` for ${looked.join(', ')}`;
  const tried = corrections
    .slice(0, 5)
    .map(({ from, to }) => `“${escapeMarkdown(from)}” as “${escapeMarkdown(to)}”`);
  return `${where}${what}.${tried.length === 0 ? '' : ` Also tried ${listInWords(tried)}.`}`;
}

/** A passage and its neighbours; the excerpt that was asked about in bold. */
export function contextMessage(answer: ContextAnswer): MessagePayload {
  const { citation, section: under, passages } = answer;
  const heading = [
    `### ${escapeMarkdown(clipped(citation.title, 200))}`,
    small(escapeMarkdown(originInWords(citation))),
    ...(under === undefined ? [] : [small(`Under the heading ${bold(clipped(under, 150), [])}`)]),
  ].join('\n');
  const source = citationLines(citation);
  const each = Math.floor(
    (maxTotalTextLength - heading.length - source.length - reservedLength) / Math.max(1, passages.length),
  );
  const shown = passages.flatMap(({ text: words, locator, quotations, excerpt }) => {
    const place = small(placeInWords(locator));
    const emphasis = excerpt === undefined ? [] : [excerpt];
    const cut = { before: false, after: false };
    const body = wordsInMarkdown(
      { text: words, textKind: citation.textKind, quotations, emphasis, cut },
      each - place.length - 1,
    );
    return [text(`${body}\n${place}`)];
  });
  return message(accent.answer, [text(heading), line(), ...shown, line(), text(source)]);
}
