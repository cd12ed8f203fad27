/** One person in one channel, kept up to date by server-sent events. */

import type {
  PageAction,
  PageChannel,
  PageCommand,
  PageEvent,
  PageMessage,
  PageWorld,
  ViewerLocale,
} from '../server/page-api/page-types.ts';
import { Actions } from './actions.ts';
import {
  act,
  listen,
  loadChoices,
  loadCommands,
  loadMessages,
  loadPins,
  loadWorld,
  type Viewer,
} from './api.ts';
import { drawChannelHeader } from './channel-header.ts';
import { Composer } from './composer.ts';
import { fill, h, toast } from './dom.ts';
import { type MenuAnchor, openMenu } from './menu.ts';
import type { MessageContext } from './message.ts';
import { MessageList } from './message-list.ts';
import { messageMenu } from './message-menu.ts';
import type { OptionValue } from './option-field.ts';
import { PinsPanel } from './pins.ts';
import { channelOf, choicesOf } from './places.ts';
import {
  keepLocale,
  keepTheme,
  keepViewer,
  onSystemTheme,
  readLocale,
  readTheme,
  type Theme,
} from './preferences.ts';
import { drawSidebar } from './sidebar.ts';
import { byLabel, examplesFor } from './welcome.ts';
import { words } from './words/index.ts';

/** Holds the viewer and the open channel, and connects the parts of the page. */
export class Page {
  readonly #root: HTMLElement;
  readonly #sidebar = h('div', { class: 'sidebar-slot' });
  readonly #header = h('header', { class: 'channel-header' });
  readonly #pins: PinsPanel;
  readonly #list: MessageList;
  readonly #composer: Composer;
  readonly #actions: Actions;
  readonly #unread = new Set<string>();
  #viewer: Viewer;
  #theme: Theme = readTheme();
  #world: PageWorld;
  #channelId: string;
  #commands: readonly PageCommand[] = [];
  #stopListening: () => void = () => undefined;

  constructor(root: HTMLElement, viewer: Viewer, world: PageWorld) {
    this.#root = root;
    this.#viewer = viewer;
    this.#world = world;
    this.#channelId = world.servers[0]?.channels[0]?.id ?? world.direct.id;
    this.#actions = new Actions({
      perform: (action) => act(this.#viewer, this.#channelId, action),
      followAnswer: () => this.#list.followNext(),
      markdown: () => ({ world: this.#world, openChannel: (id) => void this.openChannel(id) }),
    });
    this.#pins = new PinsPanel({
      load: () => loadPins(this.#viewer, this.#channelId),
      mayUnpin: () => this.#mayPin,
      contextFor: (message) => this.#contextFor(message),
      jumpTo: (messageId) => this.#list.jumpTo(messageId),
      unpin: (messageId) => this.#do({ do: 'unpin', messageId }),
    });
    this.#list = new MessageList((message) => this.#contextFor(message), {
      examples: () => examplesFor(this.#commands),
      run: ({ command, options }) => this.#runCommand(command, options),
    });
    this.#composer = new Composer({
      placeholder: () => this.#placeholder(),
      commands: () => this.#commands,
      choices: (command, values, focused) =>
        loadChoices(this.#viewer, this.#channelId, command.name, values, focused),
      entities: (optionType) => choicesOf(optionType, this.#world, this.#channelId),
      runCommand: (name, values) => this.#runCommand(name, values),
      send: (content) => this.#do({ do: 'send', content }),
    });
  }

  /** Draws everything and opens the channel that the address names, else the first one. */
  async start(): Promise<void> {
    document.documentElement.dataset.theme = this.#theme;
    fill(
      this.#root,
      this.#sidebar,
      h('div', { class: 'backdrop', onclick: () => this.#root.classList.remove('sidebar-open') }),
      h('main', {}, this.#header, this.#pins.element, this.#list.element, this.#composer.element),
    );
    onSystemTheme(() => this.#showTheme(readTheme()));
    window.addEventListener('hashchange', () => this.#followAddress());
    document.addEventListener('keydown', (event) => this.#typeAnywhere(event));
    this.#listen();
    const { channelId, messageId } = inAddress();
    const isKnown = channelOf(this.#world, channelId) !== undefined;
    await this.openChannel(isKnown ? channelId : this.#channelId, messageId);
  }

  async openChannel(channelId: string, messageId = ''): Promise<void> {
    const channel = channelOf(this.#world, channelId);
    if (channel === undefined) return toast(words().notHere);
    this.#channelId = channelId;
    this.#unread.delete(channelId);
    this.#pins.close();
    this.#root.classList.remove('sidebar-open');
    history.replaceState(null, '', `#${channelId}`);
    this.#showLocale();
    this.#drawFrame();
    this.#composer.reset();
    await this.#load(channel);
    if (messageId !== '' && this.#channelId === channelId) this.#list.jumpTo(messageId);
  }

  /** On a phone the list of channels stays open, so that another channel of the server can be chosen. */
  async #openServer(channelId: string): Promise<void> {
    const wasOpen = this.#root.classList.contains('sidebar-open');
    const opening = this.openChannel(channelId);
    this.#root.classList.toggle('sidebar-open', wasOpen);
    await opening;
  }

  /** Draws the messages and commands of the open channel anew; what is being typed stays. */
  async #load({ id: channelId, topic }: PageChannel): Promise<void> {
    this.#list.element.setAttribute('aria-busy', 'true');
    const [messages, commands] = await Promise.all([
      loadMessages(this.#viewer, channelId),
      loadCommands(this.#viewer, channelId),
    ]);
    // The viewer opened another channel meanwhile.
    if (this.#channelId !== channelId) return;
    this.#commands = commands;
    this.#list.show(this.#title, topic, messages);
    this.#list.element.removeAttribute('aria-busy');
    this.#composer.refresh();
  }

  #listen(): void {
    this.#stopListening();
    this.#stopListening = listen(
      this.#viewer,
      (event) => this.#onEvent(event),
      () => void this.#comeBack(),
    );
  }

  /** The connection is back. After a restart the stand-in is another world, with other channels. */
  async #comeBack(): Promise<void> {
    const { servers } = await loadWorld(this.#viewer);
    const isSameWorld = servers[0]?.id === this.#world.servers[0]?.id;
    const channel = this.#channel;
    if (isSameWorld && channel !== undefined) return this.#load(channel);
    history.replaceState(null, '', '#');
    return location.reload();
  }

  #onEvent(event: PageEvent): void {
    if (event.kind === 'commands') return void this.#reloadCommands();
    const channelId = event.kind === 'message' ? event.message.channelId : event.channelId;
    if (channelId !== this.#channelId) {
      if (event.kind === 'message' && event.message.editedAt === null) {
        this.#unread.add(channelId);
        this.#drawSidebar();
      }
      return;
    }
    if (event.kind === 'message') this.#list.put(event.message);
    if (event.kind === 'message-deleted') this.#list.remove(event.messageId);
    if (event.kind !== 'message') this.#pins.refresh();
  }

  async #reloadCommands(): Promise<void> {
    this.#commands = await loadCommands(this.#viewer, this.#channelId);
    this.#list.drawWelcome();
    this.#composer.refresh();
  }

  #followAddress(): void {
    const { channelId, messageId } = inAddress();
    if (channelId !== this.#channelId) void this.openChannel(channelId, messageId);
  }

  /** As in Discord, whoever starts to type writes into the composer. */
  #typeAnywhere({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || focused.matches('.message, .messages');
    if (isFree && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) this.#composer.focus();
  }

  get #channel(): PageChannel | undefined {
    return channelOf(this.#world, this.#channelId);
  }

  get #isDirect(): boolean {
    return this.#channelId === this.#world.direct.id;
  }

  /** In a direct message everybody may pin; in a server it takes a moderator. */
  get #mayPin(): boolean {
    return this.#viewer === 'moderator' || this.#isDirect;
  }

  get #title(): string {
    return `${this.#isDirect ? '@' : '#'}${this.#channel?.name ?? ''}`;
  }

  #placeholder(): string {
    const hint = matchMedia('(max-width: 760px)').matches ? '' : words().forCommands;
    return words().messageTo(this.#title) + hint;
  }

  #drawFrame(): void {
    this.#drawSidebar();
    fill(
      this.#header,
      drawChannelHeader({
        channel: this.#channel,
        isDirect: this.#isDirect,
        toggleSidebar: () => this.#root.classList.toggle('sidebar-open'),
        togglePins: () => this.#pins.toggle(),
      }),
    );
  }

  #drawSidebar(): void {
    fill(
      this.#sidebar,
      drawSidebar({
        world: this.#world,
        channelId: this.#channelId,
        unread: this.#unread,
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
    const wasDirect = this.#isDirect;
    this.#viewer = viewer;
    keepViewer(viewer);
    this.#world = await loadWorld(viewer);
    this.#listen();
    await this.openChannel(wasDirect ? this.#world.direct.id : this.#channelId);
    this.#sidebar.querySelector<HTMLElement>(`input[value=${viewer}]`)?.focus();
  }

  async #changeLocale(locale: ViewerLocale): Promise<void> {
    keepLocale(locale);
    this.#showLocale();
    this.#pins.close();
    this.#drawFrame();
    this.#composer.reword();
    this.#list.redraw();
    // What is typed meanwhile would be lost when the commands come in another language.
    this.#root.inert = true;
    try {
      await this.#reloadCommands();
    } finally {
      this.#root.inert = false;
    }
    this.#sidebar.querySelector<HTMLElement>('.locale')?.focus();
  }

  #showLocale(): void {
    document.documentElement.lang = readLocale();
    document.title = `${this.#title} · ${words().localDiscord}`;
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
    this.#list.redraw();
  }

  #contextFor(message: PageMessage): MessageContext {
    return {
      world: this.#world,
      openChannel: (channelId, messageId) => {
        if (channelId === this.#channelId && messageId !== undefined) this.#list.jumpTo(messageId);
        else void this.openChannel(channelId, messageId);
      },
      press: (customId) => this.#actions.run({ do: 'press', messageId: message.id, customId }),
      select: (customId, values) =>
        this.#actions.run({ do: 'select', messageId: message.id, customId, values }),
      openMessageMenu: (target, anchor) => this.#openMessageMenu(target, anchor),
      dismiss: ({ id }) => this.#do({ do: 'delete', messageId: id }),
    };
  }

  #openMessageMenu(message: PageMessage, anchor: MenuAnchor): void {
    const items = messageMenu(message, {
      commands: this.#commands,
      isOwn: message.author.id === this.#world.people[this.#viewer].id,
      mayPin: this.#mayPin,
      mayDelete: this.#viewer === 'moderator',
      act: (action) => this.#do(action),
      copy: (text) => void this.#copy(text),
    });
    openMenu(anchor, words().message, items);
  }

  async #copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    toast(words().copied);
  }

  #runCommand(name: string, options: Record<string, OptionValue>): void {
    const shown = byLabel(
      this.#commands.find((command) => command.name === name),
      options,
    );
    const pending = this.#list.showPending(this.#world.people[this.#viewer], name, shown, this.#world.bot);
    void this.#actions.run({ do: 'command', name, options }).finally(() => pending.remove());
  }

  #do(action: PageAction): void {
    void this.#actions.run(action);
  }
}

/** The channel and the message after the `#` of the address: `#<channel>/<message>`. */
function inAddress(): { readonly channelId: string; readonly messageId: string | undefined } {
  const [channelId = '', messageId] = location.hash.slice(1).split('/');
  return { channelId, messageId };
}
