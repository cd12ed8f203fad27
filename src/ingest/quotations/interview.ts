/**
 * Interviews whose questions are told by their type or by their marks, and whose labels are given once:
 * `Rosa Feld: Why did you leave?` in bold, `Ana Moreno: I was tired.` below it, and then questions in bold
 * and plain answers.
 */
import type { Span } from '../../text/span.ts';
import { takeWhile, withoutSpace } from '../words.ts';
import { endsInQuestion, maxQuestionLength, type TextBlock, type Turn } from './turn.ts';

/** Questions of which it takes as many to make an interview; fewer where an answer bears a name. */
const minQuestions = 3;
const minLabelledQuestions = 2;

const ownWords =
  /(?:^|[\s(])(?:I|my|we|our|ich|wir|mein|je|nous|mon|я|мы|мой)\b|(?:^|\s)(?:я|мы|меня|мне|нас)\s/iu;

/** Whoever is asked is addressed. */
const addressed =
  /(?:^|[^\p{L}])(?:you|your|yours|yourself|sie|ihr|ihre|ihnen|du|dein|deine|vous|votre|vos|tu|ton|вы|вас|вам|ваш|ваша|ваши|ты|тебя|твой)(?!\p{L})/iu;

/** Of the questions, the part at least that addresses somebody: an outlet's list of questions is about things. */
const addressedShare = 0.2;

const marked = /[“"„«][^“”"„«»]{0,800}[”"»“]/gu;

/** The questions that a page sets apart, where most of what it sets apart are questions; none elsewhere. */
export function questionsSetApart(text: string, blocks: readonly TextBlock[]): Set<TextBlock> {
  const isAsked = (block: TextBlock): boolean => block.isSetApart === true && endsInQuestion(text, block);
  const [first, last] = [blocks.findIndex(isAsked), blocks.findLastIndex(isAsked)];
  const apart = blocks.filter(
    ({ isSetApart }, at) =>
      isSetApart === true &&
      at >= first &&
      // “You have a daughter.” below the last question, answered; not a note on the author.
      (at <= last || isFirstPerson(text, blocks[at + 1])),
  );
  const asked = apart.filter(isAsked).length;
  return new Set(asked >= minLabelledQuestions && asked >= apart.length * 0.6 ? apart : []);
}

/** Whether its own words, not those that it quotes, are somebody's of himself. */
const isFirstPerson = (text: string, span: Span | undefined): boolean =>
  span !== undefined && ownWords.test(text.slice(span.start, span.end).replace(marked, ' '));

/** The paragraphs that end as questions do, outside quotation marks. */
export function questionsByMark(text: string, blocks: readonly TextBlock[]): Set<TextBlock> {
  const isQuestion = (words: string): boolean =>
    words.length <= maxQuestionLength && !/^["“”„«]/u.test(words) && /[?？]\s*$/u.test(words);
  return new Set(blocks.filter(({ start, end }) => isQuestion(text.slice(start, end))));
}

/**
 * The turns of an interview: the paragraphs below a question are its answer. None of a text that is no
 * interview: whoever answers speaks of himself, and is addressed.
 *
 * @param labelled the paragraphs that begin with a name and a colon
 */
export function interviewTurns(
  text: string,
  blocks: readonly TextBlock[],
  labelled: readonly Turn[],
  questions: ReadonlySet<TextBlock>,
): Turn[] {
  const turnByBlock = new Map(withNames(text, labelled).map((turn) => [turn.block, turn]));
  const turns = blocks.map((block, index): Turn => {
    const own = turnByBlock.get(index);
    const isQuestion = questions.has(block) || own?.role === 'question';
    const isNamed = own?.role === 'named';
    const label = isNamed ? own.label : { start: block.start, end: block.start, name: '' };
    const words = own?.words ?? withoutSpace(text, block);
    return { block: index, label, words, role: isQuestion ? 'question' : 'answer' };
  });
  const first = turns.findIndex(({ role }) => role === 'question');
  const last = turns.findLastIndex(({ role }) => role === 'question');
  if (first < 0) return [];
  const isOwn = ({ words }: Turn): boolean => isFirstPerson(text, words);
  // What follows the last answer may be the narrator's again.
  const own = [...turns.slice(first, last + 2), ...takeWhile(turns.slice(last + 2), isOwn)];
  const answers = own.filter(({ role }) => role === 'answer');
  const isOfOne =
    answers.filter(isOwn).length >= answers.length * ownShare(answers, text.slice(0, blocks[first]?.start));
  const isMostOfIt = own.length >= blocks.length * 0.4;
  return isOfOne && isMostOfIt && isAskedOfSomebody(text, own) ? withLabels(own) : [];
}

/**
 * The part of the answers that has to be of the speaker himself: less, the more of them bear the name of
 * somebody of whom the text above has told. "Bottom Line: …" is nobody.
 */
function ownShare(answers: readonly Turn[], above: string): number {
  const named = answers.filter(({ label: { name } }) => name !== '' && above.includes(name)).length;
  if (named >= minQuestions && named >= answers.length * 0.5) return 0;
  return named > 0 ? 0.25 : 0.5;
}

/** `Ana Moreno: …`, `Q: …`, and `Moreno: …` where it comes again or stands above; “Yes: …” is no name. */
function withNames(text: string, labelled: readonly Turn[]): Turn[] {
  const above = new Set(text.slice(0, labelled[0]?.label.start ?? 0).split(/[^\p{L}]+/u));
  const counts = Map.groupBy(labelled, ({ label }) => label.name);
  return labelled.filter(({ role, label: { name } }) => {
    const isWhole = role !== 'named' || name.includes(' ') || initials.test(name);
    return isWhole || above.has(name) || (counts.get(name)?.length ?? 0) > 1;
  });
}

const initials = /^(?:\p{Lu}\.?){2,4}$/u;

/**
 * Whether paragraphs and headings are those of an interview, as far as its questions tell: three that address
 * somebody among them.
 *
 * `looksLikeInterview(['Why do you sing?', 'Because.', 'Since when?', 'Since May.', 'Will it last?'])` → `true`
 */
export function looksLikeInterview(texts: readonly string[]): boolean {
  const questions = texts.filter(
    (text) => text.length <= maxQuestionLength && /[?？]\s*$/u.test(text) && !/^["“”„«]/u.test(text),
  );
  return (
    questions.length >= minQuestions &&
    questions.length >= texts.length * 0.2 &&
    questions.filter((text) => addressed.test(text)).length >= questions.length * addressedShare
  );
}

function isAskedOfSomebody(text: string, turns: readonly Turn[]): boolean {
  const questions = turns.filter(({ role }) => role === 'question');
  const answers = turns.length - questions.length;
  const isNamed = turns.some(({ role, label }) => role === 'answer' && label.name !== '');
  const toSomebody = questions.filter(({ words }) => addressed.test(text.slice(words.start, words.end)));
  return (
    questions.length >= (isNamed ? minLabelledQuestions : minQuestions) &&
    answers >= questions.length &&
    (isNamed || toSomebody.length >= questions.length * addressedShare)
  );
}

/**
 * Hands the label of an answer on: to the paragraphs below it, and where one person alone answers by name, to
 * every answer.
 */
function withLabels(turns: readonly Turn[]): Turn[] {
  const named = turns.filter(({ role, label }) => role === 'answer' && label.name !== '');
  const [only, ...others] = new Map(named.map(({ label }) => [label.name, label])).values();
  let current: Turn['label'] | undefined;
  return turns.map((turn): Turn => {
    if (turn.role === 'question') current = undefined;
    else if (turn.label.name !== '') current = turn.label;
    const label = current ?? (others.length === 0 ? only : undefined);
    return turn.role === 'answer' && label !== undefined ? { ...turn, label } : turn;
  });
}

/** `AM` of an Ana Moreno, `A.M.` too. */
export const isInitialsOf = (label: string, name: string): boolean =>
  initials.test(label) &&
  label.replaceAll('.', '') ===
    name
      .split(/[\s-]/u)
      .map((word) => word.charAt(0))
      .join('');
