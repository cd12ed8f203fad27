/** Discord's Markdown, already parsed, as elements. */

import type { MarkdownNode, PageWorld } from '../../server/page-api/page-types.ts';
import { type Child, h } from '../dom.ts';
import { words } from '../words/index.ts';
import { skyra } from './elements.ts';
import { formatMoment, fullMoment } from './time.ts';

/** Names behind mentions, and what a click on a channel does. */
export interface MarkdownContext {
  readonly world: PageWorld;
  openChannel(channelId: string, messageId?: string): void;
}

/** Sends a press or a choice. Both resolve when the bot has responded, or the wait is over. */
export interface ComponentContext extends MarkdownContext {
  press(customId: string): Promise<void>;
  select(customId: string, values: readonly string[]): Promise<void>;
}

/** Draws a text, with its lists. */
export function drawMarkdown(nodes: readonly MarkdownNode[], context: MarkdownContext): HTMLElement {
  return h('div', { class: 'markdown' }, drawBlocks(nodes, context));
}

/** Draws a text line by line, because the parser does not read lists. */
function drawBlocks(nodes: readonly MarkdownNode[], context: MarkdownContext): Child[] {
  const drawn: Child[] = [];
  let list: HTMLElement | undefined;
  for (const line of linesOf(nodes)) {
    const item = listItem(line);
    if (item === undefined) {
      list = undefined;
      drawn.push(drawLine(line, context));
      continue;
    }
    if (list === undefined || list.localName !== item.tag) {
      list = h(item.tag, item.start === undefined ? {} : { start: item.start });
      drawn.push(list);
    }
    list.append(h('li', { class: item.isNested && 'nested' }, drawInline(item.nodes, context)));
  }
  return drawn;
}

const blockTypes = new Set(['heading', 'subtext', 'blockQuote', 'codeBlock']);

function drawLine(line: readonly MarkdownNode[], context: MarkdownContext): Child {
  if (line.length === 1 && blockTypes.has(line[0]?.type ?? '')) return drawInline(line, context);
  return h('div', {}, line.length === 0 ? h('br') : drawInline(line, context));
}

/** Lines without their breaks; a block is a line of its own. */
function linesOf(nodes: readonly MarkdownNode[]): MarkdownNode[][] {
  const lines: MarkdownNode[][] = [];
  let current: MarkdownNode[] | undefined;
  for (const [index, node] of nodes.entries()) {
    if (blockTypes.has(node.type)) {
      if (current !== undefined) lines.push(current);
      current = undefined;
      lines.push([node]);
    } else if (node.type === 'br' || node.type === 'newline') {
      // Blocks take their line break with them, all but code.
      if (current !== undefined || nodes[index - 1]?.type !== 'codeBlock') lines.push(current ?? []);
      current = undefined;
    } else {
      current = [...(current ?? []), node];
    }
  }
  if (current !== undefined) lines.push(current);
  return lines;
}

interface ListItem {
  readonly tag: 'ul' | 'ol';
  readonly start?: number;
  readonly isNested: boolean;
  readonly nodes: readonly MarkdownNode[];
}

/**
 * A line that starts with `- ` or `1. `. An escaped mark (`\-`) is a text node of its own, so it does
 * not count; the parser splits `1. x` into `1` and `. x`.
 */
function listItem(line: readonly MarkdownNode[]): ListItem | undefined {
  const isNested = textOf(line[0]) !== '' && textOf(line[0]).trim() === '';
  const [first, second, ...rest] = isNested ? line.slice(1) : line;
  const bullet = /^(\s*)[-*] (.*)$/s.exec(textOf(first));
  if (first !== undefined && bullet !== null) {
    const text = { ...first, content: bullet[2] ?? '' };
    const more = second === undefined ? [] : [second];
    return { tag: 'ul', isNested: isNested || bullet[1] !== '', nodes: [text, ...more, ...rest] };
  }
  const number = /^\d{1,9}$/.exec(textOf(first))?.[0];
  const dotted = /^\. (.*)$/s.exec(textOf(second));
  if (number === undefined || second === undefined || dotted === null) return undefined;
  return {
    tag: 'ol',
    start: Number(number),
    isNested,
    nodes: [{ ...second, content: dotted[1] ?? '' }, ...rest],
  };
}

function textOf(node: MarkdownNode | undefined): string {
  return node?.type === 'text' && typeof node.content === 'string' ? node.content : '';
}

function drawInline(nodes: readonly MarkdownNode[], context: MarkdownContext): Child[] {
  return nodes.map((node) => drawNode(node, context));
}

const inlineTags: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strikethrough: 's',
};

function drawNode(node: MarkdownNode, context: MarkdownContext): Child {
  const text = typeof node.content === 'string' ? node.content : '';
  const inner = (): Child[] => (Array.isArray(node.content) ? drawInline(node.content, context) : [text]);
  const tag = inlineTags[node.type];
  if (tag !== undefined) return h(tag, {}, inner());
  switch (node.type) {
    case 'inlineCode':
      return skyra('code', {}, text);
    case 'codeBlock':
      return h('pre', { tabindex: 0 }, h('code', {}, text));
    case 'br':
    case 'newline':
      return h('br');
    case 'heading':
      return h(`h${Math.min(Math.max(node.level ?? 3, 1), 3)}`, {}, inner());
    case 'subtext':
      return skyra('subscript', {}, inner());
    case 'blockQuote':
      return h(
        'blockquote',
        {},
        Array.isArray(node.content) ? drawBlocks(withoutLastBreak(node.content), context) : [],
      );
    case 'spoiler':
      return spoiler(inner());
    case 'link':
    case 'url':
    case 'autolink':
      return link(node.target ?? '', inner(), context);
    case 'timestamp':
      return moment(node);
    default:
      return mention(node, context) ?? inner();
  }
}

function withoutLastBreak(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  return nodes.at(-1)?.type === 'br' ? nodes.slice(0, -1) : nodes;
}

function mention(node: MarkdownNode, { world, openChannel }: MarkdownContext): Child {
  const id = node.id ?? '';
  switch (node.type) {
    case 'user': {
      const people = [world.bot, world.people.member, world.people.moderator];
      return skyra(
        'mention',
        { type: 'user' },
        people.find((person) => person.id === id)?.name ?? 'unknown-user',
      );
    }
    case 'channel': {
      const channel = channelNamed(world, id);
      const open = (): void => openChannel(id);
      const onkeydown = ({ key }: KeyboardEvent): void => {
        if (key === 'Enter') open();
      };
      return skyra(
        'mention',
        { type: 'channel', role: 'link', tabindex: 0, onclick: open, onkeydown },
        channel?.name ?? 'unknown',
      );
    }
    case 'role': {
      const role = world.servers.flatMap(({ roles }) => roles).find((role) => role.id === id);
      return skyra('mention', { type: 'role' }, role?.name ?? 'unknown-role');
    }
    case 'everyone':
    case 'here':
      return skyra('mention', { type: 'role' }, node.type);
    case 'slashCommand':
      return skyra('mention', { type: 'slash' }, node.fullName ?? node.name ?? '');
    case 'emoji':
      return `:${node.name}:`;
    case 'twemoji':
      return node.name ?? '';
    default:
      return undefined;
  }
}

/**
 * A link to a message of this very place opens here; any other opens a new tab. As in Discord, a message's
 * bare address is drawn as its channel with a speech bubble.
 */
function link(target: string, children: Child[], { world, openChannel }: MarkdownContext): Child {
  const inside = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/[^/]+\/(\d+)(?:\/(\d+))?\/?$/.exec(target);
  if (inside?.[1] !== undefined) {
    const [, channelId, messageId] = inside;
    const name = channelNamed(world, channelId)?.name;
    const isBare = name !== undefined && children.flat().join('') === target;
    return h(
      'a',
      {
        href: `#${channelId}/${messageId ?? ''}`,
        onclick: (event: Event) => {
          event.preventDefault();
          openChannel(channelId ?? '', messageId);
        },
      },
      isBare ? `#${name} › 💬` : children,
    );
  }
  // Discord links web pages only; anything else stays text.
  if (!/^https?:\/\//.test(target)) return children;
  return h('a', { href: target, target: '_blank', rel: 'noreferrer noopener' }, children);
}

function channelNamed({ servers }: PageWorld, id: string) {
  return servers.flatMap(({ channels }) => channels).find((channel) => channel.id === id);
}

function moment({ timestamp, format }: MarkdownNode): Child {
  const date = new Date(Number(timestamp) * 1000);
  return skyra('time', { title: fullMoment(date) }, formatMoment(date, format ?? 'f'));
}

function spoiler(children: Child[]): Child {
  const element = skyra('spoiler', { role: 'button', tabindex: 0, 'aria-label': words().spoiler }, children);
  element.addEventListener('click', () => {
    element.removeAttribute('aria-label');
    element.removeAttribute('role');
  });
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === ' ') element.setAttribute('activated', '');
  });
  return element;
}
