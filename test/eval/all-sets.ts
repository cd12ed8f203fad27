/** Every set on which the search is measured, by the name that `--set` takes. */
import { once } from '../../src/memo.ts';
import {
  contrastSet,
  type EvalSet,
  foreignSet,
  framedSet,
  importedSet,
  inventedSet,
  memberSet,
  newsSet,
  offTopicSet,
  shippedSet,
  squadSet,
} from './sets.ts';

// Several sets ask the same documents, which are imported once.
const news = once(() => newsSet());
const imported = once(() => importedSet());
const shipped = once(() => shippedSet(false));
const recorded = once(() => shippedSet(true));

export const setMakers: Readonly<Record<string, () => Promise<EvalSet | undefined>>> = {
  news,
  reading: () => squadSet(),
  invented: inventedSet,
  imported,
  shipped,
  recorded,
  'news-members': async () => memberSet(await news(), 'questions-members-news.yaml'),
  'shipped-members': async () => memberSet(await shipped(), 'questions-members.yaml'),
  'recorded-members': async () => memberSet(await recorded(), 'questions-members.yaml'),
  'news-contrasts': async () => contrastSet(await news(), 'questions-contrast-news.yaml'),
  'imported-contrasts': async () => contrastSet(await imported(), 'questions-contrast.yaml'),
  'recorded-contrasts': async () => contrastSet(await recorded(), 'questions-contrast.yaml'),
  'news-off-topic': async () => offTopicSet(await news(), 'questions-off-topic-news.yaml'),
  'imported-off-topic': async () => offTopicSet(await imported(), 'questions-off-topic-shipped.yaml'),
  'recorded-off-topic': async () => offTopicSet(await recorded(), 'questions-off-topic-shipped.yaml'),
  'news-framed': async () => framedSet(await news()),
  'imported-framed': async () => framedSet(await imported()),
  'recorded-framed': async () => framedSet(await recorded()),
  russian: () => foreignSet('ru'),
  german: () => foreignSet('de'),
};
