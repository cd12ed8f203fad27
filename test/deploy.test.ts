/** What stands ready in deploy/ names variables, paths and numbers that there are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { createMetrics } from '../src/discord/metrics.ts';

const root = join(import.meta.dirname, '..');
const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');
const files = readdirSync(join(root, 'deploy')).map((name) => `deploy/${name}`);
const variables = new Set(
  [...textOf('.env.example').matchAll(/^(?:# )?(?<name>[A-Z_]+)=/gm)].map(({ groups }) => groups?.name),
);

it('every variable of ours that a file sets is one that the bot reads', () => {
  const known = (name: string) => variables.has(name) || ['NODE_ENV', 'HOSTNAME'].includes(name);
  for (const file of ['Dockerfile', ...files]) {
    const set = [
      ...textOf(file).matchAll(
        /\b(?<name>(?:DISCORD|HTTP|DATA|DATABASE|KNOWLEDGE|LOG|SANDBOX)_[A-Z_]+|SHARDS)\b/g,
      ),
    ];
    expect(set.map(({ groups }) => groups?.name ?? '').filter((name) => !known(name))).toEqual([]);
  }
});

it('the YAML files can be read, and run the bot without rights that it does not need', () => {
  const compose = parse(textOf('deploy/compose.yaml'));
  expect(compose.services.bot).toMatchObject({ read_only: true, user: 'node', cap_drop: ['ALL'] });
  const [set] = parseAllDocuments(textOf('deploy/kubernetes.yaml')).map((document) => document.toJS());
  const [container] = set.spec.template.spec.containers;
  expect(container.securityContext).toMatchObject({ readOnlyRootFilesystem: true });
  expect(container.livenessProbe.httpGet.path).toBe('/livez');
  expect(container.readinessProbe.httpGet.path).toBe('/readyz');
});

it('the ranges of the pods are whole and do not overlap', () => {
  const text = textOf('deploy/kubernetes.yaml');
  const [, each] = /\* (\d+)\)\)/.exec(text) ?? [];
  const [, more, total] = /first \+ (\d+)\)\)\/(\d+)/.exec(text) ?? [];
  const [, replicas] = /replicas: (\d+)/.exec(text) ?? [];
  expect(Number(more) + 1).toBe(Number(each));
  expect(Number(each) * Number(replicas)).toBe(Number(total));
});

it('the dashboard asks for numbers that /metrics has', async () => {
  const { registry } = createMetrics();
  const names = registry.getMetricsAsArray().map(({ name }) => name);
  const { panels } = JSON.parse(textOf('deploy/grafana-dashboard.json'));
  const asked = panels.flatMap(({ targets }: { targets: { expr: string }[] }) =>
    targets.flatMap(({ expr }) => expr.match(/\b(?:onrecord|nodejs|process)_\w+/g) ?? []),
  );
  expect(asked.length).toBeGreaterThan(8);
  expect(asked).toContain('onrecord_interaction_wait_seconds_bucket');
  expect(asked.filter((name: string) => !names.includes(name.replace(/_bucket$/, '')))).toEqual([]);
});

it('the image compiles what the bot loads only when it starts', () => {
  const later = ['serve', 'database/connection'].flatMap((file) =>
    [...textOf(`src/${file}.ts`).matchAll(/await import\('\.\/(.*)\.ts'\)/g)].map(([, module = '']) =>
      posix.join(posix.dirname(file), module),
    ),
  );
  const compiled = /Promise\.all\(\[(.*?)\]/.exec(textOf('Dockerfile'))?.[1] ?? '';
  expect(later).toContain('discord/bot');
  expect(later.filter((module) => !compiled.includes(`'${module}'`))).toEqual([]);
});

it('the bot is started everywhere as by npm start, and its image compiled for that start', () => {
  const starts = [
    ...['package.json', 'deploy/kubernetes.yaml', 'deploy/onrecord.service'].map((file) =>
      /(?:exec|ExecStart|"start")[^\n]*?node\b(?<flags>[^\n]*?)\S*src\/main\.ts/.exec(textOf(file)),
    ),
    /^CMD \["node"(?<flags>.*)"src\/main\.ts"\]$/m.exec(textOf('Dockerfile')),
    /^USER node\n(?:#.*\n)?RUN node(?<flags>.*) --input-type/m.exec(textOf('Dockerfile')),
  ].map((found) => found?.groups?.flags?.match(/--[\w-]+(?:=\w+)?/g)?.join(' '));
  expect(new Set(starts)).toEqual(
    new Set([
      '--disable-warning=ExperimentalWarning --max-semi-space-size=4 --heap-growing-percent=20 --no-sparkplug --memory-saver-mode',
    ]),
  );
});

it('the image gives Node each flag by itself: two in one are none that Node knows', () => {
  const command = /^CMD (?<all>\["node".+\])$/m.exec(textOf('Dockerfile'))?.groups?.all ?? '[]';
  const words: string[] = JSON.parse(command);
  expect(words.length).toBeGreaterThan(2);
  expect(words.filter((word) => /\s/.test(word))).toEqual([]);
});

it('image, unit and benches tell malloc the same', () => {
  const told = ['Dockerfile', 'deploy/onrecord.service', 'test/bench/bot-process.ts'].map((file) =>
    [...textOf(file).matchAll(/\b(MALLOC_\w+)(?:=|: ')(\d+)/g)].map(([, name, value]) => `${name}=${value}`),
  );
  expect(told[0]).toHaveLength(3);
  expect(told).toEqual(told.map(() => told[0]));
});
