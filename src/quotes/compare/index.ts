/** Compares the renderings of a statement: what differs, what is denied, which outlets leave it out. */

export { findOppositions } from './opposition.ts';
export { nearlyPrinted } from './reporters.ts';
export { quotationsWithCore } from './side.ts';
export { compareStatement } from './statement.ts';
