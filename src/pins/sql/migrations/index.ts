/** Every migration in order. One is added for each change of the tables; none is edited once it was released, or undone. */
import type { Migration } from 'kysely';
import { pins } from './0001-pins.ts';
import { questions } from './0002-questions.ts';
import { settings } from './0003-settings.ts';
import { wholeAnswers } from './0004-whole-answers.ts';
import { gaps } from './0005-gaps.ts';
import { serverLanguage } from './0006-server-language.ts';
import { marksDue } from './0007-marks-due.ts';
import { episodes } from './0008-episodes.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-pins': pins,
  '0002-questions': questions,
  '0003-settings': settings,
  '0004-whole-answers': wholeAnswers,
  '0005-gaps': gaps,
  '0006-server-language': serverLanguage,
  '0007-marks-due': marksDue,
  '0008-episodes': episodes,
};
