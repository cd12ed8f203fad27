/**
 * Whether work ends within so many milliseconds. Its timer does not keep the process running. Not
 * `AbortSignal`: that creates an error with a stack for every answer, even one in time.
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
