/** Lists entries of a folder that may be one person, and writes down a person's decision. */
import { join } from 'node:path';
import { readWholeFolder } from '../../knowledge/files/read-folder.ts';
import type { NameEntry, QuotationEntry } from '../../knowledge/schema.ts';
import { lastWordOf } from '../block-words.ts';
import { hasWholeWord } from '../quotations/people/named-people.ts';
import { notOne, type PerhapsOne, perhapsOne } from '../short-names.ts';
import { documentFile, indexOfId, readList, writeWhole, yamlOf } from './files.ts';

/** The pairs of a folder that nobody has decided about. */
export async function doubtfulPeople(folder: string): Promise<PerhapsOne[]> {
  const { names, documents } = await readWholeFolder(folder);
  return perhapsOne(
    names.map(({ entry }) => entry),
    documents.map(({ markdown }) => markdown.body),
  );
}

/** Writes the decision that two entries are one person, who keeps the long name and has the short one as an alias. */
export async function settlePeople(folder: string, pair: PerhapsOne, isOne: boolean): Promise<void> {
  const { short, long } = pair;
  // The speakers come first, so that no quotation ever names somebody who is not in the list.
  if (isOne) await moveQuotations(folder, short.id, long.id);
  const file = join(folder, 'names.yaml');
  const list = await readList(file);
  const at = indexOfId(list, long.id);
  const { note = '' } = long;
  if (isOne) {
    const last = lastWordOf(long.name);
    const shared = `“${last}” alone can mean ${short.name}, too.`;
    const isBorneByOthers = (list.toJS() as NameEntry[]).some(
      ({ id, name, aliases = [] }) =>
        id !== short.id && id !== long.id && [name, ...aliases].some((one) => hasWholeWord(one, last)),
    );
    const freed = note.includes(shared) && !isBorneByOthers ? [last] : [];
    const aliases = new Set([...long.aliases, short.name, ...short.aliases, ...freed]);
    list.setIn([at, 'aliases'], list.createNode([...aliases]));
    const rest = note.replace(shared, '').trim();
    if (rest === '') list.deleteIn([at, 'note']);
    else list.setIn([at, 'note'], rest);
    list.deleteIn([indexOfId(list, short.id)]);
  } else list.setIn([at, 'note'], `${note} ${notOne(pair)}`.trim());
  await writeWhole(file, yamlOf(list));
}

/** Gives all quotations of one speaker to another. */
async function moveQuotations(folder: string, from: string, to: string): Promise<void> {
  for (const { id } of (await readWholeFolder(folder)).documents) {
    const file = documentFile(folder, id, '.quotes.yaml');
    const list = await readList(file);
    const speakers = (list.toJS() as Partial<QuotationEntry>[]).map(({ speaker }) => speaker);
    if (!speakers.includes(from)) continue;
    for (const [at, speaker] of speakers.entries()) if (speaker === from) list.setIn([at, 'speaker'], to);
    await writeWhole(file, yamlOf(list));
  }
}
