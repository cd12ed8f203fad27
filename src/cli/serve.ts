/** onrecord serve: the bot, as `npm start` runs it. */
import { Command } from 'commander';
import { main } from '../main.ts';

interface ServeOptions {
  readonly knowledge?: string[];
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('run the bot: in Discord with DISCORD_TOKEN, in a local Discord without')
    .option<string[]>(
      '--knowledge <folder>',
      'knowledge folder, instead of KNOWLEDGE_DIR; repeatable',
      (folder, earlier) => [...(earlier ?? []), folder],
    )
    .action(async ({ knowledge }: ServeOptions) => {
      const folders = knowledge === undefined ? {} : { KNOWLEDGE_DIR: knowledge.join(',') };
      await main({ ...process.env, ...folders });
    });
}
