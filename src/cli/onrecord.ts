#!/usr/bin/env node
/** The command line: the same answers as in Discord, and the tools of whoever keeps the knowledge. */
import { Command, CommanderError } from 'commander';
import { version } from '../commands/help/version.ts';
import { ConfigError } from '../config.ts';
import { StoreRefused, StoreUnavailable } from '../database/unavailable.ts';
import { KnowledgeError } from '../knowledge/files/problems.ts';
import { exitCode } from './shared.ts';

/** Each command by its name, in the order of `--help`; a command's modules are loaded when it is wanted. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./ask.ts')).askCommand(),
  quote: async () => (await import('./quote.ts')).quoteCommand(),
  compare: async () => (await import('./statements.ts')).compareCommand(),
  verify: async () => (await import('./statements.ts')).verifyCommand(),
  who: async () => (await import('./statements.ts')).whoCommand(),
  sources: async () => (await import('./lists.ts')).sourcesCommand(),
  names: async () => (await import('./lists.ts')).namesCommand(),
  timeline: async () => (await import('./lists.ts')).timelineCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  review: async () => (await import('./review.ts')).reviewCommand(),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  backup: async () => (await import('./store/store.ts')).backupCommand(),
  restore: async () => (await import('./store/store.ts')).restoreCommand(),
  export: async () => (await import('./store/store.ts')).exportCommand(),
  'import-pins': async () => (await import('./store/store.ts')).importPinsCommand(),
  'export-gaps': async () => (await import('./store/gaps.ts')).exportGapsCommand(),
};

const program = new Command('onrecord')
  .description('Answers from a fixed set of documents, word for word, with the outlet named.')
  .version(version);

// Without this, a fault outside the command's own path would end with 1, which means "not found".
process.on('uncaughtException', (error) => process.exit(endOf(error)));

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCode.done);
});

try {
  await addCommands();
  await program.exitOverride().parseAsync();
} catch (error) {
  process.exitCode = endOf(error);
}

/** Adds the command that is named first; all of them where none is, for the help and for what was mistyped. */
async function addCommands(): Promise<void> {
  const [name = ''] = process.argv.slice(2);
  const named = Object.hasOwn(commands, name) ? commands[name] : undefined;
  for (const load of named === undefined ? Object.values(commands) : [named]) {
    // Otherwise commander ends the process itself, with a code that is not ours.
    program.addCommand((await load()).exitOverride());
  }
  // With `--help` behind it, commander would show its help and call an unknown command done.
  const isCommand = named !== undefined || name === 'help' || name === '' || name.startsWith('-');
  if (!isCommand) program.exitOverride().error(`error: unknown command '${name}'`);
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
