/**
 * What a message of the bot carries, so that its buttons work after a restart: the question, the episode, and
 * what the answer rests on. Each is read back from Discord's component JSON.
 */
import {
  type Answer,
  type AnswerBasis,
  firstEpisodeNumber,
  isFound,
  type ShownReferences,
  worstChecks,
} from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { spokenLanguages } from '../../../language/spoken.ts';
import { withoutMarks } from '../../../text/marks.ts';
import { present } from '../../wording/lines.ts';
import { inLanguage, say } from '../../wording/say.ts';
import { button } from '../buttons.ts';
import { maxStringOptionLength } from '../limits.ts';
import { escapeMarkdown, shortHeading, small, unescapeMarkdown } from '../markdown/markdown.ts';
import type { MessagePayload } from '../parts.ts';
import { customIdsIn, textsIn } from './components.ts';
import { readCustomId } from './custom-ids.ts';

const heading = '### ';
/** Above a message that somebody wants looked up: in large letters it would fill a phone's screen. */
const smallHeading = `${small('💬')} `;
/** The most characters of a question in large letters. */
const maxLargeLength = 120;

/** The whole question, which is too long for a custom id. `questionHeading('*He*?')` → `'### \\*He\\*?'` */
export const questionHeading = (question: string): string =>
  `${question.length > maxLargeLength ? smallHeading : heading}${escapeMarkdown(question)}`;

/** Undoes `questionHeading`. Undefined when the message has no such heading. */
export function readQuestion(components: readonly unknown[]): string | undefined {
  const lines = textsIn(components).map((content) => content.split('\n', 1)[0] ?? '');
  for (const one of lines) {
    const before = [heading, smallHeading].find((mark) => one.startsWith(mark));
    if (before !== undefined)
      return unescapeMarkdown(one.slice(before.length)).slice(0, maxStringOptionLength);
  }
  return undefined;
}

/**
 * The message with the number of its episode (`episodeNumberOf`), where a bot has several. It is the number of
 * the top component: Discord gives components small numbers, and custom ids keep their room.
 */
export function markedWithEpisode(payload: MessagePayload, episodeNumber?: number): MessagePayload {
  const [first, ...rest] = payload.components;
  if (episodeNumber === undefined || first === undefined) return payload;
  // A message that is shown again to everybody keeps its episode.
  if (episodeNumberOn(payload.components) !== undefined) return payload;
  return { ...payload, components: [{ ...first, id: episodeNumber }, ...rest] };
}

/** The number of a message's episode; undefined where it has none. */
export function episodeNumberOn(components: readonly unknown[]): number | undefined {
  return components
    .map((component) => (component as { readonly id?: unknown } | null)?.id)
    .find((id) => typeof id === 'number' && id >= firstEpisodeNumber) as number | undefined;
}

/** What an answer rests on; undefined where it cannot be pinned, such as the closest lines. */
export function basisOf(answer: Answer): AnswerBasis | undefined {
  switch (answer.kind) {
    case 'ask':
      return answer.status === 'answered' && answer.blocks.length > 0 ? {} : undefined;
    case 'quotations':
    case 'comparison':
      return answer.pinnable && { quotations: answer.pinnable };
    case 'verification': {
      const { checks, isAroundUnchecked } = answer;
      if (!checks.some(isFound)) return undefined;
      const findings = worstChecks(checks).map(({ verdict, claimedSpeaker, matches: [first] }) =>
        // A pin must not keep as somebody's what nobody knows the speaker of.
        defined({ verdict, claimedSpeaker: first?.source === 'unrecorded' ? undefined : claimedSpeaker }),
      );
      return { verified: defined({ findings, isAroundUnchecked }) };
    }
    case 'published':
      return basisIn(answer.components);
    default:
      return undefined;
  }
}

/** What an answer rests on, read from the buttons of its message. */
export function basisIn(components: readonly unknown[]): AnswerBasis | undefined {
  for (const customId of customIdsIn(components)) {
    const action = readCustomId(customId);
    if (action?.kind === 'delete' || action?.kind === 'publish' || action?.kind === 'marked-pin')
      return action.basis;
  }
  return undefined;
}

/** The button that deletes an answer; like Share, it carries what the answer rests on. */
export const deleteButton = (basis: AnswerBasis | undefined) =>
  button(say('button.delete'), { kind: 'delete', ...defined({ basis }) });

/** What a pin of a message would rest on. Nothing for messages without a basis: chat, lists, closest lines. */
export function readShownReferences(components: readonly unknown[]): ShownReferences {
  const basis = basisIn(components);
  const claims = claimsIn(components);
  const pasted = present(claims).join(' … ');
  const question = pasted === '' ? (readQuestion(components) ?? '') : pasted.slice(0, maxStringOptionLength);
  if (basis === undefined) return { kind: 'shown', question, excerpts: [] };
  const { quotations, verified } = basis;
  const actions = customIdsIn(components).map((customId) => readCustomId(customId));
  return defined({
    kind: 'shown' as const,
    episodeNumber: episodeNumberOn(components),
    question,
    excerpts: actions.flatMap((action) => (action?.kind === 'context' ? action.excerpts : [])),
    quotations,
    findings: verified?.findings.slice(0, claims.length).map((one, at) => ({
      ...one,
      claim: claims[at] ?? '',
      ...(verified.isAroundUnchecked && { isAroundUnchecked: true as const }),
    })),
  });
}

/** The answer may be in any language. */
const pastedLabels = new Set(
  spokenLanguages.map((one) => inLanguage(one, () => small(say('verdict.pasted')))),
);

/** The quotations that /verify checked: the text below "Pasted" under each heading, or below a one-line heading. */
function claimsIn(components: readonly unknown[]): string[] {
  const claims: string[] = [];
  const lines = textsIn(components).flatMap((content) => [...content.split('\n'), '']);
  for (const [at, line] of lines.entries()) {
    const isShort = line.startsWith(shortHeading);
    if (line.startsWith(heading) || isShort) claims.push('');
    if (!isShort && !pastedLabels.has(line)) continue;
    const after = lines.slice(at + 1);
    const end = after.findIndex((one) => !one.startsWith('>'));
    const quoted = after.slice(0, end < 0 ? after.length : end).map((one) => one.replace(/^> ?/, ''));
    // What stands behind a backslash, be it a backslash itself, is escaped, and no mark of bold.
    const plain = quoted.join('\n').replaceAll(/\\.|\*\*/g, (one) => (one === '**' ? '' : one));
    const words = withoutMarks(unescapeMarkdown(plain));
    const before = claims.pop() ?? '';
    claims.push(before === '' ? words : `${before} … ${words}`);
  }
  return claims;
}
