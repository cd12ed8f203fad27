/** What a channel begins with: its name, and three commands to try. */

import type { PageCommand } from '../server/page-api/page-types.ts';
import { type Child, h, icon } from './dom.ts';

export interface Example {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  /** What it shows. */
  readonly caption: string;
}

/** Three commands that fit any episode: what can be asked, what happened, and an honest "not found". */
export const examples: readonly Example[] = [
  { command: 'help', options: {}, caption: 'See what you can ask, with examples to press' },
  {
    command: 'ask',
    options: { question: 'What happened when?' },
    caption: 'Ask, and get the words with their source',
  },
  {
    command: 'ask',
    options: { question: 'Who won the 2022 World Cup?' },
    caption: 'Ask what no source answers',
  },
];

/** Whether the bot has the command with these options. */
export function matchesExample(command: PageCommand, { command: name, options }: Example): boolean {
  return (
    command.name === name &&
    Object.keys(options).every((key) => command.options.some((option) => option.name === key))
  );
}

/** Draws the beginning of a channel. */
export function drawWelcome(
  title: string,
  topic: string,
  shown: readonly Example[],
  run: (example: Example) => void,
): HTMLElement {
  const isDirect = title.startsWith('@');
  return h(
    'section',
    { class: 'welcome', 'aria-label': 'Beginning of the channel' },
    h('div', { class: 'welcome-icon' }, icon(isDirect ? 'at' : 'hash', 40)),
    h('h2', {}, isDirect ? title.slice(1) : `Welcome to ${title}!`),
    h('p', { class: 'muted' }, topic),
    shown.length > 0 && h('h3', {}, 'Try one of these'),
    h(
      'div',
      { class: 'examples' },
      shown.map((example) => exampleButton(example, run)),
    ),
    h(
      'p',
      { class: 'muted small' },
      'Or type / below for every command. Right-click a message, or press ⋯ on it, for its Apps menu.',
    ),
  );
}

function exampleButton(example: Example, run: (example: Example) => void): Child {
  return h(
    'button',
    { type: 'button', class: 'example', onclick: () => run(example) },
    h(
      'span',
      { class: 'example-command' },
      h('span', { class: 'command-name' }, `/${example.command}`),
      Object.entries(example.options).map(([name, value]) => [
        ' ',
        h('span', { class: 'example-option' }, `${name}: `),
        h('span', { class: 'example-value' }, value),
      ]),
    ),
    h('span', { class: 'muted small' }, example.caption),
  );
}
