/** An invented episode for ranking: a bridge to the island of Orsay, as three outlets tell it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { fill } from '../fixtures/harbour.ts';

export const island = {
  'episode.yaml': `id: island
title: The bridge to Orsay
summary: A bridge is planned, and the ferry crews object.
language: en
`,
  'outlets.yaml': `- { id: gazette, name: The Gazette, kind: newspaper }
- { id: skerry-radio, name: Skerry Radio, kind: broadcaster }
- { id: isles-today, name: Isles Today, kind: website }
`,
  'names.yaml': `- { id: ines-marlow, name: Ines Marlow, kind: person, role: Governor of Orsay, aliases: [Marlow, Marlowe, Марлоу] }
- { id: tom-brandt, name: Tom Brandt, kind: person, role: Captain of the ferry Petrel, aliases: [Brandt] }
- { id: orsay, name: Orsay, kind: place, aliases: [Orsey, Isle of Orsay] }
`,
  'documents/gazette-bridge.md': `---
title: Governor wants a bridge
outlet: gazette
published: 2031-05-02
text: verbatim
---
Governor Ines Marlow opened the spring session with a plan that nobody in Orsay had expected: a bridge to the mainland.

“The bridge will cost forty million crowns and not one more,” Marlow said. “Whoever says otherwise has not read the plan.”

The ferry Petrel has crossed the sound since 1974. Its crew of eleven fears for its work.

“Nobody asked us,” Captain Tom Brandt told the paper on the quay. “We read it in the news like everybody else.”

## The seals

Biologists counted 212 seals on the sandbanks last autumn. They warn that pile driving would scare the animals away because the sound travels far under water.
`,
  'documents/gazette-bridge.quotes.yaml': `- text: The bridge will cost forty million crowns and not one more,
  speaker: ines-marlow
  at: 2
  kind: direct
  statement: marlow-forty-million
  reviewed: true
- text: Whoever says otherwise has not read the plan.
  speaker: ines-marlow
  at: 2
  kind: direct
  reviewed: true
- text: Nobody asked us,
  speaker: tom-brandt
  at: 4
  kind: direct
  reviewed: true
- text: We read it in the news like everybody else.
  speaker: tom-brandt
  at: 4
  kind: direct
  reviewed: true
`,
  'documents/radio-bridge.md': `---
title: Forty million for a bridge
outlet: skerry-radio
published: 2031-05
text: verbatim
---
On air the governor of Orsay repeated her promise. “It will cost forty million crowns, not one crown more,” Marlow said in the morning programme.

Listeners asked how long the work would take. The harbour office answered that building begins in March 2033 and lasts three years.
`,
  'documents/radio-bridge.quotes.yaml': `- text: It will cost forty million crowns, not one crown more,
  speaker: ines-marlow
  at: 1
  kind: direct
  statement: marlow-forty-million
  reviewed: true
`,
  'documents/isles-digest.md': `---
title: Orsay argues about its crossing
outlet: isles-today
text: digest
---
The islanders are split. Shopkeepers hope for more visitors, and the crews of the boats fear that they will lose their jobs. {¶ 3}

A poll found 54 percent in favour. {¶ 4}
`,
  'documents/isles-digest.asks.yaml': `- at: 4
  asks: [How many islanders support the bridge?]
`,
};

/** `more`: further files of the folder, by name. */
export async function islandKnowledge(more: Readonly<Record<string, string>> = {}): Promise<Knowledge> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-island-'));
  try {
    await fill(folder, { ...island, ...more });
    return await loadKnowledge([folder]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
