/** What the browser remembers: the chosen viewer, the theme, and the language of Discord. */

import type { ViewerLocale } from '../server/page-api/page-types.ts';

export type Viewer = 'member' | 'moderator';

export type Theme = 'dark' | 'light';

/** A member, until somebody chooses otherwise. */
export function readViewer(): Viewer {
  return localStorage.getItem('viewer') === 'moderator' ? 'moderator' : 'member';
}

export function keepViewer(viewer: Viewer): void {
  localStorage.setItem('viewer', viewer);
}

const systemIsLight = matchMedia('(prefers-color-scheme: light)');

/** The chosen one; the system's, until somebody chooses. */
export function readTheme(): Theme {
  const kept = localStorage.getItem('theme');
  if (kept === 'light' || kept === 'dark') return kept;
  return systemIsLight.matches ? 'light' : 'dark';
}

/** Tells when the system changes, as in the evening. */
export function onSystemTheme(changed: () => void): void {
  systemIsLight.addEventListener('change', changed);
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
}

/** Each language by its own name. */
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

export function keepLocale(locale: ViewerLocale): void {
  localStorage.setItem('locale', locale);
}
