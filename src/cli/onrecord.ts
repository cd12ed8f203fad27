#!/usr/bin/env node
/** The command line: the same answers as in Discord, and tools for the knowledge and the database. */
import { Command, CommanderError } from 'commander';
import { version } from '../commands/help/version.ts';
import { ConfigError } from '../config.ts';
import { StoreRefused, StoreUnavailable } from '../database/unavailable.ts';
import { KnowledgeError } from '../knowledge/files/problems.ts';
import { exitCode } from './shared.ts';

/** The commands by name, in the order of `--help`; a command's modules are loaded only when it is used. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./ask-command.ts')).askCommand(),
  quote: () => answerCommand('quote'),
  compare: () => answerCommand('compare'),
  verify: () => answerCommand('verify'),
  who: () => answerCommand('who'),
  sources: () => answerCommand('sources'),
  names: async () => (await import('./names-command.ts')).namesCommand(),
  timeline: () => answerCommand('timeline'),
  check: async () => (await import('./check-command.ts')).checkCommand(),
  import: async () => (await import('./import-command.ts')).importCommand(),
  review: async () => (await import('./review-command.ts')).reviewCommand(),
  serve: async () => (await import('./serve-command.ts')).serveCommand(),
  backup: async () => (await import('./store/store-commands.ts')).backupCommand(),
  restore: async () => (await import('./store/store-commands.ts')).restoreCommand(),
  export: async () => (await import('./store/store-commands.ts')).exportCommand(),
  'import-pins': async () => (await import('./store/store-commands.ts')).importPinsCommand(),
  'export-gaps': async () => (await import('./store/export-gaps.ts')).exportGapsCommand(),
};

async function answerCommand(name: Parameters<typeof import('./answer-commands.ts').answerCommand>[0]) {
  return (await import('./answer-commands.ts')).answerCommand(name);
}

const program = new Command('onrecord')
  .description('Answers from a fixed set of documents, word for word, with the outlet named.')
  .version(version);

// Without this, an error outside the command would end with 1, which means "not found".
process.on('uncaughtException', (error) => process.exit(exitCodeFor(error)));

// A reader such as `head` may close the pipe early; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCode.done);
});

try {
  await addCommands();
  await program.exitOverride().parseAsync();
} catch (error) {
  process.exitCode = exitCodeFor(error);
}

/** Adds the named command; all of them for the help, and for a mistyped name. */
async function addCommands(): Promise<void> {
  const [name = ''] = process.argv.slice(2);
  const named = Object.hasOwn(commands, name) ? commands[name] : undefined;
  for (const load of named === undefined ? Object.values(commands) : [named]) {
    // Otherwise commander ends the process itself, with another exit code.
    program.addCommand((await load()).exitOverride());
  }
  // Otherwise commander would answer an unknown command with `--help` by its own help, and report success.
  const isCommand = named !== undefined || name === 'help' || name === '' || name.startsWith('-');
  if (!isCommand) program.exitOverride().error(`error: unknown command '${name}'`);
}

/** Errors whose message is meant for the person at the terminal. */
function isUserError(error: unknown): error is Error {
  return [KnowledgeError, ConfigError, StoreRefused, StoreUnavailable].some((kind) => error instanceof kind);
}

/** Prints the error, and returns the exit code. */
function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongUse;
  if (isUserError(error)) {
    process.stderr.write(`${error.message}\n`);
    return exitCode.wrongUse;
  }
  process.stderr.write(`Onrecord failed: ${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCode.fault;
}
