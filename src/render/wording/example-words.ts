/** Example questions in the language that is being spoken, and so that they can be sent as they are. */
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
