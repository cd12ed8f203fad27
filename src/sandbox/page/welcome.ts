/** What a channel begins with: its name, and three commands to try. */

import type { PageCommand } from '../server/page-api/page-types.ts';
import { type Child, h, icon } from './dom.ts';
import { topicInWords, words } from './words/index.ts';

export interface Example {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  /** What it shows. */
  readonly caption: string;
}

export interface ShownExample extends Example {
  /** The options by their names in the viewer's language. */
  readonly shown: Readonly<Record<string, string>>;
}

/** Three commands that fit any episode: what can be asked, what happened, and an honest "not found". */
const examples = (): readonly Example[] => [
  { command: 'help', options: {}, caption: words().seeHelp },
  { command: 'ask', options: { question: words().askTimeline }, caption: words().askAndGet },
  { command: 'ask', options: { question: words().askUnanswered }, caption: words().askNothing },
];

/** The examples that the bot's commands can run. */
export function examplesFor(commands: readonly PageCommand[]): readonly ShownExample[] {
  return examples().flatMap((example) => {
    const { command: name, options } = example;
    const command = commands.find((one) => one.name === name);
    const isWhole = Object.keys(options).every((key) => command?.options.some((one) => one.name === key));
    return command !== undefined && isWhole ? [{ ...example, shown: byLabel(command, options) }] : [];
  });
}

/** Values by the names of their options in the viewer's language. */
export function byLabel<T>(
  command: PageCommand | undefined,
  values: Readonly<Record<string, T>>,
): Record<string, T> {
  const labelOf = (name: string) => command?.options.find((one) => one.name === name)?.label ?? name;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [labelOf(name), value]));
}

/** Draws the beginning of a channel. */
export function drawWelcome(
  title: string,
  topic: string,
  shown: readonly ShownExample[],
  run: (example: Example) => void,
): HTMLElement {
  const isDirect = title.startsWith('@');
  return h(
    'section',
    { class: 'welcome', 'aria-label': words().beginning },
    h('div', { class: 'welcome-icon' }, icon(isDirect ? 'at' : 'hash', 40)),
    h('h2', {}, isDirect ? title.slice(1) : words().welcomeTo(title)),
    h('p', { class: 'muted' }, isDirect ? words().directTopic(title.slice(1)) : topicInWords(topic)),
    shown.length > 0 && h('h3', {}, words().tryThese),
    h(
      'div',
      { class: 'examples' },
      shown.map((example) => exampleButton(example, run)),
    ),
    h('p', { class: 'muted small' }, words().howToUse),
  );
}

function exampleButton(example: ShownExample, run: (example: Example) => void): Child {
  return h(
    'button',
    { type: 'button', class: 'example', onclick: () => run(example) },
    h(
      'span',
      { class: 'example-command' },
      h('span', { class: 'command-name' }, `/${example.command}`),
      Object.entries(example.shown).map(([name, value]) => [
        ' ',
        h('span', { class: 'example-option' }, `${name}: `),
        h('span', { class: 'example-value' }, value),
      ]),
    ),
    h('span', { class: 'muted small' }, example.caption),
  );
}
