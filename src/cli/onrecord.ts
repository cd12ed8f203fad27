#!/usr/bin/env node
/** The command line: the same answers as in Discord, and the tools of whoever keeps the knowledge. */
import { Command, CommanderError } from 'commander';
import { version } from '../commands/version.ts';
import { ConfigError } from '../config.ts';
import { KnowledgeError } from '../knowledge/problems.ts';
import { StoreRefused, StoreUnavailable } from '../pins/unavailable.ts';
import { askCommand } from './ask.ts';
import { checkCommand } from './check.ts';
import { exportGapsCommand } from './gaps.ts';
import { importCommand } from './import.ts';
import { namesCommand, sourcesCommand, timelineCommand } from './lists.ts';
import { quoteCommand } from './quote.ts';
import { reviewCommand } from './review.ts';
import { serveCommand } from './serve.ts';
import { exitCode } from './shared.ts';
import { compareCommand, verifyCommand, whoCommand } from './statements.ts';
import { backupCommand, exportCommand, importPinsCommand, restoreCommand } from './store.ts';

const program = new Command('onrecord')
  .description('Answers from a fixed set of documents, word for word, with the outlet named.')
  .version(version);

for (const command of [
  askCommand(),
  quoteCommand(),
  compareCommand(),
  verifyCommand(),
  whoCommand(),
  sourcesCommand(),
  namesCommand(),
  timelineCommand(),
  checkCommand(),
  importCommand(),
  reviewCommand(),
  serveCommand(),
  backupCommand(),
  restoreCommand(),
  exportCommand(),
  importPinsCommand(),
  exportGapsCommand(),
]) {
  // Otherwise commander ends the process itself, with a code that is not ours.
  program.addCommand(command.exitOverride());
}

// Without this, a fault outside the command's own path would end with 1, which means "not found".
process.on('uncaughtException', (error) => process.exit(endOf(error)));

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCode.done);
});

try {
  refuseUnknownCommand();
  await program.exitOverride().parseAsync();
} catch (error) {
  process.exitCode = endOf(error);
}

/** With `--help` behind it, commander would show its help and call an unknown command done. */
function refuseUnknownCommand(): void {
  const [name] = process.argv.slice(2);
  const isKnown = name === 'help' || program.commands.some((command) => command.name() === name);
  if (name !== undefined && !name.startsWith('-') && !isKnown)
    program.exitOverride().error(`error: unknown command '${name}'`);
}

/** Errors whose message is meant for the person at the terminal. */
function isReason(error: unknown): error is Error {
  return [KnowledgeError, ConfigError, StoreRefused, StoreUnavailable].some((kind) => error instanceof kind);
}

/** Says what happened, and which code the process ends with. */
function endOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongUse;
  if (isReason(error)) {
    process.stderr.write(`${error.message}\n`);
    return exitCode.wrongUse;
  }
  process.stderr.write(`Onrecord failed: ${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCode.fault;
}
