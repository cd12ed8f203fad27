/**
 * Interviews and transcripts: `Ana Moreno: …`, `Q: … A: …`, `Q. … A. …`, `MS. MORENO: …`, and questions that a
 * page sets apart, with labels given once or not at all.
 *
 * In a conversation the words of each paragraph are a speaker's, with quotation marks or without. Other texts have
 * labels and questions too, such as recipes and fact boxes, so the text as a whole must first look like a conversation.
 */
import { type Span, textAt } from '../../text/span.ts';
import { takeWhile, withoutCapitals, withoutFullStop, withoutSpace } from '../block-words.ts';
import { isTitleWord, organisationWords } from './sentences/lexicon.ts';
import { isAside } from './stage-directions.ts';

/** A paragraph or heading of the text. */
export interface TextBlock extends Span {
  /** Whether the page shows all of it as a heading, in bold or in italics. */
  readonly isSetApart?: boolean;
}

/** One paragraph of a conversation. */
export interface Turn {
  /** The index of its block. */
  readonly block: number;
  /** The label and its place in the text: `Ana Moreno`. The name is empty where the paragraph has no label. */
  readonly label: Span & { readonly name: string };
  readonly words: Span;
  /** `said`: a message of an export, which names its author. `aside`: words by the editors between the answers. */
  readonly role: 'question' | 'answer' | 'named' | 'said' | 'aside';
}

const questionLabel = /^(?:Q|Question|Frage|В|Вопрос)$/iu;
const answerLabel = /^(?:A|Answer|Antwort|О|Ответ)$/iu;

/** Words before a colon that name no speaker, as in recipes and fact boxes. */
const noName =
  /^(?:note|notes|update|correction|photo|source|sources|related|contact|date|time|where|when|what|who|why|how|tel|email|price|address|rating|ingredients|method|editor's note|editor’s note|summary|background|warning|disclaimer|breaking|exclusive|analysis|opinion|read more|more|watch|listen|video|image|credit|pros|cons|location|address|cast|director|result|score|final score|example|fact|claim|verdict|conclusion|introduction)$/iu;

const maxLabel = 50;

/** The form of a speaker's label: a full name, a title with a name, or capitals. */
const speaker =
  /^(?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|bin|al|el|of|the)(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|bin|al|el|of|the)){0,4}$/u;

/** A label of initials: `AM`, `A.M.` */
export const initials = /^(?:\p{Lu}\.?){2,4}$/u;

const isTitle = (word: string): boolean =>
  isTitleWord(withoutFullStop(word.toLowerCase())) || /^(?:herr|frau|г-н|г-жа)$/iu.test(word);

/** The name in a label, without titles and not in capitals. `MS. MORENO` → `Moreno` · `Supt Moreno` → `Moreno` */
export function nameOfLabel(label: string): string {
  const words = label.split(' ');
  const from = words.findIndex((word) => !isTitle(word));
  // "Mayor of Ashford" is an office, with no name after the title.
  const isOffice = /^(?:of|the)$/iu.test(words[from] ?? '');
  return withoutCapitals(words.slice(isOffice ? 0 : Math.max(0, from)).join(' '));
}

/** An interview has at least this many questions; fewer are enough where an answer has a name as its label. */
const minQuestions = 3;
const minLabelledQuestions = 2;
/** At least this share of an interview's questions address somebody; an outlet's list of questions is about things. */
const addressedShare = 0.2;
/** The length of the longest question, in characters. */
const maxQuestionLength = 250;

/** Words with which a question addresses somebody. */
const addressed =
  /(?:^|[^\p{L}])(?:you|your|yours|yourself|sie|ihr|ihre|ihnen|du|dein|deine|vous|votre|vos|tu|ton|вы|вас|вам|ваш|ваша|ваши|ты|тебя|твой)(?!\p{L})/iu;

/** Words with which people speak about themselves, as in most answers. */
const firstPerson = /(?:^|[\s(])(?:I|my|we|our|ich|wir|mein|je|nous|mon|я|мы|мой|меня|мне|нас)(?!\p{L})/iu;

const quoted = /[“"„«][^“”"„«»]{0,800}[”"»“]/gu;
/** At least four words between quotation marks. */
const quotedWords = /[“"„«](?:[^\s“”"„«»]{1,40}\s+){3}[^\s“”"„«»]/u;

/** Whether a text is short and ends with a question mark, and does not begin with a quotation. */
const isQuestion = (words: string): boolean =>
  words.length <= maxQuestionLength && !/^["“”„«]/u.test(words) && /[?？]["”’»]?$/u.test(words.trimEnd());

const areAddressed = (questions: readonly string[]): boolean =>
  questions.filter((words) => addressed.test(words)).length >= questions.length * addressedShare;

/**
 * Whether the questions among paragraphs and headings look like those of an interview: at least three, and a fifth of
 * all texts, some of which address somebody.
 *
 * `looksLikeInterview(['Why do you sing?', 'Because.', 'Since when?', 'Since May.', 'Will it last?'])` → `true`
 */
export function looksLikeInterview(texts: readonly string[]): boolean {
  const questions = texts.filter(isQuestion);
  return questions.length >= Math.max(minQuestions, texts.length * 0.2) && areAddressed(questions);
}

/** The turns of a conversation; empty for any other text. In a transcript every label begins a turn. */
export function turnsOf(text: string, blocks: readonly TextBlock[], isTranscript = false): Turn[] {
  const labelled = blocks.flatMap((block, index) => turnOf(text, block, index, isTranscript) ?? []);
  if (isTranscript) return labelled;
  const questions = blocks.filter((block) => isQuestion(textAt(text, block)));
  const apart = interviewTurns(text, blocks, labelled, questionsSetApart(text, blocks, questions));
  if (apart.length > 0) return apart;
  return isConversation(labelled, blocks.length)
    ? labelled
    : interviewTurns(text, blocks, labelled, questions);
}

/**
 * The indexes of the blocks that only ask a question whose answer follows: those in bold, in italics or as a heading,
 * and in a conversation the questions of whoever mostly asks, with what the interviewer only says: after a label such as
 * “Q:”, or between two answers. A question that quotes four words or more is not among them, so that it stays a
 * paragraph and its quotation can be found.
 *
 * @param askers the article's authors and outlet: a label with such a name is the interviewer's
 */
export function questionBlocks(
  text: string,
  blocks: readonly TextBlock[],
  askers: readonly string[] = [],
): Set<number> {
  const turns = turnsOf(text, blocks);
  const isAsked = ({ words, role }: Turn): boolean =>
    words.end - words.start <= maxQuestionLength &&
    (isQuestion(textAt(text, words)) || role === 'question') &&
    !quotedWords.test(textAt(text, words));
  const asks = (name: string): boolean => {
    const own = turns.filter(({ label }) => label.name === name);
    return own.filter(isAsked).length >= own.length * 0.6;
  };
  const questionTurns = turns.filter(
    (turn, at) =>
      (turn.role === 'question' || (turn.role === 'named' && asks(turn.label.name))) &&
      (isAsked(turn) || (isPrompt(turns, at, askers) && !quotedWords.test(textAt(text, turn.words)))),
  );
  const apart = blocks.flatMap((block, at) => {
    const words = textAt(text, block);
    const isApart = block.isSetApart === true && blocks[at + 1]?.isSetApart === false;
    return isApart && isQuestion(words) && !quotedWords.test(words) ? [at] : [];
  });
  return new Set([...questionTurns.map(({ block }) => block), ...apart]);
}

/**
 * "The Echo: They say it was rust." between two answers of one label. A person who asks, as the chair of a hearing does, is
 * on record with what is no question; whoever writes the article is not.
 */
function isPrompt(turns: readonly Turn[], at: number, askers: readonly string[]): boolean {
  const [before, turn, after] = [turns[at - 1], turns[at], turns[at + 1]];
  if (before === undefined || turn === undefined || after === undefined) return false;
  const { name } = turn.label;
  const isInterviewer =
    askers.some((asker) => asker.toLowerCase().endsWith(name.toLowerCase())) ||
    name.split(' ').some((word) => /^the$/iu.test(word) || organisationWords.has(word.toLowerCase()));
  return (
    isInterviewer &&
    before.label.name === after.label.name &&
    before.label.name !== name &&
    turn.words.end - turn.words.start <= maxQuestionLength
  );
}

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

/** Whether the turns fill enough of the text, and are questions and answers or have labels that are repeated. */
function isConversation(turns: readonly Turn[], blockCount: number): boolean {
  const names = turns.filter(({ role }) => role === 'named').map(({ label }) => label.name);
  const distinct = new Set(names).size;
  const roles = new Set(turns.map(({ role }) => role));
  return (
    turns.length >= Math.max(2, blockCount * 0.3) &&
    ((roles.has('question') && roles.has('answer')) || (distinct >= 2 && distinct < names.length))
  );
}

/**
 * The questions in bold, in italics or as headings; empty where most of what a page shows in this way is no question.
 */
function questionsSetApart(
  text: string,
  blocks: readonly TextBlock[],
  questions: readonly TextBlock[],
): TextBlock[] {
  const own = questions.filter(({ isSetApart }) => isSetApart === true);
  const [first, last] = [own[0]?.start ?? Infinity, own.at(-1)?.start ?? 0];
  const apart = blocks.filter(
    ({ isSetApart, start }, at) =>
      isSetApart === true &&
      start >= first &&
      // After the last question, a remark such as “You have a daughter.” counts where an answer follows; a note about
      // the author does not.
      (start <= last || isFirstPerson(text, blocks[at + 1])),
  );
  return own.length >= minLabelledQuestions && own.length >= apart.length * 0.6 ? apart : [];
}

/** Whether somebody speaks in the first person outside quotation marks. */
const isFirstPerson = (text: string, span: Span | undefined): boolean =>
  span !== undefined && firstPerson.test(textAt(text, span).replace(quoted, ' '));

/**
 * The turns of an interview, in which the paragraphs after a question are its answer; empty for a text that is no
 * interview. In an interview the questions address somebody, and half of the answers are in the first person or have a
 * label with a name from the text above.
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
  const turnByBlock = new Map(withNames(text, labelled).map((turn) => [turn.block, turn]));
  const turns = blocks.map((block, index): Turn => {
    const isEditors = isAside(textAt(text, block));
    const own = isEditors ? undefined : turnByBlock.get(index);
    const label = own?.role === 'named' ? own.label : { start: block.start, end: block.start, name: '' };
    const words = own?.words ?? withoutSpace(text, block);
    const isQuestioning = isAsked.has(block) || own?.role === 'question';
    const role = isEditors ? 'aside' : isQuestioning ? 'question' : 'answer';
    return { block: index, label, words, role };
  });
  const first = turns.findIndex(({ role }) => role === 'question');
  const last = turns.findLastIndex(({ role }) => role === 'question');
  const above = text.slice(0, blocks[first]?.start);
  const isOwn = ({ words, label: { name }, role }: Turn): boolean =>
    role === 'aside' || (name !== '' && above.includes(name)) || isFirstPerson(text, words);
  // After the last answer, the article may go on with its own text.
  const own = first < 0 ? [] : [...turns.slice(first, last + 2), ...takeWhile(turns.slice(last + 2), isOwn)];
  const [questionTurns, others] = [
    own.filter(({ role }) => role === 'question'),
    own.filter(({ role }) => role !== 'question'),
  ];
  const answers = others.filter(({ role }) => role === 'answer');
  const isNamed = answers.some(({ label }) => label.name !== '');
  const isInterview =
    own.length >= blocks.length * 0.4 &&
    others.length >= questionTurns.length &&
    answers.filter(isOwn).length >= answers.length * 0.5 &&
    questionTurns.length >= (isNamed ? minLabelledQuestions : minQuestions) &&
    (isNamed || areAddressed(questionTurns.map(({ words }) => textAt(text, words))));
  return isInterview ? withLabels(own) : [];
}

/**
 * The turns whose labels are surely speakers. A label of one word must be repeated or occur in the text above, because
 * “Yes: …” is no name.
 */
function withNames(text: string, labelled: readonly Turn[]): Turn[] {
  const above = new Set(text.slice(0, labelled[0]?.label.start ?? 0).split(/[^\p{L}]+/u));
  const counts = Map.groupBy(labelled, ({ label }) => label.name);
  return labelled.filter(({ role, label: { name } }) => {
    const isWhole = role !== 'named' || name.includes(' ') || initials.test(name);
    return isWhole || above.has(name) || (counts.get(name)?.length ?? 0) > 1;
  });
}

/** The turns, with the label of an answer copied to its further paragraphs. */
function withLabels(turns: readonly Turn[]): Turn[] {
  let current: Turn['label'] | undefined;
  return turns.map((turn): Turn => {
    if (turn.role === 'question') current = undefined;
    else if (turn.label.name !== '') current = turn.label;
    return turn.role === 'answer' && current !== undefined ? { ...turn, label: current } : turn;
  });
}
