/** Example questions in the current language, worded so that they can be sent. */
import type { ExampleQuestion } from '../../answers/index.ts';
import { say } from './say.ts';

/** `What did Ada Lowe say?` */
export function exampleInWords(example: ExampleQuestion): string {
  switch (example.kind) {
    case 'said':
      return say('help.said', { speaker: example.speaker });
    case 'who':
      return say('help.who', { person: example.person });
    case 'timeline':
      return say('help.timeline');
  }
}
