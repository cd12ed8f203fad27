/** /pins: a server's pinned answers and their history. */
import type { CommandGroup } from '../define.ts';
import { checkPins } from './check.ts';
import { exportPins } from './export.ts';
import { history } from './history.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { show } from './show.ts';

export const pins: CommandGroup = {
  kind: 'group',
  name: 'pins',
  description: 'The pinned answers of this server, with the words they rest on',
  serversOnly: true,
  commands: [list, show, remove, history, exportPins, checkPins],
};
