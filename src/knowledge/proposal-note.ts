/** How the note begins that an import writes beside what it proposes, for whoever keeps the folder. */
export const proposalNote = 'Proposed by an import';

/**
 * A note without what an import says of its proposal; undefined where nothing else stands there.
 *
 * `noteForReaders('Proposed by an import; check the name. “Berg” alone can mean Otto Berg, too.')` →
 * `“Berg” alone can mean Otto Berg, too.`
 */
export function noteForReaders(note: string | undefined): string | undefined {
  if (note?.startsWith(proposalNote) !== true) return note;
  const end = note.indexOf('.') + 1;
  return (end > 0 ? note.slice(end).trim() : '') || undefined;
}
