/** What the parts of the page see of it, and what they can have it do. */

import type {
  Choice,
  PageAction,
  PageChannel,
  PageCommand,
  PageMessage,
  PageWorld,
  ViewerLocale,
} from '../server/page-api/page-types.ts';
import type { OptionValue } from './composer/option-field.ts';
import type { Viewer } from './preferences.ts';

export interface Page {
  readonly viewer: Viewer;
  readonly world: PageWorld;
  readonly channelId: string;
  readonly channel: PageChannel | undefined;
  /** What the viewer is offered in the open channel. */
  readonly commands: readonly PageCommand[];
  readonly isDirect: boolean;
  /** `#newsroom`, or `@Onrecord` of a direct message. */
  readonly title: string;
  /** In a direct message everybody may pin; in a server it takes a moderator. */
  readonly mayPin: boolean;

  /** Opens a channel, and shows a message of it. */
  openChannel(channelId: string, messageId?: string): Promise<void>;
  /** On a phone the list of channels stays open, so that another channel of the server can be chosen. */
  openServer(channelId: string): void;
  changeViewer(viewer: Viewer): Promise<void>;
  changeTheme(): void;
  changeLocale(locale: ViewerLocale): Promise<void>;
  /** Does what the viewer wants and follows the answer. It never rejects: what went wrong is said on the page. */
  run(action: PageAction): Promise<void>;
  /** The bot's choices for the option that is being typed; none when it does not answer. */
  choices(name: string, options: Record<string, OptionValue>, focused: string): Promise<readonly Choice[]>;
  pinned(): Promise<readonly PageMessage[]>;
}
