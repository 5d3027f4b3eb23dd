import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';
import { force, valuesOf, voice } from '../vocabulary.ts';
import { actorKey, actorReference } from './actors.ts';
import { article, passage } from './articles.ts';
import {
  booleanCheck,
  edtf,
  edtfChecks,
  inList,
  optionalEdtf,
  optionalEdtfChecks,
  slugCheck,
} from './columns.ts';
import { commitment } from './commitments.ts';
import { entity, office, speaker } from './entities.ts';
import { event } from './events.ts';
import { figure } from './figures.ts';
import { statement } from './statements.ts';

/**
 * One attributed assertion in one article about exactly one commitment, statement, event or figure.
 * `speakerId` is who makes it, null for narration or questions of the outlet; `claim_attribution`
 * has the actors whose words are relayed. `force` is null except for claims about commitments.
 * `hedged`: the words themselves limit their certainty (“as far as I know”).
 */
export const claim = sqliteTable(
  'claim',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    commitmentId: integer('commitment_id').references(() => commitment.id),
    statementId: integer('statement_id').references(() => statement.id),
    eventId: integer('event_id').references(() => event.id),
    figureId: integer('figure_id').references(() => figure.id),
    force: text({ enum: valuesOf(force) }),
    voice: text({ enum: valuesOf(voice) }).notNull(),
    hedged: integer({ mode: 'boolean' }).notNull(),
    speakerId: integer('speaker_id').references(() => speaker.id),
    summary: text().notNull(),
    note: text(),
  },
  (table) => [
    unique('claim_id_article').on(table.id, table.articleId),
    unique('claim_id_commitment').on(table.id, table.commitmentId),
    index('claim_article').on(table.articleId),
    index('claim_commitment').on(table.commitmentId),
    index('claim_statement').on(table.statementId),
    index('claim_event').on(table.eventId),
    index('claim_figure').on(table.figureId),
    index('claim_speaker').on(table.speakerId),
    index('claim_force').on(table.force),
    index('claim_voice').on(table.voice),
    index('claim_hedged').on(table.hedged),
    slugCheck('claim'),
    inList('claim', 'force', force),
    inList('claim', 'voice', voice),
    booleanCheck('claim', 'hedged'),
    check(
      'claim_about_one',
      sql.raw(
        `("commitment_id" IS NOT NULL) + ("statement_id" IS NOT NULL) + ("event_id" IS NOT NULL) + ("figure_id" IS NOT NULL) = 1`,
      ),
    ),
    check('claim_force_of_commitment', sql.raw(`("commitment_id" IS NOT NULL) = ("force" IS NOT NULL)`)),
    check(
      'claim_speaker_of_voice',
      sql.raw(`"voice" NOT IN ('NARRATION', 'QUESTION') OR "speaker_id" IS NULL`),
    ),
  ],
);

/** The actors whose words or will a claim relays, other than the speaker. */
export const claimAttribution = sqliteTable(
  'claim_attribution',
  {
    claimId: integer('claim_id')
      .notNull()
      .references(() => claim.id),
    ...actorKey(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.actorId] }),
    ...actorReference(table, 'claim_attribution'),
  ],
);

/**
 * The passages that contain a claim. Both foreign keys include the article, so passages of other
 * articles are rejected.
 */
export const claimPassage = sqliteTable(
  'claim_passage',
  {
    claimId: integer('claim_id').notNull(),
    passageId: integer('passage_id').notNull(),
    articleId: integer('article_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.claimId, table.passageId] }),
    index('claim_passage_passage').on(table.passageId, table.claimId),
    foreignKey({
      name: 'claim_passage_claim',
      columns: [table.claimId, table.articleId],
      foreignColumns: [claim.id, claim.articleId],
    }),
    foreignKey({
      name: 'claim_passage_passage_in_article',
      columns: [table.passageId, table.articleId],
      foreignColumns: [passage.id, passage.articleId],
    }),
  ],
);

/**
 * An office of a speaker that an article shows, held without interruption. `from…` and `to…` are
 * its start and end, null when not reported; `tenure_sighting` has the days on which the holder was
 * seen in post. The other days follow from these and are stored for look-ups: from `certainFrom` to
 * `certainTo` the office was certainly held, from `possibleFrom` to `possibleTo` it can have been;
 * null for no days. `rank` orders offices held at the same time; claims are credited to rank 1.
 */
export const tenure = sqliteTable(
  'tenure',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    speakerId: integer('speaker_id')
      .notNull()
      .references(() => speaker.id),
    officeId: integer('office_id')
      .notNull()
      .references(() => office.id),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    rank: integer().notNull(),
    ...optionalEdtf('from'),
    ...optionalEdtf('to'),
    certainFrom: text('certain_from'),
    certainTo: text('certain_to'),
    possibleFrom: text('possible_from'),
    possibleTo: text('possible_to'),
    possibleGaps: text('possible_gaps'),
  },
  (table) => [
    index('tenure_possible').on(table.possibleFrom, table.slug),
    index('tenure_from').on(table.fromEarliest),
    index('tenure_from_latest').on(table.fromLatest),
    index('tenure_to').on(table.toEarliest),
    index('tenure_to_latest').on(table.toLatest),
    index('tenure_speaker').on(table.speakerId, table.certainFrom),
    index('tenure_article').on(table.articleId, table.speakerId),
    index('tenure_office').on(table.officeId, table.possibleFrom),
    slugCheck('tenure'),
    check('tenure_rank_positive', sql.raw(`"rank" > 0`)),
    ...optionalEdtfChecks('tenure', 'from'),
    ...optionalEdtfChecks('tenure', 'to'),
    ...['certain', 'possible'].map((days) =>
      check(
        `tenure_${days}_days`,
        sql.raw(
          `("${days}_from" IS NULL) = ("${days}_to" IS NULL) AND ("${days}_from" IS NULL OR "${days}_from" <= "${days}_to")`,
        ),
      ),
    ),
  ],
);

/** A day on which the article shows the holder in post, numbered by day. */
export const tenureSighting = sqliteTable(
  'tenure_sighting',
  {
    tenureId: integer('tenure_id')
      .notNull()
      .references(() => tenure.id),
    number: integer().notNull(),
    ...edtf('seen'),
  },
  (table) => [
    primaryKey({ columns: [table.tenureId, table.number] }),
    check('tenure_sighting_number_positive', sql.raw(`"number" > 0`)),
    ...edtfChecks('tenure_sighting', 'seen'),
  ],
);

/**
 * An entity that a passage names without a claim about it. It documents where the name occurs, no
 * more.
 */
export const mention = sqliteTable(
  'mention',
  {
    entityId: integer('entity_id')
      .notNull()
      .references(() => entity.id),
    passageId: integer('passage_id')
      .notNull()
      .references(() => passage.id),
  },
  (table) => [
    primaryKey({ columns: [table.entityId, table.passageId] }),
    index('mention_passage').on(table.passageId, table.entityId),
  ],
);

/** The passages that show a tenure. */
export const tenurePassage = sqliteTable(
  'tenure_passage',
  {
    tenureId: integer('tenure_id')
      .notNull()
      .references(() => tenure.id),
    passageId: integer('passage_id')
      .notNull()
      .references(() => passage.id),
  },
  (table) => [
    primaryKey({ columns: [table.tenureId, table.passageId] }),
    index('tenure_passage_passage').on(table.passageId),
  ],
);
