/** What `check` warns of: allowed, and more often a slip, of an import for one, than meant. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isPrintedSmall } from '../ingest/everyday-words.ts';
import { looksLikeInterview } from '../ingest/quotations/conversation.ts';
import { type SharedAlias, sharedAliases } from '../ingest/shared-aliases.ts';
import { unknownOutlet } from '../ingest/write/known.ts';
import type { Problem } from '../knowledge/files/problems.ts';
import { namesIn } from '../knowledge/languages.ts';
import type { Knowledge, Name, NewsDocument } from '../knowledge/model.ts';
import { aliasKey } from '../knowledge/names.ts';
import { textAt } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';

/** Names that one warning lists; of more it says how many. */
const maxListed = 5;

function fileIn(folders: readonly string[], ...parts: string[]): string {
  const files = folders.map((folder) => join(folder, ...parts));
  return files.findLast((file) => existsSync(file)) ?? files.at(-1) ?? join(...parts);
}

/**
 * The probable mistakes of an episode's names, outlets and interviews.
 *
 * @param folders those of the episode: a warning names the last one that has the file
 */
export function probableMistakes(knowledge: Knowledge, folders: readonly string[]): Problem[] {
  const { names, documents } = knowledge;
  const namesFile = fileIn(folders, 'names.yaml');
  return [
    ...sharedAliases(names.values(), documents.values()).map((shared) => sharedAlias(shared, namesFile)),
    ...everydayAliases(knowledge, namesFile),
    ...unusedNames(knowledge, namesFile),
    ...lastNamesAlone(knowledge, namesFile),
    ...withoutOutlet(knowledge, folders),
    ...silentInterviews(knowledge, folders),
  ];
}

/** Whoever asks for one of the two would get the other. */
const sharedAlias = ({ name, alias, other, documentId }: SharedAlias, file: string): Problem => ({
  file,
  message: `The alias "${alias}" of ${name.id} is also part of "${other}" in ${documentId}.`,
  remedy: `Take it out if they are two people, and give each the whole name; add "${other}" to the aliases if they are one.`,
});

/** Each "water" of the texts would be a mention of whoever has the alias "Water". */
function everydayAliases({ names, documents }: Knowledge, file: string): Problem[] {
  const own = [...documents.values()].filter(({ textKind }) => textKind === 'verbatim');
  return [...names.values()].flatMap(({ id, kind, aliases }) =>
    aliases.flatMap((alias): Problem[] => {
      if (kind !== 'person' || /\s/u.test(alias) || alias === alias.toLowerCase()) return [];
      const where = own.find(({ text }) => isPrintedSmall(alias, [text]));
      if (where === undefined) return [];
      return [
        {
          file,
          message: `The alias "${alias}" of ${id} is an everyday word: ${where.id} prints it in small letters.`,
          remedy: 'Take it out, or each place that has the word names this person.',
        },
      ];
    }),
  );
}

/** A name that is found nowhere was misspelt, or its document is gone. A digest need not give each name. */
function unusedNames(knowledge: Knowledge, file: string): Problem[] {
  const { names, documents, quotations } = knowledge;
  if ([...documents.values()].some(({ textKind }) => textKind === 'digest')) return [];
  const finder = namesIn(knowledge);
  const used = new Set([...quotations.values()].flatMap(({ speakerId }) => speakerId ?? []));
  for (const { title, text, authors } of documents.values())
    for (const { nameId } of finder.find(wordsOf([title, ...authors, text].join('\n')))) used.add(nameId);
  const unused = [...names.values()].filter(({ id, anonymous }) => !used.has(id) && anonymous !== true);
  if (unused.length === 0) return [];
  const listed = unused.slice(0, maxListed).map(({ id }) => id);
  const more = unused.length > maxListed ? ` and ${unused.length - maxListed} more` : '';
  return [
    {
      file,
      message: `No document has the name of ${listed.join(', ')}${more}.`,
      remedy: 'Check the spelling, or take the entry out.',
    },
  ];
}

/** "Moreno", whom nobody quotes any more since a review gave the words to Ana Moreno. */
function lastNamesAlone({ names, quotations }: Knowledge, file: string): Problem[] {
  const quoted = new Set([...quotations.values()].flatMap(({ speakerId }) => speakerId ?? []));
  const people = [...names.values()].filter(({ kind }) => kind === 'person');
  return people.flatMap((one): Problem[] => {
    if (quoted.has(one.id) || /\s/u.test(one.name)) return [];
    const [whole, ...others] = people.filter((other) => endsIn(other, one));
    if (whole === undefined || others.length > 0) return [];
    return [
      {
        file,
        message: `Nobody quotes "${one.name}" (${one.id}), which can be the last name of ${whole.name}.`,
        remedy: `If they are one, take the entry ${one.id} out and write "${one.name}" into the aliases of ${whole.id}.`,
      },
    ];
  });
}

const endsIn = (whole: Name, { name }: Name): boolean => aliasKey(whole.name).endsWith(` ${aliasKey(name)}`);

/** Documents that nobody has said the outlet of. */
function withoutOutlet({ documents, outlets }: Knowledge, folders: readonly string[]): Problem[] {
  const file = fileIn(folders, 'outlets.yaml');
  const open = [...documents.values()].filter(({ outletId }) => outletId === unknownOutlet.id);
  if (open.length === 0 && !outlets.has(unknownOutlet.id)) return [];
  if (open.length === 0)
    return [
      {
        file,
        message: `No document is of “${unknownOutlet.name}” any more.`,
        remedy: `Take the entry ${unknownOutlet.id} out.`,
      },
    ];
  return [
    {
      file,
      message: `${open.map(({ id }) => id).join(', ')}: the outlet is not known.`,
      remedy: 'Import again with --outlet, or write the outlet into the document.',
    },
  ];
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
