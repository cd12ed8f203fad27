/** Starts the page. */

import { loadWorld } from './api.ts';
import { toastError } from './dom.ts';
import { Page } from './page.ts';
import { readViewer } from './preferences.ts';

// What fails outside an action of the visitor (a list that does not load) is said as well.
window.addEventListener('unhandledrejection', ({ reason }) => toastError(reason));

const root = document.getElementById('app');
if (root !== null) {
  const viewer = readViewer();
  await new Page(root, viewer, await loadWorld(viewer)).start();
}
