/** Warnings: what a folder may hold, and what is probably a slip. */
import { languageOf } from '../language/index.ts';
import type { Problem } from './problems.ts';
import type { FolderFiles } from './read-folder.ts';

/** With more, a passage is found for questions that it does not answer. */
const maxAsksPerEntry = 5;

/** Zero-width characters and those that turn the direction of text: a name with one looks like another. */
const hiddenCharacter = /[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;

/** What `onrecord check` prints beside its counts: unseen characters, too many questions, a language without a pack. */
export function warningsOf(files: FolderFiles): Problem[] {
  return [...hiddenCharacters(files), ...tooManyAsks(files), ...unknownLanguage(files)];
}

function hiddenCharacters({ folder, episode, outlets, names, documents }: FolderFiles): Problem[] {
  const shown = [
    ...(episode === undefined ? [] : [{ text: episode.title, file: `${folder}/episode.yaml` }]),
    ...outlets.map(({ entry, file, line }) => ({ text: entry.name, file, line })),
    ...names.flatMap(({ entry, file, line }) =>
      [entry.name, ...entry.aliases].map((text) => ({ text, file, line })),
    ),
    ...documents.flatMap(({ file, frontMatter: { title, authors }, frontMatterLine }) => [
      { text: title, file, line: frontMatterLine('title') },
      ...authors.map((text) => ({ text, file, line: frontMatterLine('authors') })),
    ]),
  ];
  return shown.flatMap(({ text, ...place }) => {
    const [character] = hiddenCharacter.exec(text) ?? [];
    if (character === undefined) return [];
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      ...place,
      message: `"${[...text].map((one) => (hiddenCharacter.test(one) ? '·' : one)).join('')}" holds ${code}, a character that nobody sees.`,
      remedy: 'Delete it (it stands at the "·"), unless the name is really written so.',
    };
  });
}

function tooManyAsks({ documents }: FolderFiles): Problem[] {
  return documents
    .flatMap(({ asks }) => asks)
    .filter(({ entry }) => entry.asks.length > maxAsksPerEntry)
    .map(({ entry, file, line }) => ({
      file,
      line,
      message: `Paragraph ${entry.at} has ${entry.asks.length} recorded questions.`,
      remedy: `Keep the ${maxAsksPerEntry} that differ most: more make it the answer to what it does not say.`,
    }));
}

function unknownLanguage({ folder, episode }: FolderFiles): Problem[] {
  if (episode === undefined || languageOf(episode.language).isSupported) return [];
  return [
    {
      file: `${folder}/episode.yaml`,
      message: `The language "${episode.language}" has no pack.`,
      remedy: 'Words are found only as they are written; their other forms are not known.',
    },
  ];
}
