/** What the people of a conversation say; the questions of whoever asks are left out. */
import { aliasKey } from '../../knowledge/names.ts';
import { slug } from '../slug.ts';
import type { ExtractedQuotation } from './extracted.ts';
import { isInitialsOf } from './interview.ts';
import type { Person } from './people/introductions.ts';
import type { People } from './people/people.ts';
import { nameOfLabel } from './transcript.ts';
import type { Turn } from './turn.ts';

/** What a page says of an interview beside its text. */
interface Headed {
  readonly title?: string;
  readonly authors?: readonly string[];
}

/** The words above the first question, too. */
interface Opened extends Headed {
  readonly opening: string;
}

/**
 * The answers of a conversation, as quotations. An answer without a label is whoever's the interview is with;
 * where that is not sure, it is a quotation without a speaker.
 */
export function fromTurns(
  text: string,
  turns: readonly Turn[],
  people: People,
  headed: Headed,
): ExtractedQuotation[] {
  const above = people.mentionedBefore(turns[0]?.block ?? 0);
  const byLabel = new Map(
    turns.map(({ role, label }) => [label.name, personOf(label.name, role, people, above)]),
  );
  const opening = text.slice(0, turns[0]?.label.start ?? 0);
  const interviewed = onlyOne(interviewees(turns, byLabel, above, { ...headed, opening }));
  return turns.flatMap(({ label, words, role }): ExtractedQuotation[] => {
    const labelled = byLabel.get(label.name);
    const isUnlabelled = role === 'answer' && labelled === undefined;
    const speaker = isUnlabelled ? interviewed : labelled;
    // Beside a label such as “A:” nothing tells that somebody answers.
    if (role === 'question' || (speaker === undefined && (role !== 'answer' || label.name !== ''))) return [];
    const { start, end, name } = label;
    const isOfLabel = speaker !== undefined && name !== '';
    return [
      {
        ...words,
        text: text.slice(words.start, words.end),
        kind: 'direct',
        speaker,
        speakerMention: isOfLabel ? { start, end, text: name } : undefined,
        cue: undefined,
        confidence: speaker === undefined ? 0 : isUnlabelled ? 0.9 : 0.96,
      },
    ];
  });
}

function personOf(
  label: string,
  role: Turn['role'],
  people: People,
  above: readonly Person[],
): Person | undefined {
  if (role === 'said') return people.named(label) ?? { id: slug(label), name: label, known: false };
  return people.named(nameOfLabel(label)) ?? onlyOne(above.filter(({ name }) => isInitialsOf(label, name)));
}

/** Who can be the one that is asked: by a label, by the headline, or by what the words above the first question tell. */
function interviewees(
  turns: readonly Turn[],
  byLabel: ReadonlyMap<string, Person | undefined>,
  above: readonly Person[],
  { title = '', authors = [], opening }: Opened,
): readonly Person[] {
  const answering = turns.flatMap(({ role, label }) =>
    role === 'question' ? [] : (byLabel.get(label.name) ?? []),
  );
  if (answering.length > 0) return answering;
  const asking = new Set([
    ...turns.flatMap(({ role, label }) => (role === 'question' ? (byLabel.get(label.name)?.id ?? []) : [])),
    ...authors.map(slug),
  ]);
  const others = above.filter(({ id, name }) => !asking.has(id) && !asking.has(slug(name)));
  const inTitle = others.filter(({ name }) => ` ${aliasKey(title)} `.includes(` ${aliasKey(name)} `));
  if (onlyOne(inTitle) !== undefined) return inTitle;
  return others.every((person) => isAskedIn(opening, person)) ? others : [];
}

/** A sentence in which somebody is asked or met, whoever that is. */
const meeting =
  /\b(?:met|meets?|spoke|speaks?|talk(?:s|ed)?|interview(?:s|ed)?|ask(?:s|ed)?|visit(?:s|ed)?|receive[ds]?|answer(?:s|ed)?|sat down|told)\b/iu;

/** "We met the lock keeper @", "an interview with @": nothing but words of a description before the name. */
const isMet =
  /\b(?:met|meets?|visit(?:s|ed)?|ask(?:s|ed)?|interview(?:s|ed)?|(?:spoke|speaks?|talk(?:s|ed)?|sat down|interview|conversation) (?:to|with))(?: (?!(?:at|in|on|of|for|by|from|to|with|where|who|whom|when|and|that|about)\b)[\p{L}'’-]{1,30}){0,6} @/iu;

/** "@ has run the bus since June. We met her at the terminus." */
const isMetAgain =
  /\b(?:met|meets?|visit(?:s|ed)?|ask(?:s|ed)?|interview(?:s|ed)?|(?:spoke|speaks?|talk(?:s|ed)?|sat down|interview|conversation) (?:to|with)) (?:her|him)\b/iu;

/** "@ spoke to the Echo", "He received us": the name, or a pronoun that opens the sentence. */
const meets =
  /^(?:[\p{L}'’-]{1,30} ){0,4}(?:@(?:, [^,]{1,80},)?|he|she) (?:has |had )?(?:(?:spoke|speaks|talked|talks|sat down) (?:to|with)|receive[ds] (?:us|me)|told (?:us|me)|answer(?:s|ed) (?:our|my|the|some|a few)|was asked)\b/iu;

/** The sentence is about whoever it begins with: "Ranger @ has counted wolves". */
const isAboutThem =
  /^(?:(?!(?:at|in|on|of|for|by|from|to|with|when|after|before)\b)[\p{L}'’-]{1,30} ){0,4}@ /iu;

/**
 * Whether the words above an interview tell that it is with a person: somebody meets or asks them, or, where
 * nobody is met, they are who it begins with. Whoever is only named there may be a bystander.
 */
function isAskedIn(opening: string, { name }: Person): boolean {
  const last = name.split(' ').at(-1) ?? name;
  const sentences = opening
    .replaceAll('@', ' ')
    .replaceAll(name, '@')
    .replaceAll(last, '@')
    .split(/(?<=[.!?])\s+|\n+/u)
    .filter((words) => /[.!?:]$/u.test(words));
  const meetings = sentences.filter((words) => meeting.test(words));
  const isTheirs = isAboutThem.test(sentences[0] ?? '');
  if (meetings.length === 0) return isTheirs;
  return meetings.some(
    (words) => isMet.test(words) || meets.test(words) || (isTheirs && isMetAgain.test(words)),
  );
}

function onlyOne(some: readonly Person[]): Person | undefined {
  const [one, ...others] = new Map(some.map((person) => [person.id, person])).values();
  return others.length === 0 ? one : undefined;
}
