import type fc from 'fast-check';
import type { Corpus } from '../../../db/open.ts';
import * as vocabulary from '../../../db/vocabulary.ts';
import { summaries } from '../generatedCorpus.ts';
import { namedInMemory } from '../namedInMemory.ts';
import { type Days, daysIn } from '../possibleDays.ts';
import { progressInMemory } from '../progressInMemory.ts';
import { reportsInMemory } from '../reportsInMemory.ts';
import {
  drawWhere,
  type Field,
  filtersOf,
  type Nouns,
  type Reading,
  type Row,
  type Scalar,
  type Where,
  whereHolds,
  whereOf,
} from './whereFields.ts';

/**
 * The rows of a root list, random conditions on them, and of which of them a condition holds; and
 * the filters that are drawn.
 */
export interface WhereModel {
  lists: readonly string[];
  filters: readonly string[];
  rows: (list: string) => Row[];
  draw: (list: string) => fc.Arbitrary<Where>;
  holds: (list: string, row: Row, where: Where, reading?: Reading) => boolean;
}

const valueIn = (column: string) => (row: Row) => row[column] ?? null;

const scalar = (
  operands: readonly Scalar[],
  column: string | ((row: Row, day: string | null) => Scalar),
): Field => ({
  kind: 'scalar',
  operands,
  read: typeof column === 'string' ? valueIn(column) : column,
});

const listed = (values: Record<string, string>, column: Parameters<typeof scalar>[1]) =>
  scalar(vocabulary.valuesOf(values), column);

/** Some of the values of a column, and one that no row has. */
const slug = (rows: Row[], column = 'slug') =>
  scalar(
    [...new Set(rows.map(valueIn(column)))]
      .filter((value) => value !== null)
      .slice(0, 12)
      .concat('none'),
    column,
  );

/** A code in capitals, or in small letters, with operands in any case. */
const code = (
  operands: readonly string[],
  column: Parameters<typeof scalar>[1],
  isUpper: boolean,
): Field => ({
  ...(scalar(operands, column) as Extract<Field, { kind: 'scalar' }>),
  spelled: (operand) => (isUpper ? operand.toUpperCase() : operand.toLowerCase()),
});

/** A text, in any case of letters. */
const text = (operands: readonly string[], column: string): Field => ({
  ...(scalar(operands, column) as Extract<Field, { kind: 'scalar' }>),
  isText: true,
});

/** A decimal number, none of whose values binary rounds so far that an operand is met. */
const decimal = (column: string): Field => ({
  kind: 'scalar',
  operands: [0, 0.002, 1.5, 300, -5, 3e8],
  read: (row) => (row[column] === null ? null : Number(row[column])),
});

const boolean = (column: string): Field => ({ kind: 'boolean', read: (row) => Boolean(row[column]) });

/** A date in the columns whose names start like this. */
const date = (prefix: string, isOptional = false): Field => ({
  kind: 'date',
  isOptional,
  read: (row) =>
    daysIn({
      earliest: row[`${prefix}_earliest`],
      latest: row[`${prefix}_latest`],
      gaps: row[`${prefix}_gaps`],
    }),
});

/** When the first or the last report of a row was published. */
const reported = (days: (id: number, which: 'first' | 'last') => Days | null) => ({
  firstReported: { kind: 'date', read: ({ id }) => days(Number(id), 'first') } satisfies Field,
  lastReported: { kind: 'date', read: ({ id }) => days(Number(id), 'last') } satisfies Field,
});

/** The amount of a figure, by its value and comparator. */
const amount: Field = {
  kind: 'amount',
  operands: [0, 0.002, 1.5, 2, 300, -5, 3e8],
  units: ['t', 'USD', '%', 'none'],
  read: (row) => {
    const [comparator, unit] = [String(row['comparator']), String(row['unit'])];
    if (row['value'] === null) {
      // In words: several is more than one, a majority more than half.
      const least = { SEVERAL: 1, MAJORITY: 50 }[String(row['wording'])];
      const low = least === undefined ? null : least * 10 ** Number(row['unit_mult']);
      return { low, high: null, excludes: low === null ? null : 'low', unit };
    }
    const value = Number(row['base_value']);
    const end = comparator === 'RANGE' ? Number(row['value_high']) * 10 ** Number(row['unit_mult']) : value;
    // “More than” goes in the direction of the value.
    const [lessSide, moreSide] = value < 0 ? (['low', 'high'] as const) : (['high', 'low'] as const);
    const open = comparator.startsWith('L') ? moreSide : comparator.startsWith('G') ? lessSide : null;
    return {
      low: open === 'low' ? null : value,
      high: open === 'high' ? null : end,
      excludes: comparator === 'GT' ? moreSide : comparator === 'LT' ? lessSide : null,
      unit,
    };
  },
};

const within = (slugs: readonly string[], around: (row: Row) => Iterable<Row>): Field => ({
  kind: 'within',
  slugs,
  around,
});

const many = (where: string, find: (row: Row) => readonly Row[]): Field => ({
  kind: 'relation',
  where,
  find,
});

const one = (where: string, find: (row: Row) => Row | undefined): Field =>
  many(where, (row) => [find(row)].filter((found) => found !== undefined));

/** The slugs of what searches find: by their types, joined by commas, and by the query. */
export type Searched = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Which types of results the items of a noun are, by its `where`. */
const typesSearched: Readonly<Record<string, readonly string[]>> = {
  ...{ ArticleWhere: ['ARTICLE'], CommitmentWhere: ['COMMITMENT'], EventWhere: ['EVENT'] },
  ...{ FigureWhere: ['FIGURE'], StatementWhere: ['STATEMENT'], SpeakerWhere: ['SPEAKER'] },
  ...{ OfficeWhere: ['OFFICE'], SectorWhere: ['SECTOR'], PlaceWhere: ['PLACE'] },
  ActorWhere: vocabulary.valuesOf(vocabulary.actorKind),
  NamedWhere: vocabulary.valuesOf(vocabulary.entityKind),
};

/** The types that `text` searches together. */
export const searchedTogether = Object.values(typesSearched);

/**
 * The nouns with their condition on words, which is what `search` itself finds: it has a model of
 * its own.
 */
const withTexts = (nouns: Nouns, searched: Searched): Nouns =>
  Object.fromEntries(
    Object.entries(nouns).map(([where, fields]) => {
      const types = typesSearched[where];
      if (!types) return [where, fields];
      const slugs = (query: string) => searched.get(types.join())?.get(query);
      const text: Field = {
        kind: 'search',
        queries: [...(searched.get(types.join())?.keys() ?? [])],
        finds: (query, row) => slugs(query)?.has(row.slug) === true,
      };
      return [where, { ...fields, text }];
    }),
  );

/**
 * What the `where` inputs mean, told a second time over rows in memory, without any SQL but `SELECT
 * *`. With what searches find, `text` is drawn too. Not every condition of every noun is here, but
 * every operator and every way from one noun to another.
 */
export function whereModel(corpus: Corpus, searched?: Searched): WhereModel {
  const table = (name: string) => corpus.$client.prepare(`SELECT * FROM ${name}`).all() as Row[];
  /** The row whose id a column holds. */
  const parent = (rows: Row[], column: string) => {
    const index = new Map<Scalar | undefined, Row>(rows.map((row) => [row.id, row]));
    return (row: Row) => index.get(row[column]);
  };
  /** The rows whose column holds the id of a row. */
  const children = (rows: Row[], column: string) => {
    const groups = Map.groupBy(rows, (row) => row[column]);
    return ({ id }: Row) => groups.get(id) ?? [];
  };
  /** The rows on the far side of a junction. */
  const across = (junction: Row[], near: string, far: string, rows: Row[]) => {
    const links = children(junction, near);
    const find = parent(rows, far);
    return (row: Row) => links(row).map((link) => find(link) as Row);
  };
  /** What comes from the row of a subtype beside its entity. */
  const beside = (rows: Row[]) => parent(rows, 'id');

  const article = table('article');
  const assessment = table('assessment');
  const claim = table('claim');
  const commitment = table('commitment');
  const entity = table('entity');
  const event = table('event');
  const figure = table('figure');
  const place = table('place');
  const statement = table('statement');
  const commitmentLink = table('commitment_link');
  const statementLink = table('statement_commitment');
  const tenure = table('tenure');
  const party = table('commitment_party');
  const attribution = table('claim_attribution');
  const partyOf = (role: string) =>
    across(
      party.filter((row) => row['role'] === role),
      'commitment_id',
      'actor_id',
      entity,
    );
  const commitmentsAs = (...roles: string[]) =>
    across(
      party.filter((row) => roles.includes(String(row['role']))),
      'actor_id',
      'commitment_id',
      commitment,
    );

  const claimsOf = children(claim, 'commitment_id');
  const ranks = vocabulary.valuesOf(vocabulary.force) as string[];
  const strongestForce = (row: Row) =>
    ranks.findLast((force) => claimsOf(row).some((made) => made['force'] === force)) as string;
  const assessmentsOf = children(assessment, 'commitment_id');
  const progress = progressInMemory(corpus);
  const reports = reportsInMemory(corpus);
  const statusOn = ({ id }: Row, day: string | null) => progress.statusOn(Number(id), day);
  const scheduleOn = ({ id }: Row, day: string | null) => progress.scheduleOn(Number(id), day);

  /**
   * The first in rank of the tenures in which the article shows its speaker; without one, of those
   * that certainly cover the article’s days.
   */
  const tenuresOf = children(tenure, 'speaker_id');
  const sightingsOf = children(table('tenure_sighting'), 'tenure_id');
  const articleOf = parent(article, 'article_id');
  const office = parent(entity, 'office_id');
  const officeOf = (row: Row) => {
    const published = articleOf(row) as Row;
    const [first, last] = [published['published_earliest'], published['published_latest']];
    const all = tenuresOf({ ...row, id: row['speaker_id'] as number });
    const own = all.filter(
      (each) => each['article_id'] === row['article_id'] && sightingsOf(each).length > 0,
    );
    const certain = all.filter(
      ({ certain_from: from, certain_to: to }) => from && to && first && last && from <= first && to >= last,
    );
    const [held] = (own.length ? own : certain).toSorted(
      (one, other) =>
        Number(one['rank']) - Number(other['rank']) ||
        (own.length ? 0 : String(other['certain_from']).localeCompare(String(one['certain_from']))) ||
        one.slug.localeCompare(other.slug),
    );
    return held && office(held);
  };
  const placeOf = beside(place);
  const placeColumn = (column: string) => (row: Row) => placeOf(row)?.[column] ?? null;
  const entityOf = (id: Scalar) => entity.find((row) => row.id === id);
  /** A place, those it lies in, and the country it is coded under. */
  const placesAround = (row: Row): Row[] => {
    const outer = entityOf(placeColumn('parent_id')(row));
    const country = entityOf(placeColumn('country_id')(row));
    return [row, ...(country ? [country] : []), ...(outer ? placesAround(outer) : [])];
  };
  const grounds = ['montevideo', 'old-port-of-montevideo', 'uruguay', 'iceland'];
  const placesOf = across(table('commitment_place'), 'commitment_id', 'place_id', entity);
  const placesSpokenOf = across(table('statement_place'), 'statement_id', 'place_id', entity);

  const namedIn = namedInMemory(corpus);
  const named = {
    slug: slug(entity),
    names: many('NameWhere', children(table('name'), 'entity_id')),
    namedIn: many('ArticleWhere', (row) => article.filter(({ id }) => namedIn(id).includes(row.id))),
  };
  const acting = {
    ...named,
    commitmentsMade: many('CommitmentWhere', commitmentsAs('PROMISOR')),
    commitmentsReceived: many('CommitmentWhere', commitmentsAs('PROMISEE', 'BENEFICIARY')),
    commitmentsBenefiting: many('CommitmentWhere', commitmentsAs('BENEFICIARY')),
    statements: many(
      'StatementWhere',
      across(table('statement_party'), 'actor_id', 'statement_id', statement),
    ),
    claimsAttributed: many('ClaimWhere', across(attribution, 'actor_id', 'claim_id', claim)),
    events: many('EventWhere', across(table('event_participant'), 'actor_id', 'event_id', event)),
    figures: many('FigureWhere', children(figure, 'reference_area_id')),
  };
  const known: Nouns = {
    NameWhere: {
      name: text(['Montevideo', 'МОНТЕВИДЕО', 'ада', 'a', '%'], 'name'),
      lang: code(['en', 'RU', 'Be', 'none'], 'lang', false),
      type: listed(vocabulary.nameType, 'type'),
    },
    NamedWhere: { ...named, kind: listed(vocabulary.entityKind, 'kind') },
    ActorWhere: { ...acting, actorKind: listed(vocabulary.actorKind, 'kind') },
    SpeakerWhere: {
      ...acting,
      claims: many('ClaimWhere', children(claim, 'speaker_id')),
      isHeard: { kind: 'boolean', read: (row) => claim.some((made) => made['speaker_id'] === row.id) },
    },
    OfficeWhere: acting,
    SectorWhere: {
      ...named,
      commitments: many(
        'CommitmentWhere',
        across(table('commitment_sector'), 'sector_id', 'commitment_id', commitment),
      ),
      statements: many(
        'StatementWhere',
        across(table('statement_sector'), 'sector_id', 'statement_id', statement),
      ),
    },
    PlaceWhere: {
      ...acting,
      within: within(grounds, placesAround),
      placeKind: listed(vocabulary.placeKind, placeColumn('place_kind')),
      iso31662: code(['UY-MO', 'uy-ca'], placeColumn('iso3166_2'), true),
      parent: one('PlaceWhere', (row) => entityOf(placeColumn('parent_id')(row))),
      commitmentsHere: many(
        'CommitmentWhere',
        across(table('commitment_place'), 'place_id', 'commitment_id', commitment),
      ),
    },
    ArticleWhere: {
      slug: slug(article),
      published: date('published'),
      names: many('NamedWhere', ({ id }) => entity.filter((row) => namedIn(id).includes(row.id))),
      lang: code(['en', 'EN', 'ru', 'none'], 'lang', false),
      claims: many('ClaimWhere', children(claim, 'article_id')),
    },
    AssessmentWhere: {
      status: listed(vocabulary.status, 'status'),
      basis: listed(vocabulary.assessmentBasis, 'basis'),
      asOf: date('as_of'),
      article: one('ArticleWhere', parent(article, 'article_id')),
    },
    CommitmentPartyWhere: {
      role: listed(vocabulary.partyRole, 'role'),
      actor: one('ActorWhere', parent(entity, 'actor_id')),
    },
    CommitmentWhere: {
      slug: slug(commitment),
      summary: text([...summaries, '%', '_', '0', 'TRADE', 'ПАРОМ', '\\', ''], 'summary'),
      force: listed(vocabulary.force, strongestForce),
      status: listed(vocabulary.status, statusOn),
      schedule: listed(vocabulary.schedule, scheduleOn),
      goal: listed(vocabulary.goal, 'goal'),
      made: date('made'),
      deadline: date('deadline', true),
      ...reported(reports('commitment')),
      checkability: listed(vocabulary.checkability, 'checkability'),
      parties: many('CommitmentPartyWhere', children(party, 'commitment_id')),
      promisors: many('ActorWhere', partyOf('PROMISOR')),
      implementers: many('ActorWhere', partyOf('IMPLEMENTER')),
      sectors: many('SectorWhere', across(table('commitment_sector'), 'commitment_id', 'sector_id', entity)),
      within: within(grounds, (row) => placesOf(row).flatMap(placesAround)),
      places: many('PlaceWhere', placesOf),
      figures: many('FigureWhere', across(table('figure_commitment'), 'commitment_id', 'figure_id', figure)),
      claims: many('ClaimWhere', claimsOf),
      links: many('CommitmentLinkWhere', children(commitmentLink, 'from_id')),
      linkedFrom: many('CommitmentLinkWhere', children(commitmentLink, 'to_id')),
      statementLinks: many('StatementLinkWhere', children(statementLink, 'commitment_id')),
      assessments: many('AssessmentWhere', assessmentsOf),
    },
    StatementWhere: {
      slug: slug(statement),
      summary: text([...summaries, '%', 'TRADE', 'паром В'], 'summary'),
      statementKind: listed(vocabulary.statementKind, 'kind'),
      made: date('made'),
      ...reported(reports('statement')),
      parties: many('ActorWhere', across(table('statement_party'), 'statement_id', 'actor_id', entity)),
      sectors: many('SectorWhere', across(table('statement_sector'), 'statement_id', 'sector_id', entity)),
      within: within(grounds, (row) => placesSpokenOf(row).flatMap(placesAround)),
      places: many('PlaceWhere', placesSpokenOf),
      claims: many('ClaimWhere', children(claim, 'statement_id')),
      links: many('StatementLinkWhere', children(statementLink, 'statement_id')),
    },
    CommitmentLinkWhere: {
      type: listed(vocabulary.linkType, 'type'),
      strength: listed(vocabulary.linkStrength, 'strength'),
      from: one('CommitmentWhere', parent(commitment, 'from_id')),
      to: one('CommitmentWhere', parent(commitment, 'to_id')),
    },
    StatementLinkWhere: {
      type: listed(vocabulary.statementLinkType, 'type'),
      strength: listed(vocabulary.linkStrength, 'strength'),
      statement: one('StatementWhere', parent(statement, 'statement_id')),
      commitment: one('CommitmentWhere', parent(commitment, 'commitment_id')),
    },
    ClaimWhere: {
      slug: slug(claim),
      force: listed(vocabulary.force, 'force'),
      voice: listed(vocabulary.voice, 'voice'),
      hedged: boolean('hedged'),
      article: one('ArticleWhere', articleOf),
      speaker: one('SpeakerWhere', parent(entity, 'speaker_id')),
      speakerOffice: one('OfficeWhere', officeOf),
      attributedTo: many('ActorWhere', across(attribution, 'claim_id', 'actor_id', entity)),
      commitment: one('CommitmentWhere', parent(commitment, 'commitment_id')),
      statement: one('StatementWhere', parent(statement, 'statement_id')),
      figure: one('FigureWhere', parent(figure, 'figure_id')),
    },
    EventWhere: {
      slug: slug(event),
      type: listed(vocabulary.eventType, 'type'),
      mode: listed(vocabulary.visitMode, 'mode'),
      date: date('date'),
      ...reported(reports('event')),
      sectors: many('SectorWhere', across(table('event_sector'), 'event_id', 'sector_id', entity)),
      partOf: one('EventWhere', parent(event, 'part_of_id')),
    },
    FigureWhere: {
      slug: slug(figure),
      ...reported(reports('figure')),
      valueInBaseUnits: decimal('base_value'),
      low: decimal('low'),
      high: decimal('high'),
      amount,
      productScope: scalar(['fisheries', 'Shipping', 'herring', 'ing', 'none'], 'scope_label'),
      comparator: listed(vocabulary.comparator, 'comparator'),
      wording: listed(vocabulary.quantityWording, 'wording'),
      referenceArea: one('ActorWhere', parent(entity, 'reference_area_id')),
      approximate: boolean('approximate'),
      period: date('period'),
      counterpart: one('ActorWhere', parent(entity, 'counterpart_id')),
      scopeSector: one('SectorWhere', parent(entity, 'scope_sector_id')),
      commitments: many(
        'CommitmentWhere',
        across(table('figure_commitment'), 'figure_id', 'commitment_id', commitment),
      ),
    },
  };

  const ofKind = (kind: string) => entity.filter((row) => row['kind'] === kind);
  const nouns = searched ? withTexts(known, searched) : known;
  const lists: Record<string, Row[]> = {
    articles: article,
    claims: claim,
    commitments: commitment,
    events: event,
    figures: figure,
    offices: ofKind('OFFICE'),
    places: ofKind('PLACE'),
    sectors: ofKind('SECTOR'),
    speakers: ofKind('SPEAKER'),
    statements: statement,
  };
  return {
    lists: Object.keys(lists),
    filters: filtersOf(nouns),
    rows: (list) => lists[list] as Row[],
    draw: (list) => drawWhere(nouns, whereOf(list), 2),
    holds: (list, row, where, reading) => whereHolds(nouns, whereOf(list), row, where, reading),
  };
}
