/** The page: who the viewer is, in which theme and language, and which channel is open. */

import type { PageEvent, PageWorld, ViewerLocale } from '../server/page-api/page-types.ts';
import { listen, loadWorld } from './api.ts';
import { drawChannelHeader } from './channel-header.ts';
import { fill, h, toast } from './dom.ts';
import { OpenChannel } from './open-channel.ts';
import { channelOf } from './places.ts';
import {
  keepLocale,
  keepTheme,
  keepViewer,
  onSystemTheme,
  readLocale,
  readTheme,
  type Theme,
  type Viewer,
} from './preferences.ts';
import { drawSidebar } from './sidebar.ts';
import { words } from './words/index.ts';

/** Connects the parts of the page, and is kept up to date by server-sent events. */
export class Page {
  readonly #root: HTMLElement;
  readonly #sidebar = h('div', { class: 'sidebar-slot' });
  readonly #header = h('header', { class: 'channel-header' });
  readonly #open: OpenChannel;
  #viewer: Viewer;
  #theme: Theme = readTheme();
  #world: PageWorld;
  #stopListening: () => void = () => undefined;

  constructor(root: HTMLElement, viewer: Viewer, world: PageWorld) {
    this.#root = root;
    this.#viewer = viewer;
    this.#world = world;
    this.#open = new OpenChannel(world.servers[0]?.channels[0]?.id ?? world.direct.id, {
      viewer: () => this.#viewer,
      world: () => this.#world,
      openChannel: (channelId, messageId) => void this.openChannel(channelId, messageId),
    });
  }

  /** Draws everything and opens the channel that the address names, else the first one. */
  async start(): Promise<void> {
    const { pins, list, composer } = this.#open;
    document.documentElement.dataset.theme = this.#theme;
    fill(
      this.#root,
      this.#sidebar,
      h('div', { class: 'backdrop', onclick: () => this.#root.classList.remove('sidebar-open') }),
      h('main', {}, this.#header, pins.element, list.element, composer.element),
    );
    onSystemTheme(() => this.#showTheme(readTheme()));
    window.addEventListener('hashchange', () => this.#followAddress());
    document.addEventListener('keydown', (event) => this.#typeAnywhere(event));
    this.#listen();
    const { channelId, messageId } = inAddress();
    const isKnown = channelOf(this.#world, channelId) !== undefined;
    await this.openChannel(isKnown ? channelId : this.#open.id, messageId);
  }

  async openChannel(channelId: string, messageId = ''): Promise<void> {
    if (channelOf(this.#world, channelId) === undefined) return toast(words().notHere);
    this.#root.classList.remove('sidebar-open');
    history.replaceState(null, '', `#${channelId}`);
    this.#open.switchTo(channelId);
    this.#showLocale();
    this.#drawFrame();
    await this.#open.load();
    if (messageId !== '' && this.#open.id === channelId) this.#open.list.jumpTo(messageId);
  }

  /** On a phone the list of channels stays open, so that another channel of the server can be chosen. */
  async #openServer(channelId: string): Promise<void> {
    const wasOpen = this.#root.classList.contains('sidebar-open');
    const opening = this.openChannel(channelId);
    this.#root.classList.toggle('sidebar-open', wasOpen);
    await opening;
  }

  #listen(): void {
    this.#stopListening();
    this.#stopListening = listen(
      this.#viewer,
      (event) => this.#onEvent(event),
      () => void this.#comeBack(),
    );
  }

  /** The connection is back. A restarted stand-in has other channels, so the page starts again. */
  async #comeBack(): Promise<void> {
    const { servers } = await loadWorld(this.#viewer);
    const isSameWorld = servers[0]?.id === this.#world.servers[0]?.id;
    if (isSameWorld && this.#open.channel !== undefined) return this.#open.load();
    history.replaceState(null, '', '#');
    return location.reload();
  }

  #onEvent(event: PageEvent): void {
    if (event.kind === 'commands') return void this.#open.reloadCommands();
    const channelId = event.kind === 'message' ? event.message.channelId : event.channelId;
    if (channelId === this.#open.id) this.#open.show(event);
  }

  #followAddress(): void {
    const { channelId, messageId } = inAddress();
    if (channelId !== this.#open.id) void this.openChannel(channelId, messageId);
  }

  /** As in Discord, whoever starts to type writes into the composer. */
  #typeAnywhere({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || focused.matches('.message, .messages');
    if (isFree && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey)
      this.#open.composer.focus();
  }

  #drawFrame(): void {
    this.#drawSidebar();
    fill(
      this.#header,
      drawChannelHeader({
        channel: this.#open.channel,
        isDirect: this.#open.isDirect,
        toggleSidebar: () => this.#root.classList.toggle('sidebar-open'),
        togglePins: () => this.#open.pins.toggle(),
      }),
    );
  }

  #drawSidebar(): void {
    fill(
      this.#sidebar,
      drawSidebar({
        world: this.#world,
        channelId: this.#open.id,
        viewer: this.#viewer,
        theme: this.#theme,
        locale: readLocale(),
        openChannel: (channelId) => void this.openChannel(channelId),
        openServer: (channelId) => void this.#openServer(channelId),
        changeViewer: (viewer) => void this.#changeViewer(viewer),
        changeTheme: () => this.#changeTheme(),
        changeLocale: (locale) => void this.#changeLocale(locale),
      }),
    );
  }

  async #changeViewer(viewer: Viewer): Promise<void> {
    const wasDirect = this.#open.isDirect;
    this.#viewer = viewer;
    keepViewer(viewer);
    this.#world = await loadWorld(viewer);
    this.#listen();
    await this.openChannel(wasDirect ? this.#world.direct.id : this.#open.id);
    this.#sidebar.querySelector<HTMLElement>(`input[value=${viewer}]`)?.focus();
  }

  async #changeLocale(locale: ViewerLocale): Promise<void> {
    keepLocale(locale);
    this.#showLocale();
    this.#drawFrame();
    this.#open.reword();
    // What is typed meanwhile would be lost when the commands come in another language.
    this.#root.inert = true;
    try {
      await this.#open.reloadCommands();
    } finally {
      this.#root.inert = false;
    }
    this.#sidebar.querySelector<HTMLElement>('.locale')?.focus();
  }

  #showLocale(): void {
    document.documentElement.lang = readLocale();
    document.title = `${this.#open.title} · ${words().localDiscord}`;
  }

  #changeTheme(): void {
    const theme = this.#theme === 'dark' ? 'light' : 'dark';
    keepTheme(theme);
    this.#showTheme(theme);
    this.#sidebar.querySelector<HTMLElement>('.user .icon-button')?.focus();
  }

  #showTheme(theme: Theme): void {
    this.#theme = theme;
    document.documentElement.dataset.theme = theme;
    this.#drawSidebar();
    this.#open.list.redraw();
  }
}

/** The channel and the message after the `#` of the address: `#<channel>/<message>`. */
function inAddress(): { readonly channelId: string; readonly messageId: string | undefined } {
  const [channelId = '', messageId] = location.hash.slice(1).split('/');
  return { channelId, messageId };
}
