/** The page as a whole: who the viewer is, which channel is open, and what they do in it. Its parts draw themselves from it. */

import { html, render, type TemplateResult } from 'lit';
import type {
  Choice,
  PageAction,
  PageChannel,
  PageCommand,
  PageEvent,
  PageMessage,
  PageOutcome,
  PageWorld,
  ViewerLocale,
} from '../server/page-api/page-types.ts';
import { listen, request } from './api.ts';
import { Composer } from './composer/composer.ts';
import type { OptionValue } from './composer/option-field.ts';
import { MessageList } from './messages/message-list.ts';
import { openModal } from './modal.ts';
import type { Page } from './page.ts';
import { icon, iconButton, toast, toastError } from './parts.ts';
import { PinsPanel } from './pins.ts';
import { channelOf } from './places.ts';
import { readLocale, readTheme, readViewer, remember, systemIsLight, type Viewer } from './preferences.ts';
import { drawSidebar } from './sidebar.ts';
import { words } from './words/index.ts';

export class LocalDiscord implements Page {
  readonly #root: HTMLElement;
  readonly #list = new MessageList(this);
  readonly #pins = new PinsPanel(this);
  readonly #composer = new Composer(this);
  viewer = readViewer();
  world: PageWorld;
  channelId: string;
  commands: readonly PageCommand[] = [];
  #isChangingLocale = false;
  #stopListening: () => void = () => undefined;

  constructor(root: HTMLElement, world: PageWorld) {
    this.#root = root;
    this.world = world;
    this.channelId = world.servers[0]?.channels[0]?.id ?? world.direct.id;
  }

  get channel(): PageChannel | undefined {
    return channelOf(this.world, this.channelId);
  }

  get isDirect(): boolean {
    return this.channelId === this.world.direct.id;
  }

  get title(): string {
    return `${this.isDirect ? '@' : '#'}${this.channel?.name}`;
  }

  get mayPin(): boolean {
    return this.viewer === 'moderator' || this.isDirect;
  }

  /** Draws everything and opens the channel that the address names (`#<channel>/<message>`), else the first one. */
  async start(): Promise<void> {
    systemIsLight.addEventListener('change', () => this.#drawAll());
    document.addEventListener('keydown', (event) => this.#typeAnywhere(event));
    this.#listen();
    const [channelId = '', messageId] = location.hash.slice(1).split('/');
    const isKnown = channelOf(this.world, channelId) !== undefined;
    await this.#switchTo(isKnown ? channelId : this.channelId);
    if (messageId !== undefined) this.#list.jumpTo(messageId);
  }

  async openChannel(channelId: string, messageId = ''): Promise<void> {
    if (channelOf(this.world, channelId) === undefined) return toast(words().notHere);
    if (messageId === '' || channelId !== this.channelId) await this.#switchTo(channelId);
    if (messageId !== '' && this.channelId === channelId) this.#list.jumpTo(messageId);
  }

  async #switchTo(channelId: string): Promise<void> {
    this.#root.classList.remove('sidebar-open');
    history.replaceState(null, '', `#${channelId}`);
    this.channelId = channelId;
    this.#pins.close();
    this.#composer.reset();
    this.#draw();
    await this.#load();
  }

  openServer(channelId: string): void {
    const wasOpen = this.#root.classList.contains('sidebar-open');
    void this.openChannel(channelId);
    this.#root.classList.toggle('sidebar-open', wasOpen);
  }

  async changeViewer(viewer: Viewer): Promise<void> {
    const wasDirect = this.isDirect;
    this.viewer = viewer;
    remember('viewer', viewer);
    this.world = await request<PageWorld>(`${viewer}/world`);
    this.#listen();
    await this.openChannel(wasDirect ? this.world.direct.id : this.channelId);
  }

  changeTheme(): void {
    remember('theme', readTheme() === 'dark' ? 'light' : 'dark');
    this.#drawAll();
  }

  async changeLocale(locale: ViewerLocale): Promise<void> {
    remember('locale', locale);
    // What is typed meanwhile would be lost when the commands come in another language.
    this.#isChangingLocale = true;
    this.#drawAll();
    await this.#loadCommands().finally(() => {
      this.#isChangingLocale = false;
      this.#draw();
    });
  }

  async run(action: PageAction): Promise<void> {
    const stopFollowing = this.#list.followNext();
    await this.#act(action).catch(toastError);
    stopFollowing();
  }

  async choices(
    name: string,
    options: Record<string, OptionValue>,
    focused: string,
  ): Promise<readonly Choice[]> {
    const answer = await this.#ask<Choice[] | PageOutcome>('autocomplete', { name, options, focused });
    return Array.isArray(answer) ? answer : [];
  }

  pinned(): Promise<readonly PageMessage[]> {
    return this.#ask('pins');
  }

  #ask<T>(path: string, body?: object): Promise<T> {
    return request(`${this.viewer}/channels/${this.channelId}/${path}`, body);
  }

  /** Shows what came of an action: a form to fill in, or why it was refused. Returns whether the bot took it. */
  async #act(action: PageAction): Promise<boolean> {
    const outcome = await this.#ask<PageOutcome>('actions', action);
    if (outcome.status === 'no-response') toast(words().noResponse);
    if (outcome.status === 'not-possible') toast(outcome.reason);
    if (outcome.status === 'modal') {
      const { interactionId } = outcome.modal;
      openModal(outcome.modal, (values) => this.#act({ do: 'submit-modal', interactionId, values }));
    }
    return outcome.status === 'acknowledged' || outcome.status === 'modal';
  }

  /** Loads the messages and commands of the open channel; what is being typed stays. */
  async #load(): Promise<void> {
    const { channelId } = this;
    this.#list.element.ariaBusy = 'true';
    const [messages, commands] = await Promise.all([
      this.#ask<PageMessage[]>('messages'),
      this.#ask<PageCommand[]>('commands'),
    ]);
    // The viewer opened another channel meanwhile.
    if (this.channelId !== channelId) return;
    this.commands = commands;
    this.#list.show(messages);
    this.#list.element.ariaBusy = null;
    this.#composer.refresh();
  }

  async #loadCommands(): Promise<void> {
    this.commands = await this.#ask('commands');
    this.#list.draw();
    this.#composer.refresh();
  }

  #listen(): void {
    this.#stopListening();
    this.#stopListening = listen(
      this.viewer,
      (event) => this.#onEvent(event),
      () => void this.#comeBack(),
    );
  }

  /** The connection is back. A restarted stand-in has other channels, so the page starts again. */
  async #comeBack(): Promise<void> {
    const { servers } = await request<PageWorld>(`${this.viewer}/world`);
    if (servers[0]?.id === this.world.servers[0]?.id) return this.#load();
    history.replaceState(null, '', '#');
    location.reload();
  }

  #onEvent(event: PageEvent): void {
    if (event.kind === 'commands') return void this.#loadCommands();
    const channelId = event.kind === 'message' ? event.message.channel_id : event.channelId;
    if (channelId !== this.channelId) return;
    if (event.kind === 'message') this.#list.put(event.message);
    if (event.kind === 'message-deleted') this.#list.remove(event.messageId);
    if (event.kind !== 'message') void this.#pins.refresh();
  }

  /** As in Discord, whoever starts to type writes into the composer. */
  #typeAnywhere({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || focused.matches('.message, .messages');
    if (isFree && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) this.#composer.focus();
  }

  #drawAll(): void {
    this.#draw();
    this.#list.draw();
    this.#composer.draw();
    void this.#pins.refresh();
  }

  #draw(): void {
    document.documentElement.dataset.theme = readTheme();
    document.documentElement.lang = readLocale();
    document.title = `${this.title} · ${words().localDiscord}`;
    render(
      html`
        <div class="sidebar-slot">${drawSidebar(this)}</div>
        <div class="backdrop" @click=${this.#toggleSidebar}></div>
        <main class="grow column" ?inert=${this.#isChangingLocale}>
          ${this.#header()}${this.#pins.element}${this.#list.element}${this.#composer.element}
        </main>`,
      this.#root,
    );
  }

  readonly #toggleSidebar = (): void => {
    this.#root.classList.toggle('sidebar-open');
  };

  #header(): TemplateResult {
    const sidebar = { class: 'open-sidebar', onclick: this.#toggleSidebar, size: 24 };
    return html`
      <header class="bar row">
        ${iconButton('menu', words().showSidebar, sidebar)}
        <span class="muted">${icon(this.isDirect ? 'at' : 'hash', 24)}</span>
        <h2 class="grow cut">${this.channel?.name}</h2>
        ${iconButton('pin', words().pinnedMessages, { popover: this.#pins.element.id, size: 24 })}
      </header>`;
  }
}
