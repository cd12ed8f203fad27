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

/** The outlet of at least one document whose words a question asks for. */
export function outletAsked(question: string, knowledge: Knowledge): Outlet | undefined {
  const language = languageAsked(knowledge, question);
  const asked = outletsIn(question, knowledge).find(
    ({ mention }) =>
      language.asksForWordsOf(question, mention) &&
      isName(question.slice(mention.start, mention.end), language),
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

/** "the diplomat" may be anybody: a name of common words alone is one only with its capitals. */
function isName(written: string, language: Language): boolean {
  const telling = wordsOf(written).filter(({ folded }) => !language.isStopWord(folded));
  return telling.some(
    ({ folded, start }) => language.lightnessOf(folded) === 1 || /\p{Lu}/u.test(written[start] ?? ''),
  );
}
