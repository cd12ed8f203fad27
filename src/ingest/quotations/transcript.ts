/**
 * Interviews and transcripts: `Ana Moreno: …`, `Q: … A: …`, `Q. … A. …`, `MS. MORENO: …`.
 *
 * The words of such a paragraph are those of whom its label names, quotation
 * marks or not. A label counts only in a text that is a conversation: recipes
 * and fact boxes have labels too.
 */
import type { Span } from '../../text/span.ts';
import { withoutCapitals, withoutSpace } from '../words.ts';

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

const questionLabel = /^(?:Q|Question|Frage|В|Вопрос)$/iu;
const answerLabel = /^(?:A|Answer|Antwort|О|Ответ)$/iu;

/** What stands before a colon in other lists. */
const noName =
  /^(?:note|notes|update|correction|photo|source|sources|related|contact|date|time|where|when|what|who|why|how|tel|email|price|address|rating|ingredients|method|editor's note|editor’s note|summary|background|warning|disclaimer|breaking|exclusive|analysis|opinion|read more|more|watch|listen|video|image|credit|pros|cons|location|address|cast|director|result|score|final score|example|fact|claim|verdict|conclusion|introduction)$/iu;

const maxLabel = 50;

/** A full name, a title with a name, or capitals: what labels a speaker. */
const speaker =
  /^(?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|bin|al|el|of|the)(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|bin|al|el|of|the)){0,4}$/u;

/** Turns of a text that is a conversation; none of any other. In a transcript every label counts. */
export function turnsOf(text: string, blocks: readonly Span[], isTranscript = false): Turn[] {
  const turns = blocks.flatMap((block, index) => turnOf(text, block, index, isTranscript) ?? []);
  return isTranscript || isConversation(turns, blocks.length) ? turns : unlabelledTurns(text, blocks);
}

/** Questions that stand alone, and answers in the first person, of which it takes as many to make an interview. */
const minQuestions = 3;
const maxQuestionLength = 250;

const ownWords =
  /(?:^|[\s“"])(?:I|my|we|our|ich|wir|mein|je|nous|mon|я|мы|мой)\b|(?:^|\s)(?:я|мы|меня|мне|нас)\s/iu;

/** "Why did you take the job?¶ I like the dark.": an interview whose questions are told by their marks alone. */
function unlabelledTurns(text: string, blocks: readonly Span[]): Turn[] {
  const turns = blocks.map(({ start, end }, block): Turn => {
    const words = withoutSpace(text, { start, end });
    const isQuestion =
      end - start <= maxQuestionLength && /^[^"“”„«]+[?？]\s*$/u.test(text.slice(start, end));
    return { block, label: { start, end: start, name: '' }, words, role: isQuestion ? 'question' : 'answer' };
  });
  const questions = turns.filter(({ role }) => role === 'question');
  const first = questions[0]?.block ?? turns.length;
  // What follows the last answer may be the narrator's again.
  const own = turns.slice(first, (questions.at(-1)?.block ?? 0) + 2);
  const answers = own.filter(({ role }) => role === 'answer');
  const isFirstPerson = ({ words }: Turn): boolean => ownWords.test(text.slice(words.start, words.end));
  const isInterview =
    questions.length >= minQuestions &&
    answers.length >= questions.length &&
    answers.filter(isFirstPerson).length >= answers.length * 0.5 &&
    own.length >= blocks.length * 0.4;
  return isInterview ? own : [];
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

const title =
  /^(?:mr|mrs|ms|miss|dr|prof|sen|senator|rep|gov|judge|justice|president|chairman|herr|frau|г-н|г-жа)\.? /iu;

/** A label as a name: without its title, and not in capitals. `MS. MORENO` → `Moreno` */
export const nameOfLabel = (label: string): string => withoutCapitals(label.replace(title, ''));
