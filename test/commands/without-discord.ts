/** Runs a command without Discord, and shows its answer as Discord's readers see it. */
import type { Answer } from '../../src/answers/index.ts';
import type { Library } from '../../src/commands/context.ts';
import type { Command } from '../../src/commands/define.ts';
import { commands } from '../../src/commands/index.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { textsIn } from '../../src/render/discord/message-state/components.ts';
import { createSearch } from '../../src/search/index.ts';

export function libraryOf(knowledge: Knowledge): Library {
  return { knowledge, quotes: createQuotes(knowledge), search: createSearch(knowledge) };
}

export function commandNamed(name: string): Command {
  const found = commands.find((one) => one.name === name);
  if (found?.kind !== 'command') throw new Error(`There is no /${name}.`);
  return found;
}

export const run = async (library: Library, name: string, values: Record<string, unknown>): Promise<Answer> =>
  commandNamed(name).run(values, { library });

/** What is written in Discord. */
export const shown = (answer: Answer): string =>
  [...textsIn(renderReply({ answer, isPrivate: false }).components)].join('\n');
