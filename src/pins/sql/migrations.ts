/**
 * Every migration in order. Each change of the tables adds one; a released one is never edited or undone. A
 * migration uses the tables as they were then, not today's `Tables`.
 */
import { type Kysely, type Migration, PostgresAdapter, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for migrations, whose tables have no fixed shape.
export type AnyDatabase = Kysely<any>;

const ofServer = 'foreign key (discord_guild_id) references servers (discord_guild_id) on delete cascade';
const ofPin =
  'foreign key (discord_guild_id, pin_number) references pins (discord_guild_id, pin_number) on delete cascade';

const gapColumns = `
  question_key text not null,
  question text not null,
  kind text not null check (kind in ('perhaps', 'not-found', 'reported')),
  times_asked integer not null,
  times_reported integer not null,
  reason text,
  last_at text not null,
  is_absent integer not null`;

export const migrations: Readonly<Record<string, Migration>> = {
  /** Servers, pins, the excerpts they rest on, and their history. */
  '0001-pins': migration(
    `create table servers (
      discord_guild_id text not null primary key,
      last_pin_number integer not null default 0,
      last_history_entry integer not null default 0,
      left_at text
    ) strict`,
    `create table pins (
      discord_guild_id text not null,
      pin_number integer not null,
      discord_channel_id text not null,
      discord_message_id text not null,
      question text not null,
      note text,
      pinned_by text not null,
      pinned_at text not null,
      state text not null check (state in ('active', 'removed')),
      discord_pin text not null check (discord_pin in ('pending', 'pinned', 'refused')),
      truth text not null check (truth in ('unchanged', 'moved', 'changed', 'withdrawn')),
      truth_since text not null,
      constraint pins_primary_key primary key (discord_guild_id, pin_number),
      constraint pins_server ${ofServer}
    ) strict`,
    // Two moderators may pin at once: the index allows only one pin, whatever the code does.
    `create unique index pins_one_active_per_message on pins (discord_guild_id, discord_message_id)
      where state = 'active'`,
    'create index pins_by_state on pins (discord_guild_id, state, pin_number)',
    'create index pins_by_channel on pins (discord_guild_id, discord_channel_id, state, pin_number)',
    'create index pins_by_truth on pins (discord_guild_id, state, truth, pin_number)',
    `create table pin_excerpts (
      discord_guild_id text not null,
      pin_number integer not null,
      position integer not null,
      document_id text not null,
      outlet text not null,
      title text not null,
      author text,
      published text,
      url text,
      kind text not null check (kind in ('digest', 'verbatim', 'quotation')),
      speaker text,
      locator text not null,
      passage_id text not null,
      excerpt text not null,
      start_offset integer not null,
      end_offset integer not null,
      content_hash text not null,
      constraint pin_excerpts_primary_key primary key (discord_guild_id, pin_number, position),
      constraint pin_excerpts_pin ${ofPin}
    ) strict, without rowid`,
    `create table pin_history (
      discord_guild_id text not null,
      entry integer not null,
      pin_number integer not null,
      at text not null,
      by_discord_user_id text,
      action text not null,
      reason text,
      constraint pin_history_primary_key primary key (discord_guild_id, entry),
      constraint pin_history_pin ${ofPin}
    ) strict, without rowid`,
    'create index pin_history_by_pin on pin_history (discord_guild_id, pin_number, entry)',
  ),

  /** A column that `0004-whole-answers` removed again. */
  '0002-questions': migration("alter table pins add column words_version text not null default ''"),

  /** Settings of a server: who may pin, and where answers are private. */
  '0003-settings': migration(
    `create table settings (
      discord_guild_id text not null primary key,
      pinner_discord_role_id text,
      default_privacy text not null check (default_privacy in ('public', 'private')),
      changed_by text not null,
      changed_at text not null,
      constraint settings_server ${ofServer}
    ) strict`,
    `create table private_channels (
      discord_guild_id text not null,
      discord_channel_id text not null,
      constraint private_channels_primary_key primary key (discord_guild_id, discord_channel_id),
      constraint private_channels_server ${ofServer}
    ) strict, without rowid`,
  ),

  /**
   * A pin stores the whole answer: findings, warnings, whether a person reviewed a quotation, the thread's
   * parent. Words and question keys are removed, because pins are matched in memory. Settings get a history.
   */
  '0004-whole-answers': migration(
    // An earlier form of `0002-questions` created them.
    'drop table if exists pin_words',
    'drop table if exists pin_question_keys',
    'alter table pins drop column words_version',
    'alter table pins add column findings text',
    'alter table pins add column discord_parent_id text',
    'alter table pins add column is_private_thread integer',
    'alter table pins add column removed_at text',
    'alter table pin_excerpts add column is_reviewed integer',
    'alter table pin_excerpts add column is_opposite integer',
    'alter table pin_excerpts add column warnings text',
    'alter table pin_excerpts add column note text',
    `update pins set removed_at = (
      select max(h.at) from pin_history as h
      where h.discord_guild_id = pins.discord_guild_id and h.pin_number = pins.pin_number
    ) where state = 'removed'`,
    'create index pins_by_removal on pins (removed_at)',
    `create table settings_history (
      discord_guild_id text not null,
      entry integer not null,
      at text not null,
      by_discord_user_id text not null,
      before text not null,
      after text not null,
      constraint settings_history_primary_key primary key (discord_guild_id, entry),
      constraint settings_history_server ${ofServer}
    ) strict, without rowid`,
  ),

  /** Badly answered questions, where a server counts them: words and times, never who asked. */
  '0005-gaps': migration(
    'alter table settings add column learns integer',
    `create table gaps (
      discord_guild_id text not null, ${gapColumns},
      constraint gaps_primary_key primary key (discord_guild_id, question_key),
      constraint gaps_server ${ofServer}
    ) strict, without rowid`,
    'create index gaps_by_age on gaps (last_at)',
  ),

  /** The language of a server's public answers; null where Discord's own setting applies. */
  '0006-server-language': migration('alter table settings add column language text'),

  /**
   * Which marks of pins are still to be drawn in Discord: they wait for its rate limits, also across a
   * restart. Marks of existing pins count as drawn.
   */
  '0007-marks-due': migration(
    'alter table pins add column mark_due integer',
    'create index pins_mark_due on pins (discord_guild_id, pin_number) where mark_due = 1',
  ),

  /**
   * A bot may have several episodes: a server chooses one, and pins and unanswered questions belong to the
   * one that they were made in. Existing rows belong to none, and so to the default.
   */
  '0008-episodes': migration(
    'alter table settings add column episode_id text',
    'alter table pins add column episode_id text',
    // The same question can be open in two episodes, so the episode becomes part of the key.
    `create table gaps_of_episodes (
      discord_guild_id text not null,
      episode_id text not null, ${gapColumns},
      constraint gaps_of_episodes_primary_key primary key (discord_guild_id, episode_id, question_key),
      constraint gaps_of_episodes_server ${ofServer}
    ) strict, without rowid`,
    `insert into gaps_of_episodes (
      discord_guild_id, episode_id, question_key, question, kind, times_asked, times_reported, reason, last_at, is_absent
    )
    select discord_guild_id, '', question_key, question, kind, times_asked, times_reported, reason, last_at, is_absent
    from gaps`,
    'drop table gaps',
    'alter table gaps_of_episodes rename to gaps',
    'create index gaps_by_age on gaps (last_at)',
  ),
};

/**
 * Runs statements in order. `strict` and `without rowid` are SQLite's: PostgreSQL always checks types and
 * does not know these words.
 */
function migration(...statements: readonly string[]): Migration {
  return {
    async up(database) {
      const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
      for (const statement of statements) {
        const text = isPostgres ? statement.replace(/ strict(?:, without rowid)?$/, '') : statement;
        await sql.raw(text).execute(database);
      }
    },
  };
}
