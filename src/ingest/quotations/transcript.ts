/**
 * Interviews and transcripts: `Ana Moreno: …`, `Q: … A: …`, `Q. … A. …`, `MS. MORENO: …`.
 *
 * The words of such a paragraph are those of whom its label names, quotation
 * marks or not. A label counts only in a text that is a conversation: recipes
 * and fact boxes have labels too.
 */
import { withoutCapitals, withoutSpace } from '../words.ts';
import { interviewTurns, questionsByMark, questionsSetApart } from './interview.ts';
import { endsInQuestion, maxQuestionLength, type TextBlock, type Turn } from './turn.ts';

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
export function turnsOf(text: string, blocks: readonly TextBlock[], isTranscript = false): Turn[] {
  const labelled = blocks.flatMap((block, index) => turnOf(text, block, index, isTranscript) ?? []);
  if (isTranscript) return labelled;
  // Questions in bold, of which some have a label, have answers without one.
  const below = interviewTurns(text, blocks, labelled, questionsSetApart(text, blocks));
  if (below.length > 0) return below;
  if (isConversation(labelled, blocks.length)) return labelled;
  return interviewTurns(text, blocks, labelled, questionsByMark(text, blocks));
}

/**
 * The blocks of a conversation in which somebody who mostly asks asks a question. Where it quotes somebody,
 * it stays a paragraph: the words between its marks are on record.
 */
export function questionBlocks(text: string, blocks: readonly TextBlock[]): Set<number> {
  const turns = turnsOf(text, blocks);
  const isAsked = ({ words, block, role }: Turn): boolean =>
    words.end - words.start <= maxQuestionLength &&
    (endsInQuestion(text, words) || (role === 'question' && blocks[block]?.isSetApart === true)) &&
    !quoting.test(text.slice(words.start, words.end));
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

/** Four words between marks, or more. */
const quoting = /[“"„«](?:[^\s“”"„«»]{1,40}\s+){3}[^\s“”"„«»]/u;

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

const title =
  /^(?:mr|mrs|ms|miss|dr|prof|sen|senator|rep|gov|judge|justice|president|chairman|herr|frau|г-н|г-жа)\.? /iu;

/** A label as a name: without its title, and not in capitals. `MS. MORENO` → `Moreno` */
export const nameOfLabel = (label: string): string => withoutCapitals(label.replace(title, ''));
