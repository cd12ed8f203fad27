/** Lists: what the answers come from, who is known, what the bot can be asked. */
import type { AboutAnswer, NamesAnswer, SourcesAnswer, TimelineAnswer } from '../commands/answer.ts';
import { counted, listInWords, placeInWords } from './citation.ts';
import { citationLines, clipped } from './citation-markdown.ts';
import { dateInWords } from './dates.ts';
import { maxTotalTextLength } from './limits.ts';
import { escapeMarkdown, small } from './markdown.ts';
import { accent, line, type MessagePayload, message, pager, text } from './parts.ts';

export function sourcesMessage({
  episode,
  summary,
  sources,
  page,
  pageCount,
}: SourcesAnswer): MessagePayload {
  const heading = `### Sources: ${escapeMarkdown(clipped(episode, 150))}\n${escapeMarkdown(clipped(summary, 500))}`;
  const shown = sources.map(({ citation, passageCount, quotationCount }) => {
    const held =
      citation.textKind === 'digest'
        ? 'digest in our words, quotations word for word'
        : 'full text, word for word';
    const counts = `${counted(passageCount, 'passage')} · ${counted(quotationCount, 'quotation')} · ${held}`;
    const by =
      citation.authors.length === 0 ? [] : [small(`By ${escapeMarkdown(listInWords(citation.authors))}`)];
    return text([citationLines(citation), ...by, small(counts)].join('\n'));
  });
  return message(accent.answer, [
    text(heading),
    line(),
    ...shown,
    ...pager(page, pageCount, (to) => ({ kind: 'sources', page: to })),
  ]);
}

export function timelineMessage({ events, page, pageCount }: TimelineAnswer): MessagePayload {
  const shown = events.map(({ date, title, citations }) => {
    const places = citations.map(
      ({ outlet, locator }) => `${escapeMarkdown(outlet)} ${placeInWords(locator)}`,
    );
    return text(
      [`**${dateInWords(date)}**`, escapeMarkdown(clipped(title, 300)), small(places.join(' · '))].join('\n'),
    );
  });
  const pages = pageCount === 1 ? '' : `\n${small(`Page ${page + 1} of ${pageCount}`)}`;
  return message(accent.answer, [
    text(`### Timeline${pages}`),
    line(),
    ...(shown.length === 0 ? [text('The sources date no event.')] : shown),
    ...pager(page, pageCount, (to) => ({ kind: 'timeline', page: to })),
  ]);
}

export function namesMessage({ names }: NamesAnswer): MessagePayload {
  const lines = names.map(({ name, aliases, role }) =>
    [`**${escapeMarkdown(name)}**`, role, aliases.join(', ')].filter(Boolean).map(String).join(' · '),
  );
  const shown = clipped(lines.join('\n'), maxTotalTextLength - 100);
  return message(accent.answer, [text('### Names'), text(shown === '' ? 'None.' : shown)]);
}

export function aboutMessage(about: AboutAnswer): MessagePayload {
  const knows = [
    counted(about.documentCount, 'document'),
    counted(about.quotationCount, 'quotation'),
    counted(about.speakerCount, 'speaker'),
  ].join(' · ');
  const commands = about.commands
    .map(({ usage, description }) => `\`${usage}\`\n${small(escapeMarkdown(description))}`)
    .join('\n');
  return message(accent.answer, [
    text(
      [
        '### Onrecord',
        'Answers come word for word from a fixed set of documents, with the outlet named. Nothing is written by a program, and what the documents do not hold is not answered.',
        `**${escapeMarkdown(clipped(about.episode, 150))}**`,
        `${knows}, from ${escapeMarkdown(clipped(listInWords(about.outlets), 300))}`,
      ].join('\n'),
    ),
    line(),
    text(clipped(commands, 2500)),
    text(small(`Version ${about.version} · mentions are off · no message in this server is read or kept`)),
  ]);
}
