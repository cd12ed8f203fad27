/** Example questions, made from whichever episode is loaded. */
import type { ExampleQuestion } from '../../answers/index.ts';
import type { Library } from '../context.ts';

const examplesByLibrary = new WeakMap<Library, Promise<readonly ExampleQuestion[]>>();

const exampleCount = 3;
/** How many people, names or titles are tried before the next kind of question is. */
const maxTried = 8;
/** A button has its question in its custom id, which Discord limits to 100 characters. */
const maxTitleLength = 76;
/** So that there is room for a question around it. */
const maxNameLength = 40;

/** Three questions that the sources answer; fewer where they hold hardly anything. Made once for each library. */
export function exampleQuestions(library: Library): Promise<readonly ExampleQuestion[]> {
  const known = examplesByLibrary.get(library);
  if (known !== undefined) return known;
  const examples = makeExamples(library);
  examplesByLibrary.set(library, examples);
  // A lost database comes back, so a failure is not kept.
  examples.catch(() => examplesByLibrary.delete(library));
  return examples;
}

async function makeExamples(library: Library): Promise<ExampleQuestion[]> {
  const examples: ExampleQuestion[] = [];
  for (const { most, candidates } of kindsOf(library)) {
    let left = most;
    for (const example of candidates.slice(0, maxTried)) {
      if (left === 0 || examples.length === exampleCount) break;
      const question = questionOf(example);
      const { status } = question === undefined ? { status: 'answered' } : await library.search.ask(question);
      if (status !== 'answered') continue;
      examples.push(example);
      left -= 1;
    }
  }
  return examples;
}

/** What the search must answer; undefined for what is sure to be answered. In English, because nobody else reads it. */
function questionOf(example: ExampleQuestion): string | undefined {
  if (example.kind === 'said') return `What did ${example.speaker} say?`;
  if (example.kind === 'about') return `What is reported about ${example.person}?`;
  return example.kind === 'title' ? example.title : undefined;
}

/** Kinds of examples, the most telling first, and how many there may be of each. */
function kindsOf({ knowledge, quotes }: Library): { most: number; candidates: readonly ExampleQuestion[] }[] {
  const isShort = (name: string) => name.length <= maxNameLength;
  const speakers = quotes
    .speakers()
    .map(({ name }) => name.name)
    .filter(isShort);
  const others = [...speakers.slice(1), ...speakers.slice(0, 1)];
  const names = [...knowledge.names.values()].map(({ name }) => name);
  const namesLeft = names.filter((name) => isShort(name) && !speakers.slice(0, 2).includes(name));
  const titles = [...knowledge.documents.values()].map(({ title }) => title);
  const hasEvents = knowledge.events.length > 0;
  const timeline = [{ kind: 'timeline' as const }];
  return [
    { most: 1, candidates: speakers.map((speaker) => ({ kind: 'said', speaker })) },
    // Somebody else than in the question before, if there is anybody.
    { most: 1, candidates: others.map((person) => ({ kind: 'who', person })) },
    { most: 1, candidates: hasEvents ? timeline : [] },
    { most: 1, candidates: namesLeft.map((person) => ({ kind: 'about', person })) },
    {
      most: exampleCount,
      candidates: titles
        .filter(({ length }) => length <= maxTitleLength)
        .map((title) => ({ kind: 'title', title })),
    },
    // Without written events it shows how the documents begin.
    { most: 1, candidates: hasEvents || titles.length === 0 ? [] : timeline },
  ];
}
