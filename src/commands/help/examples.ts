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

/** An example, and the question that the search must answer; without one it is sure to be answered. */
interface Candidate {
  readonly example: ExampleQuestion;
  readonly question?: string;
}

async function makeExamples(library: Library): Promise<ExampleQuestion[]> {
  const examples: ExampleQuestion[] = [];
  for (const { most, candidates } of kindsOf(library)) {
    let left = most;
    for (const { example, question } of candidates.slice(0, maxTried)) {
      if (left === 0 || examples.length === exampleCount) break;
      const { status } = question === undefined ? { status: 'answered' } : await library.search.ask(question);
      if (status !== 'answered') continue;
      examples.push(example);
      left -= 1;
    }
  }
  return examples;
}

/**
 * Kinds of examples, the most telling first, and how many there may be of each. The questions are in English
 * because only the search reads them; they are not shown.
 */
function kindsOf({ knowledge, quotes }: Library): { most: number; candidates: readonly Candidate[] }[] {
  const isShort = (name: string) => name.length <= maxNameLength;
  const speakers = quotes
    .speakers()
    .map(({ name }) => name.name)
    .filter(isShort);
  const said = speakers.map((speaker): Candidate => {
    return { example: { kind: 'said', speaker }, question: `What did ${speaker} say?` };
  });
  // Somebody else than in the question before, if there is anybody.
  const who = [...speakers.slice(1), ...speakers.slice(0, 1)].map((person): Candidate => {
    return { example: { kind: 'who', person } };
  });
  const others = [...knowledge.names.values()]
    .map(({ name }) => name)
    .filter((name) => isShort(name) && !speakers.slice(0, 2).includes(name));
  const about = others.map((person): Candidate => {
    return { example: { kind: 'about', person }, question: `What is reported about ${person}?` };
  });
  const titles = [...knowledge.documents.values()]
    .filter(({ title }) => title.length <= maxTitleLength)
    .map(({ title }): Candidate => ({ example: { kind: 'title', title }, question: title }));
  const timeline: Candidate = { example: { kind: 'timeline' } };
  const hasEvents = knowledge.events.length > 0;
  return [
    { most: 1, candidates: said },
    { most: 1, candidates: who },
    { most: 1, candidates: hasEvents ? [timeline] : [] },
    { most: 1, candidates: about },
    { most: exampleCount, candidates: titles },
    // Without written events it shows how the documents begin.
    { most: 1, candidates: hasEvents || knowledge.documents.size === 0 ? [] : [timeline] },
  ];
}
