/**
 * Discord's Markdown, already parsed, as elements.
 *
 * Skyra's library has no Components V2, its buttons, selects and modals are pictures of controls, its messages
 * fetch avatars from Discord's servers, and its quotation's bar shrinks beside a long line: those are our own.
 */

import '@skyra/discord-components-core/discord-code.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-time.js';
import { html, nothing } from 'lit';
import type { MarkdownNode } from '../../server/page-api/page-types.ts';
import type { Page } from '../page.ts';
import { channelOf } from '../places.ts';
import { readTheme } from '../preferences.ts';
import { words } from '../words/index.ts';
import { formatMoment } from './time.ts';

export const drawMarkdown = (nodes: readonly MarkdownNode[], page: Page) =>
  html`<div class="markdown">${drawNodes(nodes, page)}</div>`;

const drawNodes = (nodes: readonly MarkdownNode[], page: Page): unknown =>
  nodes.map((node) => drawNode(node, page));

const inside = ({ content = '' }: MarkdownNode, page: Page): unknown =>
  typeof content === 'string' ? content : drawNodes(content, page);

const isLight = (): boolean => readTheme() === 'light';

function drawNode(node: MarkdownNode, page: Page): unknown {
  const inner = inside(node, page);
  switch (node.type) {
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'em':
      return html`<em>${inner}</em>`;
    case 'underline':
      return html`<u>${inner}</u>`;
    case 'strikethrough':
      return html`<s>${inner}</s>`;
    case 'inlineCode':
      return html`<discord-code ?light-theme=${isLight()}>${inner}</discord-code>`;
    case 'codeBlock':
      return html`<pre tabindex="0"><code>${inner}</code></pre>`;
    case 'br':
    case 'newline':
      return html`<br>`;
    case 'bullets':
    case 'numbers':
    case 'item':
    case 'nested':
      return listPart(node, inner);
    case 'heading':
      return heading(node.level, inner);
    case 'subtext':
      return html`<discord-subscript ?light-theme=${isLight()}>${inner}</discord-subscript>`;
    case 'blockQuote':
      return html`<blockquote>${inner}</blockquote>`;
    case 'spoiler':
      return spoiler(inner);
    case 'link':
    case 'url':
    case 'autolink':
      return link(node.target ?? '', inner, page);
    case 'timestamp':
      return moment(node);
    default:
      return mention(node, page) ?? inner;
  }
}

function listPart({ type, level }: MarkdownNode, inner: unknown) {
  if (type === 'bullets') return html`<ul>${inner}</ul>`;
  if (type === 'numbers') return html`<ol start=${level}>${inner}</ol>`;
  return html`<li class=${type === 'nested' ? 'nested' : nothing}>${inner}</li>`;
}

function heading(level: number | undefined, inner: unknown) {
  if (level === 1) return html`<h1>${inner}</h1>`;
  return level === 2 ? html`<h2>${inner}</h2>` : html`<h3>${inner}</h3>`;
}

function mention(node: MarkdownNode, page: Page): unknown {
  const { world } = page;
  const { id = '', name = '' } = node;
  const people = [world.bot, world.people.member, world.people.moderator];
  const roles = world.servers.flatMap((server) => server.roles);
  const mentionTag = (type: string, text: string) =>
    html`<discord-mention type=${type} ?light-theme=${isLight()}>${text}</discord-mention>`;
  switch (node.type) {
    case 'user':
      return mentionTag('user', people.find((user) => user.id === id)?.global_name ?? 'unknown');
    case 'channel': {
      const open = () => page.openChannel(id);
      return html`<discord-mention
        type="channel"
        role="link"
        tabindex="0"
        ?light-theme=${isLight()}
        @click=${open}
        @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && open()}
      >${channelOf(world, id)?.name ?? 'unknown'}</discord-mention>`;
    }
    case 'role':
      return mentionTag('role', roles.find((role) => role.id === id)?.name ?? 'unknown');
    case 'everyone':
    case 'here':
      return mentionTag('role', node.type);
    case 'slashCommand':
      return mentionTag('slash', node.fullName ?? name);
    case 'emoji':
      return `:${name}:`;
    case 'twemoji':
      return name;
    default:
      return undefined;
  }
}

/**
 * A link to a message of this very place opens here; any other opens a new tab. As in Discord, a message's
 * bare address is drawn as its channel with a speech bubble.
 */
function link(target: string, inner: unknown, page: Page): unknown {
  const place = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/[^/]+\/(\d+)(?:\/(\d+))?\/?$/.exec(target);
  if (place?.[1] !== undefined) {
    const [, channelId, messageId] = place;
    const open = (event: Event): void => {
      event.preventDefault();
      void page.openChannel(channelId, messageId);
    };
    const name = channelOf(page.world, channelId)?.name;
    const isBare = name !== undefined && [inner].flat(2).join('') === target;
    return html`<a href="#${channelId}/${messageId}" @click=${open}>${isBare ? `#${name} › 💬` : inner}</a>`;
  }
  // Discord links web pages only; anything else stays text.
  if (!/^https?:\/\//.test(target)) return inner;
  return html`<a href=${target} target="_blank" rel="noreferrer noopener">${inner}</a>`;
}

function moment({ timestamp, format }: MarkdownNode) {
  const date = new Date(Number(timestamp) * 1000);
  return html`<discord-time title=${formatMoment(date, 'F')}>${formatMoment(date, format ?? 'f')}</discord-time>`;
}

/** It has a name for screen readers, and is a button, until it is revealed. */
function spoiler(inner: unknown) {
  const reveal = ({ currentTarget }: Event): void => {
    const element = currentTarget as HTMLElement;
    element.removeAttribute('aria-label');
    element.removeAttribute('role');
    element.setAttribute('activated', '');
  };
  const onkeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') reveal(event);
  };
  return html`<discord-spoiler
    role="button"
    tabindex="0"
    aria-label=${words().spoiler}
    ?light-theme=${isLight()}
    @click=${reveal}
    @keydown=${onkeydown}
  >${inner}</discord-spoiler>`;
}
