/** The words of a text and their parts of speech, by way of wink-nlp. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** Made when the first text is read: the model takes longer to load than most commands take to answer. */
let tagger: ReturnType<typeof winkNLP> | undefined;

/** A word with its tag and its place. */
export interface Word {
  readonly text: string;
  readonly pos: string;
  readonly at: number;
}

/** Letters that cannot be decomposed into a plain letter and a mark. */
const undivided: ReadonlyMap<string, string> = new Map(
  ['łl', 'ŁL', 'đd', 'ĐD', 'ıi', 'ħh', 'ŧt'].map(([letter = '', plain = '']) => [letter, plain]),
);

/** The tagger splits words at letters it does not know, so they are replaced one by one: `Gergő` → `Gergo`. */
const withPlainLetters = (text: string): string =>
  text.replace(
    /[\u0100-\u024f\u1e00-\u1eff]/gu,
    (letter) => undivided.get(letter) ?? letter.normalize('NFD')[0] ?? letter,
  );

/** Words with their tags and places. A word that the tagger rewrote is skipped, so that offsets never drift. */
export function tokenize(frame: string): Word[] {
  if (frame.trim() === '') return [];
  tagger ??= winkNLP(model, ['pos']);
  const { its } = tagger;
  // The tagger's pattern for addresses takes minutes for a long row of them; without "//" it finds none.
  const plain = withPlainLetters(frame).replaceAll('//', '  ');
  const tokens = tagger.readDoc(plain).tokens();
  const values = tokens.out() as string[];
  const tags = tokens.out(its.pos) as string[];
  const words: Word[] = [];
  let from = 0;
  for (const [index, value] of values.entries()) {
    const at = plain.indexOf(value, from);
    // A token that is not found before others was normalised by the tagger.
    if (at < 0 || plain.slice(from, at).trim().length > 400) continue;
    from = at + value.length;
    words.push({ text: frame.slice(at, from), pos: tags[index] ?? 'X', at });
  }
  return words;
}
