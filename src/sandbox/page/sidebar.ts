/** Servers and channels on the left, the viewer, the language and the theme below. */

import type { PageChannel, PageWorld, ViewerLocale } from '../server/page-api/page-types.ts';
import { h, icon, iconButton } from './dom.ts';
import { avatar } from './messages/message.ts';
import { serverOf } from './places.ts';
import { localeNames, type Theme, type Viewer } from './preferences.ts';
import { words } from './words/index.ts';

export interface SidebarOptions {
  readonly world: PageWorld;
  readonly channelId: string;
  readonly viewer: Viewer;
  readonly theme: Theme;
  readonly locale: ViewerLocale;
  openChannel(channelId: string): void;
  /** Opens the server of this channel, its first one. */
  openServer(channelId: string): void;
  changeViewer(viewer: Viewer): void;
  changeTheme(): void;
  changeLocale(locale: ViewerLocale): void;
}

/** Draws the rail of servers and the list of the open server's channels. */
export function drawSidebar(options: SidebarOptions): HTMLElement {
  const { world, channelId } = options;
  const server = serverOf(world, channelId);
  const channels = server?.channels ?? [world.direct];
  return h(
    'div',
    { class: 'sidebar', id: 'sidebar' },
    rail(options, server?.id),
    h(
      'div',
      { class: 'channels' },
      h('header', {}, h('h1', {}, server?.name ?? words().directMessages)),
      h(
        'nav',
        { 'aria-label': words().channels },
        h(
          'div',
          { class: 'channel-group' },
          server === undefined ? words().directMessages : words().textChannels,
        ),
        channels.map((channel) => channelButton(channel, options, server === undefined)),
      ),
      h('p', { class: 'local-note' }, words().localNote),
      userPanel(options),
    ),
  );
}

function rail(
  { world, openServer, channelId }: SidebarOptions,
  openServerId: string | undefined,
): HTMLElement {
  const item = (
    label: string,
    face: Node | string,
    channels: readonly PageChannel[],
    isOpen: boolean,
  ): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        class: 'server',
        'aria-label': label,
        title: label,
        'aria-current': isOpen && 'true',
        onclick: () => openServer(channels[0]?.id ?? channelId),
      },
      h('span', { class: 'server-face' }, face),
    );
  return h(
    'nav',
    { class: 'rail', 'aria-label': words().servers },
    item(words().directMessages, icon('at', 24), [world.direct], openServerId === undefined),
    h('hr', {}),
    world.servers.map(({ id, name, channels }) => item(name, initials(name), channels, id === openServerId)),
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('');
}

function channelButton(
  channel: PageChannel,
  { channelId, openChannel, world }: SidebarOptions,
  isDirect: boolean,
): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      class: 'channel',
      'aria-current': channel.id === channelId && 'page',
      onclick: () => openChannel(channel.id),
    },
    isDirect ? avatar(world.bot) : icon('hash'),
    h('span', {}, channel.name),
  );
}

function userPanel(options: SidebarOptions): HTMLElement {
  return h(
    'div',
    { class: 'user-panel' },
    h(
      'fieldset',
      { class: 'viewer' },
      h('legend', { class: 'visually-hidden' }, words().actAs),
      viewerChoice('member', options),
      viewerChoice('moderator', options),
    ),
    localeSelect(options),
    userLine(options),
  );
}

function viewerChoice(value: Viewer, { viewer, changeViewer }: SidebarOptions): HTMLElement {
  const onchange = () => changeViewer(value);
  return h(
    'label',
    { class: 'viewer-choice' },
    h('input', { type: 'radio', name: 'viewer', value, checked: value === viewer, onchange }),
    h('span', {}, words()[value]),
  );
}

function userLine({ world, viewer, theme, changeTheme }: SidebarOptions): HTMLElement {
  const person = world.people[viewer];
  const toOther = theme === 'dark' ? words().toLightTheme : words().toDarkTheme;
  return h(
    'div',
    { class: 'user' },
    avatar(person),
    h(
      'div',
      { class: 'user-name' },
      h('strong', {}, person.name),
      h('span', { class: 'muted small' }, words()[viewer]),
    ),
    iconButton(theme === 'dark' ? 'sun' : 'moon', toOther, { onclick: changeTheme }),
  );
}

function localeSelect({ locale, changeLocale }: SidebarOptions): HTMLElement {
  const select = h(
    'select',
    { class: 'locale', 'aria-label': words().language, title: words().language },
    Object.entries(localeNames).map(([value, name]) =>
      h('option', { value, selected: value === locale, lang: value }, name),
    ),
  );
  select.addEventListener('change', () => changeLocale(select.value as ViewerLocale));
  return select;
}
