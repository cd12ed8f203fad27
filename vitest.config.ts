import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One core is kept free by default; the tests wait for browsers and sockets more than they compute.
    maxWorkers: '100%',
    maxConcurrency: 3,
  },
});
