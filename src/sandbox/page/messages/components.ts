/** Components V2 as elements (components/reference). */

import type { PageComponent, PageMedia } from '../../server/page-api/page-types.ts';
import { type Child, h, icon } from '../dom.ts';
import { componentType } from '../numbers.ts';
import { readLocale } from '../preferences.ts';
import { words } from '../words/index.ts';
import { type ComponentContext, drawMarkdown } from './markdown.ts';
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
      return selectMenu(component, context);
    case componentType.mediaGallery:
      return (component.items ?? []).map(({ media, description }) => picture(media, description));
    case componentType.file:
      return component.file && fileCard(component.file);
    default:
      return h('p', { class: 'unknown-component' }, words().notDrawn(component.type));
  }
}

function container({ accent_color: color }: PageComponent, children: Child[]): HTMLElement {
  const element = h('div', { class: 'container', role: 'group' }, children);
  if (typeof color === 'number') {
    element.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`);
  }
  return element;
}

function button(component: PageComponent, context: ComponentContext): HTMLElement {
  const name = [component.emoji?.name, component.label].filter((part) => part !== undefined && part !== '');
  const face = name.map((part) => h('span', {}, part));
  if (component.url !== undefined) {
    return h(
      'a',
      { class: 'button secondary', href: component.url, target: '_blank', rel: 'noreferrer noopener' },
      face,
      icon('external', 16),
      h('span', { class: 'visually-hidden' }, words().newTab),
    );
  }
  const customId = component.custom_id ?? '';
  const element = h(
    'button',
    { class: 'button secondary', type: 'button', disabled: component.disabled, 'data-custom-id': customId },
    face,
  );
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    void context.press(customId).finally(() => element.removeAttribute('aria-busy'));
  });
  return element;
}

/** The page's policy lets pictures come from this server only. */
function picture({ url }: PageMedia, description: string | null | undefined): HTMLElement {
  return h(
    'a',
    { class: 'picture', href: url, target: '_blank' },
    h('img', { src: url, alt: description ?? '', loading: 'lazy' }),
  );
}

/** A file to download, with its size. */
function fileCard({ url, name, size }: PageMedia): HTMLElement {
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
