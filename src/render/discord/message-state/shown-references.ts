/** What an answer rests on, read back from its message: the buttons say it, so it outlives a restart. */
import type { ExcerptReference, ShownReferences } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { spokenLanguages } from '../../../language/spoken.ts';
import { withoutMarks } from '../../../text/marks.ts';
import { inLanguage, say } from '../../wording/say.ts';
import { maxStringOptionLength } from '../limits.ts';
import { shortHeading, small, unescapeMarkdown } from '../markdown/markdown.ts';
import { customIdsIn, textsIn } from './components.ts';
import { readCustomId } from './custom-ids.ts';
import { episodeNumberOn } from './episode-mark.ts';
import { basisIn } from './own-buttons.ts';
import { readQuestion } from './question.ts';

/**
 * From Discord's component JSON. A message whose buttons do not say that it can be pinned rests on nothing:
 * chat, lists, and the closest lines to a question that no source answers.
 */
export function readShownReferences(components: readonly unknown[]): ShownReferences {
  const basis = basisIn(components);
  const claims = claimsIn(components);
  const pasted = claims.filter((one) => one !== '').join(' … ');
  const question = pasted === '' ? (readQuestion(components) ?? '') : pasted.slice(0, maxStringOptionLength);
  const episodeNumber = episodeNumberOn(components);
  if (basis === undefined) return { kind: 'shown', question, excerpts: [] };
  const { quotations, verified } = basis;
  return defined({
    kind: 'shown' as const,
    episodeNumber,
    question,
    excerpts: customIdsIn(components).flatMap(excerptsOf),
    quotations,
    findings: verified?.findings.slice(0, claims.length).map((one, at) => ({
      ...one,
      claim: claims[at] ?? '',
      ...(verified.isAroundUnchecked && { isAroundUnchecked: true as const }),
    })),
  });
}

function excerptsOf(customId: string): readonly ExcerptReference[] {
  const action = readCustomId(customId);
  return action?.kind === 'context' ? action.excerpts : [];
}

/** The answer may have been written in any language. */
const pastedLabels = new Set(
  spokenLanguages.map((one) => inLanguage(one, () => small(say('verdict.pasted')))),
);

/**
 * The quotations that /verify was asked about, one for each heading of its answer: what stands below
 * "Pasted" there, its pieces joined, or right below a heading in short.
 */
function claimsIn(components: readonly unknown[]): string[] {
  const claims: string[] = [];
  const lines = textsIn(components).flatMap((content) => [...content.split('\n'), '']);
  for (const [at, line] of lines.entries()) {
    const isShort = line.startsWith(shortHeading);
    if (line.startsWith('### ') || isShort) claims.push('');
    if (!isShort && !pastedLabels.has(line)) continue;
    const after = lines.slice(at + 1);
    const end = after.findIndex((one) => !one.startsWith('>'));
    const quoted = after.slice(0, end < 0 ? after.length : end).map((one) => one.replace(/^> ?/, ''));
    const words = withoutMarks(unescapeMarkdown(quoted.join('\n').replaceAll(/(?<!\\)\*\*/g, '')));
    const before = claims.pop() ?? '';
    claims.push(before === '' ? words : `${before} … ${words}`);
  }
  return claims;
}
