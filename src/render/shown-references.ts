/** What an answer rests on, read back from its message: the buttons say it, so it outlives a restart. */
import type { ShownReferences } from '../commands/context.ts';
import { readCustomId } from './custom-ids.ts';
import { readQuestion } from './question.ts';

/** From Discord's component JSON. A message that is no answer of ours has neither excerpts nor quotations. */
export function readShownReferences(components: readonly unknown[]): ShownReferences {
  const actions = [...customIdsIn(components)].flatMap((customId) => readCustomId(customId, '') ?? []);
  const pin = actions.find(({ kind }) => kind === 'pin');
  return {
    kind: 'shown',
    question: readQuestion(components) ?? '',
    excerpts: actions.flatMap((action) => (action.kind === 'context' ? [action.excerpt] : [])),
    ...(pin?.kind === 'pin' && pin.quotations ? { quotations: pin.quotations } : {}),
  };
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
