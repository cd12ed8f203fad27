/** The people, organisations and places that are known, with every spelling. In the terminal only. */
import type { Reply } from '../../answers/index.ts';
import type { CommandContext } from '../context.ts';

/** All names, people with the most quotations first. */
export function listNames({ library: { knowledge } }: CommandContext): Reply {
  const counts = new Map<string, number>();
  for (const { speakerId } of knowledge.quotations.values()) {
    if (speakerId !== undefined) counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1);
  }
  const names = [...knowledge.names.values()]
    .map((name) => ({ ...name, quotationCount: counts.get(name.id) ?? 0 }))
    .sort((a, b) => b.quotationCount - a.quotationCount || a.name.localeCompare(b.name, 'en'));
  return { isPrivate: true, answer: { kind: 'names', names, page: 0, pageCount: 1 } };
}
