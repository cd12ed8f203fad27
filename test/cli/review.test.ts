/** The keys of `onrecord review`, from a terminal that is none. */
import { emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { nextKey } from '../../src/cli/review-command.ts';

it('the review waits for a first key, acts on it alone, waits for the next, and ends with Ctrl-C', async () => {
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    setRawMode: (isRaw: boolean) => modes.push(isRaw),
  });
  emitKeypressEvents(stdin);
  const keys: (string | undefined)[] = [];
  const press = async (...pressed: string[]) => {
    const next = nextKey(stdin).then((key) => keys.push(key));
    await new Promise(setImmediate);
    const before = keys.length;
    for (const key of pressed) stdin.write(key);
    await next;
    return before;
  };
  expect(await press('Y')).toBe(0);
  expect(await press('q')).toBe(1);
  expect(await press('\u0003')).toBe(2);
  expect(keys).toEqual(['y', 'q', undefined]);
  // Each key ends raw mode, so that a line can be asked for in between.
  expect(modes).toEqual([true, false, true, false, true, false]);
  expect(stdin.isPaused()).toBe(true);
});
