/** Who says the turns of a conversation. */
import { aliasKey } from '../../knowledge/names.ts';
import { textAt } from '../../text/span.ts';
import { wordSet } from '../../text/word-lists.ts';
import { slug } from '../slug.ts';
import { initials, nameOfLabel, type Turn } from './conversation.ts';
import type { ExtractedQuotation } from './extracted.ts';
import type { Person } from './people/introductions.ts';
import { nameOf, nameRuns } from './people/name-runs.ts';
import type { People } from './people/people.ts';
import { type Sentence, type Tokens, wordAt } from './sentences/frame.ts';
import { type Phrase, phraseStartingAt } from './sentences/phrases.ts';
import { mainSubject, subjectOf } from './sentences/subjects.ts';
import { spokenIn } from './stage-directions.ts';

/** What a page says of an interview beside its text. */
interface Headed {
  readonly title?: string;
  readonly authors?: readonly string[];
}

/**
 * The answers of a conversation, as quotations; the questions are left out. An answer without a label is
 * whoever's the interview is with; where that is not sure, it is a quotation without a speaker.
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
  const interviewed = interviewee(turns, byLabel, above, headed, (person) =>
    isAsked(person, opening, people),
  );
  return turns.flatMap(({ label, words: printed, role }): ExtractedQuotation[] => {
    // In an exported chat the writer wrote the brackets as well, so they stay.
    const words = role === 'said' ? printed : spokenIn(text, printed);
    if (role === 'question' || role === 'aside' || words.start === words.end) return [];
    const labelled = byLabel.get(label.name);
    const speaker = labelled ?? (role === 'answer' ? interviewed : undefined);
    // Behind a label that means nobody known, “A:” or “Summary:”, the words may be the outlet's.
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
 * Whom an interview is with: the one who answers by name, or whom the headline names; else the only one,
 * beside whoever asks, whom the words above name, if these tell that they are asked.
 */
function interviewee(
  turns: readonly Turn[],
  byLabel: ReadonlyMap<string, Person | undefined>,
  above: readonly Person[],
  { title = '', authors = [] }: Headed,
  isAsked: (person: Person) => boolean,
): Person | undefined {
  const named = (some: readonly Turn[]): Person[] =>
    some.flatMap(({ label }) => byLabel.get(label.name) ?? []);
  const answering = named(turns.filter(({ role }) => role !== 'question'));
  if (answering.length > 0) return onlyOne(answering);
  const asking = named(turns).map(({ name }) => name);
  const askers = new Set([...asking, ...authors].map(slug));
  const others = above.filter(({ name }) => !askers.has(slug(name)));
  const only = onlyOne(others);
  return (
    onlyOne(others.filter(({ name }) => ` ${aliasKey(title)} `.includes(` ${aliasKey(name)} `))) ??
    (only && isAsked(only) ? only : undefined)
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
 * Whether the words above an interview show that a person is interviewed: somebody meets them, they talk, or, where
 * nobody is met, the first sentence describes them. A person who is only named may be a bystander.
 */
function isAsked(person: Person, opening: readonly Sentence[], people: People): boolean {
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
  return met.some(({ sentence, phrase }) => people.resolve(sentence, phrase).person?.id === person.id);
}

/** The people whom a word of meeting or talking at a place tells of. */
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
