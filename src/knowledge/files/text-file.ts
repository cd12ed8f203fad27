/** Reads text files, and explains why one cannot be read. */
import { readdir, readFile, stat } from 'node:fs/promises';
import type { Problem, Wording } from './problems.ts';

/** Far more than any file of a knowledge folder; a larger one would only fill the memory. */
const maxFileBytes = 32 * 1024 * 1024;

/** A file's text; `undefined` when it cannot be read. To be missing is a problem only if `required`. */
export async function readText(
  file: string,
  problems: Problem[],
  need: 'required' | 'optional',
): Promise<string | undefined> {
  try {
    const refusal = whyRefused(await stat(file));
    if (refusal === undefined) return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    problems.push({ file, ...refusal });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      problems.push({ file, message: 'The file is not UTF-8.', remedy: 'Save it again as UTF-8.' });
    } else if (need === 'required' || !['ENOENT', 'ENOTDIR'].includes(code)) {
      problems.push({ file, ...whyUnreadable(code, 'file') });
    }
  }
  return undefined;
}

/** Only regular files are opened: reading a pipe or a device would never end. */
function whyRefused(found: { isFile(): boolean; isDirectory(): boolean; size: number }): Wording | undefined {
  if (found.isDirectory()) return whyUnreadable('EISDIR', 'file');
  if (!found.isFile()) {
    const message = 'This is a pipe, a socket or a device, not a file.';
    return { message, remedy: 'Put a regular file here.' };
  }
  if (found.size <= maxFileBytes) return undefined;
  const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  return {
    message: `The file has ${megabytes(found.size)}; at most ${megabytes(maxFileBytes)} are read.`,
    remedy: 'Divide it, or check that it is the right file.',
  };
}

/** The file names in a folder, sorted; empty when there is no such folder. */
export async function fileNames(folder: string, problems: Problem[]): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const code = codeOf(error);
    const { message, remedy } = whyUnreadable(code, 'folder');
    const toDo = code === 'ENOTDIR' ? 'Make it a folder that holds the documents.' : remedy;
    if (code !== 'ENOENT') problems.push({ file: folder, message, remedy: toDo });
    return [];
  }
}

/** Whether a folder exists; reports a problem when not. */
export async function isFolder(folder: string, problems: Problem[]): Promise<boolean> {
  const found = await stat(folder).catch(codeOf);
  if (typeof found !== 'string' && found.isDirectory()) return true;
  const { message, remedy } = whyUnreadable(typeof found === 'string' ? found : 'ENOTDIR', 'folder');
  const wanted = 'A knowledge folder has episode.yaml, outlets.yaml and a folder "documents".';
  problems.push({ file: folder, message, remedy: `${remedy} ${wanted}` });
  return false;
}

/**
 * What an error code of `node:fs` means, and what to do.
 *
 * `whyUnreadable('ENOENT', 'folder').message` → `'There is no such folder.'`
 */
export function whyUnreadable(code: string, what: 'file' | 'folder'): Wording {
  const noPermission = {
    message: `Onrecord has no permission to read this ${what}.`,
    remedy: `Give the user who runs Onrecord the right to read ${what === 'folder' ? 'and open the folder and all in it' : 'it'}.`,
  };
  const known: Readonly<Record<string, Wording>> = {
    ENOENT: {
      message: `There is no such ${what}.`,
      remedy: 'Check the name, and from which folder you start Onrecord: names count from there.',
    },
    ENOTDIR: { message: 'This is a file, not a folder.', remedy: 'Name the folder that it stands in.' },
    EISDIR: { message: 'This is a folder, not a file.', remedy: 'Rename or move it.' },
    EACCES: noPermission,
    EPERM: noPermission,
    ELOOP: {
      message: `This ${what} is a link that leads back to itself.`,
      remedy: 'Put what it should lead to in its place.',
    },
  };
  return (
    known[code] ?? {
      message: `The ${what} cannot be read: the system says ${code}.`,
      remedy: `Check the disk, and who may read the ${what}.`,
    }
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
