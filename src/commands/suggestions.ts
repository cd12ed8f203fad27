/** Suggestions while somebody types a question. */
import { wordsShown } from '../knowledge/find.ts';
import { foldCharacters } from '../text/fold.ts';
import type { CommandContext } from './context.ts';
import type { Choice } from './define.ts';
import { exampleQuestions } from './examples.ts';

/** Suggestions of each kind: people, statements, events. */
const perKind = 6;
/** Characters of a suggestion's value, says Discord. */
const maxValueLength = 100;

/**
 * Questions about the people, statements and events that what is typed may
 * mean; the examples where nothing is typed. What is typed can be sent as it is.
 */
export function completeQuestion(typed: string, { library }: CommandContext): Choice[] {
  const { knowledge, quotes } = library;
  const wanted = foldCharacters(typed).trim();
  if (wanted === '') return exampleQuestions(library).map(asChoice);
  // In a sentence that is being typed, the name is its last word so far.
  const lastWord = wanted.split(/\s+/u).at(-1) ?? '';
  const people = quotes.completeSpeaker(lastWord).map(({ name }) => `What did ${name} say?`);
  const events = knowledge.events
    .filter(({ title }) => foldCharacters(title).includes(wanted))
    .map(({ title }) => title);
  const statements = quotes.completeStatement(typed).map(({ quotation }) => wordsShown(knowledge, quotation));
  const suggested = [people, statements, events].flatMap((kind) => kind.slice(0, perKind));
  return [...new Set(suggested.map((one) => one.replace(/\s+/gu, ' ').trim()))]
    .filter((one) => one.length <= maxValueLength && one !== '')
    .map(asChoice);
}

const asChoice = (question: string): Choice => ({ name: question, value: question });
