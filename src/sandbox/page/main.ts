/** Starts the page. */

import type { PageWorld } from '../server/page-api/page-types.ts';
import { request } from './api.ts';
import { LocalDiscord } from './local-discord.ts';
import { toastError } from './parts.ts';
import { readViewer } from './preferences.ts';

// What fails outside an action of the visitor (a list that does not load) is said as well.
window.addEventListener('unhandledrejection', ({ reason }) => toastError(reason));

const root = document.getElementById('app');
if (root !== null) await new LocalDiscord(root, await request<PageWorld>(`${readViewer()}/world`)).start();
