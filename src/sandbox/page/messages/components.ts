/** Components V2 as elements (components/reference). */

import type { PageComponent, PageEmbed, PageMedia } from '../../server/page-api/page-types.ts';
import { type Child, h, icon } from '../dom.ts';
import { buttonStyle, componentType } from '../numbers.ts';
import { selectOptionsOf } from '../places.ts';
import { readLocale } from '../preferences.ts';
import { words } from '../words/index.ts';
import { type ComponentContext, drawMarkdown, type MarkdownContext } from './markdown.ts';
import { selectMenu } from './select.ts';

/** Draws the components of a message. */
export function drawComponents(components: readonly PageComponent[], context: ComponentContext): Child[] {
  return components.map((component) => drawComponent(component, context));
}

function drawComponent(component: PageComponent, context: ComponentContext): Child {
  const children = (): Child[] => drawComponents(component.components ?? [], context);
  switch (component.type) {
    case componentType.container:
      return container(component, children());
    case componentType.section:
      return h(
        'div',
        { class: 'section' },
        h('div', { class: 'section-text' }, children()),
        component.accessory !== undefined &&
          h('div', { class: 'accessory' }, drawComponent(component.accessory, context)),
      );
    case componentType.textDisplay:
      return drawMarkdown(component.nodes ?? [], context);
    case componentType.separator:
      return h('div', {
        class: `separator${component.divider === false ? '' : ' divider'}${component.spacing === 2 ? ' large' : ''}`,
        role: component.divider === false ? 'presentation' : 'separator',
      });
    case componentType.actionRow:
      return h('div', { class: 'action-row' }, children());
    case componentType.button:
      return button(component, context);
    case componentType.stringSelect:
      return selectMenu(component, component.options ?? [], context);
    case componentType.userSelect:
    case componentType.roleSelect:
    case componentType.mentionableSelect:
    case componentType.channelSelect:
      return selectMenu(component, selectOptionsOf(component.type, context.world), context);
    case componentType.thumbnail:
      return component.media && picture(component.media, component.description, 'thumbnail');
    case componentType.mediaGallery:
      return h(
        'div',
        { class: `gallery count-${Math.min(component.items?.length ?? 1, 4)}` },
        (component.items ?? []).map(({ media, description }) => picture(media, description, 'gallery-item')),
      );
    case componentType.file:
      return component.file && fileCard(component.file);
    default:
      return h('p', { class: 'unknown-component' }, words().notDrawn(component.type));
  }
}

function container({ accent_color: color }: PageComponent, children: Child[]): HTMLElement {
  const element = h('div', { class: 'container', role: 'group' }, children);
  if (typeof color === 'number') element.style.setProperty('--accent', hexColor(color));
  return element;
}

function hexColor(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}

const buttonStyles: Readonly<Record<number, string>> = {
  [buttonStyle.primary]: 'primary',
  [buttonStyle.secondary]: 'secondary',
  [buttonStyle.success]: 'success',
  [buttonStyle.danger]: 'destructive',
  [buttonStyle.link]: 'link',
  [buttonStyle.premium]: 'premium',
};

function button(component: PageComponent, context: ComponentContext): HTMLElement {
  const name = [component.emoji?.name, component.label].filter((part) => part !== undefined && part !== '');
  const face = name.map((part) => h('span', {}, part));
  const style = `button ${buttonStyles[component.style ?? buttonStyle.secondary] ?? 'secondary'}`;
  if (component.url !== undefined) {
    return h(
      'a',
      { class: style, href: component.url, target: '_blank', rel: 'noreferrer noopener' },
      face,
      icon('external', 16),
      h('span', { class: 'visually-hidden' }, words().newTab),
    );
  }
  const customId = component.custom_id ?? '';
  const element = h(
    'button',
    { class: style, type: 'button', disabled: component.disabled, 'data-custom-id': customId },
    face,
  );
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    void context.press(customId).finally(() => element.removeAttribute('aria-busy'));
  });
  return element;
}

/** Pictures come from this server only; an address elsewhere is named, not fetched. */
function picture(media: PageMedia, description: string | null | undefined, name: string): HTMLElement {
  if (!media.url.startsWith('/attachments/')) {
    return h('div', { class: `${name} picture-elsewhere` }, words().pictureAt(media.url));
  }
  return h(
    'a',
    { class: name, href: media.url, target: '_blank' },
    h('img', { src: media.url, alt: description ?? '', loading: 'lazy' }),
  );
}

/** A file to download, with its size. */
export function fileCard({ url, name, size }: PageMedia): HTMLElement {
  return h(
    'div',
    { class: 'file-card' },
    icon('file', 32),
    h(
      'div',
      {},
      h('a', { href: url, target: '_blank' }, name ?? words().file),
      h('div', { class: 'muted' }, size === undefined ? '' : formatBytes(size)),
    ),
  );
}

function formatBytes(bytes: number): string {
  const isLarge = bytes >= 1024;
  const format = new Intl.NumberFormat(readLocale(), { maximumFractionDigits: 2 });
  return `${format.format(isLarge ? bytes / 1024 : bytes)} ${isLarge ? words().kilobytes : words().bytes}`;
}

/** An embed of a message without Components V2. */
export function drawEmbed(embed: PageEmbed, context: MarkdownContext): HTMLElement {
  const element = h(
    'div',
    { class: 'container embed' },
    embed.title !== undefined && h('div', { class: 'embed-title' }, embed.title),
    drawMarkdown(embed.nodes, context),
    embed.fields.map(({ name, nodes }) =>
      h('div', { class: 'embed-field' }, h('strong', {}, name), drawMarkdown(nodes, context)),
    ),
    embed.footer !== undefined && h('div', { class: 'muted' }, embed.footer),
  );
  if (embed.color !== undefined) element.style.setProperty('--accent', hexColor(embed.color));
  return element;
}
