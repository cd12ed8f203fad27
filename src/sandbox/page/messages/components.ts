/** Components V2 as elements (components/reference). */

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageComponent, PageMedia } from '../../server/page-api/page-types.ts';
import { componentType } from '../numbers.ts';
import type { Page } from '../page.ts';
import { icon, whileBusy } from '../parts.ts';
import { readLocale } from '../preferences.ts';
import { words } from '../words/index.ts';
import { drawMarkdown } from './markdown.ts';
import { selectMenu } from './select.ts';

/** Draws the components of a message. A button stays the element that it is as long as its custom id is there. */
export const drawComponents = (
  components: readonly PageComponent[],
  messageId: string,
  page: Page,
): unknown =>
  repeat(
    components,
    (component, index) => component.custom_id ?? `${component.type} ${index}`,
    (component) => drawComponent(component, messageId, page),
  );

function drawComponent(component: PageComponent, messageId: string, page: Page): unknown {
  const { accent_color: color, accessory, components = [], divider, items = [], file, spacing } = component;
  switch (component.type) {
    case componentType.container:
      return html`<div class="container card stack" role="group" style=${typeof color === 'number' ? `border-left: 4px solid ${hex(color)}` : nothing}>
        ${drawComponents(components, messageId, page)}
      </div>`;
    case componentType.section:
      return html`<div class="section">
        <div class="stack">${drawComponents(components, messageId, page)}</div>
        ${accessory === undefined ? nothing : html`<div>${drawComponent(accessory, messageId, page)}</div>`}
      </div>`;
    case componentType.textDisplay:
      return drawMarkdown(component.nodes ?? [], page);
    case componentType.separator:
      return html`<div
        class="separator ${divider === false ? '' : 'divider'} ${spacing === 2 ? 'large' : ''}"
        role=${divider === false ? 'presentation' : 'separator'}
      ></div>`;
    case componentType.actionRow:
      return html`<div class="action-row row">${drawComponents(components, messageId, page)}</div>`;
    case componentType.button:
      return button(component, messageId, page);
    case componentType.stringSelect:
      return selectMenu(component, messageId, page);
    case componentType.mediaGallery:
      return items.map(picture);
    case componentType.file:
      return file && fileCard(file);
    default:
      return html`<p class="muted">${words().notDrawn(component.type)}</p>`;
  }
}

const hex = (color: number): string => `#${color.toString(16).padStart(6, '0')}`;

function button(
  { emoji, label, url, custom_id: customId = '', disabled }: PageComponent,
  messageId: string,
  page: Page,
): TemplateResult {
  const face = [emoji?.name, label].filter(Boolean).map((part) => html`<span>${part}</span>`);
  if (url !== undefined) {
    return html`<a class="button secondary" href=${url} target="_blank" rel="noreferrer noopener" title=${words().newTab}>
      ${face}${icon('external', 16)}
    </a>`;
  }
  const press = ({ currentTarget }: Event): void => {
    const element = currentTarget as HTMLElement;
    if (element.ariaBusy === 'true') return;
    void whileBusy(element, page.run({ do: 'press', messageId, customId }));
  };
  return html`<button
    type="button"
    class="button secondary"
    ?disabled=${disabled}
    data-custom-id=${customId}
    @click=${press}
  >${face}</button>`;
}

/** The page's policy lets pictures come from this server only. */
const picture = ({ media: { url }, description }: NonNullable<PageComponent['items']>[number]) => html`
  <a class="picture" href=${url} target="_blank"><img src=${url} alt=${description ?? ''} loading="lazy"></a>`;

const fileCard = ({ url, name, size }: PageMedia) => html`
  <div class="file-card card row">
    ${icon('file', 32)}
    <div>
      <a href=${url} target="_blank">${name}</a>
      <div class="muted">${size === undefined ? '' : formatBytes(size)}</div>
    </div>
  </div>`;

function formatBytes(bytes: number): string {
  const format = { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 2, roundingMode: 'ceil' } as const;
  return new Intl.NumberFormat(readLocale(), format).format(bytes / 1024);
}
