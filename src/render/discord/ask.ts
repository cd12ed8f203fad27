/** An answer to a question, and the honest absence of one. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import { type AskAnswer, type ContextAnswer, keyOf, type ShownExcerpt } from '../../answers/index.ts';
import {
  counted,
  listInWords,
  originInWords,
  placeInWords,
  restsOnInWords,
} from '../wording/citation-words.ts';
import { wordsInMarkdown } from '../wording/words.ts';
import { citationLines, noteLine } from './citation-markdown.ts';
import { maxTotalTextLength } from './limits.ts';
import { clippedMarkdown, small } from './markdown.ts';
import {
  accent,
  button,
  line,
  type MessagePayload,
  message,
  pinButton,
  row,
  section,
  text,
} from './parts.ts';
import { reservedForMark } from './pins/pin-mark.ts';
import { pinnedMatchParts } from './pins/pins.ts';
import { questionHeading } from './question.ts';
import { sharesOf } from './room.ts';

/** Kept free of the total for what stands between the excerpts. */
const reservedLength = 330 + reservedForMark;
/** Of it, at most this goes to the server's own pinned answer above the sources'. */
const pinnedLength = 1_300;
/** Characters of a row of names. */
const maxNamesLength = 160;
/** Warnings under one excerpt. */
const maxWarnings = 2;
/** Characters that the words have before a citation is shown whole. */
const leastWordsLength = 500;
/** Lines that are shown where the sources may not answer, and characters of each. */
const maxClosest = 2;
const maxClosestLength = 700;

export function askMessage(answer: AskAnswer, canPin: boolean): MessagePayload {
  switch (answer.status) {
    case 'answered':
      return foundMessage(answer, canPin);
    case 'perhaps':
      return perhapsMessage(answer);
    case 'not-found':
      return notFoundMessage(answer);
  }
}

function foundMessage(answer: AskAnswer, canPin: boolean): MessagePayload {
  const heading = questionHeading(answer.question);
  const room = maxTotalTextLength - heading.length - reservedLength - (answer.pinned ? pinnedLength : 0);
  return message(accent.answer, [
    text(heading),
    ...pinnedParts(answer),
    ...excerptSections(answer, room),
    ...restsOnParts(answer),
    ...buttonRow(answer, canPin),
  ]);
}

/** The excerpts with a button each, in `room` characters together. */
function excerptSections({ excerpts }: AskAnswer, room: number): APIComponentInContainer[] {
  const needs = excerpts.map((excerpt) => excerptMarkdown(excerpt, Number.POSITIVE_INFINITY).length);
  const shares = sharesOf(room, needs);
  const drawn = new Set<string>();
  return excerpts.flatMap((excerpt, index) => {
    const markdown = excerptMarkdown(excerpt, shares[index] ?? 0);
    const more = button('More context', { kind: 'context', excerpt: excerpt.reference });
    // Discord refuses a message in which two buttons have one custom id.
    const isNew = !drawn.has(more.custom_id);
    drawn.add(more.custom_id);
    return [line(), isNew ? section(markdown, more) : text(markdown)];
  });
}

function pinnedParts({ pinned }: AskAnswer): APIComponentInContainer[] {
  return pinned === undefined ? [] : pinnedMatchParts(pinned, pinnedLength);
}

function buttonRow(answer: AskAnswer, canPin: boolean): APIComponentInContainer[] {
  const buttons = [...moreButton(answer), ...(canPin ? [pinOrShownButton(answer)] : [])];
  return buttons.length === 0 ? [] : [line(), ...row(...buttons)];
}

/** An answer that is pinned here already leads to its pin instead of a second one. */
function pinOrShownButton({ pinned }: AskAnswer) {
  return pinned?.holdsAnswer
    ? button('Show pin', { kind: 'show-pin', number: pinned.shown.pin.number })
    : pinButton({ kind: 'pin' });
}

function moreButton({ offset, total, excerpts, question, filters }: AskAnswer) {
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
  return [more];
}

/** The words, whose they are, where they stand, and who else has them: at most `maxLength` characters. */
export function excerptMarkdown(excerpt: ShownExcerpt, maxLength: number): string {
  const above = small(clippedMarkdown(originInWords(excerpt.citation), maxNamesLength));
  const below = [
    ...speakersLine(excerpt),
    ...excerpt.warnings.slice(0, maxWarnings).map((warning) => noteLine(warning)),
    ...carriersLine(excerpt),
  ].join('\n');
  const shown = { ...excerpt, textKind: excerpt.citation.textKind, emphasis: excerpt.matches };
  // Line breaks between the parts: a part that is not there has none.
  const room = maxLength - above.length - below.length - (below === '' ? 2 : 3);
  const wanted = wordsInMarkdown(shown, Number.POSITIVE_INFINITY).length;
  const source = citationLines(excerpt.citation, room - Math.min(wanted, leastWordsLength));
  const lines = [above, wordsInMarkdown(shown, room - source.length), source, below];
  return lines.filter((part) => part !== '').join('\n');
}

function speakersLine({ quotations }: ShownExcerpt): string[] {
  const speakers = [...new Set(quotations.flatMap(({ speaker }) => speaker ?? []))];
  return speakers.length === 0
    ? []
    : [small(clippedMarkdown(`Quoted: ${listInWords(speakers)}`, maxNamesLength))];
}

function carriersLine({ alsoIn }: ShownExcerpt): string[] {
  return alsoIn.length === 0
    ? []
    : [small(clippedMarkdown(`Also in ${listInWords(alsoIn)}`, maxNamesLength))];
}

function restsOnParts({ restsOn }: AskAnswer): APIComponentInContainer[] {
  return restsOn === undefined
    ? []
    : [line(), text(small(clippedMarkdown(restsOnInWords(restsOn), maxNamesLength)))];
}

function perhapsMessage(answer: AskAnswer): MessagePayload {
  const heading = questionHeading(answer.question);
  const room = maxTotalTextLength - heading.length - reservedLength - (answer.pinned ? pinnedLength : 0);
  const closest = { ...answer, excerpts: answer.excerpts.slice(0, maxClosest) };
  return message(accent.nothing, [
    text(heading),
    ...pinnedParts(answer),
    ...(answer.pinned ? [line()] : []),
    text('The sources may not answer this. Closest lines:'),
    ...excerptSections(closest, Math.min(room, maxClosestLength * maxClosest)),
  ]);
}

function notFoundMessage(answer: AskAnswer): MessagePayload {
  return message(accent.nothing, [
    text(questionHeading(answer.question)),
    ...pinnedParts(answer),
    ...(answer.pinned ? [line()] : []),
    text(`**Not in the sources.** ${searchedMarkdown(answer)}`),
  ]);
}

function searchedMarkdown({ searched }: AskAnswer): string {
  const { documentCount, outlets, names, words, corrections } = searched;
  const where = `Searched ${counted(documentCount, 'document')} (${clippedMarkdown(listInWords(outlets), 200)})`;
  const looked = [...names, ...words];
  const what = looked.length === 0 ? '' : ` for ${clippedMarkdown(looked.join(', '), 300)}`;
  const tried = corrections.map(({ from, to }) => `“${from}” as “${to}”`);
  const also = tried.length === 0 ? '' : ` Also tried ${clippedMarkdown(listInWords(tried), 200)}.`;
  return `${where}${what}.${also}`;
}

/** A passage and its neighbours; the excerpt that was asked about in bold. */
export function contextMessage(answer: ContextAnswer): MessagePayload {
  const { citation, section: under, passages } = answer;
  const heading = [
    `### ${clippedMarkdown(citation.title, 250)}`,
    small(clippedMarkdown(originInWords(citation), maxNamesLength)),
    ...(under === undefined ? [] : [small(`Under the heading “${clippedMarkdown(under, 200)}”`)]),
  ].join('\n');
  const source = citationLines(citation);
  const drawn = passages.map(({ text: words, locator, quotations, excerpt }) => {
    const emphasis = excerpt === undefined ? [] : [excerpt];
    const cut = { before: false, after: false };
    const place = `\n${small(placeInWords(locator))}`;
    return (maxLength: number): string =>
      wordsInMarkdown(
        { text: words, textKind: citation.textKind, quotations, emphasis, cut },
        maxLength - place.length,
      ) + place;
  });
  const shares = sharesOf(
    maxTotalTextLength - heading.length - source.length - reservedLength,
    drawn.map((draw) => draw(Number.POSITIVE_INFINITY).length),
  );
  const shown = drawn.map((draw, index) => text(draw(shares[index] ?? 0)));
  return message(accent.answer, [text(heading), line(), ...shown, line(), text(source)]);
}
