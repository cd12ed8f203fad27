/** What a word of a question may stand for: itself, words of the same root, synonyms, and what an unknown word was meant to be. */
import type { Language } from '../../language/language.ts';
import type { QuestionLanguage } from '../../language/questions/index.ts';
import type { Term, TermReader } from './terms.ts';
import { mayBeTypo } from './typos.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term of the passages that stands for a term of the question. */
export interface Variant {
  readonly key: string;
  /** How well it stands for the term, 0 to 1; the term itself has 1. */
  readonly factor: number;
  /** How much it counts in the index, where that is not `factor`. */
  readonly boost?: number;
  /** From the dictionary of synonyms: it helps to find a passage, but does not show that the passage answers. */
  readonly isSynonym?: true;
}

/** What a word of a question stands for among the terms of the passages. */
interface Meaning {
  readonly variants: readonly Variant[];
  /** The spelling that was tried in place of an unknown one. */
  readonly correctedTo?: string;
}

/** A translated word is less certain than the word itself. */
const translatedFactor = 0.9;
/** A word of the same root may mean something else: "state" and "statement". */
const relatedFactor = 0.5;
/** In the index such a word only adds to the number of terms found, by which MiniSearch multiplies a score. */
const relatedBoost = 0.02;
/** Synonyms of a word that no passage has: `same` is "grandfather" for "grandpa", `near` is "policeman" for "cop". */
const insteadFactors = { same: 0.6, near: 0.3 };
/** Synonyms of a word that passages have. */
const besideFactors = { same: 0.3, near: 0.15 };
/** In the index such a synonym counts for this share of its factor. */
const besideBoost = 2 / 3;
const maxSynonyms = 6;

export interface MeaningReader {
  /** What an unknown word may be: a possessive without its apostrophe, another way to write a number, a synonym, a typo. */
  meantBy(term: Term, language: Language): Meaning;
  /** Words of the same root, and synonyms, of a word that passages have. */
  relatedTo(term: Term, language: Language): readonly Variant[];
  /** What a word of another language stands for: a name in another case, or English words; undefined when unknown. */
  translated(term: Term, from: QuestionLanguage): Meaning | undefined;
}

/** `meaningReader(terms, vocabulary).meantBy(term of 'lunds', english)` → `{ variants: [{ key: '@ana-lund', … }] }` */
export function meaningReader(
  { languages, names, isOfOutlet, isPerson }: TermReader,
  vocabulary: Vocabulary,
): MeaningReader {
  /** The glossaries lead to English words only. */
  const english = languages.find(({ code }) => code === 'en');
  const isPresent = (key: string) => vocabulary.countOf(key) > 0;

  const meantBy = ({ key, token }: Term, language: Language): Meaning => {
    const { folded } = token;
    const owner = ownerIn(folded, names);
    if (owner.length > 0) return { variants: owner };
    const written = keysWrittenOtherwise(folded, language).find((keys) => keys.every(isPresent));
    if (written !== undefined) return { variants: written.map((key) => ({ key, factor: 1 })) };
    const instead = synonymsOf(key, language, insteadFactors, vocabulary);
    if (instead.length > 0) return { variants: instead };
    const found = nameBeginning(folded, language, vocabulary);
    // Places are not shortened: "ira" is not Iran.
    const person = found && isPerson(found.key.slice(1)) ? found : undefined;
    const nearest = (isOfOutlet(folded) ? [] : person ? [person] : vocabulary.nearest(folded)).filter(
      ({ key }) => isPresent(key),
    );
    const form = mayBeTypo(folded, language) ? vocabulary.nearestForm(folded, key) : undefined;
    const [first = form] = nearest;
    if (first === undefined) return { variants: [] };
    return {
      variants: (nearest.length > 0 ? nearest : [first]).map(({ key, factor }) => ({ key, factor })),
      correctedTo: first.written,
    };
  };

  const relatedTo = ({ key, token }: Term, language: Language): Variant[] => {
    if (token.kind === 'name') return [];
    const ofOneRoot = vocabulary
      .related(key)
      .map((one) => ({ key: one, factor: relatedFactor, boost: relatedBoost }));
    const beside = synonymsOf(key, language, besideFactors, vocabulary);
    // "lunds" may mean Lund's, because it is no everyday word; "marks" is one, even where somebody is called Mark.
    const owner = language.rarityWeightOf(token.folded) === 1 ? ownerIn(token.folded, names) : [];
    return [...owner, ...ofOneRoot, ...beside.map((one) => ({ ...one, boost: besideBoost * one.factor }))];
  };

  const translated = ({ token }: Term, from: QuestionLanguage): Meaning | undefined => {
    const { folded } = token;
    const [nameId] = from.baseFormsOf(folded).flatMap((form) => names.resolve(form) ?? []);
    if (nameId !== undefined) return { variants: [{ key: `@${nameId}`, factor: 1 }] };
    const keyOf = (word: string) => keyOfName(names.resolve(word)) ?? english?.keyOf(word) ?? word;
    const keys = [...new Set(from.englishFor(folded).map(keyOf))];
    if (keys.length === 0) return undefined;
    return { variants: keys.filter(isPresent).map((key) => ({ key, factor: translatedFactor })) };
  };

  return { meantBy, relatedTo, translated };
}

/** The name in a possessive without its apostrophe: Lund in "lunds". */
function ownerIn(folded: string, names: TermReader['names']): Variant[] {
  const nameId = folded.endsWith('s') ? names.resolve(folded.slice(0, -1)) : undefined;
  return nameId === undefined ? [] : [{ key: `@${nameId}`, factor: 1 }];
}

const keyOfName = (nameId: string | undefined) => (nameId === undefined ? undefined : `@${nameId}`);

const keysWrittenOtherwise = (folded: string, language: Language): string[][] =>
  otherWritings(folded).map((keys) =>
    keys.map((word) => (/^\d/.test(word) ? `#${word}` : language.keyOf(word))),
  );

function synonymsOf(
  key: string,
  language: Language,
  { same, near }: typeof insteadFactors,
  vocabulary: Vocabulary,
): Variant[] {
  const related = language.relatedTo?.(key);
  return [
    ...(related?.same ?? []).map((one) => ({ key: one, factor: same, isSynonym: true as const })),
    ...(related?.near ?? []).map((one) => ({ key: one, factor: near, isSynonym: true as const })),
  ]
    .filter((one) => vocabulary.countOf(one.key) > 0)
    .slice(0, maxSynonyms);
}

/** The name that begins with a word, because members shorten names ("mar" for Marlow). Not for an everyday word ("put"). */
function nameBeginning(folded: string, language: Language, vocabulary: Vocabulary) {
  if (language.rarityWeightOf(folded) < 1) return undefined;
  return vocabulary.nameBeginning(folded) ?? vocabulary.nameBeginning(folded.replace(/s$/, ''));
}

/** Whether a number has points between thousands, as in much of Europe: `isInThousands('13.000')` → `true` */
export const isInThousands = (folded: string): boolean => /^\d{1,3}(?:\.\d{3})+$/.test(folded);

/** Other ways to write a word: `'covid19'` → `[['covid', '19']]` · `'13.000'` → `[['13000']]` */
function otherWritings(folded: string): string[][] {
  const dotted = isInThousands(folded) ? [[folded.replaceAll('.', '')]] : [];
  const parts = /^(?<letters>\p{L}+)(?<digits>\d+)$/u.exec(folded)?.groups;
  return parts?.letters && parts.digits ? [...dotted, [parts.letters, parts.digits]] : dotted;
}
