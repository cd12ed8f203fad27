/** Renderings of one statement held against each other: what differs, what is denied, who leaves it out. */
export { quotationsWithCore } from './core.ts';
export { findOppositions } from './opposition.ts';
export { nearlyPrinted } from './reporters.ts';
export { compareStatement } from './statement.ts';
