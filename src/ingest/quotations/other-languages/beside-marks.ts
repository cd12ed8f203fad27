/**
 * What stands beside the marks of a German, French or Russian quotation: whom a cue names for sure, and
 * whether it says that nobody said it.
 *
 * The sentences around are not read, as English ones are: a speaker is named only where a verb of saying
 * stands right before or behind the marks with a whole name beside it.
 */
import { type Span, textAt } from '../../../text/span.ts';
import { isGivenName } from '../people/gender.ts';
import type { TextLanguage } from '../text-language.ts';
import { AUXILIARY, type IsVerb, VERBS, wordsOf } from './saying-verbs.ts';

/** How far from the marks a cue is looked for. */
const REACH = 120;

const beforeMarks = (text: string, outer: Span, block: Span): string =>
  text.slice(Math.max(block.start, outer.start - REACH), outer.start);

const behindMarks = (text: string, outer: Span, block: Span): string =>
  text.slice(outer.end, Math.min(block.end, outer.end + REACH));

/** What stands behind the marks up to the next mark. */
const clauseBehind = (text: string, outer: Span, block: Span): string =>
  behindMarks(text, outer, block).split(/[.!?:;„«“"]/u)[0] ?? '';

/** The words of the sentence that leads to the marks with a colon; none where there is no colon. */
function wordsLeadingIn(text: string, outer: Span, block: Span): string[] {
  const before = beforeMarks(text, outer, block);
  return /:\s?$/u.test(before) ? wordsOf(before.split(/[.!?]\s/u).at(-1) ?? '') : [];
}

/**
 * The name beside a quotation, where a verb of saying gives it to the quotation for sure.
 *
 * `„Sie leckt“, sagte Ana Moreno, die …` → `Ana Moreno`
 */
export function namedBeside(
  text: string,
  outer: Span,
  block: Span,
  language: TextLanguage,
): Span | undefined {
  const verbs = VERBS[language];
  if (verbs === undefined) return undefined;
  const behind = nameAfterVerb(clauseBehind(text, outer, block), verbs);
  if (behind !== undefined) return moved(behind, outer.end);
  const before = beforeMarks(text, outer, block);
  if (!/:\s?$/u.test(before)) return undefined;
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! ')) + 1;
  const name = nameBeforeVerb(before.slice(sentence), verbs);
  return name && moved(name, outer.start - before.length + sentence);
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The first run of two to five capitalised words. */
function nameIn(text: string): { readonly run: string; readonly index: number } | undefined {
  const words = [...text.matchAll(/[\p{L}.'’-]+/gu)];
  const isCapital = (at: number): boolean => /^\p{Lu}[\p{L}.'’-]/u.test(words[at]?.[0] ?? '');
  const endOf = (at: number): number => (words[at]?.index ?? 0) + (words[at]?.[0].length ?? 0);
  const goesOn = (at: number): boolean => isCapital(at) && words[at]?.index === endOf(at - 1) + 1;
  const first = words.findIndex((_, at) => isCapital(at) && goesOn(at + 1));
  if (first < 0) return undefined;
  let last = first + 1;
  while (last - first < 4 && goesOn(last + 1)) last++;
  const index = words[first]?.index ?? 0;
  return { run: text.slice(index, endOf(last)).replace(/[.,]$/u, ''), index };
}

export function nameAfterVerb(text: string, verbs: IsVerb): Span | undefined {
  const words = wordsOf(text);
  const at = words.findIndex((word) => verbs(word.replace(/-(?:t-)?(?:il|elle|on)$/u, '')));
  if (at < 0 || at > 3 || !words.slice(0, at).every((word) => AUXILIARY.test(word))) return undefined;
  const name = nameIn(text);
  if (name === undefined || text.slice(0, name.index).includes(',', text.indexOf(words[at] ?? '')))
    return undefined;
  const person = personIn(name.run, name.index);
  if (person === undefined) return undefined;
  const behind = text.indexOf(words[at] ?? '') + (words[at]?.length ?? 0);
  const before = wordsOf(text.slice(behind, person.start));
  const isSpeaker =
    !preposition.test(before.at(-1) ?? '') && isSubject(before, textAt(text, person), words[at] ?? '');
  return isSpeaker && wordsOf(text.slice(behind, name.index)).length <= 4 ? person : undefined;
}

function nameBeforeVerb(text: string, verbs: IsVerb): Span | undefined {
  const name = nameIn(text);
  const person = name && personIn(name.run, name.index);
  if (person === undefined) return undefined;
  const lead = text.slice(0, person.start);
  const before = wordsOf(lead);
  const words = wordsOf(text.slice(person.end));
  const verb = words.find(verbs);
  if (verb === undefined || words.length > 8 || nameIn(words.join(' ')) !== undefined) return undefined;
  // An office may stand in front: "Глава района", "La directrice"; not "La voisine de", "Sprecherin der".
  const isOffice =
    /^[\p{L}.'’\s-]*$/u.test(lead) &&
    before.length <= 4 &&
    !before.some((word, at) => preposition.test(word) || (at > 0 && determiner.test(word)));
  return isOffice && isSubject(before, textAt(text, person), verb) ? person : undefined;
}

/** "Über Ada Brink sagte er": whoever stands behind one of these does not speak. In Russian the case tells. */
const preposition =
  /^(?:ab|an|auf|aus|außer|bei|bezüglich|bis|durch|für|gegen|gegenüber|gemäß|hinter|in|laut|mit|nach|neben|nebst|ohne|seit|statt|trotz|über|um|unter|von|vor|während|wegen|wider|zu|zufolge|zwischen|am|beim|im|vom|zum|zur|à|au|aux|avec|chez|contre|dans|de|des|devant|du|en|envers|malgré|par|parmi|pour|sans|selon|sur|vers|d[’'].*)$/iu;

/**
 * Whether a name is the subject. A Russian one shows it by its endings: not "Анне Беловой ответил" and, with
 * words before it, not "жена Аркадия Белова заявила". Names of other languages always count.
 */
function isSubject(before: readonly string[], name: string, verb: string): boolean {
  const isOblique = /^\p{L}*(?:[ыуюе]|ии) |(?:[оеё]м \p{L}+[ыио]м|(?:о|ие)й \p{L}+[ое]й)$/u.test(name);
  const mayBeGenitive = /[ая] \p{L}*[аяоеиуыэю]$/u.test(name);
  const isOffice = before.some((word) => OFFICE.test(word)) && !/л(?:ся)?$/u.test(verb);
  return !isOblique && (!mayBeGenitive || before.length === 0 || isOffice);
}

const OFFICE =
  /(?:minister|ministerin|präsident|präsidentin|meister|meisterin|sprecher|sprecherin|chef|chefin|kanzler|kanzlerin|direktor|direktorin|leiter|leiterin|anwalt|anwältin|general|professor|professorin|président|présidente|ministre|maire|directeur|directrice|министр|президент|мэр|губернатор|директор|депутат)$/iu;

const determiner =
  /^(?:der|die|das|den|dem|des|ein|eine|einer|ihr|ihre|sein|seine|herr|herrn|frau|le|la|les|un|une|des|son|sa|mme|m|monsieur|madame|этот|эта|его|её|г-н|г-жа|господин|госпожа)\.?$/iu;

/** The last two words of a run of capitals, or a pair that opens with a given name: a whole name. */
function personIn(run: string, at: number): Span | undefined {
  const words = run.split(' ');
  const name = words.slice(-2);
  const [given = ''] = name;
  if (determiner.test(given) || (words.length === 2 && OFFICE.test(given) && !isGivenName(given)))
    return undefined;
  const start = at + run.length - name.join(' ').length;
  return { start, end: at + run.length };
}

/**
 * The whole name of a speaker who is given by the last name alone. The text above must have exactly one
 * whole name that ends so.
 */
export function wholeNameBeside(
  text: string,
  outer: Span,
  block: Span,
  language: TextLanguage,
): string | undefined {
  const verbs = VERBS[language];
  if (verbs === undefined) return undefined;
  const surname = surnameBehind(text, outer, block, verbs) ?? surnameBefore(text, outer, block, verbs);
  if (surname === undefined) return undefined;
  const above = wordsOf(text.slice(0, outer.start));
  const names = above.flatMap((word, index) => {
    const given = above[index - 1] ?? '';
    const isWhole =
      word === surname && /^\p{Lu}\p{Ll}/u.test(given) && !determiner.test(given) && !OFFICE.test(given);
    return isWhole ? [`${given} ${word}`] : [];
  });
  const [only, ...others] = new Set(names);
  return others.length === 0 ? only : undefined;
}

/** A verb of saying stands right behind the marks, or with a colon before them: `„Ich fahre“, fügte sie hinzu` */
export function isSaid(text: string, outer: Span, block: Span, language: TextLanguage): boolean {
  const verbs = VERBS[language];
  if (verbs === undefined) return false;
  const behind = behindMarks(text, outer, block);
  const isBehind = /^\s?[,—–-]/u.test(behind) && wordsOf(behind).slice(0, 1).some(verbs);
  return isBehind || wordsLeadingIn(text, outer, block).some(verbs);
}

const negators = /^(?:nie|niemals|nicht|jamais|pas|не|никогда)$/iu;
/** "nicht ohne Stolz", "не только": what follows takes the denial back. */
const takenBack = /^(?:ohne|nur|sans|seulement|без|только)$/iu;

/** The words beside the marks say that nobody said it: `Roux n’a jamais dit : « … »`, `„…“, hat sie nie gesagt` */
export function isDenied(text: string, outer: Span, block: Span, language: TextLanguage): boolean {
  const verbs = VERBS[language];
  if (verbs === undefined) return false;
  const lead = wordsLeadingIn(text, outer, block).slice(-5);
  const behind = wordsOf(clauseBehind(text, outer, block));
  return (
    lead.some((word, at) => negators.test(word) && !takenBack.test(lead[at + 1] ?? '')) ||
    behind.some((word, at) => negators.test(word) && verbs(behind[at + 1] ?? ''))
  );
}

const isCapital = (word: string | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word ?? '');

/** `„…“, sagte Moreno` → `Moreno` */
function surnameBehind(text: string, outer: Span, block: Span, verbs: IsVerb): string | undefined {
  const words = wordsOf(clauseBehind(text, outer, block));
  const surname = words.slice(0, 3).findIndex(isCapital);
  const isCue = surname > 0 && words.slice(0, surname).every((word) => verbs(word) || AUXILIARY.test(word));
  return isCue && !isCapital(words[surname + 1]) ? words[surname] : undefined;
}

/** `Moreno sagte: „…“` → `Moreno` */
function surnameBefore(text: string, outer: Span, block: Span, verbs: IsVerb): string | undefined {
  const [surname, verb = ''] = wordsLeadingIn(text, outer, block);
  return isCapital(surname) && (verbs(verb) || AUXILIARY.test(verb)) ? surname : undefined;
}

/**
 * Whether a quotation continues the one before it in its paragraph: only words that name the speaker stand
 * between them, and nothing behind it could name another.
 */
export function goesOn(text: string, before: Span, outer: Span, block: Span): boolean {
  const between = text.slice(before.end, outer.start);
  const after = text.slice(outer.end, block.end);
  const sentences = between.split(/[.!?](?:\s|$)/u).filter((part) => part.trim() !== '');
  return (
    between.length <= 200 &&
    sentences.length <= 1 &&
    !/[:„“«"]/u.test(between) &&
    /^[\s.,;–—-]*(?:$|[„“«])/u.test(after)
  );
}
