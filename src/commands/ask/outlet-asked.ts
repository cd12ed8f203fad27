/** An outlet whose own report is asked for: "What does AFP say about oil?" */
import { languageAsked } from '../../knowledge/languages.ts';
import type { Knowledge, Outlet } from '../../knowledge/model.ts';
import type { NameMention } from '../../knowledge/names.ts';
import { outletsIn, withoutMentions } from '../../knowledge/outlets.ts';
import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../text/words.ts';

/** The outlet of at least one document whose words a question asks for: "What does AFP say about oil?", "AFP on oil". */
export function outletAsked(question: string, knowledge: Knowledge): Outlet | undefined {
  const language = languageAsked(knowledge, question);
  const asked = outletsMeant(question, knowledge).find(
    ({ mention }) => language.asksForWordsOf(question, mention) || isAtHead(question, mention, language),
  );
  return asked?.outlet;
}

/** The outlets that a question names, but none whose name may be anybody there. */
export function outletsMeant(question: string, knowledge: Knowledge): ReturnType<typeof outletsIn> {
  const language = languageAsked(knowledge, question);
  return outletsIn(question, knowledge).filter(({ mention }) => isName(question, mention, language));
}

/**
 * A question without the outlet that it is put to: passages that name it ("told AFP") are no likelier to answer.
 *
 * `withoutOutlet('What does AFP say about oil?', 'afp', knowledge)` → `'What does  say about oil?'`
 */
export function withoutOutlet(question: string, outletId: string | undefined, knowledge: Knowledge): string {
  if (outletId === undefined) return question;
  const mentions = outletsIn(question, knowledge).filter(({ outlet }) => outlet.id === outletId);
  return withoutMentions(
    question,
    mentions.map(({ mention }) => mention),
  );
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
      (word) => language.rarityWeightOf(word.folded) === 1 || /\p{Lu}/u.test(written[word.start] ?? ''),
    )
  );
}
