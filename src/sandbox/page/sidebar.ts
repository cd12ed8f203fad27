/** Servers and channels on the left, the viewer, the language and the theme below. */

import { html, nothing, type TemplateResult } from 'lit';
import type { PageChannel, ViewerLocale } from '../server/page-api/page-types.ts';
import { avatar } from './messages/message.ts';
import type { Page } from './page.ts';
import { icon, iconButton } from './parts.ts';
import { serverOf } from './places.ts';
import { localeNames, readLocale, readTheme, type Viewer } from './preferences.ts';
import { words } from './words/index.ts';

/** Draws the rail of servers and the list of the open server's channels. */
export function drawSidebar(page: Page): TemplateResult {
  const { world, channelId } = page;
  const server = serverOf(world, channelId);
  const channels = server?.channels ?? [world.direct];
  return html`
    <div class="sidebar">
      ${rail(page, server?.id)}
      <div class="channels column">
        <header class="bar row"><h1 class="grow cut">${server?.name ?? words().directMessages}</h1></header>
        <nav class="grow" aria-label=${words().channels}>
          <div class="group muted">${server === undefined ? words().directMessages : words().textChannels}</div>
          ${channels.map((channel) => channelButton(channel, page))}
        </nav>
        <p class="local-note small muted">${words().localNote}</p>
        ${userPanel(page)}
      </div>
    </div>`;
}

function rail(page: Page, openServerId: string | undefined): TemplateResult {
  const item = (
    name: string,
    face: TemplateResult | string,
    channels: readonly PageChannel[],
    isOpen: boolean,
  ) => html`<button
    type="button"
    class="server"
    aria-label=${name}
    title=${name}
    aria-current=${isOpen ? 'true' : nothing}
    @click=${() => page.openServer(channels[0]?.id ?? '')}
  >${face}</button>`;
  return html`
    <nav class="rail" aria-label=${words().servers}>
      ${item(words().directMessages, icon('at', 24), [page.world.direct], openServerId === undefined)}
      <hr>
      ${page.world.servers.map(({ id, name, channels }) => item(name, initials(name), channels, id === openServerId))}
    </nav>`;
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('');
}

const channelButton = ({ id, name }: PageChannel, page: Page) => html`
  <button
    type="button"
    class="row channel muted"
    aria-current=${id === page.channelId ? 'page' : nothing}
    @click=${() => page.openChannel(id)}
  >${id === page.world.direct.id ? avatar(page.world.bot) : icon('hash')}<span>${name}</span></button>`;

function userPanel(page: Page): TemplateResult {
  const { viewer, world } = page;
  const person = world.people[viewer];
  const isDark = readTheme() === 'dark';
  const toOther = isDark ? words().toLightTheme : words().toDarkTheme;
  const choice = (value: Viewer) => html`<label class="viewer-choice grow small muted">
    <input type="radio" name="viewer" value=${value} .checked=${value === viewer} @change=${() => page.changeViewer(value)}>
    <span>${words()[value]}</span>
  </label>`;
  return html`
    <div class="user-panel stack">
      <fieldset class="viewer row" aria-label=${words().actAs}>
        ${choice('member')}${choice('moderator')}
      </fieldset>
      <select
        class="locale small muted"
        aria-label=${words().language}
        title=${words().language}
        @change=${({ target }: Event) => page.changeLocale((target as HTMLSelectElement).value as ViewerLocale)}
      >${Object.entries(localeNames).map(
        ([locale, name]) =>
          html`<option value=${locale} lang=${locale} ?selected=${locale === readLocale()}>${name}</option>`,
      )}</select>
      <div class="user row">
        ${avatar(person)}
        <div class="user-name grow column"><strong>${person.global_name}</strong><span class="muted small">${words()[viewer]}</span></div>
        ${iconButton(isDark ? 'sun' : 'moon', toOther, { onclick: () => page.changeTheme() })}
      </div>
    </div>`;
}
