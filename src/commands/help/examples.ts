/** Example questions, made from whichever episode is loaded. */
import type { ExampleQuestion } from '../../answers/index.ts';
import type { Library } from '../context.ts';

const examplesByLibrary = new WeakMap<Library, Promise<readonly ExampleQuestion[]>>();

/** At most three questions that the sources answer. Made once for each library. */
export function exampleQuestions(library: Library): Promise<readonly ExampleQuestion[]> {
  const known = examplesByLibrary.get(library);
  if (known !== undefined) return known;
  const examples = makeExamples(library);
  examplesByLibrary.set(library, examples);
  // A lost database comes back, so a failure is not kept.
  examples.catch(() => examplesByLibrary.delete(library));
  return examples;
}

async function makeExamples({ knowledge, quotes, search }: Library): Promise<ExampleQuestion[]> {
  const [first, second] = quotes.speakers().map(({ name }) => name.name);
  // The question is in English because only the search reads it; it is not shown.
  const isAnswered =
    first !== undefined && (await search.ask(`What did ${first} say?`)).status === 'answered';
  return [
    ...(isAnswered ? [{ kind: 'said' as const, speaker: first }] : []),
    ...(second === undefined ? [] : [{ kind: 'who' as const, person: second }]),
    ...(knowledge.events.length === 0 ? [] : [{ kind: 'timeline' as const }]),
  ];
}
