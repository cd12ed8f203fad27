/** Components V2 as elements (components/reference). */

import {
  type APIButtonComponent,
  type APIFileComponent,
  type APIMediaGalleryItem,
  type APIMessageComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Parsed } from '../../server/page-api/page-types.ts';
import type { Page } from '../page.ts';
import { icon, whileBusy } from '../parts.ts';
import { readLocale } from '../preferences.ts';
import { words } from '../words/index.ts';
import { drawMarkdown } from './markdown.ts';
import { selectMenu } from './select.ts';

/** Draws the components of a message. A button stays the element that it is as long as its custom id is there. */
export const drawComponents = (
  components: readonly APIMessageComponent[],
  messageId: string,
  page: Page,
): unknown =>
  repeat(
    components,
    (component, index) => ('custom_id' in component ? component.custom_id : `${component.type} ${index}`),
    (component) => drawComponent(component, messageId, page),
  );

function drawComponent(component: APIMessageComponent, messageId: string, page: Page): unknown {
  switch (component.type) {
    case ComponentType.Container: {
      const { accent_color: color } = component;
      return html`<div class="container card stack" role="group" style=${typeof color === 'number' ? `border-left: 4px solid ${hex(color)}` : nothing}>
        ${drawComponents(component.components, messageId, page)}
      </div>`;
    }
    case ComponentType.Section:
      return html`<div class="section">
        <div class="stack grow">${drawComponents(component.components, messageId, page)}</div>
        <div>${drawComponent(component.accessory, messageId, page)}</div>
      </div>`;
    case ComponentType.TextDisplay:
      // The page's server parses every text.
      return drawMarkdown((component as Parsed<typeof component>).nodes, page);
    case ComponentType.Separator: {
      const { divider = true, spacing } = component;
      return html`<div
        class="separator ${divider ? 'divider' : ''} ${spacing === SeparatorSpacingSize.Large ? 'large' : ''}"
        role=${divider ? 'separator' : 'presentation'}
      ></div>`;
    }
    case ComponentType.ActionRow:
      return html`<div class="action-row row">${drawComponents(component.components, messageId, page)}</div>`;
    case ComponentType.Button:
      return button(component, messageId, page);
    case ComponentType.StringSelect:
      return selectMenu(component, messageId, page);
    case ComponentType.MediaGallery:
      return component.items.map(picture);
    case ComponentType.File:
      return fileCard(component);
    default:
      return html`<p class="muted">${words().notDrawn(component.type)}</p>`;
  }
}

const hex = (color: number): string => `#${color.toString(16).padStart(6, '0')}`;

function button(component: APIButtonComponent, messageId: string, page: Page): TemplateResult | undefined {
  // Apps without anything to sell have none.
  if (component.style === ButtonStyle.Premium) return undefined;
  const { emoji, label, disabled } = component;
  const face = [emoji?.name, label].filter(Boolean).map((part) => html`<span>${part}</span>`);
  if (component.style === ButtonStyle.Link) {
    return html`<a class="button secondary" href=${component.url} target="_blank" rel="noreferrer noopener" title=${words().newTab}>
      ${face}${icon('external', 16)}
    </a>`;
  }
  const customId = component.custom_id;
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
const picture = ({ media: { url }, description }: APIMediaGalleryItem) => html`
  <a class="picture" href=${url} target="_blank"><img src=${url} alt=${description ?? ''} loading="lazy"></a>`;

function fileCard({ file }: APIFileComponent): TemplateResult {
  // The local Discord says it here, so that a message can be sent back as it came.
  const { url, name, size } = file as typeof file & { readonly name?: string; readonly size?: number };
  return html`<div class="file-card card row">
    ${icon('file', 32)}
    <div>
      <a href=${url} target="_blank">${name}</a>
      <div class="muted">${size === undefined ? '' : formatBytes(size)}</div>
    </div>
  </div>`;
}

function formatBytes(bytes: number): string {
  const format = { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 2, roundingMode: 'ceil' } as const;
  return new Intl.NumberFormat(readLocale(), format).format(bytes / 1024);
}
