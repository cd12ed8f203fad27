/** Warnings: things that a folder may contain but that are probably mistakes. */
import { languageOf } from '../language/index.ts';
import { unseenCharacters } from '../text/fold.ts';
import type { Problem } from './files/problems.ts';
import type { FolderFiles } from './files/read-folder.ts';

/** With more questions, a passage is found for questions that it does not answer. */
export const maxAsksPerEntry = 5;

/** Zero-width characters and those that change the direction of text make two names look the same. */
const hiddenCharacter = new RegExp(`[${unseenCharacters}]`, 'u');

/** The warnings of `onrecord check`: hidden characters, too many questions, a language without a pack. */
export function warningsOf(files: FolderFiles): Problem[] {
  return [...hiddenCharacters(files), ...tooManyAsks(files), ...unknownLanguages(files)];
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

/** What does not work in a language without a pack. */
function unknownLanguages({ folder, episode, documents }: FolderFiles): Problem[] {
  const used = [
    ...(episode === undefined ? [] : [{ tag: episode.language, file: `${folder}/episode.yaml`, line: 1 }]),
    ...documents.flatMap(({ file, frontMatter: { language: tag }, frontMatterLine }) =>
      tag === undefined ? [] : [{ tag, file, line: frontMatterLine('language') }],
    ),
  ];
  return used
    .filter(({ tag }) => !languageOf(tag).isSupported)
    .map(({ tag, file, line }) => ({
      file,
      line,
      message: `The language "${tag}" has no pack: other forms of a word, small words, negations, verbs of saying, months and numbers in words are not known.`,
      remedy:
        'Words are found only as they are written, a part of a sentence is never called exact, and a negation that one outlet prints and another does not is not named.',
    }));
}
