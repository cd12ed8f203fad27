/** How quotations are read as words: in the language of the episode, its names as one word each. */
import type { Knowledge } from '../knowledge/model.ts';
import { type NameFinder, nameFinder } from '../knowledge/names.ts';
import { type Language, languageOf } from '../language/index.ts';
import { type Token, tokensOf } from '../language/tokens.ts';

export type { Token } from '../language/tokens.ts';

export interface TextReader {
  readonly language: Language;
  readonly finder: NameFinder;
  tokens(text: string): Token[];
}

/** `textReader(knowledge).tokens('Toqaev said no')` → keys `@kassym-jomart-tokayev`, `say`, `no` */
export function textReader({ names, episode }: Pick<Knowledge, 'names' | 'episode'>): TextReader {
  const language = languageOf(episode.language);
  const finder = nameFinder(names.values());
  return { language, finder, tokens: (text) => tokensOf(text, language, finder.find) };
}
