/** Words about pins that several messages use. */
import type { Pin, PinFinding, PinHistoryEntry, PinObstacle, PinTruth } from '../../answers/index.ts';
import { placeInWords } from './citation-words.ts';
import { en } from './en/index.ts';
import { unique } from './lines.ts';
import { say } from './say.ts';

/** Whether every pinned word can still be read in its document. */
export function wordsStand(truth: PinTruth): boolean {
  return truth === 'unchanged' || truth === 'moved';
}

/** Pins store a verdict by name; a name that this version does not know is shown unchanged. */
function keptVerdictInWords(verdict: string): string {
  if (isIn(en.finding, verdict)) return say(`finding.${verdict}`);
  return isIn(en.headline, verdict) ? say(`headline.${verdict}`) : verdict;
}

/** `Reversed: the sources say the opposite. Checked: “The quay is safe”, as words of Ida Morrow` */
export function findingInWords({ verdict: kept, claim, claimedSpeaker: speaker }: PinFinding): string {
  const verdict = keptVerdictInWords(kept);
  if (claim === '') return verdict;
  return speaker === undefined
    ? say('pins.finding', { verdict, claim })
    : say('pins.findingAs', { verdict, claim, speaker });
}

/** `Cut: the sentence goes on · Exact`: each verdict once, the worst first, so that it survives a cut of the line. */
export function findingsInWords(findings: readonly PinFinding[]): string {
  if (findings.length < 2) return findings.map(findingInWords).join('');
  const order = Object.keys(en.headline);
  return unique(findings.map(({ verdict }) => verdict))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map(keptVerdictInWords)
    .join(' · ');
}

/** That the words around the quotations were not checked, where that is so. */
export function uncheckedInWords({ findings = [] }: Pick<Pin, 'findings'>): string[] {
  return findings.some((one) => one.isAroundUnchecked) ? [say('verdict.aroundUnchecked')] : [];
}

/** Why something happened to a pin, or what exactly changed: `Herald ¶ 4: words changed in their source` */
export function reasonInWords({ action, reason = '', truthChange }: PinHistoryEntry): string {
  if (truthChange !== undefined) {
    const { to, excerpts } = truthChange;
    const found = excerpts.map(
      ({ outlet, locator, truth }) => `${outlet} ${placeInWords(locator)}: ${say(`truth.${truth}`)}`,
    );
    return found.length === 0 ? say(`truth.${to}`) : found.join('; ');
  }
  // For a refusal, the stored reason is Discord's obstacle.
  return action === 'refused-by-discord' ? obstacleInWords(reason as PinObstacle) : reason;
}

/** Why Discord refused, and what helps. Plain text. */
export function obstacleInWords(obstacle: PinObstacle, wanted: 'pin' | 'unpin' = 'pin'): string {
  if (wanted === 'unpin' && isIn(en.unpinObstacle, obstacle)) return say(`unpinObstacle.${obstacle}`);
  if (isIn(en.obstacle, obstacle)) return say(`obstacle.${obstacle}`);
  return say('obstacle.refused', { code: obstacle.slice('code-'.length) });
}

const isIn = <Room extends object>(room: Room, key: PropertyKey): key is keyof Room =>
  Object.hasOwn(room, key);

/** `capitalised('source withdrawn')` → `'Source withdrawn'` */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
