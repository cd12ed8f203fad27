/** Finds the speakers of the turns of a conversation. */
import { aliasKey } from '../../knowledge/names.ts';
import { textAt } from '../../text/span.ts';
import { wordSet } from '../../text/word-lists.ts';
import { slug } from '../slug.ts';
import { initials, nameOfLabel, type Turn } from './conversation.ts';
import type { ExtractedQuotation } from './extracted-quotation.ts';
import type { Person } from './people/introductions.ts';
import { nameOf, nameRuns } from './people/name-runs.ts';
import type { People } from './people/people.ts';
import { type Sentence, type Tokens, wordAt } from './sentences/frame.ts';
import { isVerb, type Phrase, phraseStartingAt } from './sentences/phrases.ts';
import { mainSubject, subjectOf } from './sentences/subjects.ts';
import { spokenIn } from './stage-directions.ts';

/** The headline and the authors of an interview. */
interface Headed {
  readonly title?: string;
  readonly authors?: readonly string[];
}

/**
 * The answers of a conversation, as quotations. The speaker of an answer without a label is the person interviewed;
 * where it is not sure who that is, the quotation has no speaker.
 *
 * @param opening the sentences above the first turn
 */
export function fromTurns(
  text: string,
  turns: readonly Turn[],
  opening: readonly Sentence[],
  people: People,
  headed: Headed,
): ExtractedQuotation[] {
  const above = opening.flatMap(({ tokens }) =>
    nameRuns(tokens).flatMap((run) => people.named(nameOf(tokens, run)) ?? []),
  );
  const byLabel = new Map(turns.map((turn) => [turn.label.name, personOf(turn, people, above)]));
  const interviewed = interviewee(turns, byLabel, above, headed, (some) =>
    intervieweeInOpening(some, opening, people),
  );
  return turns.flatMap(({ label, words: printed, role }): ExtractedQuotation[] => {
    // In an exported chat the words in brackets are the author's as well, so they are kept.
    const words = role === 'said' ? printed : spokenIn(text, printed);
    if (role === 'question' || role === 'aside' || words.start === words.end) return [];
    const labelled = byLabel.get(label.name);
    const speaker = labelled ?? (role === 'answer' ? interviewed : undefined);
    // After a label that names nobody, such as “A:” or “Summary:”, the words may be the outlet's.
    if (speaker === undefined && label.name !== '') return [];
    return [
      {
        ...words,
        text: textAt(text, words),
        kind: 'direct',
        speaker,
        speakerMention:
          speaker && label.name !== '' ? { start: label.start, end: label.end, text: label.name } : undefined,
        cue: undefined,
        confidence: speaker === undefined ? 0 : labelled === undefined ? 0.9 : 0.96,
      },
    ];
  });
}

function personOf(
  { label: { name }, role }: Turn,
  people: People,
  above: readonly Person[],
): Person | undefined {
  if (role === 'said') return people.named(name) ?? { id: slug(name), name, known: false };
  return (
    people.named(nameOfLabel(name)) ?? onlyOne(above.filter((person) => isInitialsOf(name, person.name)))
  );
}

/** Whether a label has the initials of a name: `AM` or `A.M.` for Ana Moreno. */
const isInitialsOf = (label: string, name: string): boolean =>
  initials.test(label) && label.replaceAll('.', '') === name.replace(/(?<=\p{L})[^\s-]+|[\s-]/gu, '');

/**
 * The person interviewed: the one whose name labels the answers, or is in the headline; else the only person besides
 * the interviewers who does something in the text above, if that text says that there was a meeting or a talk.
 */
function interviewee(
  turns: readonly Turn[],
  byLabel: ReadonlyMap<string, Person | undefined>,
  above: readonly Person[],
  { title = '', authors = [] }: Headed,
  askedOf: (others: readonly Person[]) => Person | undefined,
): Person | undefined {
  const named = (some: readonly Turn[]): Person[] =>
    some.flatMap(({ label }) => byLabel.get(label.name) ?? []);
  const answering = named(turns.filter(({ role }) => role !== 'question'));
  if (answering.length > 0) return onlyOne(answering);
  const asking = named(turns).map(({ name }) => name);
  const askers = new Set([...asking, ...authors].map(slug));
  const others = above.filter(({ name }) => !askers.has(slug(name)));
  return (
    onlyOne(others.filter(({ name }) => ` ${aliasKey(title)} `.includes(` ${aliasKey(name)} `))) ??
    askedOf(others)
  );
}

/** "We met @", "an interview with @" */
const meeting = wordSet('met meet meets visited interviewed asked interview conversation');
/** "@ spoke to us", "we talked to @" */
const talking = wordSet('spoke speaks talked talks sat');
/** "@ told us", "@ answers our questions"; not "told the council", "received a fine": that is no interview. */
const answering =
  /^(?:(?:told|receive[sd]) (?:us|me)|answer(?:s|ed) (?:us|me|our|my|the|some|a few|[.:]))(?= |$)/u;

/**
 * The person whom the text above an interview shows to be interviewed: it says that somebody met or talked to them, or,
 * where it says so about nobody, its first sentence describes them. Being named is not enough, and of two who do
 * something in that text either may answer; somebody who is only mentioned ("with the crew of @") is no second.
 */
function intervieweeInOpening(
  others: readonly Person[],
  opening: readonly Sentence[],
  people: People,
): Person | undefined {
  const meant = (sentence: number, phrase: Phrase): Person[] => {
    const { person } = people.resolve(sentence, phrase);
    return others.some(({ id }) => id === person?.id) ? [person].filter((one) => one !== undefined) : [];
  };
  const acting = opening.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((_, at) => {
      const subject = isVerb(tokens, at) ? subjectOf(tokens, at) : undefined;
      return subject === undefined || subject.form === 'relative' ? [] : meant(sentence, subject);
    }),
  );
  const met = opening.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((_, at) => metAt(tokens, at).map((phrase) => ({ sentence, phrase }))),
  );
  const tokens = opening[0]?.tokens ?? [];
  const main = mainSubject(tokens);
  // "Moreno is a captain", "has steered ferries since 2004"; not "has closed the harbour".
  const isLasting = tokens.some(({ lower }) => /^(?:since|years|decades)$/u.test(lower));
  const describing = isLasting ? /^(?:is|has)$/u : /^is$/u;
  if (met.length === 0 && main !== undefined && describing.test(wordAt(tokens, main.verb)))
    met.push({ sentence: 0, phrase: main });
  const interviewed = met.flatMap(({ sentence, phrase }) => meant(sentence, phrase));
  return interviewed.length === 0 ? undefined : onlyOne([...acting, ...interviewed]);
}

/** The subject and the object of a word of meeting or talking at a place; empty for any other word. */
function metAt(tokens: Tokens, at: number): Phrase[] {
  const line = tokens.slice(at, at + 3).map(({ lower }) => lower);
  const isTalk = talking.has(wordAt(tokens, at)) || answering.test(line.join(' '));
  if (!isTalk && !meeting.has(wordAt(tokens, at))) return [];
  // "We sat down with @"
  const to = [1, 2].find((step) => /^(?:to|with)$/u.test(wordAt(tokens, at + step)));
  const subject = isTalk ? subjectOf(tokens, at) : undefined;
  const object = isTalk && to === undefined ? undefined : phraseStartingAt(tokens, at + 1 + (to ?? 0));
  return [subject, object].filter((phrase) => phrase !== undefined);
}

function onlyOne(some: readonly Person[]): Person | undefined {
  const [one, ...others] = new Map(some.map((person) => [person.id, person])).values();
  return others.length === 0 ? one : undefined;
}
