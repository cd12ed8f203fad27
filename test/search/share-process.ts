/** A process that puts a knowledge folder into a database, to be killed: `node share-process.ts postgres://… folder`. */
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { shareKnowledge } from '../../src/search/postgres/index.ts';

const [url = '', folder = ''] = process.argv.slice(2);
const logger = { info: () => undefined, warn: () => undefined };
await shareKnowledge({ url, logger }, await loadKnowledge([folder]));
