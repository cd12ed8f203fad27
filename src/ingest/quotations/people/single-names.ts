/** Finds names of one word, and the longer names to which they belong. */
import { cuesOf } from '../sentences/cues.ts';
import { isAged, looksLikePerson } from './name-runs.ts';
import type { NameMention } from './relatives.ts';

/**
 * The names of one word in the article that are not part of a longer name, those of them that speak, and the last words
 * of longer names.
 */
export interface SingleNames {
  readonly all: ReadonlySet<string>;
  readonly speaking: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

export function singleNames(mentions: readonly NameMention[]): SingleNames {
  const single = mentions.filter(({ run }) => run.first === run.last);
  const speaking = single.filter(({ tokens, run }) => {
    const speaks = (at: number): boolean =>
      cuesOf(tokens).some(({ subject, kind }) => kind === 'speech' && subject?.first === at);
    // "Judge Kende said": the subject begins with the title.
    return speaks(run.first) || (run.titled && speaks(run.first - 1)) || isAged(tokens, run);
  });
  const namesOf = (some: readonly NameMention[]): Set<string> => new Set(some.map(({ name }) => name));
  const longer = mentions.filter(({ run }) => run.first !== run.last);
  const last = new Set(longer.map(({ tokens, run }) => tokens[run.last]?.text ?? ''));
  return { all: namesOf(single), speaking: namesOf(speaking), last };
}

/** Whether a name is a last name of two words: `Van Leer`. */
export const isSurname = (name: string): boolean =>
  /^(?:van|von|de|di|du|la|le|al|el|bin|der|den|ter) \S+$/iu.test(name);

/** The only longer name that ends with a word, or else begins with it; undefined where there are several. */
export function wholeNameOf(mentions: readonly NameMention[], word: string): string | undefined {
  const only = (test: (name: string) => boolean): string | undefined => {
    const whole = mentions.filter(({ name, tokens, run }) => test(name) && looksLikePerson(tokens, run));
    const [one, ...others] = new Set(whole.map(({ name }) => name));
    return others.length === 0 ? one : undefined;
  };
  return only((name) => name.endsWith(` ${word}`)) ?? only((name) => name.startsWith(`${word} `));
}
