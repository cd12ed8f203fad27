/** onrecord review: one key press for each proposed quotation; every answer is saved at once. */
import { type EventEmitter, once } from 'node:events';
import { emitKeypressEvents } from 'node:readline';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { PerhapsOne } from '../ingest/short-names.ts';
import { readKnown } from '../ingest/write/known.ts';
import { folderInUse, lockFolder } from '../ingest/write/lock.ts';
import {
  applyVerdict,
  personNamed,
  type ReviewItem,
  unreviewed,
  type Verdict,
} from '../ingest/write/review.ts';
import { type DoubtfulOutlet, doubtfulOutlets, settleOutlet } from '../ingest/write/review-outlets.ts';
import { doubtfulPeople, settlePeople } from '../ingest/write/review-people.ts';
import type { NameEntry } from '../knowledge/schema.ts';
import { colourStyle, plainStyle, printable } from '../render/terminal/terminal.ts';
import { lines, present } from '../render/wording/lines.ts';
import { commandWithKnowledge, ifFolderExists, printJson, refuseUse, type SharedOptions } from './shared.ts';

/** What the review needs from a terminal. */
interface ReviewTerminal {
  /** The next key pressed; undefined when the input has ended. */
  key(): Promise<string | undefined>;
  line(question: string): Promise<string>;
  write(text: string): void;
  readonly hasColour: boolean;
}

export function reviewCommand(): Command {
  return commandWithKnowledge('review', 'go through the quotations that an import proposed')
    .argument('<folder>', 'the knowledge folder that import wrote')
    .addHelpText(
      'after',
      '\nWith --json the unreviewed quotations are listed, one a line, and nothing is asked.',
    )
    .action(async (folder: string, options: SharedOptions, command: Command) => {
      if (options.json) {
        for (const { documentId, entry, paragraph, speaker } of await unreviewed(folder))
          printJson({ document: documentId, ...entry, speakerName: speaker ?? null, paragraph });
        return;
      }
      const release = lockFolder(folder) ?? refuseUse(command, folderInUse(folder));
      try {
        await reviewOnTerminal(folder, options, command);
      } finally {
        release();
      }
    });
}

async function reviewOnTerminal(
  folder: string,
  { knowledge }: SharedOptions,
  command: Command,
): Promise<void> {
  const known = await readKnown(knowledge ?? (await ifFolderExists('knowledge')));
  const outlets = await doubtfulOutlets(folder, known.outlets);
  const people = await doubtfulPeople(folder);
  if ((await unreviewed(folder)).length + outlets.length + people.length === 0) {
    process.stdout.write('Every quotation has been looked at.\n');
    return;
  }
  if (process.stdin.isTTY !== true)
    refuseUse(command, 'review asks on a terminal; --json lists what is to review.');
  const terminal = openTerminal();
  if (!(await reviewOutlets(folder, outlets, terminal))) return;
  if (!(await reviewPeople(folder, people, terminal))) return;
  const items = await unreviewed(folder);
  const { reviewed, left } = await reviewAll(folder, items, terminal, [...known.names.values()]);
  process.stdout.write(
    `\n${reviewed} looked at, ${left} left. ${left === 0 ? '' : 'Run it again to go on.'}\n`,
  );
}

/** Asks about each outlet with a known one's name whether it is that one. @returns whether to go on */
export function reviewOutlets(
  folder: string,
  outlets: readonly DoubtfulOutlet[],
  terminal: ReviewTerminal,
): Promise<boolean> {
  const questionOf = ({ entry, known, documentIds }: DoubtfulOutlet) =>
    `${entry.name} (${documentIds.join(', ')}): is it the known outlet ${known.name} (${known.homepage ?? known.id})?\n[y] yes  [n] no, another`;
  return settleEach(outlets, questionOf, terminal, (one, isYes) => settleOutlet(folder, one, isYes));
}

/** Asks about each two names that may be one person's. @returns whether to go on */
export function reviewPeople(
  folder: string,
  pairs: readonly PerhapsOne[],
  terminal: ReviewTerminal,
): Promise<boolean> {
  const questionOf = ({ short, long }: PerhapsOne) =>
    `${short.name} and ${long.name}, both ${short.role}; no document names both: are they one person?\n[y] yes, join them  [n] no, two`;
  return settleEach(pairs, questionOf, terminal, (one, isYes) => settlePeople(folder, one, isYes));
}

async function settleEach<T>(
  doubtful: readonly T[],
  questionOf: (one: T) => string,
  terminal: ReviewTerminal,
  settle: (one: T, isYes: boolean) => Promise<unknown>,
): Promise<boolean> {
  for (const one of doubtful) {
    terminal.write(`\n${printable(questionOf(one))}  [s] skip  [q] stop `);
    const key = await keyAmong('ynsq', terminal);
    if (key === 'q') return false;
    if (key !== 's') await settle(one, key === 'y');
  }
  return true;
}

/** The first key pressed that is one of these; `q` at the end of the input. */
async function keyAmong(keys: string, terminal: ReviewTerminal): Promise<string> {
  for (;;) {
    const key = (await terminal.key()) ?? 'q';
    if ([...keys].includes(key)) return key;
  }
}

const keys = '[y] right  [w] wrong speaker  [o] other speaker  [n] not a quotation  [s] skip  [q] stop';

const verdictByKey = new Map<string, { readonly says: string; readonly verdict: Verdict | 'skip' }>([
  ['y', { says: 'right', verdict: { kind: 'right' } }],
  ['w', { says: 'wrong speaker: left without one', verdict: { kind: 'wrong' } }],
  ['n', { says: 'not a quotation', verdict: { kind: 'not-a-quotation' } }],
  ['s', { says: 'skipped', verdict: 'skip' }],
]);

/**
 * Asks about one item after another, and saves each answer before the next question. Who is named for one answer of an
 * interview can be named for all of them at once.
 */
export async function reviewAll(
  folder: string,
  items: readonly ReviewItem[],
  terminal: ReviewTerminal,
  known: readonly NameEntry[] = [],
): Promise<{ readonly reviewed: number; readonly left: number }> {
  let reviewed = 0;
  const named = new Set<ReviewItem>();
  for (const [index, item] of items.entries()) {
    if (named.has(item)) continue;
    terminal.write(
      `\n${index + 1} of ${items.length} · ${printable(item.title)} ¶ ${item.entry.at}\n${shown(item, terminal.hasColour)}\n${keys} `,
    );
    const verdict = await askVerdict(folder, terminal, known);
    if (verdict === 'stop') break;
    if (verdict === 'skip') continue;
    const others = verdict.kind === 'other' ? otherAnswers(items.slice(index + 1), item) : [];
    const key = others.length > 0 ? await askForAll(terminal, others.length) : 'n';
    for (const one of key === 'y' ? [item, ...others] : [item]) {
      await applyVerdict(folder, one, verdict);
      named.add(one);
      reviewed += 1;
    }
    if (key === 'q') break;
  }
  return { reviewed, left: items.length - reviewed };
}

/** The further answers of an interview in which nobody is named, where an item is one of them. */
const otherAnswers = (items: readonly ReviewItem[], item: ReviewItem): ReviewItem[] =>
  isUnnamedAnswer(item)
    ? items.filter((one) => one.documentId === item.documentId && isUnnamedAnswer(one))
    : [];

/** Whether a quotation has no speaker and no marks: without marks only the answers of an interview are quotations. */
const isUnnamedAnswer = ({ entry: { text }, paragraph, speaker }: ReviewItem): boolean =>
  speaker === undefined && !/["“”„«»‘'’]\s?$/u.test(paragraph.slice(0, paragraph.indexOf(text)));

/** @returns the key: `y` for all of them, `n` for this one alone, `q` for this one and then no more */
async function askForAll(terminal: ReviewTerminal, count: number): Promise<string> {
  terminal.write(
    `${count} more answers of this interview name nobody: by the same speaker? [y] yes  [n] no  [q] stop `,
  );
  const key = await keyAmong('ynq', terminal);
  if (key === 'y') terminal.write('yes\n');
  return key;
}

async function askVerdict(
  folder: string,
  terminal: ReviewTerminal,
  known: readonly NameEntry[],
): Promise<Verdict | 'skip' | 'stop'> {
  for (;;) {
    const key = await keyAmong('ywnsoq', terminal);
    if (key === 'q') return 'stop';
    const chosen = verdictByKey.get(key);
    if (chosen !== undefined) {
      terminal.write(`${chosen.says}\n`);
      return chosen.verdict;
    }
    const speakerId = await askSpeaker(folder, terminal, known);
    if (speakerId !== undefined) return { kind: 'other', speakerId };
  }
}

async function askSpeaker(
  folder: string,
  terminal: ReviewTerminal,
  known: readonly NameEntry[],
): Promise<string | undefined> {
  const name = (await terminal.line('\nSpeaker (Enter to go back): ')).trim();
  if (name === '') return undefined;
  const person = await personNamed(folder, name, known);
  if (person === undefined) terminal.write(`${name} is not a person in names.yaml. `);
  else terminal.write(person.isNew ? `${name}, added to names.yaml\n` : `${person.id}\n`);
  return person?.id;
}

function shown(item: ReviewItem, hasColour: boolean): string {
  const { entry, speaker, role } = item;
  const { bold, dim } = hasColour ? colourStyle : plainStyle;
  const faint = (text: string | undefined) => text && dim(printable(text));
  const words = printable(entry.text);
  const [head = '', ...tail] = item.paragraph.split(entry.text);
  const rest = tail.length === 0 ? '' : `${bold(words)}${printable(tail.join(entry.text))}`;
  const who = printable(present([speaker ?? 'nobody named', role]).join(', '));
  const sure =
    entry.confidence === undefined || speaker === undefined
      ? ''
      : ` (${Math.round(entry.confidence * 100)} %)`;
  return lines(
    faint(item.before),
    `${printable(head)}${rest}`,
    faint(item.after),
    `${bold(`“${words}”`)} — ${who}${sure}`,
  );
}

function openTerminal(): ReviewTerminal {
  emitKeypressEvents(process.stdin);
  return {
    hasColour: process.stdout.hasColors?.() === true,
    write: (text) => process.stdout.write(text),
    key: () => nextKey(process.stdin),
    async line(question) {
      const prompt = createInterface({ input: process.stdin, output: process.stdout });
      return prompt.question(question).finally(() => prompt.close());
    },
  };
}

/** What of standard input the keys need. */
interface KeyInput extends EventEmitter {
  setRawMode(isRaw: boolean): unknown;
  pause(): unknown;
  resume(): unknown;
}

/** The next key, in lower case; undefined at the end of the input. `await nextKey(process.stdin)` → `'y'` */
export async function nextKey(stdin: KeyInput): Promise<string | undefined> {
  const waiting = new AbortController();
  const first = ['keypress', 'end'].map((event) => once(stdin, event, { signal: waiting.signal }));
  stdin.setRawMode(true);
  stdin.resume();
  const [text, key] = await Promise.race(first);
  waiting.abort();
  stdin.setRawMode(false);
  stdin.pause();
  // In raw mode the program itself must handle Ctrl-C and Ctrl-D.
  const isEnd = key === undefined || (key.ctrl && (key.name === 'c' || key.name === 'd'));
  return isEnd ? undefined : (text ?? '').toLowerCase();
}
