/**
 * Quotations of German, French and Russian text: where the narrator stands
 * inside the marks, and whom a cue names for sure.
 *
 * The sentences around them are not read, as English ones are: a speaker is
 * named only where a verb of saying stands right before or behind the marks
 * with a whole name beside it.
 */
import { languageOf } from '../../language/index.ts';
import { type Span, textAt } from '../../text/span.ts';
import type { MarkedSpan } from './marks.ts';
import { isGivenName } from './people/gender.ts';
import type { TextLanguage } from './text-language.ts';

type IsVerb = (word: string) => boolean;

const packVerbs =
  (code: string, others: RegExp): IsVerb =>
  (word) =>
    languageOf(code).isSaying(word) || others.test(word);

const frenchVerbs =
  /^(?:dit|déclare|déclaré|affirme|affirmé|explique|expliqué|ajoute|ajouté|précise|précisé|souligne|souligné|assure|assuré|estime|estimé|poursuit|lance|lancé|raconte|raconté|confie|confié|note|noté|répond|répondu|écrit|regrette|martèle|s[’']indigne|s[’']exclame|s[’']étonne|s[’']inquiète|insiste|insisté|commente|résume|rappelle|prévient)$/u;

/** Verbs of saying, as they stand beside a quotation; beside it alone "so" and "fügte" (hinzu) are some too. */
const VERBS: Readonly<Partial<Record<TextLanguage, IsVerb>>> = {
  de: packVerbs(
    'de',
    /^(?:so|fügte?|räumte?|erzählte?|findet|glaubt|ruft|klagte?|versicherte?|urteilte?|entgegnete?|erwiderte?|schimpfte?|spottete?|jubelte?|murmelte?|flüsterte?|schrie|wiederholte?|mahnte?|bekräftigte?|konterte?|bemerkte?|verkündete?|scherzte?|gestand|beteuerte?|bedauerte?)$/u,
  ),
  fr: (word) => frenchVerbs.test(word),
  ru: packVerbs(
    'ru',
    /^(?:уверена?|приводит|пошутила?|вспоминает|призна(?:л(?:ся|ась)|[её]тся)|возразила?|замечает|крикнула?|полагает|резюмировала?|констатировала?|повторила?)$/u,
  ),
};

/** Words between a verb and the name that it belongs to. */
const AUXILIARY = /^(?:a|ont|avait|hat|habe|et|и|же|в|свою|очередь|при|этом|также|ainsi|encore)$/u;

/** The parts of a quotation that are speech: `Elle fuit, a dit Ana Moreno. Je reste.` → two spans. */
export function withoutNarrator(text: string, span: Span, language: TextLanguage): Span[] {
  const verbs = VERBS[language];
  if (verbs === undefined || language === 'de') return [span];
  const parts: Span[] = [];
  let from = span.start;
  for (const aside of asidesIn(text, span, language)) {
    if (aside.start < from || !saysWho(text.slice(aside.start, aside.end), verbs)) continue;
    parts.push(trimmed(text, from, aside.start));
    from = aside.end;
  }
  parts.push(trimmed(text, from, span.end));
  return parts.filter(({ start, end }) => end > start);
}

/** Stretches that could be the narrator's: between dashes in Russian, between commas in French. */
function asidesIn(text: string, { start, end }: Span, language: TextLanguage): Span[] {
  const words = text.slice(start, end);
  const opens = language === 'ru' ? /[,?!….]\s?[—–-]\s(?=\p{Ll})/gu : /,\s(?=\p{Ll})/gu;
  const closes = language === 'ru' ? /[,.?!:]\s?[—–-]\s|$/u : /[,.]\s|$/u;
  return [...words.matchAll(opens)].map((match) => {
    const from = match.index + match[0].length;
    const close = closes.exec(words.slice(from, from + 200));
    const to = close === null ? words.length : from + close.index + close[0].length;
    return { start: start + match.index + 1, end: start + to };
  });
}

/** Opens with a verb of saying, and is short. */
function saysWho(aside: string, verbs: IsVerb): boolean {
  const words = wordsOf(aside);
  return (
    words.length <= 14 &&
    words.slice(0, 4).some((word) => verbs(word.replace(/-(?:t-)?(?:il|elle|on)$/u, '')))
  );
}

const wordsOf = (text: string): string[] =>
  text
    .match(/[\p{L}\p{M}'’-]+/gu)
    ?.map((word) => word.replace(/^-+/u, ''))
    .filter((word) => word !== '') ?? [];

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /[\s—–,]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s—–]/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** How far from the marks a cue is looked for. */
const REACH = 120;

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
  const after = text.slice(outer.end, Math.min(block.end, outer.end + REACH));
  const [cut = ''] = after.split(/[.!?:;„«“"]/u);
  const found = nameAfterVerb(cut, verbs);
  if (found !== undefined) return { start: outer.end + found.start, end: outer.end + found.end };
  const from = Math.max(block.start, outer.start - REACH);
  const before = text.slice(from, outer.start);
  if (!/:\s?$/u.test(before)) return undefined;
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! ')) + 1;
  const name = nameBeforeVerb(before.slice(sentence), verbs);
  return name === undefined
    ? undefined
    : { start: from + sentence + name.start, end: from + sentence + name.end };
}

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

function nameAfterVerb(text: string, verbs: IsVerb): Span | undefined {
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
 * Whether a Russian name is in the first case for sure, as far as its endings
 * tell; names of other languages are. Not "Анне Беловой ответил", and, with
 * words before it, not "жена Аркадия Белова заявила".
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

/** The name that a narrator inside the marks gives. */
export function namedInside(text: string, span: Span, language: TextLanguage): Span | undefined {
  const verbs = VERBS[language];
  if (verbs === undefined || language === 'de') return undefined;
  for (const aside of asidesIn(text, span, language)) {
    const words = text.slice(aside.start, aside.end);
    const name = saysWho(words, verbs) ? nameAfterVerb(words.replace(/^[\s—–-]+/u, ''), verbs) : undefined;
    const lead = words.length - words.replace(/^[\s—–-]+/u, '').length;
    if (name !== undefined)
      return { start: aside.start + lead + name.start, end: aside.start + lead + name.end };
  }
  return undefined;
}

/** A paragraph of dialogue that a dash opens: `— Она течёт, — сказала Ана Морено.` Only with a narrator in it. */
export function dialogueIn(text: string, block: Span, language: TextLanguage): MarkedSpan | undefined {
  const verbs = VERBS[language];
  if (verbs === undefined || language === 'de' || !/^[—–]\s/u.test(text.slice(block.start, block.start + 2)))
    return undefined;
  const span = { start: block.start + 2, end: block.end };
  const isSpeech = asidesIn(text, span, language).some(({ start, end }) =>
    saysWho(text.slice(start, end), verbs),
  );
  return isSpeech
    ? { ...span, outerStart: block.start, outerEnd: block.end, closed: 'matching', marks: 'double' }
    : undefined;
}

/**
 * The whole name of somebody who is given by the last name alone beside a verb
 * of saying, where the text above has one whole name that ends so.
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
  const behind = text.slice(outer.end, Math.min(block.end, outer.end + REACH));
  if (verbs === undefined) return false;
  if (/^\s?[,—–-]/u.test(behind) && wordsOf(behind).slice(0, 1).some(verbs)) return true;
  const before = text.slice(Math.max(block.start, outer.start - REACH), outer.start);
  return /:\s?$/u.test(before) && wordsOf(before.split(/[.!?]\s/u).at(-1) ?? '').some(verbs);
}

const negators = /^(?:nie|niemals|nicht|jamais|pas|не|никогда)$/iu;
/** "nicht ohne Stolz", "не только": what follows takes the denial back. */
const takenBack = /^(?:ohne|nur|sans|seulement|без|только)$/iu;

/** The words beside the marks say that nobody said it: `Roux n’a jamais dit : « … »`, `„…“, hat sie nie gesagt` */
export function isDenied(text: string, outer: Span, block: Span, language: TextLanguage): boolean {
  const verbs = VERBS[language];
  if (verbs === undefined) return false;
  const before = text.slice(Math.max(block.start, outer.start - REACH), outer.start);
  const lead = /:\s?$/u.test(before) ? wordsOf(before.split(/[.!?]\s/u).at(-1) ?? '').slice(-5) : [];
  const [cut = ''] = text.slice(outer.end, Math.min(block.end, outer.end + REACH)).split(/[.!?:;„«“"]/u);
  const behind = wordsOf(cut);
  return (
    lead.some((word, at) => negators.test(word) && !takenBack.test(lead[at + 1] ?? '')) ||
    behind.some((word, at) => negators.test(word) && verbs(behind[at + 1] ?? ''))
  );
}

const isCapital = (word: string | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word ?? '');

/** `„…“, sagte Moreno` → `Moreno` */
function surnameBehind(text: string, outer: Span, block: Span, verbs: IsVerb): string | undefined {
  const [cut = ''] = text.slice(outer.end, Math.min(block.end, outer.end + REACH)).split(/[.!?:;„«“"]/u);
  const words = wordsOf(cut);
  const surname = words.slice(0, 3).findIndex(isCapital);
  const isCue = surname > 0 && words.slice(0, surname).every((word) => verbs(word) || AUXILIARY.test(word));
  return isCue && !isCapital(words[surname + 1]) ? words[surname] : undefined;
}

/** `Moreno sagte: „…“` → `Moreno` */
function surnameBefore(text: string, outer: Span, block: Span, verbs: IsVerb): string | undefined {
  const before = text.slice(Math.max(block.start, outer.start - REACH), outer.start);
  if (!/:\s?$/u.test(before)) return undefined;
  const [surname, verb = ''] = wordsOf(before.split(/[.!?]\s/u).at(-1) ?? '');
  return isCapital(surname) && (verbs(verb) || AUXILIARY.test(verb)) ? surname : undefined;
}

/**
 * Whether a quotation goes on with the one before it in its paragraph: nothing
 * stands between them but what names the speaker, and nothing follows it that
 * could name another.
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
