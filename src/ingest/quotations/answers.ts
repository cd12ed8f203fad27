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
  const interviewed = onlyOne(interviewees(turns, byLabel, above, headed));
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

/** Who can be the one that is asked: by a label, by the headline, or named above the first question. */
function interviewees(
  turns: readonly Turn[],
  byLabel: ReadonlyMap<string, Person | undefined>,
  above: readonly Person[],
  { title = '', authors = [] }: Headed,
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
  return onlyOne(inTitle) === undefined ? others : inTitle;
}

function onlyOne(some: readonly Person[]): Person | undefined {
  const [one, ...others] = new Map(some.map((person) => [person.id, person])).values();
  return others.length === 0 ? one : undefined;
}
