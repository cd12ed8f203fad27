/** Author, date and address, at every place where pages state them; and what is never stated. */
import { describe, expect, it } from 'vitest';
import type { PageMetadata } from '../../src/ingest/read/page.ts';
import { authorsOf } from '../../src/ingest/read/stated/bylines.ts';
import { dateOf, publishedOn, statedDate } from '../../src/ingest/read/stated/dates.ts';
import { readArticle } from './first-article.ts';

const lock =
  'The lock at Tarn Mill has been closed since Friday, and the barges wait in a long row along the quay below it, because a gate has come off its hinge.';
const board =
  'The waterways board says that divers have looked at the gate twice and that a new hinge has to be cast, which takes the foundry in Orrin at least six weeks.';

interface Parts {
  readonly head?: string;
  /** Between the headline and the first paragraph. */
  readonly top?: string;
  readonly foot?: string;
  readonly outside?: string;
  readonly lang?: string;
  readonly before?: string;
}

const page = ({ head = '', top = '', foot = '', outside = '', lang = 'en', before = '' }: Parts): string =>
  `<!doctype html>${before}<html lang="${lang}"><head><meta charset="utf-8"><title>Lock stays closed for the winter</title>${head}</head><body><article><h1>Lock stays closed for the winter</h1>${top}<p>${lock}</p><p>${board}</p><p>${lock.replace('lock', 'weir')}</p>${foot}</article>${outside}</body></html>`;

async function metadataOf(parts: Parts): Promise<PageMetadata> {
  const read = await readArticle(Buffer.from(page(parts)), 'lock.html');
  if (read.kind === 'refused') throw new Error(read.refusal.message);
  return read.value.metadata;
}

const ld = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const meta = (name: string, content: string, key = 'name'): string =>
  `<meta ${key}="${name}" content="${content}">`;

describe('the date of a page', () => {
  it.each<[string, Parts]>([
    [
      'an article in JSON-LD',
      { head: ld({ '@type': 'NewsArticle', datePublished: '2031-05-03T08:00:00+02:00' }) },
    ],
    [
      'a graph',
      {
        head: ld({
          '@graph': [
            { '@type': 'WebSite' },
            { '@type': ['Article', 'NewsArticle'], datePublished: '2031-05-03' },
          ],
        }),
      },
    ],
    [
      'a list of objects',
      {
        head: ld([
          { '@type': 'Organization' },
          { '@type': 'BlogPosting', datePublished: '2031-05-03 08:00' },
        ]),
      },
    ],
    [
      'the main entity of a page',
      { head: ld({ '@type': 'WebPage', mainEntity: { '@type': 'Article', datePublished: '2031-05-03' } }) },
    ],
    ['the page around the article', { head: ld({ '@type': 'WebPage', datePublished: '2031-05-03' }) }],
    [
      'JSON-LD with a line end in a string',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","description":"a\nb","datePublished":"2031-05-03"}</script>',
      },
    ],
    [
      'JSON-LD that is broken',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-03",,}</script>',
      },
    ],
    [
      'the article of this headline, not one of a list above it',
      {
        head: ld([
          {
            '@type': 'ItemList',
            itemListElement: [{ '@type': 'NewsArticle', headline: 'Other', datePublished: '2030-01-01' }],
          },
          { '@type': 'NewsArticle', headline: 'Another story', datePublished: '2030-02-02' },
          {
            '@type': 'NewsArticle',
            headline: 'Lock stays closed for the winter',
            datePublished: '2031-05-03',
          },
        ]),
      },
    ],
    ['Open Graph', { head: meta('article:published_time', '2031-05-03T08:00Z', 'property') }],
    ['a name with other punctuation', { head: meta('DC.date.issued', '2031-05-03') }],
    ['Dublin Core', { head: meta('dcterms.created', '2031-05-03') }],
    ['a meta tag below an empty one', { head: meta('date', '') + meta('pubdate', '20310503') }],
    [
      'a meta tag beside one that is no date',
      { head: meta('date', 'today') + meta('publish-date', 'Sat, 03 May 2031 08:00:00 GMT') },
    ],
    ['seconds since 1970', { head: meta('published_at', '1935561600') }],
    ['itemprop', { top: '<span itemprop="datePublished" content="2031-05-03">Saturday</span>' }],
    ['itemprop in a meta tag of the body', { top: '<meta itemprop="datePublished" content="2031-05-03">' }],
    ['time', { top: '<p><time datetime="2031-05-03T08:00">on Saturday</time></p>' }],
    ['time without an attribute', { top: '<time>3 May 2031</time>' }],
    [
      'a day that was never changed',
      { top: '<time class="entry-date published updated" datetime="2031-05-03">Saturday</time>' },
    ],
    [
      'the day before the one of a change',
      {
        top: '<span class="posted-on"><time class="entry-date published" datetime="2031-05-03">3 May</time> <time class="updated" datetime="2031-05-09">9 May</time></span>',
      },
    ],
    [
      'a theme’s widget',
      { top: '<div class="elementor-widget elementor-widget-post-info"><span>3 May 2031</span></div>' },
    ],
    ['a card', { top: '<div class="card-subtitle">3 May 2031</div>' }],
    ['abbr with a title', { top: '<abbr class="published" title="2031-05-03T08:00:00">Saturday</abbr>' }],
    ['a class that says so', { top: '<div class="entry-date">May 3rd, 2031</div>' }],
    ['any class with a date in its name', { top: '<div class="article__meta-date">3 May 2031, 08:00</div>' }],
    ['a bare line below the headline', { top: '<p>3 May 2031</p>' }],
    [
      'the line below the headline, whatever day another article below the page is of',
      {
        top: '<div class="meta">Rivers desk, Orrin: 3 May 2031</div>',
        outside: '<p>Weir opens</p><div class="meta">7 April 2031</div>',
      },
    ],
    ['the byline', { top: '<p>By Rosa Feld | May 3, 2031 at 8:00 am</p>' }],
    [
      'a published line with an update behind it',
      { top: '<div>Published 3 May 2031 | Updated 9 May 2031</div>' },
    ],
    [
      'a published line with an update before it',
      { top: '<div class="meta">Last updated on 9 May 2031, first published on 3 May 2031</div>' },
    ],
    ['D.M.YYYY', { top: '<div class="datum">3.5.2031, 08:00 Uhr</div>' }],
    ['DD.MM.YY', { top: '<div class="datum">03.05.31</div>' }],
    ['D/M/YYYY on a French page', { top: '<div class="date">Publié le 03/05/2031 à 8h</div>', lang: 'fr' }],
    ['a German line', { top: '<p>Veröffentlicht am Samstag, 3. Mai 2031 von Rosa Feld</p>', lang: 'de' }],
    ['a Russian line', { top: '<div class="post-info">3 мая 2031, 08:00</div>', lang: 'ru' }],
    ['a Ukrainian line', { top: '<div class="post-info">3 травня 2031 р.</div>', lang: 'uk' }],
    ['a Kazakh line', { top: '<div class="post-info">2031 жылғы 3 мамыр</div>', lang: 'kk' }],
    ['a Spanish line', { top: '<div class="fecha">3 de mayo de 2031</div>', lang: 'es' }],
    ['a French line', { top: '<div class="date">Publié le 3 mai 2031</div>', lang: 'fr' }],
    [
      'a line at the foot of the article',
      { foot: '<div class="entry-meta">Posted by Rosa Feld on May 3, 2031 in News</div>' },
    ],
    ['a labelled line at the foot', { foot: '<p>Published: 3 May 2031</p>' }],
    ['the address', { head: '<link rel="canonical" href="https://example.org/2031/05/03/lock">' }],
    [
      'an address with a month in letters',
      { head: '<link rel="canonical" href="https://example.org/news/2031/may/03/lock">' },
    ],
    [
      'an address with hyphens',
      { head: '<link rel="canonical" href="https://example.org/news/2031-05-03-lock.html">' },
    ],
    [
      'an address with eight digits',
      { head: '<link rel="canonical" href="https://example.org/20310503/lock">' },
    ],
    [
      'the address that a browser saved',
      { before: '<!-- saved from url=(0044)https://example.org/2031/05/03/lock -->' },
    ],
  ])('is found: %s', async (_what, parts) => {
    expect((await metadataOf(parts)).published).toBe('2031-05-03');
  });

  it('is a month where the address says no more', async () => {
    const head = '<link rel="canonical" href="https://example.org/2031/05/lock">';
    expect((await metadataOf({ head })).published).toBe('2031-05');
  });

  it.each<[string, Parts]>([
    ['a day on which it was changed', { top: '<div class="date">Updated 3 May 2031</div>' }],
    ['a changed day in time', { top: '<p>Last updated <time datetime="2031-05-03">Saturday</time></p>' }],
    ['a day that could be two', { top: '<div class="date">3/5/2031</div>' }],
    ['a comment’s', { outside: '<div class="comments"><div class="comment-date">3 May 2031</div></div>' }],
    ['a teaser’s', { outside: '<div class="related"><time datetime="2031-05-03">3 May</time></div>' }],
    ['a list’s in the margin', { outside: '<aside><span class="date">3 May 2031</span></aside>' }],
    [
      'those of several teasers',
      {
        outside:
          '<div class="more"><div class="date">3 May 2031</div><div class="date">4 May 2031</div></div>',
      },
    ],
    ['today', { outside: '<header><div class="date">3 May 2031</div></header>' }],
    ['the year 1', { head: ld({ '@type': 'NewsArticle', datePublished: '0001-01-01T00:00:00Z' }) }],
    ['the first day of 1970', { head: meta('date', '1970-01-01T00:00:00Z') }],
    [
      'a day of which the article tells',
      {
        top: '<p>The lock was built on 3 May 2031, and nobody has touched it since that day, although the board was told of the crack.</p>',
      },
    ],
    [
      'an event’s',
      { outside: '<div class="upcoming-events"><time datetime="2031-05-03">3 May</time></div>' },
    ],
  ])('is never %s', async (_what, parts) => {
    expect((await metadataOf(parts)).published).toBeUndefined();
  });

  it.each([
    ['24-Jun-2031', '2031-06-24'],
    ['24/06/2031', '2031-06-24'],
    ['06/24/2031', '2031-06-24'],
    ['6/6/2031', '2031-06-06'],
    ['2031.06.24', '2031-06-24'],
    ['24 de junio del 2031', '2031-06-24'],
    ['24. kesäkuuta 2031', '2031-06-24'],
    ['2031. június 24.', '2031-06-24'],
    ['24 giugno 2031', '2031-06-24'],
    ['24 czerwca 2031', '2031-06-24'],
    ['24 Haziran 2031', '2031-06-24'],
    ['1er juin 2031', '2031-06-01'],
    ['June 24th, 2031', '2031-06-24'],
    ['6/7/2031', undefined],
    ['version 3.14.2031', undefined],
    ['10:24 2031', undefined],
  ])('%s is %s', (line, date) => {
    expect(dateOf(line)).toBe(date);
  });

  it.each([
    ['Stand: 24.06.2031', undefined],
    ['Erstellt am 24.06.2031, zuletzt geändert am 25.06.2031', '2031-06-24'],
    ['Обновлено 25 июня 2031, опубликовано 24 июня 2031', '2031-06-24'],
  ])('a line “%s” says %s', (line, date) => {
    expect(publishedOn(line)).toBe(date);
  });

  it.each([
    ['2031-06', '2031-06'],
    ['2031', '2031'],
    ['20310624T0800', '2031-06-24'],
    ['1935561600000', '2031-05-03'],
    ['yesterday', undefined],
  ])('a field %s is %s', (value, date) => {
    expect(statedDate(value)).toBe(date);
  });
});

describe('the authors of a page', () => {
  it.each<[string, Parts, string[]]>([
    [
      'a reference by @id',
      {
        head: ld({
          '@graph': [
            { '@type': 'NewsArticle', author: { '@id': '#p' } },
            { '@type': 'Person', '@id': '#p', name: 'Rosa Feld' },
          ],
        }),
      },
      ['Rosa Feld'],
    ],
    [
      'references in a list',
      {
        head: ld({
          '@graph': [
            { '@type': 'NewsArticle', author: [{ '@id': '#p' }, { '@id': '#q' }] },
            { '@id': '#p', name: 'Rosa Feld' },
            { '@id': '#q', name: 'Jo Pike' },
          ],
        }),
      },
      ['Rosa Feld', 'Jo Pike'],
    ],
    ['a string', { head: ld({ '@type': 'Article', author: 'Rosa Feld' }) }, ['Rosa Feld']],
    [
      'names in a list',
      { head: ld({ '@type': 'Article', author: { name: ['Rosa Feld', 'Jo Pike'] } }) },
      ['Rosa Feld', 'Jo Pike'],
    ],
    [
      'a byline in a field',
      { head: ld({ '@type': 'Article', author: { name: 'By ROSA FELD, NP Sports Writer' } }) },
      ['Rosa Feld'],
    ],
    [
      'two meta tags',
      { head: meta('citation_author', 'Rosa Feld') + meta('citation_author', 'Jo Pike') },
      ['Rosa Feld', 'Jo Pike'],
    ],
    [
      'a meta tag beside an address',
      {
        head: meta('article:author', 'https://social.example/feld', 'property') + meta('byl', 'By Rosa Feld'),
      },
      ['Rosa Feld'],
    ],
    ['rel=author', { top: '<p>By <a rel="author" href="/feld">Rosa Feld</a></p>' }, ['Rosa Feld']],
    [
      'itemprop with a name inside',
      {
        top: '<div itemprop="author" itemscope>About <span itemprop="name">Rosa Feld</span>, our woman in Orrin</div>',
      },
      ['Rosa Feld'],
    ],
    ['a class', { top: '<div class="article__author">Rosa Feld</div>' }, ['Rosa Feld']],
    ['a line', { top: '<p>Von Rosa Feld und Jo Pike</p>' }, ['Rosa Feld', 'Jo Pike']],
    ['a line with a day', { top: '<p class="byline">By Rosa Feld May 3, 2031</p>' }, ['Rosa Feld']],
    ['a line with a handle', { top: '<p class="byline">By Rosa Feld @rosafeld</p>' }, ['Rosa Feld']],
    [
      'a line at the foot',
      {
        foot: '<div class="entry-meta">Posted by <span class="author vcard"><a class="fn">Rosa Feld</a></span> on May 3, 2031</div>',
      },
      ['Rosa Feld'],
    ],
    ['a Russian line', { top: '<div class="info">Автор: Роза Фельд</div>' }, ['Роза Фельд']],
  ])('are found: %s', async (_what, parts, authors) => {
    expect((await metadataOf(parts)).authors).toEqual(authors);
  });

  it.each<[string, Parts]>([
    [
      'an organisation',
      { head: ld({ '@type': 'Article', author: { '@type': 'Organization', name: 'Tarn Mill' } }) },
    ],
    ['a desk', { top: '<p class="byline">By Staff Reporter</p>' }],
    ['a button', { top: '<p class="author">Read More</p>' }],
    ['a reader', { outside: '<div class="comment"><span class="author">Rosa Feld</span></div>' }],
    ['an agency', { head: meta('author', 'Northern News Agency') }],
  ])('are never %s', async (_what, parts) => {
    expect((await metadataOf(parts)).authors).toBeUndefined();
  });

  it.each([
    ['Text: Rosa Feld', ['Rosa Feld']],
    ['Posted by Rosa Feld on June 24', ['Rosa Feld']],
    ['Rosa Feld/AFP', ['Rosa Feld']],
    ['Rosa Feld is a reporter in Orrin', ['Rosa Feld']],
    ['Rosa de la Cruz', ['Rosa de la Cruz']],
    ['山田太郎', ['山田太郎']],
  ])('%s', (line, authors) => {
    expect(authorsOf(line)).toEqual(authors);
  });
});

describe('the address of a page', () => {
  it('is its own, and where it was taken from stands beside it', async () => {
    const head = `<link rel="canonical" href="https://original.example/lock">${meta('og:url', 'https://carrier.example/lock#top', 'property')}`;
    expect(await metadataOf({ head })).toMatchObject({
      url: 'https://carrier.example/lock',
      carriedFrom: 'https://original.example/lock',
    });
  });

  it('is the canonical one of the same site', async () => {
    const head = `<link rel="canonical" href="https://www.example.co.uk/lock">${meta('og:url', 'https://m.example.co.uk/lock', 'property')}`;
    expect(await metadataOf({ head })).toMatchObject({ url: 'https://www.example.co.uk/lock' });
    expect(await metadataOf({ head })).not.toHaveProperty('carriedFrom');
  });
});

it('the title of a page is its only headline, where the window’s title puts the same in other words', async () => {
  const titled = (window: string) => page({}).replace(/<title>.*?<\/title>/u, `<title>${window}</title>`);
  const titleOf = async (window: string) => {
    const read = await readArticle(Buffer.from(titled(window)), 'lock.html');
    return read.kind === 'done' ? read.value.metadata.title : undefined;
  };
  expect(await titleOf('LOCK SHOCK! Mill lock stays closed all winter')).toBe(
    'Lock stays closed for the winter',
  );
  expect(await titleOf('A gate off its hinge')).toBe('A gate off its hinge');
});
