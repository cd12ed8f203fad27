/** Finds the inputs that the command line names: files, folders of files, addresses. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { whyUnreadable } from '../knowledge/files/text-file.ts';
import { foldCharacters } from '../text/fold.ts';
import { done, type Result, refused } from './input-result.ts';
import { maxArticleBytes, tooLarge } from './read/decode.ts';
import { extensionOf } from './read/format.ts';
import { readableExtensions } from './read/index.ts';

/** One thing to import. */
export interface Input {
  readonly kind: 'file' | 'url';
  /** The path or the address, as given. */
  readonly location: string;
  readonly documentId: string;
}

/** A file of a folder that is not imported, and why. */
export interface PassedOver {
  readonly file: string;
  readonly why: string;
}

interface Inputs {
  readonly inputs: readonly Input[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * Expands arguments: a folder means all article files in it and below it, in the order of their names; an argument that
 * begins with `http://` or `https://` is an address. Files of a folder that are no articles are returned with the
 * reason.
 */
export async function expandInputs(given: readonly string[]): Promise<Inputs> {
  const inputs: Input[] = [];
  const passedOver: PassedOver[] = [];
  for (const location of given) {
    const isAddress = /^https?:\/\//iu.test(location);
    if (isAddress) inputs.push({ kind: 'url', location, documentId: idOfAddress(location) });
    for (const file of isAddress ? [] : await filesAt(location)) {
      const why = file === location ? undefined : whyPassedOver(file);
      if (why !== undefined) passedOver.push({ file, why });
      else inputs.push({ kind: 'file', location: file, documentId: documentIdOf(basename(file)) });
    }
  }
  return { inputs, passedOver };
}

/** Why a file of a folder is no article, judged by its name. */
function whyPassedOver(file: string): string | undefined {
  const folders = dirname(file).split(sep);
  const page = folders.find((folder) => /_files$/iu.test(folder));
  if (page !== undefined) return `belongs to the saved page beside ${page}`;
  const extension = extensionOf(file);
  if (readableExtensions.has(extension)) return undefined;
  return extension === '' ? 'has no ending that says what it is' : `.${extension} is not read`;
}

/** The addresses in a file, one on each line; blank lines and lines that begin with # are ignored. */
export async function readAddressList(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

async function filesAt(location: string): Promise<string[]> {
  // A folder that cannot be read is treated as a file, so that `readInput` says why.
  const entries = await readdir(location, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (entries === undefined) return [location];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads a file's bytes; `url` is always undefined, because they come from no address. */
export async function readInput(file: string): Promise<Result<{ bytes: Uint8Array; url?: undefined }>> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return refused('unreadable', 'This is neither a file nor a folder.');
    // A file of this size is no article, so it is not read at all.
    if (found.size > maxArticleBytes) return refused('too-large', tooLarge(found.size));
    return done({ bytes: await readFile(file) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return refused('not-found', 'There is no such file. Check the name.');
    const { message, remedy } = whyUnreadable(code, 'file');
    return refused('unreadable', `${message} ${remedy}`);
  }
}

/**
 * A document's id from its file's name.
 *
 * `Tensions Flare (2).html` → `tensions-flare-2`
 */
export function documentIdOf(fileName: string): string {
  const stem = fileName.slice(0, fileName.length - extname(fileName).length);
  // `harbour.html.gz` has two extensions, and “Talk of Mr. Smith.gz” one.
  const name = fileName.endsWith('.gz') ? stem.replace(/\.\w{1,5}$/u, '') : stem;
  const id = foldCharacters(name || fileName)
    .replace(/[^\p{Ll}\p{Lo}\p{N}_.]+/gu, '-')
    .replace(/[-_.]{2,}/gu, '-')
    .slice(0, 80)
    .replace(/^[-_.]|[-_.]$/gu, '');
  return id || 'document';
}

function idOfAddress(address: string): string {
  if (!URL.canParse(address)) return 'document';
  const url = new URL(address);
  const path = url.pathname.split('/').filter((part) => part !== '');
  const last = path.findLast((part) => /\p{L}/u.test(part)) ?? url.hostname;
  return documentIdOf(/\.(?:html?|php|aspx?)$/iu.test(last) ? last : `${last}.html`);
}
