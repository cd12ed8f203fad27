/** Names of one word: who goes by them elsewhere in the article. */
import { cuesOf } from '../sentences/cues.ts';
import { isAged, looksLikePerson } from './name-runs.ts';
import type { NameMention } from './relatives.ts';

/**
 * Names of one word that stand in the article outside a longer name, those of them that speak, and the last words of
 * longer names.
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
    // "Judge Kende said": the title stands before the name.
    return speaks(run.first) || (run.titled && speaks(run.first - 1)) || isAged(tokens, run);
  });
  const namesOf = (some: readonly NameMention[]): Set<string> => new Set(some.map(({ name }) => name));
  const longer = mentions.filter(({ run }) => run.first !== run.last);
  const last = new Set(longer.map(({ tokens, run }) => tokens[run.last]?.text ?? ''));
  return { all: namesOf(single), speaking: namesOf(speaking), last };
}

/** `Van Leer`: a last name of two words. */
export const isSurname = (name: string): boolean =>
  /^(?:van|von|de|di|du|la|le|al|el|bin|der|den|ter) \S+$/iu.test(name);

/** The one longer name that ends in a word, or else begins with it. */
export function wholeNameOf(mentions: readonly NameMention[], word: string): string | undefined {
  const only = (test: (name: string) => boolean): string | undefined => {
    const whole = mentions.filter(({ name, tokens, run }) => test(name) && looksLikePerson(tokens, run));
    const [one, ...others] = new Set(whole.map(({ name }) => name));
    return others.length === 0 ? one : undefined;
  };
  return only((name) => name.endsWith(` ${word}`)) ?? only((name) => name.startsWith(`${word} `));
}
