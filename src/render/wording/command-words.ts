/**
 * Commands in the reader's language. English stands where a command is declared; every other language
 * translates it here by those English words. The names of slash commands are one in every language, so that
 * sentences, docs and members can tell each other of `/ask`.
 */
import { languageSpoken, say, translations } from './say.ts';
import type { CommandWords } from './translated.ts';

/**
 * A command as the reader sees it written, in the language that is being spoken.
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
  // Options begin after the names of command and subcommand, none of which is an option's name alone.
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
