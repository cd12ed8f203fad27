/**
 * The parts of `@skyra/discord-components-core` that the page uses: quotation, mention, time,
 * subtext, inline code and spoiler.
 *
 * It draws the rest itself: that library has no Components V2 (containers, sections, separators),
 * its buttons, selects and modals are pictures of controls, and its messages fetch avatars from
 * Discord's servers.
 */

import '@skyra/discord-components-core/discord-code.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-quote.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-time.js';
import { type Child, h, type Props } from './dom.ts';

type Element = 'code' | 'mention' | 'quote' | 'spoiler' | 'subscript' | 'time';

/** One of Skyra's elements in the page's theme. */
export function skyra(element: Element, props: Props, ...children: Child[]): HTMLElement {
  const isLight = document.documentElement.dataset.theme === 'light';
  return h(`discord-${element}`, { ...props, 'light-theme': isLight }, ...children);
}
