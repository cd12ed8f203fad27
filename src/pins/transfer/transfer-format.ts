/**
 * The file format for moving pins: one JSON object a line. After a header, each server has its own line, then
 * one for each unanswered question and one for each pin with its history.
 */
import { z } from 'zod';
import { gapSchema } from '../gap.ts';
import { discordId, historyEntrySchema, instant, pinSchema } from '../pin.ts';
import { settingsSchema } from '../server-settings.ts';

const headerLine = z.strictObject({
  type: z.literal('onrecord-pins'),
  version: z.literal([1, 2, 3, 4, 5]),
});

const serverLine = z.strictObject({
  type: z.literal('server'),
  discordGuildId: discordId,
  lastPinNumber: z.int().nonnegative(),
  lastHistoryEntry: z.int().nonnegative(),
  leftAt: instant.exactOptional(),
  settings: settingsSchema.extend({ changedBy: z.string(), changedAt: instant }).exactOptional(),
});

const pinLine = pinSchema.extend({
  type: z.literal('pin'),
  history: z.array(historyEntrySchema.omit({ discordGuildId: true, pinNumber: true })),
});

const gapLine = gapSchema.extend({
  type: z.literal('gap'),
  discordGuildId: discordId,
  /** `gapKeyOf` its question. */
  key: z.string().min(1),
});

const lineSchema = z.discriminatedUnion('type', [headerLine, serverLine, gapLine, pinLine]);

export type ServerLine = z.infer<typeof serverLine>;
export type GapLine = z.infer<typeof gapLine>;
export type PinLine = z.infer<typeof pinLine>;
export type Line = z.infer<typeof lineSchema>;

/** All lines of a server. */
export interface ServerLines {
  readonly server: ServerLine;
  readonly gaps: GapLine[];
  readonly pins: PinLine[];
}

/** The servers of an export, and what is wrong with its lines. */
export async function readServers(
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<{ readonly servers: readonly ServerLines[]; readonly problems: readonly string[] }> {
  const servers = new Map<string, ServerLines>();
  const problems: string[] = [];
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    const line = readLine(text);
    if (typeof line === 'string') problems.push(`Line ${number}: ${line}`);
    else if (number === 1) {
      if (line.type !== 'onrecord-pins') problems.push('Line 1: this is not an export of Onrecord.');
    } else if (line.type === 'server') servers.set(line.discordGuildId, { server: line, gaps: [], pins: [] });
    else if (line.type !== 'onrecord-pins') {
      const { discordGuildId, type } = line;
      const above = servers.get(discordGuildId);
      if (above === undefined)
        problems.push(`Line ${number}: a ${type} of server ${discordGuildId}, which has no line above it.`);
      else if (line.type === 'gap') above.gaps.push(line);
      else above.pins.push(line);
    }
  }
  if (number === 0) problems.push('The file is empty. Make one with `onrecord export`.');
  return { servers: [...servers.values()], problems };
}

/** A line of an export, or a text that says what is wrong with it. */
function readLine(text: string): Line | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'not JSON. The file was cut or changed: export it again.';
  }
  const { data, error } = lineSchema.safeParse(json);
  return data ?? z.prettifyError(error).replaceAll('\n', ' ');
}
