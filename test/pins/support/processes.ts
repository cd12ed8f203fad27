import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StoreLocation } from '../../../src/database/location.ts';

const script = fileURLToPath(new URL('moderators.ts', import.meta.url));

/** A running `moderators.ts`. */
export interface Moderators {
  readonly process: ChildProcess;
  /** What it has told so far. */
  readonly told: readonly Record<string, unknown>[];
  /** Its exit code, or the signal that ended it, and what it wrote to standard error. */
  readonly ended: Promise<{ readonly code: number | string; readonly errors: string }>;
}

/** Starts `moderators.ts`; `onTold` is called after each line. */
export function startModerators(
  location: StoreLocation,
  work: readonly (string | number)[],
  onTold: (count: number) => void = () => undefined,
  shell?: string,
): Moderators {
  const [what, ...numbers] = work.map(String);
  const args = [script, what ?? '', JSON.stringify(location), ...numbers];
  const process_ = shell
    ? spawn('bash', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...args])
    : spawn(process.execPath, args);
  const told: Record<string, unknown>[] = [];
  let errors = '';
  process_.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const lines = createInterface({ input: process_.stdout });
  lines.on('line', (line) => {
    told.push(JSON.parse(line));
    onTold(told.length);
  });
  const ended = Promise.all([once(process_, 'close'), once(lines, 'close')]).then(([[code, signal]]) => ({
    code: (code ?? signal) as number | string,
    errors,
  }));
  return { process: process_, told, ended };
}
