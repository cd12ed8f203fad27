/**
 * Commands, and examples of what can be asked, in the reader's language. A command is declared in English, and
 * other languages translate those words, but not the names of slash commands: texts and members mention `/ask`.
 */
import type { CommandUsage, ExampleQuestion } from '../../answers/index.ts';
import { type CommandWords, languageSpoken, say, translations } from './say.ts';

/** `What did Ada Lowe say?`: an example question, worded so that it can be sent. */
export function exampleInWords(example: ExampleQuestion): string {
  switch (example.kind) {
    case 'said':
      return say('help.said', { speaker: example.speaker });
    case 'who':
      return say('help.who', { person: example.person });
    case 'about':
      return say('help.about', { person: example.person });
    case 'title':
      return example.title;
    case 'timeline':
      return say('help.timeline');
  }
}

/** A command as written in the current language: in Russian `/ask question [outlet]` → `/ask вопрос [издание]` */
export function usageInWords({ usage, description }: CommandUsage): CommandUsage {
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
  const translated = rest.map((word, at) => {
    const name = word.replace(/^\[|\]$/g, '');
    return isGroup && at === 0 ? word : word.replace(name, options[name] ?? name);
  });
  return [command, ...translated].join(' ');
}
