/**
 * How long a picture takes: `npm run bench -- pictures`.
 *
 * All pictures of the shipped episode, one after another through the worker that the bot draws with. `cpu`
 * is the process's own processor time, which a busy machine cannot stretch.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PictureSubject, referenceTo } from '../../src/answers/index.ts';
import { showPicture } from '../../src/commands/picture.ts';
import { openLibrary } from '../../src/library/index.ts';
import { drawPicture } from '../../src/render/pictures/draw.ts';

const rounds = 3;
const root = fileURLToPath(new URL('../..', import.meta.url));
const library = await openLibrary([join(root, 'knowledge')]);

const kinds: Readonly<Record<string, readonly PictureSubject[]>> = {
  'quote card': [...library.knowledge.quotations.values()].map((one) => ({
    kind: 'quote-card',
    quotation: referenceTo(library.knowledge, one),
  })),
  timeline: [0, 1].map((page) => ({ kind: 'timeline', page })),
  'coverage grid': [undefined, 'Zatulin', 'Luhansk'].map((about) =>
    about === undefined ? { kind: 'coverage' } : { kind: 'coverage', about },
  ),
};

interface Taken {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Nothing where there is nothing to draw. */
async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1_000 };
}

function printed(name: string, taken: readonly Taken[]): string {
  const at = (part: number, of: keyof Taken) => {
    const sorted = taken.map((one) => one[of]).sort((a, b) => a - b);
    return `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0)} ms`;
  };
  return [name, taken.length, at(0.5, 'ms'), at(0.95, 'ms'), at(0.5, 'cpuMs'), at(0.95, 'cpuMs')].join('\t');
}

console.log(['picture', 'drawn', 'p50', 'p95', 'cpu p50', 'cpu p95'].join('\t'));
const all: Taken[] = [];
for (const [name, subjects] of Object.entries(kinds)) {
  const pictures = subjects.flatMap((subject) => {
    const answer = showPicture(subject, { library });
    return answer.kind === 'picture' ? [answer.picture] : [];
  });
  const taken: Taken[] = [];
  if (all.length === 0 && pictures[0] !== undefined) {
    const [first] = pictures;
    console.log(printed('the first, with the start of the thread', [await timed(() => drawPicture(first))]));
  }
  for (let round = 0; round < rounds; round++) {
    for (const picture of pictures) taken.push(await timed(() => drawPicture(picture)));
  }
  console.log(printed(name, taken));
  all.push(...taken);
}
console.log(printed('all', all));
process.exit(0);
