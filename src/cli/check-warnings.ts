/** What `check` warns of: it is allowed, and more often a slip (of an import, say) than meant. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isPrintedSmall } from '../ingest/everyday-words.ts';
import { looksLikeInterview } from '../ingest/quotations/conversation.ts';
import { type SharedAlias, sharedAliases } from '../ingest/shared-aliases.ts';
import { notOne, perhapsOne } from '../ingest/short-names.ts';
import { unknownOutlet } from '../ingest/write/known.ts';
import type { Problem } from '../knowledge/files/problems.ts';
import { namesIn } from '../knowledge/languages.ts';
import type { Knowledge, Name, NewsDocument } from '../knowledge/model.ts';
import { aliasKey } from '../knowledge/names.ts';
import { textAt } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';

/** Names that one warning lists; of more it says how many. */
const maxListed = 5;

type Mistake = Omit<Problem, 'file'>;

function fileIn(folders: readonly string[], ...parts: string[]): string {
  const files = folders.map((folder) => join(folder, ...parts));
  return files.findLast((file) => existsSync(file)) ?? files.at(-1) ?? join(...parts);
}

/** The probable mistakes of an episode. @param folders its own: a warning names the last one that has the file */
export function probableMistakes(knowledge: Knowledge, folders: readonly string[]): Problem[] {
  const { names, documents } = knowledge;
  const ofNames = [
    ...sharedAliases(names.values(), documents.values()).map(sharedAlias),
    ...everydayAliases(knowledge),
    ...unusedNames(knowledge),
    ...lastNamesAlone(knowledge),
    ...shortNames(knowledge),
  ];
  return [
    ...ofNames.map((mistake) => ({ file: fileIn(folders, 'names.yaml'), ...mistake })),
    ...withoutOutlet(knowledge).map((mistake) => ({ file: fileIn(folders, 'outlets.yaml'), ...mistake })),
    ...silentInterviews(knowledge, folders),
  ];
}

/** Whoever asks for one of the two would get the other. */
const sharedAlias = ({ name, alias, other, documentId }: SharedAlias): Mistake => ({
  message: `The alias "${alias}" of ${name.id} is also part of "${other}" in ${documentId}.`,
  remedy: `Take it out if they are two people, and give each the whole name; add "${other}" to the aliases if they are one.`,
});

/** Each "water" of the texts would be a mention of whoever has the alias "Water". */
function everydayAliases({ names, documents }: Knowledge): Mistake[] {
  const own = [...documents.values()].filter(({ textKind }) => textKind === 'verbatim');
  const people = [...names.values()].filter(({ kind }) => kind === 'person');
  return people.flatMap(({ id, aliases }) =>
    aliases.flatMap((alias): Mistake[] => {
      if (/\s/u.test(alias) || alias === alias.toLowerCase()) return [];
      const where = own.find(({ text }) => isPrintedSmall(alias, [text]));
      if (where === undefined) return [];
      const message = `The alias "${alias}" of ${id} is an everyday word: ${where.id} prints it in small letters.`;
      return [{ message, remedy: 'Take it out, or each place that has the word names this person.' }];
    }),
  );
}

/** A name that is found nowhere was misspelt, or its document is gone. A digest need not give each name. */
function unusedNames(knowledge: Knowledge): Mistake[] {
  const { names, documents } = knowledge;
  if ([...documents.values()].some(({ textKind }) => textKind === 'digest')) return [];
  const finder = namesIn(knowledge);
  const used = quotedIds(knowledge);
  for (const { title, text, authors } of documents.values())
    for (const { nameId } of finder.find(wordsOf([title, ...authors, text].join('\n')))) used.add(nameId);
  const unused = [...names.values()].filter(({ id, anonymous }) => !used.has(id) && anonymous !== true);
  if (unused.length === 0) return [];
  const listed = unused.slice(0, maxListed).map(({ id }) => id);
  const more = unused.length > maxListed ? ` and ${unused.length - maxListed} more` : '';
  const message = `No document has the name of ${listed.join(', ')}${more}.`;
  return [{ message, remedy: 'Check the spelling, or take the entry out.' }];
}

const quotedIds = ({ quotations }: Knowledge): Set<string> =>
  new Set([...quotations.values()].flatMap(({ speakerId }) => speakerId ?? []));

/** "Moreno", whom nobody quotes any more since a review gave the words to Ana Moreno. */
function lastNamesAlone(knowledge: Knowledge): Mistake[] {
  const quoted = quotedIds(knowledge);
  const people = [...knowledge.names.values()].filter(({ kind }) => kind === 'person');
  return people.flatMap((one): Mistake[] => {
    if (quoted.has(one.id) || /\s/u.test(one.name)) return [];
    const [whole, ...others] = people.filter((other) => endsIn(other, one));
    if (whole === undefined || others.length > 0) return [];
    return [
      {
        message: `Nobody quotes "${one.name}" (${one.id}), which can be the last name of ${whole.name}.`,
        remedy: `If they are one, take the entry ${one.id} out and write "${one.name}" into the aliases of ${whole.id}.`,
      },
    ];
  });
}

const endsIn = (whole: Name, { name }: Name): boolean => aliasKey(whole.name).endsWith(` ${aliasKey(name)}`);

/** Whoever asks for one of the two would get half of what is known. */
const shortNames = ({ names, documents }: Knowledge): Mistake[] =>
  perhapsOne(
    names.values(),
    [...documents.values()].map(({ text }) => text),
  ).map((pair) => ({
    message: `${pair.short.name} (${pair.short.id}) and ${pair.long.name} (${pair.long.id}), both ${pair.short.role}, may be one person: no document names both.`,
    remedy: `If they are one, answer y in the review of the folder: it makes "${pair.short.name}" an alias. If they are two, answer n, or write "${notOne(pair)}" into the note of ${pair.long.id}.`,
  }));

/** Documents that nobody has said the outlet of. */
function withoutOutlet({ documents, outlets }: Knowledge): Mistake[] {
  const { id: unknownId, name } = unknownOutlet;
  const open = [...documents.values()].filter(({ outletId }) => outletId === unknownId).map(({ id }) => id);
  if (open.length > 0) {
    const message = `${open.join(', ')}: the outlet is not known.`;
    return [{ message, remedy: 'Import again with --outlet, or write the outlet into the document.' }];
  }
  if (!outlets.has(unknownId)) return [];
  return [{ message: `No document is of “${name}” any more.`, remedy: `Take the entry ${unknownId} out.` }];
}

/** The answers of an interview without quotations would be the outlet's own words. */
function silentInterviews({ documents }: Knowledge, folders: readonly string[]): Problem[] {
  return [...documents.values()].filter(isSilentInterview).map(({ id }) => ({
    file: fileIn(folders, 'documents', `${id}.md`),
    message: 'This looks like an interview, and none of its words is a quotation.',
    remedy:
      'Write the name and a colon before the first answer (“Ana Moreno: …”) and import it again, or add the answers to the quotes file.',
  }));
}

function isSilentInterview({ textKind, quotations, passages, text }: NewsDocument): boolean {
  if (textKind !== 'verbatim' || quotations.length > 0) return false;
  const headings = new Set(passages.flatMap(({ section }) => section ?? []));
  return looksLikeInterview([...headings, ...passages.map(({ span }) => textAt(text, span))]);
}
