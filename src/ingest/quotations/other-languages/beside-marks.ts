/**
 * Reads the words beside the marks of a German, French or Russian quotation: the speaker that a verb of saying surely
 * names, and whether the words say that nobody said it. Other sentences are not read, unlike in English.
 */
import { type Span, shifted, textAt } from '../../../text/span.ts';
import { isGivenName } from '../sentences/lexicon.ts';
import { auxiliary, type IsVerb, isVerbBefore, wordsOf } from './saying-verbs.ts';

/** How far from the marks a verb of saying is looked for, in characters. */
const reach = 120;

/** A quotation's surroundings in its paragraph. */
export interface Beside {
  /** The sentence before the marks, where it ends with a colon; else empty. */
  readonly lead: string;
  readonly behind: string;
  /** The words after the marks, up to the next punctuation mark. */
  readonly clause: string;
  readonly isVerb: IsVerb;
}

export function besideOf(text: string, outer: Span, block: Span, isVerb: IsVerb): Beside {
  const before = text.slice(Math.max(block.start, outer.start - reach), outer.start);
  const behind = text.slice(outer.end, Math.min(block.end, outer.end + reach));
  const lead = /:\s?$/u.test(before) ? before.split(/[.!?]\s/u).at(-1) : undefined;
  return { lead: lead ?? '', behind, clause: behind.split(/[.!?:;„«“"]/u)[0] ?? '', isVerb };
}

/**
 * The name of the speaker beside a quotation, where a verb of saying surely refers to both.
 *
 * `„Sie leckt“, sagte Ana Moreno, die …` → `Ana Moreno`
 */
export function namedBeside({ lead, clause, isVerb }: Beside, outer: Span): Span | undefined {
  const behind = nameAfterVerb(clause, isVerb);
  const before = behind === undefined ? nameBeforeVerb(lead, isVerb) : undefined;
  return (
    (behind && shifted([behind], outer.end)[0]) ?? (before && shifted([before], outer.start - lead.length)[0])
  );
}

export function nameAfterVerb(text: string, isVerb: IsVerb): Span | undefined {
  const words = wordsOf(text);
  const at = words.findIndex((word) => isVerbBefore(word, isVerb));
  const [verb = '', person] = [words[at], nameIn(text)];
  if (!words.slice(0, at).every((word) => auxiliary.test(word)) || person === undefined) return undefined;
  const between = text.slice(text.indexOf(verb) + verb.length, person.start);
  const before = wordsOf(between);
  const isPlain = !between.includes(',') && !preposition.test(before.at(-1) ?? '');
  return isPlain && isSubject(before, textAt(text, person), verb) ? person : undefined;
}

/**
 * The name before a verb of saying. An office may precede it ("Глава района", "La directrice"), but no relative or
 * owner ("La voisine de", "Sprecherin der") and no comma ("Le frère, que Ada Brink connaît, a dit").
 */
function nameBeforeVerb(text: string, isVerb: IsVerb): Span | undefined {
  const person = nameIn(text);
  const lead = text.slice(0, person?.start);
  const before = wordsOf(lead);
  const words = wordsOf(text.slice(person?.end));
  const verb = words.find(isVerb);
  const isOffice =
    /^[\p{L}.'’\s-]*$/u.test(lead) &&
    !before.some((word, at) => preposition.test(word) || (at > 0 && determiner.test(word)));
  const isOnly = !wholeName.test(words.join(' '));
  return verb && person && isOffice && isOnly && isSubject(before, textAt(text, person), verb)
    ? person
    : undefined;
}

/** Words before a name that is not the subject: "Über Ada Brink sagte er". In Russian, the case shows it. */
const preposition =
  /^(?:ab|an|auf|aus|außer|bei|bezüglich|bis|durch|für|gegen|gegenüber|gemäß|hinter|in|laut|mit|nach|neben|nebst|ohne|seit|statt|trotz|über|um|unter|von|vor|während|wegen|wider|zu|zufolge|zwischen|am|beim|im|vom|zum|zur|à|au|aux|avec|chez|contre|dans|de|des|devant|du|en|envers|malgré|par|parmi|pour|sans|selon|sur|vers|d[’'].*)$/iu;

/**
 * Whether a name can be the subject. Russian endings can show that it is not: "Анне Беловой ответил" and, with words
 * before the name, "жена Аркадия Белова заявила". Any other name can.
 */
function isSubject(before: readonly string[], name: string, verb: string): boolean {
  const isOblique = /^\p{L}*(?:[ыуюе]|ии) |(?:[оеё]м \p{L}+[ыио]м|(?:о|ие)й \p{L}+[ое]й)$/u.test(name);
  const mayBeGenitive = /[ая] \p{L}*[аяоеиуыэю]$/u.test(name);
  const isOffice = before.some((word) => office.test(word)) && !/л(?:ся)?$/u.test(verb);
  return !isOblique && (!mayBeGenitive || before.length === 0 || isOffice);
}

const office =
  /(?:minister|ministerin|präsident|präsidentin|meister|meisterin|sprecher|sprecherin|chef|chefin|kanzler|kanzlerin|direktor|direktorin|leiter|leiterin|anwalt|anwältin|general|professor|professorin|président|présidente|ministre|maire|directeur|directrice|министр|президент|мэр|губернатор|директор|депутат)$/iu;

const determiner =
  /^(?:der|die|das|den|dem|des|ein|eine|einer|ihr|ihre|sein|seine|herr|herrn|frau|le|la|les|un|une|des|son|sa|mme|m|monsieur|madame|этот|эта|его|её|г-н|г-жа|господин|госпожа)\.?$/iu;

/** Two to five words with capitals. */
const wholeName = /(?<![\p{L}.'’-])\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,4}/u;

/** The place of the whole name in a text: the last two words of its first run of words with capitals. */
function nameIn(text: string): Span | undefined {
  const found = wholeName.exec(text);
  if (found === null) return undefined;
  const words = found[0].replace(/[.,]$/u, '').split(' ');
  const end = found.index + words.join(' ').length;
  const name = words.slice(-2);
  const [given = ''] = name;
  const isTitled = words.length === 2 && office.test(given) && !isGivenName(given);
  return determiner.test(given) || isTitled ? undefined : { start: end - name.join(' ').length, end };
}

/**
 * The whole name of a speaker of whom only the last name is beside the quotation: `Moreno sagte: „…“`, `„…“, sagte
 * Moreno`. Undefined unless the text above has exactly one whole name that ends with it.
 */
export function wholeNameBeside(above: string, { lead, clause, isVerb }: Beside): string | undefined {
  const isCue = (word = ''): boolean => isVerb(word) || auxiliary.test(word);
  const [first = '', verb] = wordsOf(lead);
  const behind = wordsOf(clause);
  const at = behind.slice(0, 3).findIndex(isCapital);
  const isBehind = at > 0 && behind.slice(0, at).every(isCue) && !isCapital(behind[at + 1]);
  const surname = isBehind ? behind[at] : isCapital(first) && isCue(verb) ? first : undefined;
  const words = wordsOf(above);
  const names = words.flatMap((word, index) => {
    const given = words[index - 1] ?? '';
    const isWhole = word === surname && isCapital(given) && !determiner.test(given) && !office.test(given);
    return isWhole ? [`${given} ${word}`] : [];
  });
  const [only, ...others] = new Set(names);
  return others.length === 0 ? only : undefined;
}

const isCapital = (word: string | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word ?? '');

/** Whether a verb of saying is right after the marks, or before them with a colon: `„Ich fahre“, fügte sie hinzu` */
export const isSaid = ({ lead, behind, isVerb }: Beside): boolean =>
  wordsOf(lead).some(isVerb) || (/^\s?[,—–-]/u.test(behind) && isVerb(wordsOf(behind)[0] ?? ''));

const negators = /^(?:nie|niemals|nicht|jamais|pas|не|никогда)$/iu;
/** Words after a negation that cancel it: "nicht ohne Stolz", "не только". */
const takenBack = /^(?:ohne|nur|sans|seulement|без|только)$/iu;

/**
 * Whether the words beside the marks deny that it was said: `Roux n’a jamais dit : « … »`, `„…“, hat sie nie gesagt`
 */
export function isDenied({ lead, clause, isVerb }: Beside): boolean {
  const before = wordsOf(lead);
  const behind = wordsOf(clause);
  return (
    before.some((word, at) => negators.test(word) && !takenBack.test(before[at + 1] ?? '')) ||
    behind.some((word, at) => negators.test(word) && isVerb(behind[at + 1] ?? ''))
  );
}

/**
 * Whether a quotation continues the one before it in its paragraph: between them there are at most a few words in one
 * sentence, and after it nothing that could name another speaker.
 */
export function goesOn(text: string, from: number, outer: Span, block: Span): boolean {
  const between = text.slice(from, outer.start);
  const after = text.slice(outer.end, block.end);
  return !/[:„“«"]|[.!?]\s.*[.!?]\s/su.test(between) && /^[\s.,;–—-]*(?:$|[„“«])/u.test(after);
}
