/**
 * The parts of `@skyra/discord-components-core` that the page uses: mention, time, subtext, inline
 * code and spoiler.
 *
 * It draws the rest itself: that library has no Components V2 (containers, sections, separators),
 * its buttons, selects and modals are pictures of controls, its messages fetch avatars from
 * Discord's servers, and its quotation's bar shrinks beside a long line.
 */

import '@skyra/discord-components-core/discord-code.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-time.js';
import { type Child, h, type Props } from '../dom.ts';

type Element = 'code' | 'mention' | 'spoiler' | 'subscript' | 'time';

/** One of Skyra's elements in the page's theme. */
export function skyra(element: Element, props: Props, ...children: Child[]): HTMLElement {
  const isLight = document.documentElement.dataset.theme === 'light';
  return h(`discord-${element}`, { ...props, 'light-theme': isLight }, ...children);
}
