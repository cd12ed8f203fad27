/** The people whom a byline names. Nothing is guessed: what is no person's name is nobody. */
import { plainWords, withoutCapitals } from '../../block-words.ts';
import { isMonth, isWeekday } from './dates.ts';

/** Words that open a byline, in the languages whose pages are imported most. */
const opening =
  /^(?:(?:written|reported|(?:live )?(?:reporting|coverage|updates)|story|words|text|texte|posted|published|photos?|interview|review|opinion|comment|commentary|column|analysis|created|submitted|geschrieben|verfasst|veröffentlicht|publié|écrit) (?:by|von|par)|by|von|par|por|di|av|af|автор|текст|text|texte|autor|autorin|auteur|autrice|author)(?::\s?|\s)/iu;

/** What follows one of these is an employer, a place or a day. */
const ending =
  / (?:for|of|in|with|at|on|für|pour|para|from|am|le|is|has|published|posted|updated|veröffentlicht|publié|reports|berichtet) | ?[|/–—(•·@] ?| - |\d/iu;

/** A part of a byline that names a job, a desk or a button. */
const noPerson =
  /\b(?:writer|reporter|editor|correspondent|staff|desk|agency|agencies|newsroom|news|press|team|contributors?|admin|administrator|redaktion|redaktionsteam|rédaction|редакция|redacción|redazione|columnist|fellow|professor|author|autor|guest|user|webmaster|editorial|newspaper|magazine|magazin|blog|online|media|agentur|verlag|read|more|view|follow|about|share|profile|posts?|articles?|comments?|subscribe|click|email|facebook|twitter|published|updated|the|this|all)\b/iu;

const particle = /^(?:de|da|di|du|van|von|der|den|la|le|bin|ibn|al|el|dos|del|zu|y|e|ter|ten)$/u;

/**
 * The people whom a byline names.
 *
 * `By [Ana Moreno and Luis Ortiz for AFP](#)` → `['Ana Moreno', 'Luis Ortiz']` ·
 * `By ROSA FELD, NP Sports Writer` → `['Rosa Feld']`
 */
export function authorsOf(byline: string): string[] {
  const line = plainWords(byline.slice(0, 500)).replace(opening, '');
  const end = ending.exec(line)?.index ?? line.length;
  const names = line
    .slice(0, end)
    .split(/[,;&]| and | und | et | и | y | e | og | och | en /u)
    .map((part) => withoutDay(part.trim().replace(opening, '').replace(/\.$/u, '')))
    .filter(isPersonName)
    .map(withoutCapitals);
  return [...new Set(names)];
}

/** `Anna Berg Jun` of a line that goes on with a number → `Anna Berg` */
function withoutDay(name: string): string {
  const words = name.split(/\s+/u);
  const isDay = (word: string): boolean => [isMonth, isWeekday].some((is) => is(word.replace(/[.:]$/u, '')));
  const end = words.findLastIndex((word, index) => index < 2 || !isDay(word));
  return words.slice(0, end + 1).join(' ');
}

/** “SBN Marches” is an outlet; “ROSA FELD” and “KIM Min-ji” are people. */
const startsWithLetters = /^[B-DF-HJ-NP-TV-XZ]{3,5} .*\p{Ll}/u;

/** Two to five words, each with a capital but for the particles between them; or a name in letters without capitals. */
function isPersonName(name: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}\s・]{2,12}$/u.test(name))
    return true;
  const words = name.split(/\s/u);
  const isWord = (word: string, index: number): boolean =>
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(word) || (index > 0 && particle.test(word));
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    name.length <= 60 &&
    words.every(isWord) &&
    !noPerson.test(name) &&
    !startsWithLetters.test(name)
  );
}
