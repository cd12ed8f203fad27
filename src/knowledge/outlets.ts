/** Finds outlets by name or id, alone or in a text. */
import { memo } from '../memo.ts';
import { foldCharacters, foldWord } from '../text/fold.ts';
import { textAt } from '../text/span.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { outletIdsOf } from './find.ts';
import { languagesOf, nameStemIn } from './languages.ts';
import type { Knowledge, Outlet } from './model.ts';
import { type NameFinder, type NameMention, nameFinder, withOthers } from './names.ts';

/** The outlets with at least one document; others only republished one, and have nothing to find. */
export function outletsInUse(knowledge: Knowledge): Outlet[] {
  const used = new Set(outletIdsOf(knowledge));
  return [...knowledge.outlets.values()].filter(({ id }) => used.has(id));
}

/** The outlet with this id or name, in any case, without its article or shortened: `ashford post`, `the post`. */
export function outletNamed(knowledge: Knowledge, given: string): Outlet | undefined {
  return outletsBySpelling(knowledge).get(foldCharacters(given).trim());
}

const outletsBySpelling = memo(
  (knowledge: Knowledge) =>
    new Map(
      // Of two outlets with one spelling, the first is meant: a map keeps the last.
      outletsInUse(knowledge)
        .reverse()
        .flatMap((outlet) =>
          [outlet.id, ...namesOf(outlet, knowledge)].map((spelling) => [foldCharacters(spelling), outlet]),
        ),
    ),
);

const namesOf = ({ name }: Outlet, knowledge: Knowledge): string[] => [
  name,
  ...withoutArticle(name),
  ...shortNameOf(name, knowledge),
];

/** Words at least so rare name one outlet: "the Clarion", but not "the press". */
const minRarityWeight = 0.8;

/** "the Post" for "The Ashford Post", "the Clarion" for "Daily Clarion", where no other outlet ends so. */
function shortNameOf(name: string, knowledge: Knowledge): string[] {
  const [first = '', ...words] = name.split(' ');
  const last = words.at(-1) ?? '';
  const isOther = (other: string) => other !== name && other.split(' ').at(-1) === last;
  const isUsed = [...knowledge.outlets.values()].some((outlet) => isOther(outlet.name));
  const isRare = () =>
    languagesOf(knowledge).every((one) => one.rarityWeightOf(foldWord(last)) >= minRarityWeight);
  if (isUsed || last === '') return [];
  if (isArticle(first)) return words.length > 1 ? [`${first} ${last}`] : [];
  return isRare() ? [`the ${last}`] : [];
}

const isArticle = (word: string): boolean => /^(?:the|die|der|das)$/i.test(word);

/** "Ashford Post" for "The Ashford Post". Not "Herald" for "The Herald", which may be any herald. */
function withoutArticle(name: string): string[] {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 1 && isArticle(first) ? [rest.join(' ')] : [];
}

/**
 * Finds names and outlets. What is both is found as the name, so callers compare the text found. "Herald" alone,
 * which may be any herald, is The Herald where one word parts it from another outlet: "AFP and Herald".
 */
export const finderWithOutlets: (knowledge: Knowledge) => NameFinder = memo((knowledge) => {
  const outlets = [...knowledge.outlets.values()].map((outlet) => ({
    id: `${outletPrefix}${outlet.id}`,
    name: outlet.name,
    kind: 'organisation' as const,
    aliases: [outlet.id, ...namesOf(outlet, knowledge)],
  }));
  const finder = nameFinder([...knowledge.names.values(), ...outlets], nameStemIn(languagesOf(knowledge)));
  return {
    ...finder,
    find(words) {
      const found = finder.find(words);
      return withOthers(found, bareOutletsBeside(found, words, knowledge));
    },
  };
});

const outletPrefix = 'outlet ';

function bareOutletsBeside(
  found: readonly NameMention[],
  words: readonly Word[],
  knowledge: Knowledge,
): NameMention[] {
  const isOutlet = ({ nameId }: NameMention) =>
    nameId.startsWith(outletPrefix) ||
    outletNamed(knowledge, knowledge.names.get(nameId)?.name ?? '') !== undefined;
  const beside = found.filter(isOutlet).flatMap(({ firstWord, endWord }) => [firstWord - 2, endWord + 1]);
  return beside.flatMap((at) => {
    const word = words[at];
    const outlet = word === undefined ? undefined : outletNamed(knowledge, `the ${word.folded}`);
    if (word === undefined || outlet === undefined) return [];
    const { start, end } = word;
    return [{ nameId: `${outletPrefix}${outlet.id}`, firstWord: at, endWord: at + 1, start, end }];
  });
}

/**
 * The outlets with documents that a text names, each with its place.
 *
 * `outletsIn('AFP on oil', knowledge)` → `[{ outlet: { id: 'afp', … }, mention: { start: 0, end: 3, … } }]`
 */
export function outletsIn(text: string, knowledge: Knowledge): { outlet: Outlet; mention: NameMention }[] {
  return finderWithOutlets(knowledge)
    .find(wordsOf(text))
    .flatMap((mention) => {
      // With its own ending, "Maclean's", or without that of an owner, "AFP's".
      const whole = textAt(text, mention);
      const written = whole.replace(/['’]s?$/u, '');
      const outlet = [whole, written, `the ${written}`]
        .map((one) => outletNamed(knowledge, one))
        .find((one) => one !== undefined);
      return outlet === undefined ? [] : [{ outlet, mention }];
    });
}

/** A text without some mentions. */
export function withoutMentions(text: string, mentions: readonly NameMention[]): string {
  return mentions.reduceRight((left, { start, end }) => `${left.slice(0, start)}${left.slice(end)}`, text);
}
