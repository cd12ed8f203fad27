/** A pin for programs: as it is kept, with words in the language that is being spoken beside each code. */
import type { Pin, Warning } from '../../answers/index.ts';
import { findingInWords } from '../wording/pins/pin-words.ts';
import { warningInWords } from '../wording/pins/warnings.ts';

export function pinJson({ findings, excerpts, ...pin }: Pin) {
  return {
    ...pin,
    ...(findings && { findings: findings.map((one) => ({ ...one, words: findingInWords(one) })) }),
    excerpts: excerpts.map(({ warnings, ...excerpt }) => ({
      ...excerpt,
      ...(warnings && { warnings: warningsJson(warnings) }),
    })),
  };
}

/** `{ kind: 'opposite', outlets: ['Herald'], words: 'Herald prints the opposite of this quotation.' }` */
export function warningsJson(warnings: readonly Warning[]) {
  return warnings.map((warning) => ({ ...warning, words: warningInWords(warning) }));
}
