/** Ready-made searches, asked the same questions over the same passages. */
import { wordsShown } from '../knowledge/find.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { type Peer, type PeerPassage, type PeerSearch, peers } from '../search/peers.ts';
import { isAt } from './eval-ask.ts';
import type { EvalQuestion } from './eval-sets.ts';

/** A peer's share of right passages; it never says that there is no answer. */
export interface PeerScore {
  readonly name: string;
  readonly first: number;
  readonly three: number;
}

/** How ready-made searches fare over the same passages; one that is not installed is left out. */
export async function evalPeers(
  knowledge: Knowledge,
  questions: readonly EvalQuestion[],
): Promise<PeerScore[]> {
  const passages = [...knowledge.passages.values()].map((passage) => ({
    id: passage.id,
    text: wordsShown(knowledge, passage),
  }));
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  const scores: PeerScore[] = [];
  for (const { name, make } of peers) {
    const ask = await made(make, passages);
    if (ask !== undefined) scores.push({ name, ...(await scoreOf(ask, knowledge, answerable)) });
  }
  return scores;
}

/** Undefined for a search whose package is not installed. */
async function made(make: Peer['make'], passages: readonly PeerPassage[]): Promise<PeerSearch | undefined> {
  try {
    return await make(passages);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function scoreOf(
  ask: PeerSearch,
  knowledge: Knowledge,
  questions: readonly EvalQuestion[],
): Promise<Omit<PeerScore, 'name'>> {
  let first = 0;
  let three = 0;
  for (const { question, answers } of questions) {
    const ids = await ask(question);
    const at = ids.findIndex((id) => answers.some((answer) => isAt(knowledge.passages.get(id), answer)));
    if (at === 0) first += 1;
    if (at >= 0 && at < 3) three += 1;
  }
  return { first: first / questions.length, three: three / questions.length };
}
