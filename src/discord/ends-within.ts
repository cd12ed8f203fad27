/**
 * Whether work ends within so many milliseconds; its timer keeps no process running. `AbortSignal` would do the
 * same, and makes an error with its stack for every answer that comes in time.
 *
 * @throws what the work throws within that time.
 */
export async function endsWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds), false);
    timer.unref();
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
}
