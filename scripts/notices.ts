/** Prints the licences of everything that the bot ships with: `npm run -s notices > THIRD-PARTY-NOTICES.txt` */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/**
 * One text for each package: name, version, licence and its text. Development packages and optional ones that
 * are not installed are left out.
 */
export function notices(): string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(lock.packages)
    .filter(([place, { dev }]) => place !== '' && dev !== true)
    .flatMap(([place, { version = '', license = 'no licence stated' }]) => {
      const folder = join(root, place);
      const [isInstalled] = globSync('package.json', { cwd: folder });
      if (isInstalled === undefined) return [];
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const texts = globSync('{LICEN[CS]E,licen[cs]e,Licen[cs]e,NOTICE,COPYING}*', { cwd: folder })
        .filter((file) => !/\.[cm]?[jt]s$/.test(file))
        .map((file) => readFileSync(join(folder, file), 'utf8').trim());
      return [[`${name} ${version} (${license})`, ...texts].join('\n\n')];
    });
}

if (import.meta.main) console.log(notices().join(`\n\n${'-'.repeat(80)}\n\n`));
