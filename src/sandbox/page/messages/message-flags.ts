/** What Discord marks a message as. */

import { MessageFlags } from 'discord-api-types/v10';
import type { PageMessage } from '../../server/page-api/page-types.ts';

const has = ({ flags }: PageMessage, flag: MessageFlags): boolean => ((flags ?? 0) & flag) !== 0;

/** Only the viewer sees it. */
export const isEphemeral = (message: PageMessage): boolean => has(message, MessageFlags.Ephemeral);

/** The bot is "thinking…". */
export const isLoading = (message: PageMessage): boolean => has(message, MessageFlags.Loading);
