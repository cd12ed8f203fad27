/** Options, output and exit codes shared by all commands of the terminal. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Answer, AnswerOf } from '../answers/index.ts';
import { colourStyle, plainStyle, renderTerminal, type TerminalStyle } from '../render/terminal/terminal.ts';
import { isEmpty } from '../render/wording/refusals.ts';

/** Exit codes. 70 is EX_SOFTWARE of sysexits.h. */
export const exitCode = { done: 0, notFound: 1, wrongUse: 2, fault: 70 } as const;

export interface SharedOptions {
  readonly knowledge?: readonly string[];
  readonly json: boolean;
}

/** Where the knowledge is by default. */
export const defaultFolders: readonly string[] = ['knowledge'];

/** A command with `--knowledge` and `--json`. */
export function commandWithKnowledge(name: string, description: string): Command {
  return withKnowledge(
    new Command(name).description(description),
    'knowledge folder; repeatable, later ones add to earlier ones (default: "knowledge")',
  ).option('--json', 'one JSON object a line', false);
}

/** The command with `--knowledge`, which may be repeated. */
export function withKnowledge(command: Command, description: string): Command {
  return command.option('--knowledge <folder>', description, collect);
}

/** Collects the values of a repeatable option. */
export const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

/** Ends a command that was used wrongly. */
export const refuseUse = (command: Command, message: string): never =>
  command.error(message, { exitCode: exitCode.wrongUse });

/** The folder as a list, empty when it is not a knowledge folder. */
export async function ifFolderExists(folder: string): Promise<string[]> {
  return stat(join(folder, 'documents')).then(
    () => [folder],
    () => [],
  );
}

export function print(answer: Answer): void {
  printLines((style) => [renderTerminal(answer, style)]);
}

/** Prints lines, in colour where the terminal has it. */
export function printLines(lines: (style: TerminalStyle) => readonly string[]): void {
  const hasColour = process.stdout.isTTY && process.stdout.hasColors?.() === true;
  process.stdout.write(`${lines(hasColour ? colourStyle : plainStyle).join('\n')}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/**
 * Prints a refusal and sets the exit code; "not found" is not wrong use. It goes to standard error, so that
 * standard output has only answers.
 */
export function printRefusal(answer: AnswerOf<'refusal'>, json: boolean): void {
  process.exitCode = isEmpty(answer) ? exitCode.notFound : exitCode.wrongUse;
  const message = renderTerminal(answer, plainStyle);
  process.stderr.write(`${json ? JSON.stringify({ error: answer.reason, message }) : message}\n`);
}
