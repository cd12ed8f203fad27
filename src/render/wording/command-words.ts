/**
 * Commands in the reader's language. A command is declared in English; every other language translates those
 * English words here. Names of slash commands are the same in all languages, so that texts and members can
 * mention `/ask`.
 */
import { languageSpoken, say, translations } from './say.ts';
import type { CommandWords } from './translated.ts';

/**
 * A command as written in the current language.
 *
 * `usageInWords({ usage: '/ask question [outlet]', description: '…' })` → in Russian `/ask вопрос [издание]`
 */
export function usageInWords({
  usage,
  description,
}: {
  readonly usage: string;
  readonly description: string;
}): {
  readonly usage: string;
  readonly description: string;
} {
  const language = languageSpoken();
  if (language === 'en') return { usage, description };
  const { descriptions, options, menu } = translations[language].commands;
  const entry = Object.entries(menu).find(([name]) => usage.endsWith(` → ${name}`));
  return {
    usage: entry === undefined ? translatedOptions(usage, options) : say('about.apps', { name: entry[1] }),
    description: Object.hasOwn(descriptions, description) ? (descriptions[description] ?? '') : description,
  };
}

function translatedOptions(usage: string, options: CommandWords['options']): string {
  // Options follow the names of command and subcommand, which are not translated.
  const [command = '', ...rest] = usage.split(' ');
  const isGroup = /^\/(?:pins|settings|privacy)$/.test(command);
  return [command, ...rest.map((word, at) => (isGroup && at === 0 ? word : optionIn(word, options)))].join(
    ' ',
  );
}

function optionIn(word: string, options: CommandWords['options']): string {
  const name = word.replace(/^\[|\]$/g, '');
  return word.replace(name, options[name] ?? name);
}
