/** Suggestions while somebody types a question. */
import { defined } from '../../defined.ts';
import { wordsShown } from '../../knowledge/find.ts';
import { foldCharacters } from '../../text/fold.ts';
import type { CommandContext } from '../context.ts';
import type { Choice } from '../define.ts';
import { ofEpisode } from '../episodes.ts';
import { exampleQuestions } from '../examples.ts';
import { inTime } from '../pins/in-time.ts';
import { pinsVisibleTo } from '../pins/visible.ts';

/** Suggestions of each kind: people, statements, events. */
const perKind = 6;
const pinnedBeforeTyping = 3;
/** Characters of a suggestion's value, says Discord. */
const maxValueLength = 100;

/**
 * This server's pinned questions, then questions about the people, statements and events that what is typed may
 * mean; the examples where nothing is typed. What is typed can be sent as it is.
 */
export async function completeQuestion(typed: string, context: CommandContext): Promise<Choice[]> {
  const pinned = await pinnedQuestions(typed.trim(), context);
  const suggested = [...pinned, ...(await questionsOf(typed, context))];
  return [...new Set(suggested.map((one) => one.replace(/\s+/gu, ' ').trim()))]
    .filter((one) => one.length <= maxValueLength && one !== '')
    .map(asChoice);
}

/** The questions of pins in channels that the member can see; only that member sees the suggestions. */
async function pinnedQuestions(about: string, context: CommandContext): Promise<string[]> {
  const { server } = context;
  if (server === undefined) return [];
  const listed = async () =>
    server.store.pins.list({
      ...(await pinsVisibleTo(server)),
      ...ofEpisode(context),
      limit: about === '' ? pinnedBeforeTyping : perKind,
      ...defined({ about: about === '' ? undefined : about }),
    });
  const page = await inTime(listed());
  return page?.pins.map(({ question }) => question) ?? [];
}

async function questionsOf(typed: string, { library }: CommandContext): Promise<readonly string[]> {
  const { knowledge, quotes } = library;
  const wanted = foldCharacters(typed).trim();
  if (wanted === '') return exampleQuestions(library);
  // In a sentence that is being typed, the name is its last word so far.
  const lastWord = wanted.split(/\s+/u).at(-1) ?? '';
  const people = quotes.completeSpeaker(lastWord).map(({ name }) => `What did ${name} say?`);
  const events = knowledge.events
    .filter(({ title }) => foldCharacters(title).includes(wanted))
    .map(({ title }) => title);
  const statements = quotes.completeStatement(typed).map(({ quotation }) => wordsShown(knowledge, quotation));
  return [people, statements, events].flatMap((kind) => kind.slice(0, perKind));
}

const asChoice = (question: string): Choice => ({ name: question, value: question });
