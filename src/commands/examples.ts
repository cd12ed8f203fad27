/** Example questions, made from whichever episode is loaded. */
import type { Library } from './context.ts';

/** Characters of a question on a button; it is carried in the custom id, too. */
const maxExampleLength = 76;
const maxExamples = 3;

const examplesByLibrary = new WeakMap<Library, Promise<readonly string[]>>();

/** At most three questions that these sources answer. Made once for each library. */
export function exampleQuestions(library: Library): Promise<readonly string[]> {
  const known = examplesByLibrary.get(library);
  if (known !== undefined) return known;
  const examples = makeExamples(library);
  examplesByLibrary.set(library, examples);
  return examples;
}

async function makeExamples({ knowledge, quotes, search }: Library): Promise<string[]> {
  const [first, second] = quotes.speakers().map(({ name }) => name.name);
  const asked = `What did ${first} say?`;
  const isAnswered = first !== undefined && (await search.ask(asked)).status === 'answered';
  const said = isAnswered ? [asked] : [];
  const who = second === undefined ? [] : [`Who is ${second}?`];
  const when = knowledge.events.length === 0 ? [] : ['What happened when?'];
  return [...said, ...who, ...when].filter(({ length }) => length <= maxExampleLength).slice(0, maxExamples);
}
