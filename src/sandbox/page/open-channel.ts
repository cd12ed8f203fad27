/** The channel that is open: its messages, its pins, and what the viewer types and presses in it. */

import type {
  PageAction,
  PageChannel,
  PageCommand,
  PageEvent,
  PageMessage,
  PageWorld,
} from '../server/page-api/page-types.ts';
import { actionRunner } from './actions.ts';
import { act, loadChoices, loadCommands, loadMessages, loadPins } from './api.ts';
import { Composer } from './composer/composer.ts';
import type { OptionValue } from './composer/option-field.ts';
import { type MenuAnchor, openMenu } from './menu.ts';
import type { MessageContext } from './messages/message.ts';
import { MessageList } from './messages/message-list.ts';
import { messageMenu } from './messages/message-menu.ts';
import { PinsPanel } from './pins.ts';
import { channelOf, choicesOf } from './places.ts';
import type { Viewer } from './preferences.ts';
import { byLabel, examplesFor } from './welcome.ts';
import { words } from './words/index.ts';

/** Who looks at which world, as it is now, and how to get to another channel. */
export interface ChannelContext {
  viewer(): Viewer;
  world(): PageWorld;
  openChannel(channelId: string, messageId?: string): void;
}

export class OpenChannel {
  readonly pins: PinsPanel;
  readonly list: MessageList;
  readonly composer: Composer;
  readonly #context: ChannelContext;
  readonly #run: ReturnType<typeof actionRunner>;
  #id: string;
  #commands: readonly PageCommand[] = [];

  constructor(channelId: string, context: ChannelContext) {
    this.#id = channelId;
    this.#context = context;
    this.#run = actionRunner({
      perform: (action) => act(context.viewer(), this.#id, action),
      followAnswer: () => this.list.followNext(),
    });
    this.pins = new PinsPanel({
      load: () => loadPins(context.viewer(), this.#id),
      mayUnpin: () => this.#mayPin,
      contextFor: (message) => this.#contextFor(message),
      jumpTo: (messageId) => this.list.jumpTo(messageId),
      unpin: (messageId) => this.#do({ do: 'unpin', messageId }),
    });
    this.list = new MessageList((message) => this.#contextFor(message), {
      examples: () => examplesFor(this.#commands),
      run: ({ command, options }) => this.#runCommand(command, options),
    });
    this.composer = new Composer({
      placeholder: () => this.#placeholder(),
      commands: () => this.#commands,
      choices: (command, values, focused) =>
        loadChoices(context.viewer(), this.#id, command.name, values, focused),
      entities: (optionType) => choicesOf(optionType, context.world(), this.#id),
      runCommand: (name, values) => this.#runCommand(name, values),
      send: (content) => this.#do({ do: 'send', content }),
    });
  }

  get id(): string {
    return this.#id;
  }

  get channel(): PageChannel | undefined {
    return channelOf(this.#context.world(), this.#id);
  }

  get isDirect(): boolean {
    return this.#id === this.#context.world().direct.id;
  }

  /** `#newsroom`, or `@Onrecord` of a direct message. */
  get title(): string {
    return `${this.isDirect ? '@' : '#'}${this.channel?.name ?? ''}`;
  }

  /** Opens another channel; `load` shows what is in it. */
  switchTo(channelId: string): void {
    this.#id = channelId;
    this.pins.close();
    this.composer.reset();
  }

  /** Draws the messages and commands anew; what is being typed stays. */
  async load(): Promise<void> {
    const channelId = this.#id;
    this.list.element.setAttribute('aria-busy', 'true');
    const [messages, commands] = await Promise.all([
      loadMessages(this.#context.viewer(), channelId),
      loadCommands(this.#context.viewer(), channelId),
    ]);
    // The viewer opened another channel meanwhile.
    if (this.#id !== channelId) return;
    this.#commands = commands;
    this.list.show(this.title, this.channel?.topic ?? '', messages);
    this.list.element.removeAttribute('aria-busy');
    this.composer.refresh();
  }

  async reloadCommands(): Promise<void> {
    this.#commands = await loadCommands(this.#context.viewer(), this.#id);
    this.list.drawWelcome();
    this.composer.refresh();
  }

  /** Draws everything in the viewer's new language; the commands are loaded in it next. */
  reword(): void {
    this.pins.close();
    this.composer.reword();
    this.list.redraw();
  }

  /** Shows what happened in this channel. */
  show(event: Exclude<PageEvent, { readonly kind: 'commands' }>): void {
    if (event.kind === 'message') this.list.put(event.message);
    if (event.kind === 'message-deleted') this.list.remove(event.messageId);
    if (event.kind !== 'message') this.pins.refresh();
  }

  /** In a direct message everybody may pin; in a server it takes a moderator. */
  get #mayPin(): boolean {
    return this.#context.viewer() === 'moderator' || this.isDirect;
  }

  #placeholder(): string {
    const hint = matchMedia('(max-width: 760px)').matches ? '' : words().forCommands;
    return words().messageTo(this.title) + hint;
  }

  #contextFor(message: PageMessage): MessageContext {
    return {
      world: this.#context.world(),
      openChannel: (channelId, messageId) => {
        if (channelId === this.#id && messageId !== undefined) this.list.jumpTo(messageId);
        else this.#context.openChannel(channelId, messageId);
      },
      press: (customId) => this.#run({ do: 'press', messageId: message.id, customId }),
      select: (customId, values) => this.#run({ do: 'select', messageId: message.id, customId, values }),
      openMessageMenu: (target, anchor) => this.#openMessageMenu(target, anchor),
      dismiss: ({ id }) => this.#do({ do: 'delete', messageId: id }),
    };
  }

  #openMessageMenu(message: PageMessage, anchor: MenuAnchor): void {
    const viewer = this.#context.viewer();
    const items = messageMenu(message, {
      commands: this.#commands,
      isOwn: message.author.id === this.#context.world().people[viewer].id,
      mayPin: this.#mayPin,
      mayDelete: viewer === 'moderator',
      act: (action) => this.#do(action),
    });
    openMenu(anchor, words().message, items);
  }

  #runCommand(name: string, options: Record<string, OptionValue>): void {
    const { people, bot } = this.#context.world();
    const command = this.#commands.find((one) => one.name === name);
    const pending = this.list.showPending(
      people[this.#context.viewer()],
      name,
      byLabel(command, options),
      bot,
    );
    void this.#run({ do: 'command', name, options }).finally(() => pending.remove());
  }

  #do(action: PageAction): void {
    void this.#run(action);
  }
}
