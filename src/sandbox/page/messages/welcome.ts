/** What a channel begins with: its name, and three commands to try. */

import { html, nothing, type TemplateResult } from 'lit';
import type { PageCommand } from '../../server/page-api/page-types.ts';
import type { Page } from '../page.ts';
import { icon } from '../parts.ts';
import { words } from '../words/index.ts';

interface Example {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly caption: string;
}

/** Three commands that fit any episode: what can be asked, what happened, and an honest "not found". */
const examples = (): readonly Example[] => [
  { command: 'help', options: {}, caption: words().seeHelp },
  { command: 'ask', options: { question: words().askTimeline }, caption: words().askAndGet },
  { command: 'ask', options: { question: words().askUnanswered }, caption: words().askNothing },
];

/** Draws the beginning of a channel, with the examples that the bot's commands can run. */
export function drawWelcome(page: Page): TemplateResult {
  const { channel, commands, isDirect, title } = page;
  const shown = examples().flatMap((example) => {
    const command = commands.find((one) => one.name === example.command);
    return command === undefined ? [] : exampleButton(command, example, page);
  });
  return html`
    <section class="welcome stack">
      <div class="avatar">${icon(isDirect ? 'at' : 'hash', 40)}</div>
      <h2>${isDirect ? channel?.name : words().welcomeTo(title)}</h2>
      <p class="muted">${words().beginning}</p>
      ${shown.length === 0 ? nothing : html`<h3>${words().tryThese}</h3>`}
      ${shown}
      <p class="muted small">${words().howToUse}</p>
    </section>`;
}

function exampleButton(command: PageCommand, { options, caption }: Example, page: Page): TemplateResult {
  const { name, options: known } = command;
  const labelOf = (option: string) => known.find((one) => one.name === option)?.label;
  const shown = Object.entries(options).map(
    ([option, value]) => html`<span class="muted">${labelOf(option)}:</span> ${value}`,
  );
  return html`
    <button type="button" class="example card stack" @click=${() => page.run({ do: 'command', name, options })}>
      <span><span class="command-name">/${name}</span> ${shown}</span>
      <span class="muted small">${caption}</span>
    </button>`;
}
