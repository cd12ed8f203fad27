/**
 * Interviews and transcripts: `Ana Moreno: …`, `Q: … A: …`, `Q. … A. …`, `MS. MORENO: …`, and questions that a
 * page sets apart, with labels given once or not at all.
 *
 * The words of such a paragraph are somebody's, quotation marks or not. That counts only in a text that is a
 * conversation: recipes and fact boxes have labels too, and an outlet asks questions that it answers itself.
 */
import type { Span } from '../../text/span.ts';
import { takeWhile, withoutCapitals, withoutSpace } from '../block-words.ts';
import { isTitleWord } from './sentences/lexicon.ts';
import { asidesOf } from './stage-directions.ts';

/** A paragraph or a heading, as a conversation is read from it. */
export interface TextBlock extends Span {
  /** The page sets all of it apart from the running text: as a heading, in bold or in italics. */
  readonly isSetApart?: boolean;
}

/** One paragraph of a conversation. */
export interface Turn {
  /** Index of its block. */
  readonly block: number;
  /** `Ana Moreno`, with the label's place in the text; empty where nothing labels the paragraph. */
  readonly label: Span & { readonly name: string };
  readonly words: Span;
  /** `said`: an export names who wrote the message. `aside`: the editors tell something between the answers. */
  readonly role: 'question' | 'answer' | 'named' | 'said' | 'aside';
}

const questionLabel = /^(?:Q|Question|Frage|В|Вопрос)$/iu;
const answerLabel = /^(?:A|Answer|Antwort|О|Ответ)$/iu;

/** Labels before a colon that name no speaker: recipes and fact boxes have them. */
const noName =
  /^(?:note|notes|update|correction|photo|source|sources|related|contact|date|time|where|when|what|who|why|how|tel|email|price|address|rating|ingredients|method|editor's note|editor’s note|summary|background|warning|disclaimer|breaking|exclusive|analysis|opinion|read more|more|watch|listen|video|image|credit|pros|cons|location|address|cast|director|result|score|final score|example|fact|claim|verdict|conclusion|introduction)$/iu;

const maxLabel = 50;

/** A full name, a title with a name, or capitals: what labels a speaker. */
const speaker =
  /^(?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|bin|al|el|of|the)(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|bin|al|el|of|the)){0,4}$/u;

/** Initials as a label: `AM`, `A.M.` */
export const initials = /^(?:\p{Lu}\.?){2,4}$/u;

const isTitle = (word: string): boolean =>
  isTitleWord(word.toLowerCase().replace(/\.$/u, '')) || /^(?:herr|frau|г-н|г-жа)$/iu.test(word);

/** A label as a name: without its titles, and not in capitals. `MS. MORENO` → `Moreno` · `Supt Moreno` → `Moreno` */
export function nameOfLabel(label: string): string {
  const words = label.split(' ');
  const from = words.findIndex((word) => !isTitle(word));
  // "Mayor of Ashford" is an office, and has no name behind the title.
  const isOffice = /^(?:of|the)$/iu.test(words[from] ?? '');
  return withoutCapitals(words.slice(isOffice ? 0 : Math.max(0, from)).join(' '));
}

/** Questions of which it takes as many to make an interview; fewer where an answer bears a name. */
const minQuestions = 3;
const minLabelledQuestions = 2;
/** Of the questions, the part at least that addresses somebody: an outlet's list of questions is about things. */
const addressedShare = 0.2;
/** No question is longer, in characters. */
const maxQuestionLength = 250;

/** Words that address somebody, as most questions of an interview do. */
const addressed =
  /(?:^|[^\p{L}])(?:you|your|yours|yourself|sie|ihr|ihre|ihnen|du|dein|deine|vous|votre|vos|tu|ton|вы|вас|вам|ваш|ваша|ваши|ты|тебя|твой)(?!\p{L})/iu;

/** Words in which somebody speaks of himself, as most answers do. */
const firstPerson = /(?:^|[\s(])(?:I|my|we|our|ich|wir|mein|je|nous|mon|я|мы|мой|меня|мне|нас)(?!\p{L})/iu;

const quoted = /[“"„«][^“”"„«»]{0,800}[”"»“]/gu;
/** Four words between marks, or more. */
const quotedWords = /[“"„«](?:[^\s“”"„«»]{1,40}\s+){3}[^\s“”"„«»]/u;

/** Ends as a question does, outside quotation marks. */
const isQuestion = (words: string): boolean =>
  words.length <= maxQuestionLength && !/^["“”„«]/u.test(words) && /[?？]["”’»]?$/u.test(words.trimEnd());

const areAddressed = (questions: readonly string[]): boolean =>
  questions.filter((words) => addressed.test(words)).length >= questions.length * addressedShare;

/**
 * Whether paragraphs and headings are those of an interview, as far as its questions tell: three that address
 * somebody among them.
 *
 * `looksLikeInterview(['Why do you sing?', 'Because.', 'Since when?', 'Since May.', 'Will it last?'])` → `true`
 */
export function looksLikeInterview(texts: readonly string[]): boolean {
  const questions = texts.filter(isQuestion);
  return questions.length >= Math.max(minQuestions, texts.length * 0.2) && areAddressed(questions);
}

/** Turns of a text that is a conversation; none of any other. In a transcript every label counts. */
export function turnsOf(text: string, blocks: readonly TextBlock[], isTranscript = false): Turn[] {
  const labelled = blocks.flatMap((block, index) => turnOf(text, block, index, isTranscript) ?? []);
  if (isTranscript) return labelled;
  const asked = blocks.filter((block) => isQuestion(wordsOf(text, block)));
  const apart = interviewTurns(text, blocks, labelled, questionsSetApart(text, blocks, asked));
  if (apart.length > 0) return apart;
  return isConversation(labelled, blocks.length) ? labelled : interviewTurns(text, blocks, labelled, asked);
}

/**
 * The blocks in which a page asks a question above its answer: those that it sets apart, and those of a conversation
 * in which somebody who mostly asks asks one. Where it quotes somebody, it stays a paragraph: the words between its
 * marks are on record.
 */
export function questionBlocks(text: string, blocks: readonly TextBlock[]): Set<number> {
  const turns = turnsOf(text, blocks);
  const isAsked = ({ words, block, role }: Turn): boolean =>
    words.end - words.start <= maxQuestionLength &&
    (isQuestion(wordsOf(text, words)) || (role === 'question' && blocks[block]?.isSetApart === true)) &&
    !quotedWords.test(wordsOf(text, words));
  const asks = (name: string): boolean => {
    const own = turns.filter(({ label }) => label.name === name);
    return own.filter(isAsked).length >= own.length * 0.6;
  };
  const asked = turns.filter(
    (turn) => isAsked(turn) && (turn.role === 'question' || (turn.role === 'named' && asks(turn.label.name))),
  );
  const apart = blocks.flatMap((block, at) => {
    const words = wordsOf(text, block);
    const isApart = block.isSetApart === true && blocks[at + 1]?.isSetApart === false;
    return isApart && isQuestion(words) && !quotedWords.test(words) ? [at] : [];
  });
  return new Set([...asked.map(({ block }) => block), ...apart]);
}

const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end);

function turnOf(
  text: string,
  { start, end }: TextBlock,
  block: number,
  isTranscript: boolean,
): Turn | undefined {
  const head = text.slice(start, Math.min(end, start + maxLabel + 2));
  const colon = head.search(/[:：](?=\s)|(?<=^[QA])\.(?=\s)/u);
  const name = head
    .slice(0, Math.max(0, colon))
    .replace(/^\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s/u, '')
    .trim();
  const role = isTranscript ? 'said' : roleOf(name);
  if (colon < 1 || (role === 'named' && (!speaker.test(name) || noName.test(name)))) return undefined;
  const words = withoutSpace(text, { start: start + colon + 1, end });
  const at = start + head.indexOf(name);
  const label = { start: at, end: at + name.length, name };
  return words.start === words.end ? undefined : { block, label, words, role };
}

const roleOf = (label: string): Turn['role'] =>
  questionLabel.test(label) ? 'question' : answerLabel.test(label) ? 'answer' : 'named';

/** Question and answer, or labels that come again and fill much of the text. */
function isConversation(turns: readonly Turn[], blockCount: number): boolean {
  const names = turns.filter(({ role }) => role === 'named').map(({ label }) => label.name);
  const distinct = new Set(names).size;
  const roles = new Set(turns.map(({ role }) => role));
  return (
    turns.length >= Math.max(2, blockCount * 0.3) &&
    ((roles.has('question') && roles.has('answer')) || (distinct >= 2 && distinct < names.length))
  );
}

/** The questions that a page sets apart, where most of what it sets apart are questions; none elsewhere. */
function questionsSetApart(
  text: string,
  blocks: readonly TextBlock[],
  asked: readonly TextBlock[],
): TextBlock[] {
  const own = asked.filter(({ isSetApart }) => isSetApart === true);
  const [first, last] = [own[0]?.start ?? Infinity, own.at(-1)?.start ?? 0];
  const apart = blocks.filter(
    ({ isSetApart, start }, at) =>
      isSetApart === true &&
      start >= first &&
      // Below the last question a remark such as “You have a daughter.” counts where it is answered; a note on the
      // author does not.
      (start <= last || isFirstPerson(text, blocks[at + 1])),
  );
  return own.length >= minLabelledQuestions && own.length >= apart.length * 0.6 ? apart : [];
}

/** Whether its own words, not those that it quotes, are somebody's of himself. */
const isFirstPerson = (text: string, span: Span | undefined): boolean =>
  span !== undefined && firstPerson.test(wordsOf(text, span).replace(quoted, ' '));

/**
 * The turns of an interview: the paragraphs below a question are its answer. None of a text that is no
 * interview: whoever answers bears a name that stands above or speaks of himself, and is addressed.
 *
 * @param labelled the paragraphs that begin with a name and a colon
 */
function interviewTurns(
  text: string,
  blocks: readonly TextBlock[],
  labelled: readonly Turn[],
  questions: readonly TextBlock[],
): Turn[] {
  const isAsked = new Set(questions);
  const asides = asidesOf(text, blocks);
  const turnByBlock = new Map(withNames(text, labelled).map((turn) => [turn.block, turn]));
  const turns = blocks.map((block, index): Turn => {
    const isAside = asides.has(index);
    const own = isAside ? undefined : turnByBlock.get(index);
    const label = own?.role === 'named' ? own.label : { start: block.start, end: block.start, name: '' };
    const words = own?.words ?? withoutSpace(text, block);
    const isQuestioning = isAsked.has(block) || own?.role === 'question';
    const role = isAside ? 'aside' : isQuestioning ? 'question' : 'answer';
    return { block: index, label, words, role };
  });
  const first = turns.findIndex(({ role }) => role === 'question');
  const last = turns.findLastIndex(({ role }) => role === 'question');
  const above = text.slice(0, blocks[first]?.start);
  const isOwn = ({ words, label: { name }, role }: Turn): boolean =>
    role === 'aside' || (name !== '' && above.includes(name)) || isFirstPerson(text, words);
  // What follows the last answer may be the narrator's again.
  const own = first < 0 ? [] : [...turns.slice(first, last + 2), ...takeWhile(turns.slice(last + 2), isOwn)];
  const [asked, others] = [
    own.filter(({ role }) => role === 'question'),
    own.filter(({ role }) => role !== 'question'),
  ];
  const answers = others.filter(({ role }) => role === 'answer');
  const isNamed = answers.some(({ label }) => label.name !== '');
  const isInterview =
    own.length >= blocks.length * 0.4 &&
    others.length >= asked.length &&
    answers.filter(isOwn).length >= answers.length * 0.5 &&
    asked.length >= (isNamed ? minLabelledQuestions : minQuestions) &&
    (isNamed || areAddressed(asked.map(({ words }) => wordsOf(text, words))));
  return isInterview ? withLabels(own) : [];
}

/**
 * Labels that are surely speakers': of a single word only one that comes again or stands above, since “Yes: …” is no
 * name.
 */
function withNames(text: string, labelled: readonly Turn[]): Turn[] {
  const above = new Set(text.slice(0, labelled[0]?.label.start ?? 0).split(/[^\p{L}]+/u));
  const counts = Map.groupBy(labelled, ({ label }) => label.name);
  return labelled.filter(({ role, label: { name } }) => {
    const isWhole = role !== 'named' || name.includes(' ') || initials.test(name);
    return isWhole || above.has(name) || (counts.get(name)?.length ?? 0) > 1;
  });
}

/** Hands the label of an answer on to the paragraphs below it. */
function withLabels(turns: readonly Turn[]): Turn[] {
  let current: Turn['label'] | undefined;
  return turns.map((turn): Turn => {
    if (turn.role === 'question') current = undefined;
    else if (turn.label.name !== '') current = turn.label;
    return turn.role === 'answer' && current !== undefined ? { ...turn, label: current } : turn;
  });
}
