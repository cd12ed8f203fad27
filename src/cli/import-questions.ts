/** The questions of `onrecord import` on a terminal, about what a page does not state. */
import { createInterface } from 'node:readline/promises';
import type { MetadataKey } from '../ingest/front-matter.ts';
import type { Known } from '../ingest/write/known.ts';
import { isPartialDate } from '../knowledge/schema.ts';
import { printable } from '../render/terminal/terminal.ts';

const questions: Readonly<Partial<Record<MetadataKey, string>>> = {
  title: 'Headline',
  outlet: 'Outlet, id or name',
  published: 'Published, YYYY-MM-DD, YYYY-MM or YYYY',
};

export type Prompt = ReturnType<typeof openPrompt>;

/** The document that a question is about. */
interface Asked {
  readonly file: string;
  readonly title: string | undefined;
}

/** Asks on the terminal; repeats a question whose answer cannot be used. */
export function openPrompt(known: Known) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  let shownFor: string | undefined;
  let lastOutlet = '';
  return {
    async ask(key: MetadataKey, { file, title }: Asked): Promise<string | undefined> {
      const question = questions[key];
      if (question === undefined) return undefined;
      if (shownFor !== file)
        process.stderr.write(`\n${file}${title === undefined ? '' : `: ${printable(title)}`}\n`);
      shownFor = file;
      // Pages saved together mostly come from one outlet.
      const isRepeatable = key === 'outlet' && lastOutlet !== '';
      if (key === 'outlet' && !isRepeatable && known.outlets.size > 0)
        process.stderr.write(`  known: ${[...known.outlets.keys()].join(', ')}\n`);
      const hint = isRepeatable ? `Enter for ${lastOutlet}, - to leave it open` : 'Enter to leave it open';
      for (;;) {
        const answer = (await terminal.question(`  ${question} (${hint}): `)).trim();
        if (key === 'published' && answer !== '' && !isPartialDate(answer)) {
          process.stderr.write('  That is not a date.\n');
          continue;
        }
        if (key !== 'outlet' || answer === '-') return answer === '-' ? undefined : answer;
        lastOutlet = answer === '' ? lastOutlet : answer;
        return lastOutlet;
      }
    },
    episodeTitle: (headline: string) =>
      terminal.question(`\n  Title of the episode (Enter for “${printable(headline)}”): `),
    close: () => terminal.close(),
  };
}
