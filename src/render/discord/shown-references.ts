/** What an answer rests on, read back from its message: the buttons say it, so it outlives a restart. */
import type { ShownReferences } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { spokenLanguages } from '../wording/languages.ts';
import { inLanguage, say } from '../wording/say.ts';
import { readCustomId } from './custom-ids.ts';
import { small, unescapeMarkdown } from './markdown.ts';
import { readQuestion, textsIn } from './question.ts';

/**
 * From Discord's component JSON. What carries no Pin button, nor "Show pin" in
 * its place, rests on nothing: chat, lists, and the closest lines to a question
 * that no source answers.
 */
export function readShownReferences(components: readonly unknown[]): ShownReferences {
  const actions = [...customIdsIn(components)].flatMap((customId) => readCustomId(customId, '') ?? []);
  const pin = actions.find(({ kind }) => kind === 'pin');
  const isAnswer = actions.some(({ kind }) => kind === 'pin' || kind === 'show-pin');
  const pasted = pastedIn(components);
  const { quotations, verified } = pin?.kind === 'pin' ? pin : {};
  return defined({
    kind: 'shown' as const,
    question: pasted[0] ?? readQuestion(components) ?? '',
    excerpts: actions.flatMap((action) => (isAnswer && action.kind === 'context' ? action.excerpts : [])),
    quotations,
    finding: verified && { ...verified, claim: pasted.map(withoutMarks).join(' … ') },
  });
}

/** The answer may have been written in any language. */
const pastedLabels = new Set(
  spokenLanguages.map((one) => inLanguage(one, () => small(say('verdict.pasted')))),
);

/** The lines that /verify was asked about: in its answer, the quotations below "Pasted". */
function pastedIn(components: readonly unknown[]): string[] {
  const pasted: string[] = [];
  for (const content of textsIn(components)) {
    const lines = content.split('\n');
    for (const [at, line] of lines.entries()) {
      if (!pastedLabels.has(line)) continue;
      const after = lines.slice(at + 1);
      const end = after.findIndex((one) => !one.startsWith('>'));
      const quoted = after.slice(0, end < 0 ? after.length : end).map((one) => one.replace(/^> ?/, ''));
      pasted.push(unescapeMarkdown(quoted.join('\n').replaceAll(/(?<!\\)\*\*/g, '')));
    }
  }
  return pasted;
}

/** Without the quotation marks that we put around it. */
function withoutMarks(pasted: string): string {
  return pasted.startsWith('“') && pasted.endsWith('”') ? pasted.slice(1, -1) : pasted;
}

/** The custom ids of components, in the order in which they are shown. */
export function* customIdsIn(components: readonly unknown[]): Generator<string> {
  for (const component of components) {
    if (typeof component !== 'object' || component === null) continue;
    if ('custom_id' in component && typeof component.custom_id === 'string') yield component.custom_id;
    if ('components' in component && Array.isArray(component.components)) {
      yield* customIdsIn(component.components);
    }
    if ('accessory' in component) yield* customIdsIn([component.accessory]);
  }
}
