/** The bar above a channel: its name and topic, the way to the sidebar and to the pins. */

import type { PageChannel } from '../server/page-api/page-types.ts';
import { type Child, h, icon } from './dom.ts';
import { topicInWords, words } from './words/index.ts';

export interface ChannelHeaderOptions {
  readonly channel: PageChannel | undefined;
  readonly isDirect: boolean;
  /** On a narrow screen the sidebar is hidden until it is asked for. */
  toggleSidebar(): void;
  togglePins(): void;
}

function topicOf({ channel, isDirect }: ChannelHeaderOptions): string {
  return isDirect ? words().directTopic(channel?.name ?? '') : topicInWords(channel?.topic ?? '');
}

/** Draws what stands in the bar. */
export function drawChannelHeader(options: ChannelHeaderOptions): Child[] {
  const { channel, isDirect, toggleSidebar, togglePins } = options;
  return [
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button open-sidebar',
        'aria-label': words().showSidebar,
        onclick: toggleSidebar,
      },
      icon('menu', 24),
    ),
    h(
      'span',
      { class: 'channel-title' },
      icon(isDirect ? 'at' : 'hash', 24),
      h('h2', {}, channel?.name ?? ''),
    ),
    h('span', { class: 'topic' }, topicOf(options)),
    h('span', { class: 'spacer' }),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': words().pinnedMessages,
        title: words().pinnedMessages,
        onclick: togglePins,
      },
      icon('pin', 24),
    ),
  ];
}
