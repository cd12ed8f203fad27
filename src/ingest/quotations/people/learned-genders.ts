/** Whether "he" or "she" can mean a person, by what the article's own pronouns say. */
import { cuesOf } from '../sentences/cues.ts';
import type { Sentence, Token } from '../sentences/frame.ts';
import { mainSubject } from '../sentences/subjects.ts';
import type { Gender } from './gender.ts';
import { type NameRun, nameRuns } from './name-runs.ts';

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
  for (const { tokens } of sentences) {
    const main = mainSubject(tokens)?.first;
    const speakers = new Set(
      cuesOf(tokens).flatMap(({ subject, kind }) => (kind === 'speech' ? [subject?.first] : [])),
    );
    const runs = nameRuns(tokens);
    for (const [index, run] of runs.entries()) {
      const isSubject = run.first === main;
      const id = isSubject || speakers.has(run.first) ? idOf(tokens, run) : undefined;
      if (id === undefined) continue;
      const next = runs.slice(index + 1).find((other) => idOf(tokens, other) !== undefined);
      const rest = tokens.slice(run.last + 1, next?.first);
      const possessive = rest.find(({ lower, quote }) => quote < 0 && /^(?:his|her)$/u.test(lower));
      if (possessive === undefined) continue;
      const count = signs.get(id) ?? { female: 0, male: 0 };
      count[possessive.lower === 'his' ? 'male' : 'female'] += speakers.has(run.first) ? 1 : SIGNS;
      signs.set(id, count);
    }
  }
  return new Map(
    [...signs].map(([id, { female, male }]): [string, Gender] => [
      id,
      female >= SIGNS && male === 0 ? 'female' : male >= SIGNS && female === 0 ? 'male' : undefined,
    ]),
  );
}
