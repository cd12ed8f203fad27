/** What the browser remembers: the chosen viewer, and the theme. */

import type { Viewer } from './api.ts';

export type Theme = 'dark' | 'light';

/** A member, until somebody chooses otherwise. */
export function readViewer(): Viewer {
  return localStorage.getItem('viewer') === 'moderator' ? 'moderator' : 'member';
}

export function keepViewer(viewer: Viewer): void {
  localStorage.setItem('viewer', viewer);
}

/** Dark, until somebody chooses otherwise. */
export function readTheme(): Theme {
  return localStorage.getItem('theme') === 'light' ? 'light' : 'dark';
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
}
