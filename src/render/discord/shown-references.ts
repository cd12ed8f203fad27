/** What an answer rests on, read back from its message: the buttons say it, so it outlives a restart. */
import type { ShownReferences } from '../../answers/index.ts';
import { readCustomId } from './custom-ids.ts';
import { unescapeMarkdown } from './markdown.ts';
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
  return {
    kind: 'shown',
    question: readPasted(components) ?? readQuestion(components) ?? '',
    excerpts: actions.flatMap((action) => (isAnswer && action.kind === 'context' ? action.excerpts : [])),
    ...(pin?.kind === 'pin' && pin.quotations ? { quotations: pin.quotations } : {}),
  };
}

/** The line that /verify was asked about stands in its answer as the first quotation after "Pasted". */
function readPasted(components: readonly unknown[]): string | undefined {
  const pasted = /^-# Pasted\n> (?<line>.+)$/m;
  for (const content of textsIn(components)) {
    const line = pasted.exec(content)?.groups?.line;
    if (line !== undefined) return unescapeMarkdown(line.replaceAll(/(?<!\\)\*\*/g, ''));
  }
  return undefined;
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
