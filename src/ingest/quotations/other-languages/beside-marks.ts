/**
 * What stands beside the marks of a German, French or Russian quotation: whom a cue names for sure, and whether
 * nobody said it. The sentences around are not read, as English ones are.
 */
import { type Span, shifted, textAt } from '../../../text/span.ts';
import { isGivenName } from '../sentences/lexicon.ts';
import { auxiliary, type IsVerb, isVerbBefore, wordsOf } from './saying-verbs.ts';

/** How far from the marks a cue is looked for. */
const reach = 120;

/** A quotation's surroundings in its paragraph. */
export interface Beside {
  /** The sentence that leads to the marks with a colon; empty where none does. */
  readonly lead: string;
  readonly behind: string;
  /** What stands behind the marks up to the next mark. */
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
 * The name beside a quotation, where a verb of saying gives it to the quotation for sure.
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
 * An office may stand in front: "Глава района", "La directrice"; not "La voisine de", "Sprecherin der", nor a
 * comma: "Le frère, que Ada Brink connaît, a dit".
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
  const isOffice = before.some((word) => office.test(word)) && !/л(?:ся)?$/u.test(verb);
  return !isOblique && (!mayBeGenitive || before.length === 0 || isOffice);
}

const office =
  /(?:minister|ministerin|präsident|präsidentin|meister|meisterin|sprecher|sprecherin|chef|chefin|kanzler|kanzlerin|direktor|direktorin|leiter|leiterin|anwalt|anwältin|general|professor|professorin|président|présidente|ministre|maire|directeur|directrice|министр|президент|мэр|губернатор|директор|депутат)$/iu;

const determiner =
  /^(?:der|die|das|den|dem|des|ein|eine|einer|ihr|ihre|sein|seine|herr|herrn|frau|le|la|les|un|une|des|son|sa|mme|m|monsieur|madame|этот|эта|его|её|г-н|г-жа|господин|госпожа)\.?$/iu;

/** Two to five words with capitals. */
const wholeName = /(?<![\p{L}.'’-])\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,4}/u;

/** The last two words of the first run of capitals, or a pair that opens with a given name: a whole name. */
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
 * The whole name of a speaker who is given by the last name alone: `Moreno sagte: „…“`, `„…“, sagte Moreno`. The
 * text above must have exactly one whole name that ends so.
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

/** A verb of saying stands right behind the marks, or with a colon before them: `„Ich fahre“, fügte sie hinzu` */
export const isSaid = ({ lead, behind, isVerb }: Beside): boolean =>
  wordsOf(lead).some(isVerb) || (/^\s?[,—–-]/u.test(behind) && isVerb(wordsOf(behind)[0] ?? ''));

const negators = /^(?:nie|niemals|nicht|jamais|pas|не|никогда)$/iu;
/** "nicht ohne Stolz", "не только": what follows takes the denial back. */
const takenBack = /^(?:ohne|nur|sans|seulement|без|только)$/iu;

/** The words beside the marks say that nobody said it: `Roux n’a jamais dit : « … »`, `„…“, hat sie nie gesagt` */
export function isDenied({ lead, clause, isVerb }: Beside): boolean {
  const before = wordsOf(lead);
  const behind = wordsOf(clause);
  return (
    before.some((word, at) => negators.test(word) && !takenBack.test(before[at + 1] ?? '')) ||
    behind.some((word, at) => negators.test(word) && isVerb(behind[at + 1] ?? ''))
  );
}

/**
 * Whether a quotation continues the one before it in its paragraph: only words that name the speaker stand
 * between them, and nothing behind it could name another.
 */
export function goesOn(text: string, from: number, outer: Span, block: Span): boolean {
  const between = text.slice(from, outer.start);
  const after = text.slice(outer.end, block.end);
  return !/[:„“«"]|[.!?]\s.*[.!?]\s/su.test(between) && /^[\s.,;–—-]*(?:$|[„“«])/u.test(after);
}
