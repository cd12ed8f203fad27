/** Counting and trimming the words of a block, for every script. */

/** No address or label that a text saver wraps in link marks is longer. */
const MAX_LABEL = 300;
const MAX_ADDRESS = 500;

/**
 * The words of a block without the marks of links and emphasis that text
 * savers leave behind. Links keep their label.
 *
 * `**Ana** [Moreno](https://example.org)` → `Ana Moreno`
 */
export const plainWords = (text: string): string =>
  withoutLinks(text)
    .replace(/\*\*|__/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

function withoutLinks(text: string): string {
  let plain = '';
  let from = 0;
  for (let middle = text.indexOf(']('); middle >= 0; middle = text.indexOf('](', middle + 2)) {
    const open = text.lastIndexOf('[', middle);
    const label = text.slice(open + 1, middle);
    const close = addressEnd(text.slice(middle + 2, middle + MAX_ADDRESS)) + 2;
    if (open < from || label.length > MAX_LABEL || close < 2) continue;
    plain += text.slice(from, text[open - 1] === '!' ? Math.max(from, open - 1) : open) + label;
    from = middle + close + 1;
  }
  return plain + text.slice(from);
}

/** Where the address of a link ends, which may hold brackets of its own; below 0 where it is none. */
function addressEnd(address: string): number {
  let depth = 0;
  for (let at = 0; at < address.length; at++) {
    if (/\s/u.test(address[at] ?? '')) return -3;
    if (address[at] === '(') depth++;
    else if (address[at] === ')' && depth-- === 0) return at;
  }
  return -3;
}

/** Two characters of a script without spaces carry about what one word does. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * How many words a text has; in scripts without spaces, two characters count
 * as one.
 *
 * `wordCount('It rained – twice')` → 3 · `wordCount('島への船')` → 2
 */
export function wordCount(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const rest = unspaced === 0 ? text : text.replace(UNSPACED, ' ');
  return rest.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length + Math.ceil(unspaced / 2);
}

export const endsLikeSentence = (text: string): boolean =>
  /[.!?…:;,。！？；、—–-]["”'’»“)\]*」』¹²³⁰⁴-⁹]{0,6}$/u.test(text.trimEnd().slice(-12));

/** Several sentences' worth of words, ended like a sentence. */
export const isProse = (text: string): boolean => wordCount(text) >= 20 && endsLikeSentence(text);

/** White space as a browser shows it: one space for any run. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** `ROSA FELD` → `Rosa Feld`: a name that is set in capitals. Any other name stays as it is. */
export function withoutCapitals(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(
    /(?<first>\p{Lu})(?<rest>\p{Lu}+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}
