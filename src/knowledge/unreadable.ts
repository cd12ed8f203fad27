/** Why a file or a folder cannot be read, and what to do: the system's codes in plain words. */
import type { Problem } from './problems.ts';

type Wording = Pick<Problem, 'message' | 'remedy'>;

/**
 * The problem behind a code of `node:fs`.
 *
 * `whyUnreadable('ENOENT', 'folder').message` → `'There is no such folder.'`
 */
export function whyUnreadable(code: string, what: 'file' | 'folder'): Wording {
  switch (code) {
    case 'ENOENT':
      return {
        message: `There is no such ${what}.`,
        remedy: 'Check the name, and from which folder you start Onrecord: names count from there.',
      };
    case 'ENOTDIR':
      return { message: 'This is a file, not a folder.', remedy: 'Name the folder that it stands in.' };
    case 'EISDIR':
      return { message: 'This is a folder, not a file.', remedy: 'Rename or move it.' };
    case 'EACCES':
    case 'EPERM':
      return {
        message: `Onrecord has no permission to read this ${what}.`,
        remedy: `Give the user who runs Onrecord the right to read ${what === 'folder' ? 'and open the folder and all in it' : 'it'}.`,
      };
    case 'ELOOP':
      return {
        message: `This ${what} is a link that leads back to itself.`,
        remedy: 'Put what it should lead to in its place.',
      };
    default:
      return {
        message: `The ${what} cannot be read: the system says ${code}.`,
        remedy: `Check the disk, and who may read the ${what}.`,
      };
  }
}
