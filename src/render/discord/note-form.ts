import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { NoteForm } from '../../answers/index.ts';
import { say } from '../wording/say.ts';
import { writeCustomId } from './message-state/custom-ids.ts';

/** The custom id of the form's one field. */
export const noteField = 'note';
/** The most characters of a note: room for a reason, and short enough to be shown with the answer. */
const maxNoteLength = 500;

/** The form that asks a moderator for a note; it may stay empty. */
export function noteFormModal(form: NoteForm): APIModalInteractionResponseCallbackData {
  return {
    custom_id: writeCustomId({ kind: 'pin-note', ...form }),
    title: say('form.title'),
    components: [
      {
        type: ComponentType.Label,
        label: say('form.why'),
        description: say('form.optional'),
        component: {
          type: ComponentType.TextInput,
          custom_id: noteField,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: maxNoteLength,
        },
      },
    ],
  };
}
