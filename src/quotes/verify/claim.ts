/**
 * Reading a pasted line: which of its words are claimed to be said, and by whom.
 *
 * People paste `Tokayev: we …`, `“We …,” Tokayev said`, `Tokayev said that we …`
 * or `“We …” — Tokayev, 2022`. What is not understood stays part of the words:
 * a word too many makes a quotation altered, never exact.
 */
import type { Knowledge, Name } from '../../knowledge/model.ts';
import type { NameFinder } from '../../knowledge/names.ts';
import { foldCharacters } from '../../text/fold.ts';
import { trimmed } from '../../text/sentences.ts';
import { contains, type Span } from '../../text/span.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { functionWords } from '../lexicon.ts';
import { personSpelt, type Speaker } from '../people/index.ts';
import type { ClaimedSpeaker } from '../quotes.ts';
import { tokensOf } from '../tokens.ts';

/** What somebody is claimed to have said. */
export interface Claim {
  /** The words, in order, as spans of the pasted text; more than one where the line itself parts them. */
  readonly spans: readonly Span[];
  /** Absent when the line names nobody. */
  readonly speaker?: ClaimedSpeaker;
  /** Nothing marks where the words begin ("she said we …"): good for likeness, too vague for exactness. */
  readonly isLoose?: true;
}

const says =
  'said|says|saying|told|tells|stated|states|declared|declares|added|adds|claimed|claims|argued|argues|insisted|insists|warned|warns|wrote|writes|tweeted|posted|announced|explained|replied|responded|noted|remarked|threatened|asked|asks|stressed|continued|concluded|commented';
const quoted = /“([^“”]+)[”’]|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]|‘((?:[^‘’]|’(?=\p{L}))+)’(?!\p{L})/gu;
/** Words before a colon that introduce a line and name nobody. */
const labels =
  /^(?:breaking|update|news|quote|quoted|source|via|reminder|fyi|lol|wow|rt|re|fwd|is this true|true or false|fact check)$/;
const roleWord =
  /^(?:president|minister|leader|lawmaker|legislator|deputy|mp|senator|analyst|pundit|presenter|ambassador|spokes(?:man|woman|person)|official|politician|businessman|diplomat|expert|editor|journalist|mayor|governor|chancellor|king|queen|prime|foreign|secretary|general|chief|head|director|mr|mrs|ms|dr|former|ex)$/;
/** What may stand around a claim beside names, figures and words of saying; anything else is part of the claim. */
const aroundWord = new RegExp(
  `^(?:${says}|by|to|in|on|at|and|that|also|then|once|later|as|according|the|a|an|has|had|he|she|they|his|her|reporters|journalists|interview|speech|forum|television|tv|radio|twitter|telegram|today|yesterday|recently|last|this|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$`,
);

export interface ClaimReader {
  /** The readings of a pasted text, the plainest first: all of it, then what stands inside an attribution. */
  read(text: string): Claim[];
  /** The person that was named as the speaker. */
  speaker(given: string): ClaimedSpeaker;
}

export function createClaimReader(
  knowledge: Knowledge,
  finder: NameFinder,
  people: readonly Speaker[],
): ClaimReader {
  const outlets = new Set(
    [...knowledge.outlets.values()].flatMap(({ id, name }) => [id, foldCharacters(name)]),
  );
  const speakerIn = (text: string): ClaimedSpeaker | 'nobody' | undefined => {
    const given = bareName(text);
    const folded = foldCharacters(given);
    if (folded === '' || labels.test(folded) || outlets.has(folded)) return 'nobody';
    const person = personSpelt(knowledge, finder, people, given) ?? personByRole(knowledge, folded);
    if (person !== undefined) return { given, nameId: person.id };
    const words = given.split(/\s+/u);
    const looksLikeName = words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
    return looksLikeName ? { given } : undefined;
  };
  return {
    read: (text) => readingsOf(text, finder, knowledge, speakerIn),
    speaker(given) {
      const found = speakerIn(given);
      return typeof found === 'object' ? found : { given };
    },
  };
}

type SpeakerIn = (text: string) => ClaimedSpeaker | 'nobody' | undefined;

function readingsOf(text: string, finder: NameFinder, knowledge: Knowledge, speakerIn: SpeakerIn): Claim[] {
  const whole: Claim = { spans: plainSpans(text) };
  const attributed = [
    readQuoted(text, finder, knowledge),
    readPrefix(text, speakerIn),
    readSaidBefore(text, speakerIn),
    readSaidBehind(text, speakerIn),
  ].filter((claim) => claim !== undefined);
  return [whole, ...attributed.filter((claim) => isAttribution(text, claim, finder))];
}

const mark = /[“”"«»„‘’']/u;
const framing = /^(?:words?|put|puts|really|quotes?|quoted|quoting|literally|famously|exact|exactly|true)$/;

/**
 * Whether all that a reading leaves out is an attribution. A word that is not
 * belongs to the line: who changed it has not pasted the exact words.
 */
function isAttribution(text: string, { spans }: Claim, finder: NameFinder): boolean {
  const words = wordsOf(text);
  // Marks set the words apart beyond doubt, so small words may stand around them.
  const isMarked = spans.every(
    ({ start, end }) => mark.test(text.charAt(start - 1)) && mark.test(text.charAt(end)),
  );
  const names = finder.find(words);
  return words
    .filter((word) => !spans.some((span) => contains(span, word)))
    .every(
      (word) =>
        aroundWord.test(word.folded) ||
        (isMarked && (functionWords.has(word.folded) || framing.test(word.folded))) ||
        roleWord.test(word.folded) ||
        labels.test(word.folded) ||
        /^(?:\p{Lu}|\p{N})/u.test(text.slice(word.start)) ||
        names.some((name) => contains(name, word)),
    );
}

/** A text without what Discord adds: quotation bars, mentions, emoji, addresses. */
function plainSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: all } of text.matchAll(
    /<(?:@[!&]?|#|a?:\w{2,32}:)\d{1,20}>|https?:\/\/\S+|^[ \t]{0,9}>{1,9}\s/gmu,
  )) {
    spans.push({ start, end: index });
    start = index + all.length;
  }
  spans.push({ start, end: text.length });
  const kept = spans.map((span) => trimmed(text, span)).filter(({ start: from, end }) => from < end);
  return kept.length === 0 ? [{ start: 0, end: text.length }] : joined(text, kept);
}

/** Spans with nothing but white space and marks of quoting between them are one run of words. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && /^[\s>]*$/u.test(text.slice(last.end, span.start))) last.end = span.end;
    else result.push({ ...span });
  }
  return result;
}

/** `“We …,” Tokayev said, “and …”`: the words between marks, when the rest names a person. */
function readQuoted(text: string, finder: NameFinder, knowledge: Knowledge): Claim | undefined {
  const spans: Span[] = [];
  for (const match of text.matchAll(quoted)) {
    const inner = match.slice(1).find((group) => group !== undefined) ?? '';
    const start = match.index + match[0].indexOf(inner);
    if (/\p{L}/u.test(inner)) spans.push({ start, end: start + inner.length });
  }
  if (spans.length === 0) return undefined;
  const isOutside = ({ start }: Span) => !spans.some((span) => span.start <= start && start < span.end);
  const outside = wordsOf(text).filter(isOutside);
  const inside = wordsOf(text).length - outside.length;
  // Marks around a word or two of a longer line are emphasis, not a claim.
  if (inside < outside.length && inside < 4) return undefined;
  const mentioned = finder
    .find(wordsOf(text))
    .filter((mention) => isOutside(mention) && knowledge.names.get(mention.nameId)?.kind === 'person');
  const [first] = mentioned;
  // A name and then bare marks: the word between them is missing, so nothing says who speaks.
  const lead = text.slice(0, spans[0]?.start);
  if (first !== undefined && first.end < lead.length && !introduces.test(lead)) return undefined;
  if (first === undefined) return withUnknown(text, spans, outside);
  const given = text.slice(first.start, first.end);
  return { spans, speaker: { given, nameId: first.nameId } };
}

/** A word of saying, a colon or a dash stands before the words. */
const introduces = new RegExp(
  `[:—–-]\\s*.?$|\\b(?:${says}|say|put|words|quote|quotes|quoted|quoting|according)\\b`,
  'iu',
);
const heSaid = new RegExp(`^(?:(?:he|she|they) (?:${says})|(?:${says}) (?:he|she|they))$`);

/** `“We …,” Smith said`: a name that nobody knows is still somebody else's. */
function withUnknown(text: string, spans: readonly Span[], outside: readonly Word[]): Claim | undefined {
  const around = outside.map(({ folded }) => folded).join(' ');
  if (around === '' || labels.test(around) || heSaid.test(around)) return { spans };
  const names = outside.filter(({ start, end }) => /^\p{Lu}/u.test(text.slice(start, end)));
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || names.length > 4) return undefined;
  return { spans, speaker: { given: text.slice(first.start, last.end) } };
}

/** `Tokayev: we …` */
function readPrefix(text: string, speakerIn: SpeakerIn): Claim | undefined {
  const match = /^(?<who>[^:“”"«»\n]{1,70}?)(?:\s?:\s{0,9}|\s[—–-]{1,3}\s{1,9})(?=\S)/u.exec(
    text.trimStart(),
  );
  if (match === null) return undefined;
  const indent = text.length - text.trimStart().length;
  const who = (match.groups?.who ?? '').replace(new RegExp(`\\s(?:${says})\\b.*$`, 'iu'), '');
  const speaker = speakerIn(who.replace(/\s(?:on|in|to|at)\s.*$/iu, ''));
  if (speaker === undefined) return undefined;
  // A dash parts many things: only a person that is known stands before one.
  if (!match[0].includes(':') && (speaker === 'nobody' || speaker.nameId === undefined)) return undefined;
  return claimOf({ start: indent + match[0].length, end: text.length }, speaker, text);
}

/** `Tokayev said that we …` */
function readSaidBefore(text: string, speakerIn: SpeakerIn): Claim | undefined {
  const indent = text.length - text.trimStart().length;
  const match = new RegExp(
    `^(?<who>[^,:;.“”"]{1,60}?)\\s(?:has\\s|had\\s|once\\s|also\\s)?(?:${says})(?<mark>\\s{1,3}that\\b|\\s?[,:])?\\s`,
    'iu',
  ).exec(text.trimStart());
  const speaker = match === null ? undefined : speakerIn(match.groups?.who ?? '');
  if (match === null || speaker === undefined) return undefined;
  const start = indent + match[0].length;
  const claim = claimOf({ start, end: text.length }, speaker, text);
  return match.groups?.mark === undefined && !mark.test(text.charAt(claim.spans[0]?.start ?? start))
    ? { ...claim, isLoose: true }
    : claim;
}

/** An attribution is short: only so many characters at the end of a line are looked at. */
const longestAttribution = 200;

/** `We …, Tokayev said` · `We …, said Tokayev in June` · `We … — Tokayev, 2022` · `We … (Tokayev)` */
function readSaidBehind(text: string, speakerIn: SpeakerIn): Claim | undefined {
  const patterns = [
    new RegExp(`[,.!?…]["”’»]?\\s(?<who>[^,.:;“”"]{1,60}?)\\s(?:${says})(?:\\s[^“”"]{0,60})?[.!]?$`, 'iu'),
    new RegExp(`[,.!?…]["”’»]?\\s(?:${says})\\s(?<who>[^,.:;“”"]{1,60}?)[.!]?$`, 'iu'),
    /(?:\s[—–-]{1,2}|\n[—–-]{0,2}|\s~)\s?(?<who>[^,.:;“”"\n—–]{1,60})(?:,[^“”"\n]{0,40})?$/u,
    /\s\((?<who>[^()]{1,60})\)$/u,
  ];
  const whole = text.trimEnd();
  const tailStart = Math.max(0, whole.length - longestAttribution);
  const tail = whole.slice(tailStart);
  for (const [order, pattern] of patterns.entries()) {
    const match = pattern.exec(tail);
    if (match === null || tailStart + match.index === 0) continue;
    const speaker = speakerIn(match.groups?.who ?? '');
    if (speaker === undefined || (order >= 2 && (speaker === 'nobody' || speaker.nameId === undefined)))
      continue;
    return claimOf({ start: 0, end: tailStart + match.index + 1 }, speaker, text);
  }
  return undefined;
}

const longestName = 100;

/** A name without the marks around it; of a text that is too long for one, its beginning. */
function bareName(text: string): string {
  const letters = [...text.slice(0, longestName).matchAll(/[^\s\p{P}]/gu)];
  const [first, last] = [letters[0], letters.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.index, last.index + last[0].length);
}

function claimOf(span: Span, speaker: ClaimedSpeaker | 'nobody', text: string): Claim {
  const spans = [trimmed(text, span)];
  return speaker === 'nobody' ? { spans } : { spans, speaker };
}

/** "The Kazakh president", where one person has that role. */
function personByRole(knowledge: Knowledge, folded: string): Name | undefined {
  const wanted = tokensOf(folded).filter(({ kind }) => kind === 'content');
  if (wanted.length < 2) return undefined;
  const found = [...knowledge.names.values()].filter(({ kind, role }) => {
    const keys = new Set(tokensOf(role ?? '').map(({ key }) => key));
    return kind === 'person' && wanted.every(({ key }) => keys.has(key));
  });
  return found.length === 1 ? found[0] : undefined;
}
