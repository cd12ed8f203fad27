/** onrecord serve: runs the bot, as `npm start` does. */
import { Command } from 'commander';
import { ConfigError } from '../config.ts';
import { KnowledgeError } from '../knowledge/files/problems.ts';
import { exitCode, type SharedOptions, withKnowledge } from './shared.ts';

export function serveCommand(): Command {
  const description = 'run the bot: in Discord with DISCORD_TOKEN, in a local Discord without';
  const command = new Command('serve').description(description);
  return withKnowledge(command, 'knowledge folder, instead of KNOWLEDGE_DIR; repeatable').action(
    async ({ knowledge }: Pick<SharedOptions, 'knowledge'>) => {
      // Loaded only here: loading discord.js takes longer than most commands.
      const { describeStartFailure, main } = await import('../main.ts');
      const folders = knowledge === undefined ? {} : { KNOWLEDGE_DIR: knowledge.join(',') };
      try {
        await main({ ...process.env, ...folders });
      } catch (error) {
        if (error instanceof ConfigError || error instanceof KnowledgeError) throw error;
        process.stderr.write(`${describeStartFailure(error)}\n`);
        process.exit(exitCode.fault);
      }
    },
  );
}
