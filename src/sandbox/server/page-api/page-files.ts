/**
 * The page's files. The browser gets the TypeScript sources with their types stripped, and the
 * packages from `node_modules` under an import map: no build step, no bundler, no other server.
 */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';

const pageFolder = path.join(import.meta.dirname, '../../page');
const require = createRequire(import.meta.url);
const scriptType = 'text/javascript; charset=utf-8';

const skyra = '@skyra/discord-components-core';

/** The packages that the browser may load: Skyra's elements, and what they import. */
const packageNames = [skyra, 'lit', 'lit-html', 'lit-element', '@lit/context', '@lit/reactive-element'];

const importMap = JSON.stringify({
  imports: {
    lit: '/modules/lit/index.js',
    'lit/': '/modules/lit/',
    'lit-html': '/modules/lit-html/lit-html.js',
    'lit-html/': '/modules/lit-html/',
    'lit-element/': '/modules/lit-element/',
    'lit-element/lit-element.js': '/modules/lit-element/lit-element.js',
    '@lit/context': '/modules/@lit/context/index.js',
    '@lit/reactive-element': '/modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/modules/@lit/reactive-element/',
    ...skyraImports(),
  },
});

/** Skyra's `exports` name each element's module; the map repeats those that `page/messages/elements.ts` uses. */
function skyraImports(): Record<string, string> {
  const elements = {
    code: 'Code',
    mention: 'Mention',
    spoiler: 'Spoiler',
    subscript: 'Subscript',
    time: 'Time',
  };
  return Object.fromEntries(
    Object.entries(elements).map(([tag, name]) => [
      `${skyra}/discord-${tag}.js`,
      `/modules/${skyra}/dist/components/discord-${tag}/Discord${name}.js`,
    ]),
  );
}

/** Nothing from anywhere else; the import map is the only inline script and is named by its hash. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
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
  app.get('/page/:file{.+}', async (c) => {
    const served = await pageFile(c.req.param('file'));
    return served === undefined
      ? c.notFound()
      : c.body(served.text, 200, { 'Content-Type': served.contentType });
  });
  app.get('/modules/*', async (c) => {
    const text = await moduleText(c.req.path.slice('/modules/'.length));
    if (text === undefined) return c.notFound();
    return c.body(text, 200, {
      'Content-Type': scriptType,
      'Cache-Control': 'max-age=3600',
    });
  });
  return app;
}

async function pageFile(name: string): Promise<{ text: string; contentType: string } | undefined> {
  if (!/^(?:[a-z]+\/)?[a-z-]+\.(?:ts|css|svg)$/.test(name)) return undefined;
  const text = await readIfThere(path.join(pageFolder, name));
  if (text === undefined) return undefined;
  return name.endsWith('.ts')
    ? { text: stripTypeScriptTypes(text), contentType: scriptType }
    : { text, contentType: getMimeType(name) ?? 'text/plain' };
}

async function moduleText(modulePath: string): Promise<string | undefined> {
  const name = packageNames.find((candidate) => modulePath.startsWith(`${candidate}/`));
  // No file's name has control characters; the file system throws for some of them.
  if (name === undefined || !/^[\w@./-]+\.js$/.test(modulePath)) return undefined;
  const root = packageRoot(name);
  const file = path.join(root, modulePath.slice(name.length));
  return file.startsWith(root + path.sep) ? readIfThere(file) : undefined;
}

/** Where a package is installed, whatever its `exports` hide. Only Skyra's is ours; the others are looked up from it. */
function packageRoot(name: string): string {
  const ours = require.resolve(skyra);
  const main = name === skyra ? ours : createRequire(ours).resolve(name);
  const marker = `${path.sep}node_modules${path.sep}${name.split('/').join(path.sep)}`;
  return main.slice(0, main.lastIndexOf(marker) + marker.length);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
}
