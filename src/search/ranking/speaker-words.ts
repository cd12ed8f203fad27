/** Whether the best passage has any words of the person whose words a question asks for. */
import { namesIn } from '../../knowledge/languages.ts';
import type { Knowledge, Name } from '../../knowledge/model.ts';
import type { Language } from '../../language/language.ts';
import { foldWord } from '../../text/fold.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import { holdsOffice } from './person-doubts.ts';
import type { Ranked } from './rank.ts';
import { heldFrom } from './thresholds.ts';

/**
 * Whether the question asks for somebody's words, and the best passage neither quotes that person nor reports their
 * words, that is, has no sentence with the name and a word of saying. A passage that quotes only others does not count
 * as reporting either, and where exact words are asked for, only a quotation counts.
 */
export function isUnquoted(question: Question, { evidence }: Ranked, knowledge: Knowledge): boolean {
  const { names } = knowledge;
  const { terms, speakerTerm, kind } = question;
  const speaker = terms[speakerTerm ?? -1];
  if (speakerTerm === undefined || speaker === undefined) return false;
  const { nameId, isName } = speaker;
  const isAsked = nameId === undefined ? isName && kind === 'quotation' : names.has(nameId);
  const { speakerIds, language } = evidence.reading;
  if (nameId === undefined && isPartlyAbsent(question, speakerTerm, language)) return true;
  if (!isAsked || speakerIds.has(nameId ?? '')) return false;
  if (isName && language.asksForExactWords?.(question.text)) return true;
  if ([...speakerIds].some((id) => speaksForName(nameId, names.get(id), language, knowledge))) return false;
  const isOtherQuoted = names.get(nameId ?? '')?.kind === 'person' && speakerIds.size > 0;
  return isOtherQuoted || !reportsWords(wordsOfName(question, speakerTerm), evidence);
}

/** Whether somebody speaks for a place or an organisation: its president or spokesperson. */
const speaksForName = (
  nameId: string | undefined,
  speaker: Name | undefined,
  { speaksFor }: Language,
  knowledge: Knowledge,
): boolean =>
  nameId !== undefined &&
  speaksFor?.(speaker?.role ?? '').some((of) => namesIn(knowledge).resolve(of) === nameId) === true;

/** Whether passages have only a part of the speaker's name: "State" of "the State Department". */
function isPartlyAbsent({ terms, text }: Question, speakerTerm: number, { isSaying }: Language): boolean {
  for (let n = speakerTerm + 1; n < terms.length; n += 1) {
    const [before, word] = terms.slice(n - 1);
    const isBeside = text.includes(`${before?.written} ${word?.written}`);
    if (word === undefined || word.nameId !== undefined || !isBeside) return false;
    if (isSaying(foldWord(word.written))) return false;
    if (word.isAbsent) return true;
  }
  return false;
}

/** The indexes of the terms that make up the name at a term: each word of a name that `names.yaml` lacks is a term. */
export function wordsOfName({ terms }: Question, at: number): number[] {
  const isNameAt = (n: number) => terms[n]?.isName === true;
  let [start, end] = [at, at + 1];
  while (isNameAt(start - 1)) start -= 1;
  while (isNameAt(end)) end += 1;
  return terms.flatMap((_, n) => (n >= start && n < end ? [n] : []));
}

/** Whether a sentence has the last word of the name together with a word such as "said" or "statement". */
function reportsWords(name: readonly number[], { reading, inSentences }: Ranked['evidence']): boolean {
  const { isSaying, isUtterance, modifierOf } = reading.language;
  return reading.sentences.some(
    ({ terms }, at) =>
      (inSentences[at]?.[name.at(-1) ?? -1] ?? 0) > 0 &&
      terms.some(
        ({ token: { folded } }) =>
          isSaying(folded) || isUtterance(folded) || modifierOf(folded) === 'attribution',
      ),
  );
}

/**
 * Whether the question asks about somebody by an office, or for the words of somebody without a name, and the best
 * passage reports no words of them: it has nobody with that office, or quotes others. "What did the mayor say?" is not answered by what an inspector said, nor
 * "Is the mayor happy?" by what pleases others.
 */
export function lacksRole(
  { terms, speakerTerm }: Question,
  { evidence }: Ranked,
  { names }: Knowledge,
): boolean {
  const { language, sentences, speakerIds } = evidence.reading;
  // "MP" is written like a name, but is a title.
  const isTitle = ({ written, nameId }: QuestionTerm) =>
    nameId === undefined && language.isTitle(foldWord(written));
  const isNamed = terms.some((one) => one.isName && !isTitle(one));
  const at = speakerTerm ?? (isNamed ? -1 : 0);
  const role = terms[at];
  if (role === undefined) return false;
  const isOffice = isTitle(role);
  if (!isOffice && (role.isName || speakerTerm === undefined)) return false;
  if (speakerTerm === undefined && evidence.inText[at]) return false;
  if (reportsWords([at], evidence)) return false;
  const holds = holdsOffice(role, language);
  const nameIds = sentences.flatMap((one) =>
    one.terms.flatMap(({ key }) => (key.startsWith('@') ? [key.slice(1)] : [])),
  );
  const isHeld = [...nameIds, ...speakerIds].some((id) => holds(names.get(id)?.role));
  return !isHeld && (speakerIds.size > 0 || isOffice);
}

/** A passage with a smaller share of the thought does not tell who thinks it. */
const thoughtFrom = 0.5;

/**
 * Whether the question asks who thinks or says something, and the best passage has less than half of that, by weight:
 * "Which analyst thinks it was a show?" is not answered by what another analyst thinks.
 */
export function lacksThought({ text, terms }: Question, { evidence }: Ranked): boolean {
  const thought = evidence.reading.language.thoughtAskedIn?.(text);
  const asked = [...terms.entries()].filter(
    ([, { written, nameId }]) => nameId === undefined && thought?.includes(written),
  );
  const weightOf = (some: typeof asked) => some.reduce((sum, [, { weight }]) => sum + weight, 0);
  const held = asked.filter(([n]) => (evidence.inText[n] ?? 0) >= heldFrom);
  return asked.length > 0 && weightOf(held) < thoughtFrom * weightOf(asked);
}

/** Whether the question asks for any words of somebody, without a topic, and the passage quotes that person. */
export function isAnyOfTheirWords(
  { terms, speakerTerm }: Question,
  { evidence: { reading } }: Ranked,
): boolean {
  const { nameId = '' } = terms[speakerTerm ?? -1] ?? {};
  const isTopic = ({ written, nameId: other }: QuestionTerm) =>
    other !== nameId && !reading.language.isSaying(foldWord(written));
  return reading.speakerIds.has(nameId) && !terms.some(isTopic);
}
