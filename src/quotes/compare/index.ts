/** Renderings of one statement held against each other: what differs, what is denied, who leaves it out. */
export { coreHolders } from './core.ts';
export { findOppositions } from './opposition.ts';
export { compareStatement } from './statement.ts';
