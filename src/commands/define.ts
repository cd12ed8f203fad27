/**
 * A command is a declaration, which Discord and the terminal show, and a `run` that returns an answer as data.
 * The declaration gives the types of the values that `run` receives.
 */
import type { Answer, ExampleQuestion, ModalReply } from '../answers/index.ts';
import type { CommandContext } from './context.ts';

/** A suggestion while somebody types. */
export interface Choice {
  /** At most 100 characters are shown. */
  readonly name: string;
  /** What the option receives: at most 100 characters. */
  readonly value: string;
}

/** An example question is worded in the reader's language. */
export type Suggestion = Choice | ExampleQuestion;

interface BaseOption {
  /** Shown below the option's name, 1 to 100 characters. */
  readonly description: string;
  readonly required?: true;
}

export interface StringOption extends BaseOption {
  readonly type: 'string';
  readonly maxLength?: number;
  readonly choices?: readonly Choice[];
  /** Suggestions for what is typed so far, best first. */
  readonly complete?: (
    typed: string,
    context: CommandContext,
  ) => readonly Suggestion[] | Promise<readonly Suggestion[]>;
}

interface IntegerOption extends BaseOption {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}

/** Of a channel, a role or a member of the server, the value is its id, as Discord resolved it in that server. */
interface PlainOption extends BaseOption {
  readonly type: 'boolean' | 'channel' | 'role' | 'user';
}

export type Option = StringOption | IntegerOption | PlainOption;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<Type> = Type extends 'boolean' ? boolean : Type extends 'integer' ? number : string;

/** The values of declared options: required ones are there, the others may be absent. */
export type Values<O extends Options> = {
  readonly [K in keyof O as O[K] extends { required: true } ? K : never]: ValueOf<O[K]['type']>;
} & {
  readonly [K in keyof O as O[K] extends { required: true } ? never : K]?: ValueOf<O[K]['type']>;
};

interface Named {
  /** 1 to 32 characters, as shown; of a slash command in lower case. */
  readonly name: string;
  readonly description: string;
}

interface BaseCommand extends Named, Availability {
  /** The answer is shown only to the person who asks, unless they choose otherwise. */
  readonly privateByDefault?: true;
  /** The answer is shown only to the person who asks; the command has no option `private`. */
  readonly alwaysPrivate?: true;
  /** Only for members who may pin, in a group that is for everybody. */
  readonly forModerators?: true;
}

/** Where a command can be used: everywhere, or only in servers. */
export interface Availability {
  readonly serversOnly?: true;
  /** Permission bits a member needs unless the server decides otherwise. */
  readonly defaultMemberPermissions?: bigint;
}

/** One thing to do: `/ask`, or `list` in `/pins list`. */
export interface Command extends BaseCommand {
  readonly kind: 'command';
  readonly options: Options;
  readonly run: (
    values: Readonly<Record<string, unknown>>,
    context: CommandContext,
  ) => Answer | Promise<Answer>;
}

/** Several commands under one name: `/pins list`, `/pins show`. */
export interface CommandGroup extends Named, Availability {
  readonly kind: 'group';
  readonly commands: readonly Command[];
}

/** A message that somebody right-clicked. */
export interface TargetMessage {
  readonly discordMessageId: string;
  readonly discordChannelId: string;
  readonly discordAuthorId: string;
  /** All text of the message, part by part: its own words, what it forwards, embeds, components. */
  readonly texts: readonly string[];
  /** The same for the message that it replies to; empty where there is none, or Discord does not send it. */
  readonly repliedTo: readonly string[];
  /** Discord's component JSON, as received. */
  readonly components: readonly unknown[];
  /** Only the person who asked sees it. */
  readonly isPrivate: boolean;
}

/** An entry of the "Apps" menu on a message. Its description is for `/about` and the documentation; Discord shows none. */
export interface MessageCommand extends Named, Availability {
  readonly kind: 'message';
  readonly run: (
    message: TargetMessage,
    context: CommandContext,
  ) => Answer | ModalReply | Promise<Answer | ModalReply>;
}

export type AnyCommand = Command | CommandGroup | MessageCommand;

const privateOption = {
  private: { type: 'boolean', description: 'Show the answer only to you' },
} as const satisfies Options;

/**
 * Declares a command. The option `private` is added last; the dispatcher reads it.
 *
 * `defineCommand({ name: 'ask', description: '…', options: { question: { type: 'string', description: '…', required: true } }, run: ({ question }, { library }) => … })`
 */
export function defineCommand<const O extends Options = Record<never, never>>(
  command: BaseCommand & {
    readonly options?: O & Options;
    readonly run: (values: Values<O>, context: CommandContext) => Answer | Promise<Answer>;
  },
): Command {
  return {
    ...command,
    kind: 'command',
    options: { ...command.options, ...(!command.alwaysPrivate && privateOption) },
    // Safe: the dispatcher reads the values by this same declaration.
    run: (values, context) => command.run(values as Values<O>, context),
  };
}

/** The command with one more option, before `private`. */
export function withOption(command: Command, name: string, option: Option): Command {
  const { private: isPrivate, ...options } = command.options;
  return { ...command, options: { ...options, [name]: option, ...(isPrivate && { private: isPrivate }) } };
}
