/**
 * `npm run eval`: how well questions are answered, in one table a set, documents without recorded
 * questions first. Peers rank the same passages in the same run.
 *
 * `-- --misses` lists what went wrong; `-- --no-peers` leaves the peers out; `-- --set news` takes one set;
 * `-- --doubts` adds which questions each doubt alone keeps from being answered. Last come the counts over all sets
 * with nothing recorded, in which a change of a few questions can be seen.
 */
import { Command } from 'commander';
import { createSearch } from '../../src/search/index.ts';
import { setMakers } from './all-sets.ts';
import { DoubtCounts } from './doubts.ts';
import { answerableFigures, type Outcome, outcomesOf, peerFigures } from './measure.ts';
import { peers } from './peers.ts';
import { postgresEngine } from './postgres-engine.ts';
import { dataHelp, type EvalSet } from './sets.ts';

const options = new Command()
  .option('--misses', 'list every miss')
  .option('--doubts', 'which questions each doubt alone keeps from being answered')
  .option('--no-peers', 'without the ready-made searches')
  .option('--set <name>', `one of ${Object.keys(setMakers).join(', ')}`)
  .addHelpText('after', dataHelp)
  .parse()
  .opts<{ misses?: boolean; doubts?: boolean; peers: boolean; set?: string }>();

const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;

const engine = await postgresEngine();
const doubts = new DoubtCounts();
const bare: Outcome[] = [];
for (const [name, make] of Object.entries(setMakers)) {
  if (options.set !== undefined && options.set !== name) continue;
  const set = await make();
  if (set === undefined) console.log(`\n${name}: NOT RUN, its files are not beside this checkout.`);
  else await report(set);
}
await engine.close();
printTotals();
if (options.doubts) {
  console.log('\nEach doubt alone keeps from being called answers, over all sets above:');
  for (const line of doubts.lines()) console.log(line);
}

async function report(set: EvalSet): Promise<void> {
  const search = createSearch(set.knowledge);
  const outcomes = outcomesOf(set, search);
  if (options.doubts) doubts.add(search, outcomes);
  if (!set.isRecorded) bare.push(...outcomes);
  const answerable = outcomes.filter(({ question }) => question.answers.length > 0);
  const others = outcomes.filter(({ question }) => question.answers.length === 0);
  console.log(
    `\n${set.name}: ${set.knowledge.passages.size} passages, ${answerable.length} answerable questions`,
  );
  if (answerable.length > 0) await printAnswerable(set, answerable);
  const near = others.filter(({ question }) => question.style !== 'off');
  const off = others.filter(({ question }) => question.style === 'off');
  for (const [what, some] of [
    ['without an answer', near],
    ['off-topic', off],
  ] as const) {
    if (some.length === 0) continue;
    const shares = (['answered', 'perhaps', 'not-found'] as const).map(
      (status) => `${status} ${percent(statusShare(some, status))}`,
    );
    console.log(`  ${some.length} ${what}: ${shares.join('  ')}  ${onDemand(some)}`);
  }
  if (options.misses) for (const one of outcomes) printMiss(one);
}

async function printAnswerable(set: EvalSet, answerable: readonly Outcome[]): Promise<void> {
  const figures = answerableFigures(answerable);
  console.log(`  ranked: first ${percent(figures.rankedFirst)}  in three ${percent(figures.rankedInThree)}`);
  const shared = await engine.figures(set);
  console.log(
    shared === undefined
      ? '  candidates from PostgreSQL: NOT RUN, there is none on this machine'
      : `  ranked, candidates from PostgreSQL: first ${percent(shared.first)}  in three ${percent(shared.inThree)}`,
  );
  console.log(
    `  shown:  first ${percent(figures.shownFirst)}  in three ${percent(figures.shownInThree)}  with the words ${percent(figures.stringShown)}`,
  );
  console.log(
    `  answered, right first ${percent(figures.answeredFirst)}  perhaps ${percent(statusShare(answerable, 'perhaps'))}  nothing shown ${percent(figures.nothingShown)}  ${onDemand(answerable)}`,
  );
  if (options.peers) {
    for (const peer of peers) {
      const { first, inThree } = await peerFigures(set, peer);
      console.log(`  ${peer.name.padEnd(34)} first ${percent(first)}  in three ${percent(inThree)}`);
    }
  }
}

function printTotals(): void {
  const [answerable, others] = partition(bare, ({ question }) => question.answers.length > 0);
  const [off, near] = partition(others, ({ question }) => question.style === 'off');
  const figures = answerableFigures(answerable);
  const count = (share: number) => Math.round(share * answerable.length);
  const answered = (some: readonly Outcome[]) => some.filter(({ result }) => result.status === 'answered');
  const right = count(figures.answeredFirst);
  console.log(`\nAll sets with nothing recorded, ${answerable.length} answerable questions:`);
  console.log(`  ranked: first ${count(figures.rankedFirst)}  in three ${count(figures.rankedInThree)}`);
  console.log(
    `  answered, right first ${right}, another first ${answered(answerable).length - right}; nothing shown ${count(figures.nothingShown)}`,
  );
  console.log(
    `  without an answer ${near.length}: answered ${answered(near).length}; off-topic ${off.length}: answered ${answered(off).length}, not found ${off.filter(({ result }) => result.status === 'not-found').length}`,
  );
}

function partition<T>(all: readonly T[], fits: (one: T) => boolean): [T[], T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}

/** Of how many the closest lines are shown on demand alone, and of how many there are any. */
function onDemand(outcomes: readonly Outcome[]): string {
  const perhaps = outcomes.filter(({ result }) => result.status === 'perhaps');
  const far = perhaps.filter(({ result }) => result.searched.isFar);
  return `(closest lines on demand: ${far.length} of ${perhaps.length})`;
}

function statusShare(outcomes: readonly Outcome[], status: Outcome['result']['status']): number {
  return outcomes.filter(({ result }) => result.status === status).length / Math.max(1, outcomes.length);
}

function printMiss({ question, result, rankedAt, shownAt }: Outcome): void {
  const isAnswerable = question.answers.length > 0;
  if (isAnswerable ? shownAt === 0 : result.status !== 'answered') return;
  const right = question.answers.map(({ documentId, first }) => `${documentId}¶${first}`).join(' ');
  const shown = result.excerpts.slice(0, 3).map(({ passageId }) => passageId);
  console.log(
    `  ${question.id} [${question.style}] ${question.question}\n      ${result.status}, right ranked ${rankedAt + 1 || '–'} (${right}); shown ${shown.join(' ')}`,
  );
}
