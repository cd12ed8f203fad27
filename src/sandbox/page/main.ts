/** The page: one person in one channel, kept up to date by server-sent events. */

import type {
  PageAction,
  PageCommand,
  PageEvent,
  PageMessage,
  PageOutcome,
  PageWorld,
} from '../page-types.ts';
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
import { Composer } from './composer.ts';
import { fill, h, icon, toast } from './dom.ts';
import { type MenuAnchor, openMenu } from './menu.ts';
import type { MessageContext } from './message.ts';
import { MessageList } from './message-list.ts';
import { messageMenu } from './message-menu.ts';
import { openModal } from './modal.ts';
import type { OptionValue } from './option-field.ts';
import { drawPinsPanel } from './pins.ts';
import { drawSidebar } from './sidebar.ts';
import { examples, matchesExample } from './welcome.ts';

class Page {
  readonly #root: HTMLElement;
  readonly #sidebar = h('div', { class: 'sidebar-slot' });
  readonly #header = h('header', { class: 'channel-header' });
  readonly #pins = h('div', { class: 'pins-slot' });
  readonly #list: MessageList;
  readonly #composer: Composer;
  readonly #unread = new Set<string>();
  #viewer: Viewer = localStorage.getItem('viewer') === 'moderator' ? 'moderator' : 'member';
  #theme: 'dark' | 'light' = localStorage.getItem('theme') === 'light' ? 'light' : 'dark';
  #world: PageWorld;
  #channelId: string;
  #commands: readonly PageCommand[] = [];
  #stopListening: () => void = () => undefined;

  constructor(root: HTMLElement, world: PageWorld) {
    this.#root = root;
    this.#world = world;
    this.#channelId = world.servers[0]?.channels[0]?.id ?? world.direct.id;
    this.#list = new MessageList((message) => this.#contextFor(message), {
      examples: () =>
        examples.filter((example) => this.#commands.some((command) => matchesExample(command, example))),
      run: ({ command, options }) => this.#runCommand(command, options),
    });
    this.#composer = new Composer({
      placeholder: () => this.#placeholder(),
      commands: () => this.#commands,
      choices: (command, values, focused) =>
        loadChoices(this.#viewer, this.#channelId, command.name, values, focused),
      entities: (optionType) => this.#entities(optionType),
      runCommand: (name, values) => this.#runCommand(name, values),
      send: (content) => void this.#do({ do: 'send', content }),
    });
  }

  async start(): Promise<void> {
    document.documentElement.dataset.theme = this.#theme;
    fill(
      this.#root,
      this.#sidebar,
      h('div', { class: 'backdrop', onclick: () => this.#root.classList.remove('sidebar-open') }),
      h('main', {}, this.#header, this.#pins, this.#list.element, this.#composer.element),
    );
    window.addEventListener('hashchange', () => this.#followAddress());
    document.addEventListener('keydown', (event) => this.#typeAnywhere(event));
    await this.#listen();
    const [channelId, messageId] = location.hash.slice(1).split('/');
    await this.openChannel(
      this.#find(channelId ?? '') === undefined ? this.#channelId : (channelId ?? ''),
      messageId,
    );
  }

  async openChannel(channelId: string, messageId?: string): Promise<void> {
    const channel = this.#find(channelId);
    if (channel === undefined) return toast('That channel is not part of this local Discord.');
    this.#channelId = channelId;
    this.#unread.delete(channelId);
    this.#closePins();
    this.#root.classList.remove('sidebar-open');
    history.replaceState(null, '', `#${channelId}`);
    document.title = `${this.#title()} · Local Discord`;
    this.#drawFrame();
    this.#composer.reset();
    this.#list.element.setAttribute('aria-busy', 'true');
    const [messages, commands] = await Promise.all([
      loadMessages(this.#viewer, channelId),
      loadCommands(this.#viewer, channelId),
    ]);
    if (this.#channelId !== channelId) return;
    this.#commands = commands;
    this.#list.show(this.#title(), channel.topic, messages);
    this.#list.element.removeAttribute('aria-busy');
    this.#composer.refresh();
    if (messageId !== undefined && messageId !== '') this.#list.jumpTo(messageId);
  }

  async #listen(): Promise<void> {
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
    if (isSameWorld) return this.openChannel(this.#channelId);
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
    if (event.kind !== 'message' && this.#pins.childElementCount > 0) void this.#openPins();
  }

  async #reloadCommands(): Promise<void> {
    this.#commands = await loadCommands(this.#viewer, this.#channelId);
    this.#list.drawWelcome();
    this.#composer.refresh();
  }

  #followAddress(): void {
    const [channelId, messageId] = location.hash.slice(1).split('/');
    if (channelId !== undefined && channelId !== this.#channelId) void this.openChannel(channelId, messageId);
  }

  #find(channelId: string) {
    const channels = this.#world.servers.flatMap(({ channels }) => channels);
    return [...channels, this.#world.direct].find(({ id }) => id === channelId);
  }

  /** As in Discord, whoever starts to type writes into the composer. */
  #typeAnywhere({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || focused.matches('.message, .messages');
    if (isFree && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) this.#composer.focus();
  }

  get #isDirect(): boolean {
    return this.#channelId === this.#world.direct.id;
  }

  #title(): string {
    return `${this.#isDirect ? '@' : '#'}${this.#find(this.#channelId)?.name ?? ''}`;
  }

  #placeholder(): string {
    const hint = matchMedia('(max-width: 760px)').matches ? '' : ' · / for commands';
    return `Message ${this.#title()}${hint}`;
  }

  #drawFrame(): void {
    this.#drawSidebar();
    const open = h(
      'button',
      { type: 'button', class: 'icon-button open-sidebar', 'aria-label': 'Show servers and channels' },
      icon('menu', 24),
    );
    open.addEventListener('click', () => this.#root.classList.toggle('sidebar-open'));
    const pins = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Pinned messages', title: 'Pinned messages' },
      icon('pin', 24),
    );
    pins.addEventListener('click', () =>
      this.#pins.childElementCount > 0 ? this.#closePins() : void this.#openPins(),
    );
    fill(
      this.#header,
      open,
      h(
        'span',
        { class: 'channel-title' },
        this.#isDirect ? icon('at', 24) : icon('hash', 24),
        h('h2', {}, this.#find(this.#channelId)?.name ?? ''),
      ),
      h('span', { class: 'topic' }, this.#find(this.#channelId)?.topic ?? ''),
      h('span', { class: 'spacer' }),
      pins,
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
        openChannel: (channelId) => void this.openChannel(channelId),
        changeViewer: (viewer) => void this.#changeViewer(viewer),
        changeTheme: () => this.#changeTheme(),
      }),
    );
  }

  async #changeViewer(viewer: Viewer): Promise<void> {
    const wasDirect = this.#isDirect;
    this.#viewer = viewer;
    localStorage.setItem('viewer', viewer);
    this.#world = await loadWorld(viewer);
    await this.#listen();
    await this.openChannel(wasDirect ? this.#world.direct.id : this.#channelId);
    this.#sidebar.querySelector<HTMLElement>(`input[value=${viewer}]`)?.focus();
  }

  #changeTheme(): void {
    this.#theme = this.#theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem('theme', this.#theme);
    document.documentElement.dataset.theme = this.#theme;
    this.#drawSidebar();
    this.#list.redraw();
    this.#sidebar.querySelector<HTMLElement>('.user .icon-button')?.focus();
  }

  #contextFor(message: PageMessage): MessageContext {
    return {
      world: this.#world,
      openChannel: (channelId, messageId) => {
        if (channelId === this.#channelId && messageId !== undefined) this.#list.jumpTo(messageId);
        else void this.openChannel(channelId, messageId);
      },
      press: (customId) => this.#do({ do: 'press', messageId: message.id, customId }),
      select: (customId, values) => this.#do({ do: 'select', messageId: message.id, customId, values }),
      openMessageMenu: (target, anchor) => this.#openMessageMenu(target, anchor),
      dismiss: ({ id }) => void this.#do({ do: 'delete', messageId: id }),
    };
  }

  #openMessageMenu(message: PageMessage, anchor: MenuAnchor): void {
    const items = messageMenu(message, {
      commands: this.#commands,
      isOwn: message.author.id === this.#world.people[this.#viewer].id,
      // In a direct message everybody may pin; in a server it takes a moderator.
      mayPin: this.#viewer === 'moderator' || this.#isDirect,
      mayDelete: this.#viewer === 'moderator',
      act: (action) => void this.#do(action),
      copy: (text) => void this.#copy(text),
    });
    openMenu(anchor, 'Message', items);
  }

  async #copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    toast('Copied.');
  }

  #runCommand(name: string, options: Record<string, OptionValue>): void {
    const pending = this.#list.showPending(this.#world.people[this.#viewer], name, options, this.#world.bot);
    void this.#do({ do: 'command', name, options }).finally(() => pending.remove());
  }

  /** Does something and deals with what comes of it. */
  async #do(action: PageAction): Promise<void> {
    const stopFollowing = this.#list.followNext();
    try {
      await this.#settle(await act(this.#viewer, this.#channelId, action));
    } catch (error) {
      toast(
        error instanceof Error ? error.message : 'The local Discord does not answer. Is it still running?',
      );
    } finally {
      stopFollowing();
    }
  }

  async #settle(outcome: PageOutcome): Promise<boolean> {
    switch (outcome.status) {
      case 'acknowledged':
        return true;
      case 'no-response':
        toast('The application did not respond.');
        return false;
      case 'not-possible':
        toast(outcome.reason);
        return false;
      case 'modal': {
        const { modal } = outcome;
        openModal(
          modal,
          { world: this.#world, openChannel: (id) => void this.openChannel(id) },
          async (values) => {
            const action: PageAction = { do: 'submit-modal', interactionId: modal.interactionId, values };
            return this.#settle(await act(this.#viewer, this.#channelId, action));
          },
        );
        return true;
      }
      default:
        return outcome satisfies never;
    }
  }

  async #openPins(): Promise<void> {
    const pins = await loadPins(this.#viewer, this.#channelId);
    const panel = drawPinsPanel({
      pins,
      mayUnpin: this.#viewer === 'moderator' || this.#isDirect,
      contextFor: (message) => this.#contextFor(message),
      jump: ({ id }) => {
        this.#closePins();
        this.#list.jumpTo(id);
      },
      unpin: ({ id }) => void this.#do({ do: 'unpin', messageId: id }),
      close: () => this.#closePins(),
    });
    const wasOpen = this.#pins.childElementCount > 0;
    fill(this.#pins, panel);
    if (!wasOpen) panel.focus();
  }

  #closePins(): void {
    fill(this.#pins);
  }

  #entities(optionType: number) {
    const people = [this.#world.people.member, this.#world.people.moderator].map(({ id, name }) => ({
      name,
      value: id,
    }));
    const server = this.#world.servers.find(({ channels }) =>
      channels.some(({ id }) => id === this.#channelId),
    );
    const channels = (server?.channels ?? []).map(({ id, name }) => ({ name: `#${name}`, value: id }));
    const roles = (server?.roles ?? []).map(({ id, name }) => ({ name, value: id }));
    const byType: Readonly<Record<number, { name: string; value: string }[]>> = {
      6: people,
      7: channels,
      8: roles,
      9: [...people, ...roles],
    };
    return byType[optionType] ?? [];
  }
}

const root = document.getElementById('app');
// What fails outside an action of the visitor (a list that does not load) is said as well.
window.addEventListener('unhandledrejection', ({ reason }) => {
  toast(reason instanceof Error ? reason.message : 'The local Discord does not answer. Is it still running?');
});
if (root !== null) {
  const viewer: Viewer = localStorage.getItem('viewer') === 'moderator' ? 'moderator' : 'member';
  const page = new Page(root, await loadWorld(viewer));
  await page.start();
}
