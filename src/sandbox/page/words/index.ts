/** The words of the page itself in the language of the viewer's Discord; the bot's words come from the bot. */

import type { ViewerLocale } from '../../server/page-api/page-types.ts';
import { readLocale } from '../preferences.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

const languages: Readonly<Record<ViewerLocale, Words>> = { 'en-US': en, ru, uk, de };

/** The words in the viewer's language of this moment. */
export const words = (): Words => languages[readLocale()];
