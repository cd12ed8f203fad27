/** Suggestions while somebody types a question. */
import { defined } from '../../defined.ts';
import { wordsShown } from '../../knowledge/find.ts';
import { foldCharacters } from '../../text/fold.ts';
import type { CommandContext } from '../context.ts';
import type { Choice, Suggestion } from '../define.ts';
import { exampleQuestions } from '../help/examples.ts';
import { inThisEpisode } from '../options/episode-choice.ts';
import { pinsVisibleTo } from '../pins/find-pin.ts';
import { ifAvailableSoon } from '../pins/guard.ts';

/** The most suggestions of each kind: people, statements, events. */
const maxPerKind = 6;
const pinnedBeforeTyping = 3;
/** Discord allows 100 characters for a suggestion's value. */
const maxValueLength = 100;

/** This server's pinned questions, then those about matching people, statements and events, or the examples. */
export async function completeQuestion(typed: string, context: CommandContext): Promise<Suggestion[]> {
  const pinned = await pinnedQuestions(typed.trim(), context);
  return [...pinned.flatMap(asChoice), ...(await questionsOf(typed, context))];
}

/** The questions of pins in channels that the member can see; nobody else sees the suggestions. */
async function pinnedQuestions(about: string, context: CommandContext): Promise<string[]> {
  const { server } = context;
  if (server === undefined) return [];
  const listed = async () =>
    server.store.pins.list({
      ...(await pinsVisibleTo(server)),
      ...inThisEpisode(context),
      limit: about === '' ? pinnedBeforeTyping : maxPerKind,
      ...defined({ about: about || undefined }),
    });
  const page = await ifAvailableSoon(listed());
  return page?.pins.map(({ question }) => question) ?? [];
}

async function questionsOf(typed: string, { library }: CommandContext): Promise<readonly Suggestion[]> {
  const { knowledge, quotes } = library;
  const wanted = foldCharacters(typed).trim();
  if (wanted === '') return exampleQuestions(library);
  // While somebody types a sentence, its last word may be the name.
  const lastWord = wanted.split(/\s+/u).at(-1) ?? '';
  const people = quotes
    .completeSpeaker(lastWord)
    .map(({ name }) => ({ kind: 'said' as const, speaker: name }));
  const events = knowledge.events
    .filter(({ title }) => foldCharacters(title).includes(wanted))
    .flatMap(({ title }) => asChoice(title));
  // A few words of a sentence ("very nice meeting") say to nobody what would be asked.
  const statements = quotes
    .completeStatement(typed)
    .filter(({ quotation }) => quotation.kind === 'direct')
    .flatMap(({ quotation }) => asChoice(wordsShown(knowledge, quotation)));
  const kinds: readonly (readonly Suggestion[])[] = [people, statements, events];
  return kinds.flatMap((kind) => kind.slice(0, maxPerKind));
}

/** A choice that can be sent; none if it is too long. */
function asChoice(words: string): Choice[] {
  const question = words.replace(/\s+/gu, ' ').trim();
  return question === '' || question.length > maxValueLength ? [] : [{ name: question, value: question }];
}
