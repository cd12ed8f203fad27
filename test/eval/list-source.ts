/** Finds the lists of words and patterns in a source file, and writes the file without one of them. */
import jsTokens, { type Token } from 'js-tokens';

/** A list, and the source of its file in which it is empty. */
export interface SourceList {
  readonly file: string;
  readonly name: string;
  /** Words of a list of words, alternatives of patterns. */
  readonly entries: number;
  readonly emptied: string;
}

/** A constant at the top level: its name or names, and where its value begins. */
const constant = /^(?:export )?const (?<name>\w+|\{[^}]*\})(?:: [^=]*?)? =\s/gm;
/** How a value begins that is made of words or patterns. */
const listLike =
  /^\s*(?:[[/"'`{]|new (?:RegExp|Set|Map)\(|(?:word(?:List|Set|Map)|listed|keyed|set|listedWords|degreeTests|genderIn|countAskedBehind)\()/;
/** Codes such as the names of verdicts are single words in quotation marks; outside `language/` they are no lists. */
const patternOrWords = /[|`]|[([ ]\/|new RegExp/;
/** No text has this character, so it stands in place of every word and pattern. */
const nothing = String.raw`'\u0000'`;

/** `listsIn('a.ts', "const small = wordSet('a the');\n")` → `[{ name: 'small', entries: 2, … }]` */
export function listsIn(file: string, source: string): SourceList[] {
  return [...source.matchAll(constant)].flatMap(({ index, 0: { length }, groups }) => {
    const end = source.indexOf(';\n', index);
    const value = source.slice(index + length, end);
    const literals = literalsOf(value);
    const entries = literals.reduce((sum, one) => sum + one.entries, 0);
    const isList = listLike.test(value) && (file.includes('/language/') || patternOrWords.test(value));
    if (!isList || entries < 2) return [];
    const name = (groups?.name ?? '').replace(/\s+/g, ' ');
    const text = literals.map(({ text }) => text).join('');
    return [{ file, name, entries, emptied: source.slice(0, index + length) + text + source.slice(end) }];
  });
}

/** A value in parts: each text or pattern replaced, with how many words or alternatives it had. */
function literalsOf(value: string): { readonly text: string; readonly entries: number }[] {
  let depth = 0;
  return [...jsTokens(value)].map((token) => {
    const isInside = depth > 0;
    if (token.type === 'TemplateHead') depth += 1;
    if (token.type === 'TemplateTail') depth -= 1;
    const text = isInside ? '' : withoutWords(token);
    const isCounted =
      token.type !== 'WhiteSpace' && (text !== token.value || token.type.startsWith('Template'));
    return { text, entries: isCounted ? entriesIn(token.value) : 0 };
  });
}

function withoutWords({ type, value }: Token): string {
  if (type === 'RegularExpressionLiteral') return `/(?!)/${value.slice(value.lastIndexOf('/') + 1)}`;
  // The flags of a pattern are no words: `new RegExp(…, 'iu')`.
  const isText = type === 'StringLiteral' && !/^'[dgimsuvy]+'$/.test(value);
  const isWords = isText || type === 'NoSubstitutionTemplate' || type === 'TemplateHead';
  return isWords ? nothing : value;
}

const entriesIn = (literal: string): number =>
  literal
    .split(literal.includes('|') || literal.startsWith('/') ? '|' : /\s+/)
    .filter((one) => /[\p{L}\\]/u.test(one)).length;
