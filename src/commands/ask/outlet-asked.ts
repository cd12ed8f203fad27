/** An outlet whose own report is asked for: "What does AFP say about oil?" */
import { languageAsked, languagesOf, nameStemIn } from '../../knowledge/languages.ts';
import type { Knowledge, Outlet } from '../../knowledge/model.ts';
import { type NameFinder, type NameMention, nameFinder } from '../../knowledge/names.ts';
import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../text/words.ts';
import { outletNamed } from '../options/outlets.ts';

const finders = new WeakMap<Knowledge, NameFinder>();

/** Finds names and outlets. A name that is also an outlet's is found as the name: compare what is written. */
export function finderWithOutlets(knowledge: Knowledge): NameFinder {
  const known = finders.get(knowledge);
  if (known !== undefined) return known;
  const outlets = [...knowledge.outlets.values()].map(({ id, name }) => ({
    id: `outlet ${id}`,
    name,
    kind: 'organisation' as const,
    aliases: [],
  }));
  const finder = nameFinder([...knowledge.names.values(), ...outlets], nameStemIn(languagesOf(knowledge)));
  finders.set(knowledge, finder);
  return finder;
}

/** The outlet of at least one document whose words a question asks for: "What does AFP say about oil?", "AFP on oil". */
export function outletAsked(question: string, knowledge: Knowledge): Outlet | undefined {
  const language = languageAsked(knowledge, question);
  const asked = outletsIn(question, knowledge).find(
    ({ mention }) =>
      (language.asksForWordsOf(question, mention) || isAtHead(question, mention, language)) &&
      isName(question, mention, language),
  );
  return asked?.outlet;
}

/**
 * A question without the outlet that it is put to: passages that name it ("told AFP") are no likelier to answer.
 *
 * `withoutOutlet('What does AFP say about oil?', 'afp', knowledge)` → `'What does  say about oil?'`
 */
export function withoutOutlet(question: string, outletId: string | undefined, knowledge: Knowledge): string {
  if (outletId === undefined) return question;
  return outletsIn(question, knowledge)
    .filter(({ outlet }) => outlet.id === outletId)
    .reduceRight(
      (text, { mention }) => `${text.slice(0, mention.start)}${text.slice(mention.end)}`,
      question,
    );
}

/** The outlets that a question names, each with its place. */
export function outletsIn(
  question: string,
  knowledge: Knowledge,
): { outlet: Outlet; mention: NameMention }[] {
  return finderWithOutlets(knowledge)
    .find(wordsOf(question))
    .flatMap((mention) => {
      const outlet = outletNamed(knowledge, question.slice(mention.start, mention.end));
      return outlet === undefined ? [] : [{ outlet, mention }];
    });
}

/** "AFP on oil": a question that begins with the name and goes on with what it is about. */
function isAtHead(question: string, { start, end }: NameMention, language: Language): boolean {
  const [next] = wordsOf(question.slice(end));
  return start === 0 && next !== undefined && language.leadsToTopic(next.folded);
}

/**
 * "the diplomat" may be anybody: a name of common words alone is one only with its capitals. Who writes
 * without any capital means it where the name is whole.
 */
function isName(question: string, { start, end }: NameMention, language: Language): boolean {
  const written = question.slice(start, end);
  const words = wordsOf(written);
  const telling = words.filter(({ folded }) => !language.isStopWord(folded));
  const isWhole = telling.length < words.length && !/\p{Lu}/u.test(question);
  return (
    isWhole ||
    telling.some(
      (word) => language.lightnessOf(word.folded) === 1 || /\p{Lu}/u.test(written[word.start] ?? ''),
    )
  );
}
