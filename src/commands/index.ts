import type { EpisodeHeader } from '../knowledge/model.ts';
import { ask, askAboutThis } from './ask/ask.ts';
import { compare } from './compare.ts';
import type { AnyCommand } from './define.ts';
import { gaps } from './gaps/gaps.ts';
import { aboutOf, helpOf } from './help/help.ts';
import { withEpisodeOption } from './options/episode-option.ts';
import { pins } from './pins/index.ts';
import { pinWithSources } from './pins/pin-answer.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { settings, settingsWithEpisode } from './settings.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { checkThisQuote, verify } from './verify.ts';
import { who } from './who.ts';

/** The commands of a bot with one episode. */
export const commands: readonly AnyCommand[] = commandsFor([]);

/**
 * The only list of commands: registration, dispatch, completion and `/about` read it. With several episodes, commands
 * get the option `episode`.
 */
export function commandsFor(episodes: readonly EpisodeHeader[]): readonly AnyCommand[] {
  const hasSeveral = episodes.length > 1;
  const all: readonly AnyCommand[] = [
    ask,
    quote,
    compare,
    verify,
    who,
    checkThisQuote,
    askAboutThis,
    sources,
    timeline,
    pins,
    pinWithSources,
    gaps,
    hasSeveral ? settingsWithEpisode(episodes) : settings,
    privacy,
    helpOf(() => listed),
    aboutOf(() => listed),
  ];
  const listed = hasSeveral ? withEpisodeOption(all, episodes) : all;
  return listed;
}
