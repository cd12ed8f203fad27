/**
 * The page's files: TypeScript with its types stripped, and packages from `node_modules` under an import map.
 * There is no build step.
 */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import * as discordApi from 'discord-api-types/v10';
import { Hono } from 'hono';

const pageFolder = path.join(import.meta.dirname, '../../page');
const require = createRequire(import.meta.url);

/** One font for every machine: what fits the screen on one fits it on all. The style sheet is of normal weight. */
const font = '@fontsource/noto-sans/400.css';

const skyra = '@skyra/discord-components-core';

/** The packages that the browser may load: Lit, what it imports, and Skyra's elements. */
const packageNames = ['lit', 'lit-html', 'lit-element', '@lit/context', '@lit/reactive-element', skyra];

/** Skyra's `exports` name each element's module; the map repeats those that `page/messages/markdown.ts` uses. */
const skyraElements = ['Code', 'Mention', 'Spoiler', 'Subscript', 'Time'].map((name) => {
  const tag = `discord-${name.toLowerCase()}`;
  return [`${skyra}/${tag}.js`, `/modules/${skyra}/dist/components/${tag}/Discord${name}.js`];
});

/** Discord's enums by name; a browser cannot load the package, which is CommonJS. */
const enums = Object.entries(discordApi)
  .filter(([, values]) => typeof values === 'object' && Object.values(values).some(Number.isInteger))
  .map(([name, values]) => `export const ${name} = ${JSON.stringify(values)};`)
  .join('\n');

const importMap = JSON.stringify({
  imports: {
    'discord-api-types/v10': '/modules/discord-api-types.js',
    lit: '/modules/lit/index.js',
    'lit/': '/modules/lit/',
    'lit-html': '/modules/lit-html/lit-html.js',
    'lit-html/': '/modules/lit-html/',
    'lit-element/': '/modules/lit-element/',
    '@lit/context': '/modules/@lit/context/index.js',
    '@lit/reactive-element': '/modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/modules/@lit/reactive-element/',
    ...Object.fromEntries(skyraElements),
  },
});

/** Nothing from anywhere else; the import map is the only inline script and is named by its hash. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Builds the routes of the page's files. */
export function createPageFiles(): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const html = await readFile(path.join(pageFolder, 'index.html'), 'utf8');
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('Referrer-Policy', 'no-referrer');
    return c.html(
      html.replace('<!-- import map -->', () => `<script type="importmap">${importMap}</script>`),
    );
  });
  app.get('/page/:file{.+\\.ts}', async (c) => {
    const name = c.req.param('file');
    // Whatever else a name holds leads out of the folder, or to no file.
    if (!/^(?:[a-z]+\/)?[a-z-]+\.ts$/.test(name)) return c.notFound();
    const text = await readFile(path.join(pageFolder, name), 'utf8').catch(() => undefined);
    if (text === undefined) return c.notFound();
    return c.body(stripTypeScriptTypes(text), 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
  app.use('/page/:file{.+\\.(?:css|svg)}', serveStatic({ root: path.dirname(pageFolder) }));
  app.use('/font/:file{.+\\.(?:css|woff2)}', serveFiles('/font', path.dirname(require.resolve(font))));
  app.get('/modules/discord-api-types.js', (c) =>
    c.body(enums, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  for (const name of packageNames) {
    const folder = `/modules/${name}`;
    app.use(`${folder}/:file{.+\\.js}`, serveFiles(folder, packageRoot(name)));
  }
  return app;
}

/** Serves the files of a folder on disk under a path. */
const serveFiles = (under: string, root: string) =>
  serveStatic({ root, rewriteRequestPath: (file) => file.slice(under.length) });

/** Where a package is installed, whatever its `exports` hide. Only Skyra's is ours; the others are looked up from it. */
function packageRoot(name: string): string {
  const skyraMain = require.resolve(skyra);
  const main = name === skyra ? skyraMain : createRequire(skyraMain).resolve(name);
  const marker = `${path.sep}node_modules${path.sep}${name.split('/').join(path.sep)}`;
  return main.slice(0, main.lastIndexOf(marker) + marker.length);
}
