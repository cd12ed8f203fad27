/** What the browser remembers: the chosen viewer, the theme, and the language of Discord. */

import type { ViewerLocale } from '../server/page-api/page-types.ts';

export type Viewer = 'member' | 'moderator';

export const systemIsLight = matchMedia('(prefers-color-scheme: light)');

/** A member, until somebody chooses otherwise. */
export const readViewer = (): Viewer =>
  localStorage.getItem('viewer') === 'moderator' ? 'moderator' : 'member';

/** The chosen one; the system's, until somebody chooses. */
export function readTheme(): 'dark' | 'light' {
  const kept = localStorage.getItem('theme');
  if (kept === 'light' || kept === 'dark') return kept;
  return systemIsLight.matches ? 'light' : 'dark';
}

export const localeNames: Readonly<Record<ViewerLocale, string>> = {
  'en-US': 'English',
  ru: 'Русский',
  uk: 'Українська',
  de: 'Deutsch',
};

/** English, until somebody chooses otherwise. */
export function readLocale(): ViewerLocale {
  const kept = localStorage.getItem('locale') ?? '';
  return kept in localeNames ? (kept as ViewerLocale) : 'en-US';
}

export function remember(name: 'viewer' | 'theme' | 'locale', chosen: string): void {
  localStorage.setItem(name, chosen);
}
