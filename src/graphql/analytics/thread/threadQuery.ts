import { type SQL, sql } from 'drizzle-orm';
import { rankOfForce } from '../../../../db/derive.ts';
import { changedLatest, orderOfChanges } from '../../../../db/terms.ts';
import { force, valuesOf } from '../../../../db/vocabulary.ts';

/** The relation of a commitment or statement of a thread to the one that has the thread. */
export const threadPlaces = {
  SELF: 'The commitment or statement itself.',
  LINKED:
    'A commitment that continues, supersedes or follows from the one that has the thread, or the other way round, directly or through others.',
  WHOLE: 'A commitment of which one of these is part.',
  PART: 'A commitment that is part of one of these.',
  STATEMENT: 'A statement about one of these commitments, or from which one follows.',
};

/** The kinds of steps of a thread. */
export const threadStepKinds = {
  MADE: 'The commitment was given; nothing in the thread came before it.',
  CONTINUED: 'The commitment was given, taking up an earlier one of the thread, which stays in force.',
  SUPERSEDED: 'The commitment was given in place of an earlier one of the thread.',
  FOLLOWED: 'The commitment was given, following from an earlier commitment or statement of the thread.',
  SAID: 'The statement was made.',
  REPORTED: 'An article reported the commitment or statement.',
  CHANGED: 'A term of the commitment was changed.',
  ASSESSED: 'It was recorded how far the commitment had got.',
};

/** The aspects that a step of a thread can change. */
export const aspects = {
  FORCE: 'How strongly it binds.',
  STATUS: 'How far it has got.',
  DEADLINE: 'By when it is to be fulfilled, in EDTF.',
  CONDITION: 'The condition on which it depends.',
  TARGET: 'Its target figures: measure, comparator, value in base units and unit of each.',
};

/** Columns of a step in the statement, and members of its JSON. Other items are there by slug. */
export const stepMembers = [
  'kind',
  'place',
  'edtf',
  'earliest',
  'latest',
  'commitment',
  'statement',
  'earlier',
  'article',
  'assessment',
  'force',
  'status',
  'changes',
] as const;

export type StepMember = (typeof stepMembers)[number];

/** A target figure as text: measure, comparator, value in base units and unit. */
const aim = sql.raw(
  `printf('%s %s %s %s', entity.slug, figure.comparator, coalesce(figure.base_value, figure.wording || ' ' || figure.unit_mult), figure.unit)`,
);

/**
 * The target figures of a commitment as one text, so that two commitments can be compared; without
 * those that a change of terms brought.
 */
const firstTarget = (id: string) => sql`(
  SELECT group_concat(aim, '; ' ORDER BY aim) FROM (
    SELECT ${aim} AS aim
    FROM figure_commitment AS belongs JOIN figure ON figure.id = belongs.figure_id JOIN entity ON entity.id = figure.measure_id
    WHERE belongs.commitment_id = ${sql.raw(id)} AND figure.role = 'TARGET' AND NOT EXISTS (
      SELECT 1 FROM commitment_change AS change WHERE change.figure_id = figure.id AND change.commitment_id = belongs.commitment_id)))`;

/** The target that a row `changed` of changes gives a commitment. */
const newTarget = sql`(SELECT ${aim} FROM figure JOIN entity ON entity.id = figure.measure_id WHERE figure.id = changed.figure_id)`;

/** The target figures of a commitment after all changes, as one text. */
const lastTarget = (id: string) => sql`coalesce((
  SELECT ${newTarget} FROM commitment_change AS changed JOIN article ON article.id = changed.article_id
  WHERE changed.commitment_id = ${sql.raw(id)} AND changed.aspect = 'TARGET'
  ORDER BY row_number() OVER (ORDER BY ${orderOfChanges}) DESC LIMIT 1), ${firstTarget(id)})`;

/** The deadline of a commitment before any change. */
const firstDeadline = (table: string) =>
  sql.raw(`coalesce(
  (SELECT json_array(deadline_edtf) FROM commitment_first_terms AS first WHERE first.commitment_id = ${table}.id),
  json_array(${table}.deadline_edtf)) ->> 0`);

/** The first value of a term of a member that changed, and the value that a change gives it. */
const firstTerm = sql`CASE changed.aspect WHEN 'DEADLINE' THEN ${firstDeadline('own')}
  WHEN 'CONDITION' THEN (SELECT condition FROM commitment_first_terms AS first WHERE first.commitment_id = member.id)
  ELSE ${firstTarget('member.id')} END`;
const newTerm = sql`CASE changed.aspect WHEN 'DEADLINE' THEN changed.deadline_edtf WHEN 'CONDITION' THEN changed.condition ELSE ${newTarget} END`;

/** The noun whose item has a thread. */
export type ThreadRoot = 'commitment' | 'statement';

/** The links of commitments by which one takes up another. */
const takingUp = sql.raw(`('CONTINUES', 'SUPERSEDES', 'FOLLOWS_FROM')`);

/**
 * The members of the thread of an item: `noun`, `id` and `place`. Links by which one commitment
 * takes up another are followed both ways, from one to the next; from every commitment so found,
 * PART_OF is followed up to its wholes and down to its parts, but never down again from a whole,
 * which would bring in its other parts. From a commitment the way leads back to the statement that
 * it follows from, and to what that is about; or on to the statements about it, and to what follows
 * from these. There it ends, since a statement can be about much.
 */
const membersOf = (root: SQL, noun: ThreadRoot) => sql`
  WITH RECURSIVE reached (noun, id, way) AS (
    SELECT ${sql.raw(`'${noun}'`)}, ${root}, 'LINKED'
    UNION SELECT 'commitment', link.to_id, 'LINKED' FROM reached JOIN commitment_link AS link ON link.from_id = reached.id
      WHERE noun = 'commitment' AND way = 'LINKED' AND link.type IN ${takingUp}
    UNION SELECT 'commitment', link.from_id, 'LINKED' FROM reached JOIN commitment_link AS link ON link.to_id = reached.id
      WHERE noun = 'commitment' AND way = 'LINKED' AND link.type IN ${takingUp}
    UNION SELECT 'commitment', link.to_id, 'WHOLE' FROM reached JOIN commitment_link AS link ON link.from_id = reached.id
      WHERE noun = 'commitment' AND way IN ('LINKED', 'WHOLE') AND link.type = 'PART_OF'
    UNION SELECT 'commitment', link.from_id, 'PART' FROM reached JOIN commitment_link AS link ON link.to_id = reached.id
      WHERE noun = 'commitment' AND way IN ('LINKED', 'PART') AND link.type = 'PART_OF'
    UNION SELECT 'statement', link.statement_id, iif(link.type = 'ABOUT', 'ON', 'BACK') FROM reached JOIN statement_commitment AS link ON link.commitment_id = reached.id
      WHERE noun = 'commitment' AND way = 'LINKED'
    UNION SELECT 'commitment', link.commitment_id, iif(way = 'LINKED', 'LINKED', 'ASIDE') FROM reached JOIN statement_commitment AS link ON link.statement_id = reached.id
      WHERE noun = 'statement' AND (way = 'LINKED' OR way = iif(link.type = 'ABOUT', 'BACK', 'ON')))
  SELECT noun, id, CASE WHEN id = ${root} AND noun = ${sql.raw(`'${noun}'`)} THEN 'SELF' WHEN noun = 'statement' THEN 'STATEMENT'
    WHEN max(way = 'LINKED') THEN 'LINKED' WHEN max(way = 'WHOLE') THEN 'WHOLE' WHEN max(way = 'PART') THEN 'PART' ELSE 'LINKED' END AS place
  FROM reached GROUP BY noun, id`;

/** The strongest force that an article gives a commitment. */
const toldForceQuery = sql`
  SELECT claim.force FROM claim WHERE claim.commitment_id = member.id AND claim.article_id = article.id
  ORDER BY ${rankOfForce(sql`claim.force`)} DESC LIMIT 1`;

/** The last day of a date, after all days where it has none. */
const orEnd = (latest: string) => sql.raw(`coalesce(${latest}, '9999-12-31')`);

/**
 * The text that sorts the step by which a commitment was given: the earliest of the latest days on
 * which it, or a commitment that takes it up, directly or through others, can have been given,
 * reported, changed or assessed; then the number of these, so that what more commitments take up
 * comes first.
 */
const momentQuery = sql`
  WITH RECURSIVE later (id) AS (
    SELECT member.id
    UNION SELECT link.from_id FROM later JOIN commitment_link AS link ON link.to_id = later.id WHERE link.type IN ${takingUp})
  SELECT printf('%s 0 %09d', min(min(
      ${orEnd('made_latest')},
      ${orEnd('(SELECT min(published_latest) FROM article_commitment AS told JOIN article ON article.id = told.article_id WHERE told.commitment_id = later.id)')},
      ${orEnd('(SELECT min(made_latest) FROM commitment_change AS changed WHERE changed.commitment_id = later.id)')},
      ${orEnd('(SELECT min(as_of_latest) FROM assessment WHERE assessment.commitment_id = later.id)')})),
    999999999 - count(*))
  FROM later JOIN commitment ON commitment.id = later.id`;

/**
 * The text that sorts the step by which a statement was made: the earliest of the latest days on
 * which it can have been made or reported, and on which what follows from it can have been given.
 * It comes after commitments of that day that it is about, and before all if one follows from it.
 */
const sayingQuery = sql`
  SELECT printf('%s 0 %s', min(min(
      ${orEnd('own.made_latest')},
      ${orEnd('(SELECT min(published_latest) FROM article_statement AS told JOIN article ON article.id = told.article_id WHERE told.statement_id = own.id)')},
      ${orEnd('later.made_latest')})),
    iif(count(later.id), '000000000', '999999999'))
  FROM statement AS own LEFT JOIN statement_commitment AS link ON link.statement_id = own.id AND link.type = 'FOLLOWS_FROM'
    LEFT JOIN commitment AS later ON later.id = link.commitment_id
  WHERE own.id = said.id`;

/**
 * The link by which a commitment takes up another of its thread, replaces it or follows from it,
 * the latest when there are several, as its type and that commitment’s id.
 */
const linkQuery = sql`
  SELECT json_array(link.type, link.to_id) FROM commitment_link AS link JOIN commitment AS taken ON taken.id = link.to_id
  WHERE link.from_id = member.id AND link.type IN ${takingUp}
    AND EXISTS (SELECT 1 FROM member AS other WHERE other.id = link.to_id)
  ORDER BY link.type = 'FOLLOWS_FROM', taken.made_latest DESC, taken.slug DESC, link.type DESC LIMIT 1`;

/**
 * The slug of the statement of its thread that a commitment follows from, the latest when there are
 * several.
 */
const sourceQuery = sql`
  SELECT statement.slug FROM statement_commitment AS link JOIN statement ON statement.id = link.statement_id
  WHERE link.commitment_id = member.id AND link.type = 'FOLLOWS_FROM' AND EXISTS (SELECT 1 FROM said WHERE said.id = statement.id)
  ORDER BY statement.made_latest DESC, statement.slug DESC LIMIT 1`;

const change = (aspect: keyof typeof aspects, from: SQL, to: SQL) =>
  sql`json_object('aspect', ${sql.raw(`'${aspect}'`)}, 'from', ${from}, 'to', ${to})`;

/** The status that a row of the history of `commitment_status` replaces. */
const statusBefore = (row: string) => {
  const column = (name: string) => sql.raw(`${row}.${name}`);
  return sql`coalesce((
    SELECT status FROM commitment_status AS earlier
    WHERE earlier.commitment_id = ${column('commitment_id')} AND earlier.since < ${column('since')}
    ORDER BY earlier.since DESC LIMIT 1), 'NOT_ASSESSED')`;
};

/**
 * What a commitment changes, by its first terms, against the earlier one that it takes up, by its
 * last terms; and the status that it gives that one.
 */
const givenChanges = sql`(
  WITH both (number, aspect, "from", "to") AS MATERIALIZED (
    SELECT 1, 'FORCE', was.force, standing.force
    UNION ALL SELECT 4, 'STATUS', ${statusBefore('ended')}, ended.status FROM commitment_status AS ended
      WHERE ended.commitment_id = older.id AND ended.superseded_by_id = own.id
    UNION ALL SELECT 2, 'DEADLINE', older.deadline_edtf, ${firstDeadline('own')}
    UNION ALL SELECT 3, 'TARGET', ${lastTarget('older.id')}, ${firstTarget('own.id')})
  SELECT json_group_array(json_object('aspect', aspect, 'from', "from", 'to', "to") ORDER BY number) FROM both WHERE "from" IS NOT "to")`;

const forceOfRank = (rank: SQL) =>
  sql`CASE ${rank} ${sql.raw(
    valuesOf(force)
      .map((value, index) => `WHEN ${index} THEN '${value}'`)
      .join(' '),
  )} END`;

/**
 * The steps of the thread of the commitments `member` and the statements `said`: commitments given,
 * statements made, articles that report them, changes of terms, and assessments, each with what it
 * changes against those before.
 */
const stepsQuery = sql`
  begun AS MATERIALIZED (SELECT member.*, (${momentQuery}) AS moment, (${linkQuery}) AS link, (${sourceQuery}) AS source FROM member),
  told AS MATERIALIZED (
    SELECT member.*, own.slug AS "commitment", article.slug AS article, published_edtf, published_earliest, published_latest, (${toldForceQuery}) AS force
    FROM member JOIN commitment AS own ON own.id = member.id
    JOIN article_commitment AS report ON report.commitment_id = member.id JOIN article ON article.id = report.article_id),
  compared AS (
    SELECT *, ${rankOfForce(sql`force`)} AS strength, max(${rankOfForce(sql`force`)})
      OVER (PARTITION BY id ORDER BY ${orEnd('published_latest')}, published_earliest, article ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS strongest
    FROM told),
  assessed AS (
    SELECT member.*, own.slug AS "commitment", assessment.slug AS assessment, assessment.as_of_edtf, assessment.as_of_earliest, assessment.as_of_latest, assessment.status,
      iif(known.since IS NULL, assessment.status, ${statusBefore('known')}) AS before
    FROM member JOIN commitment AS own ON own.id = member.id JOIN assessment ON assessment.commitment_id = member.id
    LEFT JOIN commitment_status AS known ON known.assessment_id = assessment.id),
  changed AS (
    SELECT *, lag(term, 1, first) OVER (PARTITION BY id, aspect ORDER BY turn) AS before
    FROM (
      SELECT member.*, own.slug AS "commitment", article.slug AS article, changed.made_edtf, changed.made_earliest, changed.made_latest,
        changed.aspect, ${changedLatest} AS latest, row_number() OVER (ORDER BY ${orderOfChanges}) AS turn, ${newTerm} AS term, ${firstTerm} AS first
      FROM member JOIN commitment AS own ON own.id = member.id JOIN commitment_change AS changed ON changed.commitment_id = member.id
        JOIN article ON article.id = changed.article_id)),
  step (moment, place, edtf, earliest, latest, "commitment", statement, article, assessment, force, status, kind, earlier, changes) AS (
    SELECT moment, place, own.made_edtf, own.made_earliest, own.made_latest, own.slug, iif(coalesce(link ->> 0, 'FOLLOWS_FROM') = 'FOLLOWS_FROM', source, NULL), NULL, NULL, standing.force, NULL,
      CASE link ->> 0 WHEN 'CONTINUES' THEN 'CONTINUED' WHEN 'SUPERSEDES' THEN 'SUPERSEDED' ELSE iif(link IS NULL AND source IS NULL, 'MADE', 'FOLLOWED') END,
      older.slug, CASE WHEN older.id IS NULL OR link ->> 0 = 'FOLLOWS_FROM' THEN '[]' ELSE ${givenChanges} END
    FROM begun JOIN commitment AS own ON own.id = begun.id JOIN commitment_standing AS standing ON standing.commitment_id = begun.id
    LEFT JOIN commitment AS older ON older.id = link ->> 1 LEFT JOIN commitment_standing AS was ON was.commitment_id = older.id
    UNION ALL
    SELECT ${orEnd('published_latest')} || ' 1', place, published_edtf, published_earliest, published_latest, "commitment", NULL, article, NULL, force, NULL, 'REPORTED', NULL,
      iif(strength > strongest, json_array(${change('FORCE', forceOfRank(sql`strongest`), sql`force`)}), '[]') FROM compared
    UNION ALL
    SELECT latest || ' 1 ' || aspect, place, made_edtf, made_earliest, made_latest, "commitment", NULL, article, NULL, NULL, NULL, 'CHANGED', NULL,
      iif(before IS term, '[]', json_array(json_object('aspect', aspect, 'from', before, 'to', term))) FROM changed
    UNION ALL
    SELECT ${orEnd('as_of_latest')} || ' 2', place, as_of_edtf, as_of_earliest, as_of_latest, "commitment", NULL, NULL, assessment, NULL, status, 'ASSESSED', NULL,
      iif(before <> status, json_array(${change('STATUS', sql`before`, sql`status`)}), '[]') FROM assessed
    UNION ALL
    SELECT (${sayingQuery}), place, made_edtf, made_earliest, made_latest, NULL, own.slug, NULL, NULL, NULL, NULL, 'SAID', NULL, '[]'
    FROM said JOIN statement AS own ON own.id = said.id
    UNION ALL
    SELECT ${orEnd('published_latest')} || ' 1', place, published_edtf, published_earliest, published_latest, NULL, own.slug, article.slug, NULL, NULL, NULL, 'REPORTED', NULL, '[]'
    FROM said JOIN statement AS own ON own.id = said.id
    JOIN article_statement AS report ON report.statement_id = said.id JOIN article ON article.id = report.article_id)`;

/**
 * SQL that selects the thread of the commitment or statement with an id of an outer row: the number
 * of steps (`total`), and the first of them as JSON (`steps`). They come by the latest day each can
 * have been, where a commitment was given no later than it was first reported, changed, assessed or
 * taken up, whatever its own date leaves open; on the same day commitments before reports before
 * changes before assessments, and what is taken up before what takes it up; then by the earliest
 * day.
 *
 * SQLite evaluates a subquery that depends on an outer row anew at every reference, so the members
 * are found once and read from a list.
 */
export function threadQuery(id: SQL, noun: ThreadRoot, first: number): SQL {
  const parts = stepMembers.map((name) =>
    sql.raw(`'${name}', ${name === 'changes' ? 'json(changes)' : `"${name}"`}`),
  );
  return sql`
    WITH found AS MATERIALIZED (SELECT json_group_array(json_array(noun, id, place) ORDER BY noun, id) AS members FROM (${membersOf(id, noun)})),
      thread AS MATERIALIZED (SELECT (
        WITH member AS MATERIALIZED (SELECT value ->> 1 AS id, value ->> 2 AS place FROM json_each(found.members) WHERE value ->> 0 = 'commitment'),
          said AS MATERIALIZED (SELECT value ->> 1 AS id, value ->> 2 AS place FROM json_each(found.members) WHERE value ->> 0 = 'statement'), ${stepsQuery}
        SELECT json_array(count(*), json(json_group_array(json_object(${sql.join(parts, sql`, `)}) ORDER BY number) FILTER (WHERE number <= ${first})))
        FROM (SELECT *, row_number() OVER (ORDER BY moment, earliest, "commitment", statement, article, assessment) AS number FROM step)) AS made FROM found)
    SELECT made ->> 0 AS total, made ->> 1 AS steps FROM thread`;
}
