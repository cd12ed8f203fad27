/** The figures of a set of questions, for a person to read. */
import type { Verdict } from './eval-ask.ts';
import type { PeerScore } from './eval-peers.ts';
import { printJson } from './shared.ts';

const halves = ['tune', 'report', 'all'] as const;

/** The table of one set, a line for each half. */
function tableOf(verdicts: readonly Verdict[]): Record<string, Record<string, string>> {
  const table: Record<string, Record<string, string>> = {};
  for (const half of halves) {
    const these = verdicts.filter(({ question }) => half === 'all' || question.half === half);
    const answerable = these.filter(({ isAnswerable }) => isAnswerable);
    const unanswerable = these.filter(({ isAnswerable }) => !isAnswerable);
    if (these.length === 0) continue;
    const of = (list: readonly Verdict[], test: (verdict: Verdict) => boolean) =>
      list.length === 0 ? '–' : percent(list.filter(test).length / list.length);
    table[half] = {
      answerable: String(answerable.length),
      'right first': of(answerable, ({ place }) => place === 1),
      'in three': of(answerable, ({ place }) => place !== undefined && place <= 3),
      'answer in first': of(answerable, ({ firstContains }) => firstContains),
      'answer in three': of(answerable, ({ threeContain }) => threeContain),
      refused: of(answerable, ({ isAnswered }) => !isAnswered),
      unanswerable: String(unanswerable.length),
      'refused rightly': of(unanswerable, ({ isAnswered }) => !isAnswered),
    };
  }
  return table;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** What came of one set of questions. */
export interface MeasuredSet {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  /** Empty when the ready-made searches were left out. */
  readonly peers: readonly PeerScore[];
  readonly showsMisses: boolean;
}

/** Writes a set's figures as tables. */
export function printSet({ name, verdicts, peers, showsMisses }: MeasuredSet): void {
  console.log(`\n${name}`);
  console.table(tableOf(verdicts));
  if (peers.length > 0) {
    console.log('Ready-made searches over the same passages, all answerable questions:');
    console.table(
      Object.fromEntries(
        peers.map((one) => [one.name, { 'right first': percent(one.first), 'in three': percent(one.three) }]),
      ),
    );
  }
  if (!showsMisses) return;
  for (const { question, miss } of verdicts) {
    if (miss !== undefined)
      console.log(`  ${question.id} [${question.style}, ${question.half}] ${question.question}\n    ${miss}`);
  }
}

/** Writes the same as JSON, an object a line. */
export function printSetAsJson({ name, verdicts, peers, showsMisses }: MeasuredSet): void {
  printJson({ set: name, table: tableOf(verdicts), peers });
  if (!showsMisses) return;
  for (const { question, miss } of verdicts) {
    if (miss !== undefined) printJson({ set: name, id: question.id, question: question.question, miss });
  }
}
