/** Whether "he" or "she" can mean a person, by what the article's own pronouns say. */
import { cuesOf } from '../sentences/cues.ts';
import type { Sentence, Token } from '../sentences/frame.ts';
import { opposingVerbs } from '../sentences/lexicon.ts';
import { mainSubject } from '../sentences/subjects.ts';
import type { Gender } from './gender.ts';
import { looksLikePerson, type NameRun, nameRuns } from './name-runs.ts';

/** Signs that it takes to learn a gender; one in a clause of the person's own counts as two. */
const SIGNS = 2;

/**
 * What the article's own pronouns say: "Tokayev expressed his gratitude". A
 * possessive after somebody who speaks may be another's ("said her plan"), so
 * one such sign is not enough, and one against it makes all of them void.
 */
export function learnGenders(
  sentences: readonly Sentence[],
  idOf: (tokens: readonly Token[], run: NameRun) => string | undefined,
): Map<string, Gender> {
  const signs = new Map<string, { female: number; male: number }>();
  const sign = (id: string, pronoun: string, weight: number): void => {
    const count = signs.get(id) ?? { female: 0, male: 0 };
    count[/^h(?:e|is)$/u.test(pronoun) ? 'male' : 'female'] += weight;
    signs.set(id, count);
  };
  for (const [at, { tokens, block }] of sentences.entries()) {
    const next = sentences[at + 1];
    const goesOn = next !== undefined && next.block - block <= 1 ? pronounAlone(next.tokens) : undefined;
    const [told, ...others] = new Set(
      nameRuns(tokens).flatMap((run) => {
        const isStranger = run.last > run.first && looksLikePerson(tokens, run);
        return idOf(tokens, run) ?? (isStranger ? ['?'] : []);
      }),
    );
    // "Number 16 belongs to Ana Moreno. She measured it.": nobody else is spoken of.
    if (told !== undefined && told !== '?' && others.length === 0 && goesOn !== undefined)
      sign(told, goesOn, SIGNS);

    const main = mainSubject(tokens)?.first;
    const speakers = new Set(
      cuesOf(tokens).flatMap(({ subject, kind }) => (kind === 'speech' ? [subject?.first] : [])),
    );
    const runs = nameRuns(tokens);
    for (const [index, run] of runs.entries()) {
      const isSubject = run.first === main;
      const id = isSubject || speakers.has(run.first) ? idOf(tokens, run) : undefined;
      if (id === undefined) continue;
      const after = runs.slice(index + 1).find((other) => idOf(tokens, other) !== undefined);
      const rest = tokens.slice(run.last + 1, after?.first);
      const possessive = rest.find(({ lower, quote }) => quote < 0 && /^(?:his|her)$/u.test(lower));
      if (possessive === undefined) continue;
      sign(id, possessive.lower, speakers.has(run.first) ? 1 : SIGNS);
    }
  }
  return new Map(
    [...signs].map(([id, { female, male }]): [string, Gender] => [
      id,
      female >= SIGNS && male === 0 ? 'female' : male >= SIGNS && female === 0 ? 'male' : undefined,
    ]),
  );
}

/** The pronoun that opens a sentence without names, but for words between marks. */
function pronounAlone(tokens: readonly Token[]): string | undefined {
  const words = tokens.filter(({ quote, pos }) => quote < 0 && pos !== 'PUNCT');
  const [first, verb] = words;
  const isClear = nameRuns(tokens).length === 0 && !opposingVerbs.has(verb?.lower ?? '');
  return first !== undefined && /^(?:he|she)$/u.test(first.lower) && isClear ? first.lower : undefined;
}
