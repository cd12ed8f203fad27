/** Defines the reader of one kind of file; each reader in this folder exports such an object. */
import { extname } from 'node:path';
import type { Result } from '../input-result.ts';
import type { Page } from './page.ts';

export interface InputFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The first kilobyte, with one character for each byte. */
  readonly head: string;
}

export interface FileFormat {
  /** The extensions of such files; other files of a folder are not imported. */
  readonly extensions: readonly string[];
  /** Whether a file is of this kind, by its name and first bytes. */
  fits(file: InputFile): boolean;
  /** The result where reading throws an error: the file is damaged, or is of this kind only by its name. */
  readonly damaged?: Result<never>;
  /** The documents of a file. Libraries are loaded in here, so that other files do not wait for them. */
  read(file: InputFile): Promise<Result<readonly Page[]>>;
}

/** `extensionOf('a/Ferry.TXT')` → `'txt'` */
export const extensionOf = (fileName: string): string => extname(fileName).slice(1).toLowerCase();
