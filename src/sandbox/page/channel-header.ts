/** The bar above a channel: its name and topic, the way to the sidebar and to the pins. */

import type { PageChannel } from '../server/page-api/page-types.ts';
import { type Child, h, icon, iconButton } from './dom.ts';
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
    iconButton(
      'menu',
      words().showSidebar,
      { class: 'icon-button open-sidebar', onclick: toggleSidebar },
      24,
    ),
    h(
      'span',
      { class: 'channel-title' },
      icon(isDirect ? 'at' : 'hash', 24),
      h('h2', {}, channel?.name ?? ''),
    ),
    h('span', { class: 'topic' }, topicOf(options)),
    h('span', { class: 'spacer' }),
    iconButton('pin', words().pinnedMessages, { onclick: togglePins }, 24),
  ];
}
