import { defineConfig } from 'vitest/config';

/** Without processes, sockets, databases or fakes of modules: these files can share a worker and what it has loaded. */
const pure = [
  'text',
  'language',
  'knowledge',
  'search',
  'quotes',
  'commands',
  'render',
  'eval',
  'scripts',
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One core is kept free by default; the tests wait for browsers and sockets more than they compute.
    maxWorkers: '100%',
    maxConcurrency: 3,
    projects: [
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: pure } },
      { extends: true, test: { name: 'together', include: pure, isolate: false } },
    ],
  },
});
