/** Finds the people in a byline. Nothing is guessed: words that do not look like a person's name are left out. */
import { plainWords, withoutCapitals } from '../../block-words.ts';
import { isMonth, isWeekday } from './dates.ts';

/** Words that begin a byline, in the languages of the pages imported most. */
const opening =
  /^(?:(?:written|reported|(?:live )?(?:reporting|coverage|updates)|story|words|text|texte|posted|published|photos?|interview|review|opinion|comment|commentary|column|analysis|created|submitted|geschrieben|verfasst|veröffentlicht|publié|écrit) (?:by|von|par)|by|von|par|por|di|av|af|автор|текст|text|texte|autor|autorin|auteur|autrice|author)(?::\s?|\s)/iu;

/** Words before an employer, a place or a day. */
const ending =
  / (?:for|of|in|with|at|on|für|pour|para|from|am|le|is|has|published|posted|updated|veröffentlicht|publié|reports|berichtet) | ?[|/–—(•·@] ?| - |\d/iu;

/** Parts of a byline that are a job, a desk or a button. */
const noPerson =
  /\b(?:writer|reporter|editor|correspondent|staff|desk|agency|agencies|newsroom|news|press|team|contributors?|admin|administrator|redaktion|redaktionsteam|rédaction|редакция|redacción|redazione|columnist|fellow|professor|author|autor|guest|user|webmaster|editorial|newspaper|magazine|magazin|blog|online|media|agentur|verlag|read|more|view|follow|about|share|profile|posts?|articles?|comments?|subscribe|click|email|facebook|twitter|published|updated|the|this|all)\b/iu;

const particle = /^(?:de|da|di|du|van|von|der|den|la|le|bin|ibn|al|el|dos|del|zu|y|e|ter|ten)$/u;

/**
 * The names of the people in a byline.
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

/** A name without the name of a month or a weekday after it: `Anna Berg Jun` → `Anna Berg` */
function withoutDay(name: string): string {
  const words = name.split(/\s+/u);
  const isDay = (word: string): boolean => [isMonth, isWeekday].some((is) => is(word.replace(/[.:]$/u, '')));
  const end = words.findLastIndex((word, index) => index < 2 || !isDay(word));
  return words.slice(0, end + 1).join(' ');
}

/** A name that begins with an abbreviation, as an outlet's does: “SBN Marches”; not “ROSA FELD” and “KIM Min-ji”. */
const startsWithLetters = /^[B-DF-HJ-NP-TV-XZ]{3,5} .*\p{Ll}/u;

/**
 * Whether words look like a name: two to five with capitals, except for particles, or a name in a script without
 * capitals.
 */
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
