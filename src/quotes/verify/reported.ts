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
  const isMeant = (nameId: string) => nameId === speaker.nameId || speaker.anyOf?.includes(nameId) === true;
  const text = textAt(document.text, sentence);
  const words = wordsOf(text);
  const claimed = { start: span.start - sentence.start, end: span.end - sentence.start };
  const around = words.filter((word) => !contains(claimed, word));
  const told = around.findIndex(({ folded }) => tells(folded, language));
  if (told < 0) return false;
  const people = reader.finder
    .find(words)
    .filter((name) => knowledge.names.get(name.nameId)?.kind === 'person' && !contains(claimed, name));
  if (people.length > 0) return people.some(({ nameId }) => isMeant(nameId));
  const lead = document.text.slice(Math.max(0, sentence.start - farthest), sentence.start);
  const before: Word[] = wordsOf(lead);
  const last = reader.finder
    .find(before)
    .findLast(({ nameId }) => knowledge.names.get(nameId)?.kind === 'person');
  return last !== undefined && isMeant(last.nameId) && language.pointsBack(around[told - 1]?.folded ?? '');
}

const tells = (folded: string, language: Language): boolean =>
  language.isSaying(folded) || ['attribution', 'rejection'].includes(language.modifierOf(folded) ?? '');
