/** News says the most important thing first. */
import type { Signal } from './signal.ts';

export const depth: Signal = {
  name: 'depth',
  says: 'how far down in its document the passage stands',
  measure: (_, { reading }) => reading.depth,
};
