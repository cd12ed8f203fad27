/** `npm run bench`: every measurement in turn, each in a process of its own. `npm run bench -- pins` runs one. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const measurements = [
  'ask',
  'reload',
  'quotes',
  'ingest',
  'pins',
  'postgres',
  'servers',
  'pictures',
] as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !measurements.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`No measurement is called ${unknown.join(', ')}. There are ${measurements.join(', ')}.`);
  process.exit(2);
}
for (const name of measurements.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
