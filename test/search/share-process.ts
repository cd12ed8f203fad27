/** A process that puts many passages into a database, to be killed: `node share-process.ts postgres://…`. */
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { shareKnowledge } from '../../src/search/postgres/index.ts';
import { enlarged } from '../bench/generate.ts';

const shipped = await loadKnowledge([join(import.meta.dirname, '../../knowledge')]);
const logger = { info: () => undefined, warn: () => undefined };
await shareKnowledge({ url: process.argv[2] ?? '', logger }, enlarged(shipped, 2_000));
