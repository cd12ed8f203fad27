/** Writing a file so that a crash leaves the old one or the new one, never half of it. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole, through a file beside it. Does nothing when it holds
 * this text already.
 *
 * @returns whether anything was written
 */
export async function writeWhole(file: string, text: string): Promise<boolean> {
  if ((await readIfThere(file)) === text) return false;
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.new`);
  try {
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return true;
}

/** A file's text; undefined when there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
