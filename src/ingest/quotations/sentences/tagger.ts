/** Splits a text into words with parts of speech, by wink-nlp. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** Created with the first text, because loading the model takes longer than most commands. */
let tagger: ReturnType<typeof winkNLP> | undefined;

/** A word with its tag and offset. */
export interface Word {
  readonly text: string;
  readonly pos: string;
  readonly at: number;
}

/** Letters that Unicode does not decompose into a plain letter and a mark, each with its plain letter. */
const undivided: ReadonlyMap<string, string> = new Map(
  ['łl', 'ŁL', 'đd', 'ĐD', 'ıi', 'ħh', 'ŧt'].map(([letter = '', plain = '']) => [letter, plain]),
);

/**
 * A text with plain letters: the tagger splits words at letters it does not know, so each is replaced. `Gergő` →
 * `Gergo`
 */
const withPlainLetters = (text: string): string =>
  text.replace(
    /[\u0100-\u024f\u1e00-\u1eff]/gu,
    (letter) => undivided.get(letter) ?? letter.normalize('NFD')[0] ?? letter,
  );

/**
 * The words of a text with tags and offsets. A word that the tagger has changed is left out, so that offsets stay
 * right.
 */
export function tokenize(frame: string): Word[] {
  if (frame.trim() === '') return [];
  tagger ??= winkNLP(model, ['pos']);
  const { its } = tagger;
  // The tagger's pattern for web addresses takes minutes for many of them in a row; without "//" it does not apply.
  const plain = withPlainLetters(frame).replaceAll('//', '  ');
  const tokens = tagger.readDoc(plain).tokens();
  const values = tokens.out() as string[];
  const tags = tokens.out(its.pos) as string[];
  const words: Word[] = [];
  let from = 0;
  for (const [index, value] of values.entries()) {
    const at = plain.indexOf(value, from);
    // The tagger has normalised a token that is not found close by.
    if (at < 0 || plain.slice(from, at).trim().length > 400) continue;
    from = at + value.length;
    words.push({ text: frame.slice(at, from), pos: tags[index] ?? 'X', at });
  }
  return words;
}
