/** What reads one kind of file: each file of this folder exports such an object. */
import { extname } from 'node:path';
import type { Result } from '../input-result.ts';
import type { Page } from './page.ts';

export interface InputFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The first kilobyte, a character a byte. */
  readonly head: string;
}

export interface FileFormat {
  /** How the names of such files end; a folder's other files are passed over. */
  readonly extensions: readonly string[];
  /** Whether a file is of this kind, by its name and its first bytes. */
  fits(file: InputFile): boolean;
  /** Answered where reading breaks down: the file is damaged, or of this kind by its name alone. */
  readonly damaged?: Result<never>;
  /** The documents in it. What it needs of libraries is loaded here, so that only such a file pays for them. */
  read(file: InputFile): Promise<Result<readonly Page[]>>;
}

/** `extensionOf('a/Ferry.TXT')` → `'txt'` */
export const extensionOf = (fileName: string): string => extname(fileName).slice(1).toLowerCase();
