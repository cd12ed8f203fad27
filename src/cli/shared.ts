/** Options, output and exit codes that all commands of the terminal share. */
import { Command } from 'commander';
import type { Answer } from '../answers/index.ts';
import { colourStyle, plainStyle, renderTerminal, type TerminalStyle } from '../render/terminal/terminal.ts';

/** Exit codes. 70 is EX_SOFTWARE of sysexits.h. */
export const exitCode = { done: 0, notFound: 1, wrongUse: 2, fault: 70 } as const;

export interface SharedOptions {
  readonly knowledge: readonly string[];
  readonly json: boolean;
}

const defaultFolder = 'knowledge';

/** A command with `--knowledge` and `--json`. */
export function commandWithKnowledge(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option<string[]>(
      '--knowledge <folder>',
      'knowledge folder; repeat it to lay later ones over earlier ones (default: "knowledge")',
      (folder, earlier) => [...(earlier ?? []), folder],
    )
    .option('--json', 'one JSON object a line', false);
}

/** The options as commander gives them, with the default folder filled in. */
export function sharedOptions(given: { knowledge?: string[]; json?: boolean }): SharedOptions {
  return { knowledge: given.knowledge ?? [defaultFolder], json: given.json ?? false };
}

/** Shows an answer. */
export function print(answer: Answer): void {
  printLines((style) => [renderTerminal(answer, style)]);
}

/** Writes lines, in colour on a terminal that has it. */
export function printLines(lines: (style: TerminalStyle) => readonly string[]): void {
  const hasColour = process.stdout.isTTY && process.stdout.hasColors?.() === true;
  process.stdout.write(`${lines(hasColour ? colourStyle : plainStyle).join('\n')}\n`);
}

/** Writes one JSON object on a line of its own. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/**
 * Shows a refusal and ends with its code: nothing found is not wrong use. It goes to standard error, so
 * that what reads the output meets answers alone.
 */
export function printRefusal(answer: Extract<Answer, { kind: 'refusal' }>, json: boolean): void {
  const isNothingFound = answer.reason === 'no-quotations' || answer.reason === 'unknown-speaker';
  process.exitCode = isNothingFound ? exitCode.notFound : exitCode.wrongUse;
  const message = renderTerminal(answer, plainStyle);
  process.stderr.write(`${json ? JSON.stringify({ error: answer.reason, message }) : message}\n`);
}
