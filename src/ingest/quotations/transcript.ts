/**
 * Interviews and transcripts: `Ana Moreno: …`, `Q: … A: …`, `Q. … A. …`, `MS. MORENO: …`.
 *
 * The words of such a paragraph are those of whom its label names, quotation
 * marks or not. A label counts only in a text that is a conversation: recipes
 * and fact boxes have labels too.
 */
import type { Span } from '../../text/span.ts';
import { withoutCapitals } from '../words.ts';

/** One paragraph of a conversation. */
export interface Turn {
  /** Index of its block. */
  readonly block: number;
  /** `Ana Moreno`, with the label's place in the text. */
  readonly label: Span & { readonly name: string };
  readonly words: Span;
  /** `said`: an export names who wrote the message. */
  readonly role: 'question' | 'answer' | 'named' | 'said';
}

const QUESTION = /^(?:Q|Question|Frage|В|Вопрос)$/iu;
const ANSWER = /^(?:A|Answer|Antwort|О|Ответ)$/iu;

/** What stands before a colon in other lists. */
const NO_NAME =
  /^(?:note|notes|update|correction|photo|source|sources|related|contact|date|time|where|when|what|who|why|how|tel|email|price|address|rating|ingredients|method|editor's note|editor’s note|summary|background|warning|disclaimer|breaking|exclusive|analysis|opinion|read more|more|watch|listen|video|image|credit|pros|cons|location|address|cast|director|result|score|final score|example|fact|claim|verdict|conclusion|introduction)$/iu;

const MAX_LABEL = 50;

/** A full name, a title with a name, or capitals: what labels a speaker. */
const SPEAKER =
  /^(?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|bin|al|el|of|the)(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|bin|al|el|of|the)){0,4}$/u;

/** Turns of a text that is a conversation; none of any other. In a transcript every label counts. */
export function turnsOf(text: string, blocks: readonly Span[], isTranscript = false): Turn[] {
  const turns = blocks.flatMap((block, index) => turnOf(text, block, index, isTranscript) ?? []);
  return isTranscript || isConversation(turns, blocks.length) ? turns : unlabelledTurns(text, blocks);
}

/** Questions that stand alone, and answers in the first person, of which it takes as many to make an interview. */
const minQuestions = 3;
const maxQuestionLength = 250;

/** "Why did you take the job?¶ I like the dark.": an interview whose questions are told by their marks alone. */
function unlabelledTurns(text: string, blocks: readonly Span[]): Turn[] {
  const isQuestion = ({ start, end }: Span): boolean =>
    end - start <= maxQuestionLength && /^[^"“”„«]+[?？]\s*$/u.test(text.slice(start, end));
  const questions = blocks.flatMap((block, index) =>
    isQuestion(block) ? [unlabelled(text, block, index, 'question')] : [],
  );
  const answers = questions.flatMap(({ block: question }, at): Turn[] => {
    // What follows the last answer may be the narrator's again.
    const next = questions[at + 1]?.block ?? question + 2;
    return blocks
      .slice(question + 1, next)
      .map((block, offset) => unlabelled(text, block, question + 1 + offset, 'answer'));
  });
  const isOwn = ({ words }: Turn): boolean =>
    /(?:^|[\s“"])(?:I|my|we|our|ich|wir|mein|je|nous|mon|я|мы|мой)\b|(?:^|\s)(?:я|мы|меня|мне|нас)\s/iu.test(
      text.slice(words.start, words.end),
    );
  const isInterview =
    questions.length >= minQuestions &&
    answers.length >= questions.length &&
    answers.filter(isOwn).length >= answers.length * 0.5 &&
    questions.length + answers.length >= blocks.length * 0.4;
  return isInterview ? [...questions, ...answers].sort((a, b) => a.block - b.block) : [];
}

function unlabelled(text: string, { start, end }: Span, block: number, role: Turn['role']): Turn {
  const words = { start, end: start + text.slice(start, end).trimEnd().length };
  return { block, label: { start, end: start, name: '' }, words, role };
}

/** The blocks of a conversation in which somebody who mostly asks asks a question. */
export function questionBlocks(text: string, blocks: readonly Span[]): Set<number> {
  const turns = turnsOf(text, blocks);
  const isAsked = ({ words }: Turn): boolean =>
    words.end - words.start <= maxQuestionLength && endsInQuestion(text, words);
  const asks = (name: string): boolean => {
    const own = turns.filter(({ label }) => label.name === name);
    return own.filter(isAsked).length >= own.length * 0.6;
  };
  return new Set(
    turns.flatMap((turn) =>
      isAsked(turn) && (turn.role === 'question' || (turn.role === 'named' && asks(turn.label.name)))
        ? [turn.block]
        : [],
    ),
  );
}

const endsInQuestion = (text: string, { start, end }: Span): boolean =>
  /[?？]["”’»]?$/u.test(text.slice(start, end));

function turnOf(text: string, { start, end }: Span, block: number, isTranscript: boolean): Turn | undefined {
  const head = text.slice(start, Math.min(end, start + MAX_LABEL + 2));
  const colon = head.search(/[:：]|(?<=^[QA])\.(?=\s)/u);
  if (colon < 1 || !/^\s/u.test(head.slice(colon + 1))) return undefined;
  const name = head
    .slice(0, colon)
    .replace(/^\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s/u, '')
    .replace(/\.$/u, '')
    .trim();
  const role = isTranscript
    ? 'said'
    : QUESTION.test(name)
      ? 'question'
      : ANSWER.test(name)
        ? 'answer'
        : 'named';
  if (role === 'named' && (!SPEAKER.test(name) || NO_NAME.test(name) || name.length < 3)) return undefined;
  const lead = text.slice(start + colon + 1, end).search(/\S/u);
  const words = { start: start + colon + 1 + lead, end: start + text.slice(start, end).trimEnd().length };
  if (lead < 0 || words.end <= words.start) return undefined;
  const at = start + head.indexOf(name);
  return { block, label: { start: at, end: at + name.length, name }, words, role };
}

/** Question and answer, or labels that come again and fill much of the text. */
function isConversation(turns: readonly Turn[], blockCount: number): boolean {
  if (turns.length < 2 || turns.length < blockCount * 0.3) return false;
  const roles = new Set(turns.map(({ role }) => role));
  if (roles.has('question') && roles.has('answer')) return true;
  const names = turns.filter(({ role }) => role === 'named').map(({ label }) => label.name);
  const distinct = new Set(names);
  return distinct.size >= 2 && distinct.size < names.length;
}

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|sen|senator|rep|gov|judge|justice|president|chairman|herr|frau|г-н|г-жа)\.? /iu;

/** A label as a name: without its title, and not in capitals. `MS. MORENO` → `Moreno` */
export const nameOfLabel = (label: string): string => withoutCapitals(label.replace(TITLE, ''));
