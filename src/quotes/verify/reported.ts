/** Whether an outlet's own sentence reports what somebody said: “Lowe said that the port is full”, “She denied that …”. */
import { documentOf } from '../../knowledge/find.ts';
import type { Language } from '../../language/index.ts';
import { contains, textAt } from '../../text/span.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import type { ClaimedSpeaker, VerifiedMatch } from '../quotes.ts';
import type { Tools } from './tools.ts';

/** Characters before a sentence in which whoever it calls "she" is named. */
const farthest = 1500;

/**
 * Whether the words around a match in its sentence give it to a claimed speaker, by the name or by a pronoun for
 * whoever is named last before it.
 */
export function isReportedOf(
  { documentId, kind, sentence, span }: VerifiedMatch,
  speaker: ClaimedSpeaker | undefined,
  { knowledge, reader }: Tools,
): boolean {
  if (kind !== 'prose' || speaker === undefined) return false;
  const document = documentOf(knowledge, { documentId });
  const language = reader.languageOf(document);
  const peopleIn = (some: readonly Word[]) =>
    reader.finder.find(some).filter(({ nameId }) => knowledge.names.get(nameId)?.kind === 'person');
  const words = wordsOf(textAt(document.text, sentence));
  const claimed = { start: span.start - sentence.start, end: span.end - sentence.start };
  const around = words.filter((word) => !contains(claimed, word));
  const told = around.findIndex(({ folded }) => tells(folded, language));
  const [before, saying] = [around[told - 1], around[told]];
  if (saying === undefined) return false;
  const people = peopleIn(words).filter((name) => !contains(claimed, name));
  const lead = document.text.slice(Math.max(0, sentence.start - farthest), sentence.start);
  // "Lowe told Vance that …", "She told Vance that …", "…, said Lowe"
  const teller =
    people.findLast(({ end }) => end <= saying.start) ??
    (language.pointsBack(before?.folded ?? '') ? peopleIn(wordsOf(lead)).at(-1) : people[0]);
  return (
    teller !== undefined &&
    (teller.nameId === speaker.nameId || speaker.anyOf?.includes(teller.nameId) === true)
  );
}

const tells = (folded: string, language: Language): boolean =>
  language.isSaying(folded) || ['attribution', 'rejection'].includes(language.modifierOf(folded) ?? '');
