/** /about: what this bot is, what it knows, what it can be asked. */
import { type AnyCommand, type Command, defineCommand } from './define.ts';
import { usagesOf } from './usage.ts';
import { version } from './version.ts';

/** Makes /about from the list of commands, which it is part of itself. */
export const aboutOf = (commands: () => readonly AnyCommand[]): Command =>
  defineCommand({
    name: 'about',
    description: 'What this bot answers from, and what you can ask it',
    options: {},
    run: (_, { library: { knowledge }, links }) => ({
      isPrivate: true,
      answer: {
        kind: 'about',
        version,
        episode: knowledge.episode.title,
        documentCount: knowledge.documents.size,
        quotationCount: knowledge.quotations.size,
        speakerCount: new Set([...knowledge.quotations.values()].flatMap((one) => one.speakerId ?? [])).size,
        outlets: [
          ...new Set(
            [...knowledge.documents.values()].map(
              (one) => knowledge.outlets.get(one.outletId)?.name ?? one.outletId,
            ),
          ),
        ],
        ...(links && { links }),
        commands: commands().flatMap(usagesOf),
      },
    }),
  });
