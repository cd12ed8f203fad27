/** The parts of a parsed page, as linkedom types them. */
import type { parseHTML } from 'linkedom';

export type Dom = ReturnType<typeof parseHTML>['document'];
export type DomNode = Dom['childNodes'][number];
export type DomElement = NonNullable<Dom['documentElement']>;
