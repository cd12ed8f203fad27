/** Finds the outlet whose own report a question asks for: "What does AFP say about oil?" */
import { languageAsked } from '../../knowledge/languages.ts';
import type { Knowledge, Outlet } from '../../knowledge/model.ts';
import type { NameMention } from '../../knowledge/names.ts';
import { outletsIn, withoutMentions } from '../../knowledge/outlets.ts';
import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../text/words.ts';

/** The outlet whose words a question asks for: "What does AFP say about oil?", "AFP on oil". */
export function outletAsked(question: string, knowledge: Knowledge): Outlet | undefined {
  const language = languageAsked(knowledge, question);
  const found = outletsMeant(question, knowledge).find(
    ({ mention }) => language.asksForWordsOf(question, mention) || isAtHead(question, mention, language),
  );
  return found?.outlet;
}

/** The outlets that a question names, without those whose name may mean something else there. */
export function outletsMeant(question: string, knowledge: Knowledge): ReturnType<typeof outletsIn> {
  const language = languageAsked(knowledge, question);
  return outletsIn(question, knowledge).filter(({ mention }) => isName(question, mention, language));
}

/**
 * A question without the outlet that it asks: passages that name the outlet ("told AFP") are not more likely
 * to answer.
 *
 * `withoutOutlet('What does AFP say about oil?', 'afp', knowledge)` → `'What does  say about oil?'`
 */
export function withoutOutlet(question: string, outletId: string | undefined, knowledge: Knowledge): string {
  if (outletId === undefined) return question;
  const named = outletsIn(question, knowledge).filter(({ outlet }) => outlet.id === outletId);
  const mentions = named.map(({ mention }) => mention);
  return withoutMentions(question, mentions);
}

/** "AFP on oil": whether a question begins with the name and continues with the topic. */
function isAtHead(question: string, { start, end }: NameMention, language: Language): boolean {
  const [next] = wordsOf(question.slice(end));
  return start === 0 && next !== undefined && language.leadsToTopic(next.folded);
}

/**
 * "the diplomat" may be anybody: a name of common words counts only with its capitals. In a question without
 * any capitals, the full name counts.
 */
function isName(question: string, { start, end }: NameMention, language: Language): boolean {
  const written = question.slice(start, end);
  const words = wordsOf(written);
  const telling = words.filter(({ folded }) => !language.isStopWord(folded));
  const isWhole = telling.length < words.length && !/\p{Lu}/u.test(question);
  return (
    isWhole ||
    telling.some(
      (word) => language.rarityWeightOf(word.folded) === 1 || /\p{Lu}/u.test(written[word.start] ?? ''),
    )
  );
}
