import type fc from 'fast-check';
import type { Corpus } from '../../../db/open.ts';
import * as vocabulary from '../../../db/vocabulary.ts';
import { summaries } from '../generatedCorpus.ts';
import * as field from './whereFields.ts';
import { drawWhere, type Nouns, type Row, type Scalar, type Where, whereHolds } from './whereFields.ts';

/** The rows of a root list, random conditions on them, and of which of them a condition holds. */
export interface WhereModel {
  rows: (list: string) => Row[];
  draw: (list: string) => fc.Arbitrary<Where>;
  holds: (list: string, row: Row, where: Where) => boolean;
}

const listed = (
  values: Record<string, string>,
  column: string | ((row: Row) => Scalar),
  how?: { optional: boolean },
) => field.listed(vocabulary.valuesOf(values), column, how);

const optional = { optional: true };

/**
 * What the `where` inputs mean, told a second time over rows in memory, without any SQL but `SELECT *`. Not every condition of every noun is here, but
 * every operator and every way from one noun to another.
 */
export function whereModel(corpus: Corpus): WhereModel {
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
  const commitmentsAs = (role: string) =>
    across(
      party.filter((row) => row['role'] === role),
      'actor_id',
      'commitment_id',
      commitment,
    );

  const claimsOf = children(claim, 'commitment_id');
  const ranks = vocabulary.valuesOf(vocabulary.force) as string[];
  const strongestForce = (row: Row) =>
    ranks.findLast((force) => claimsOf(row).some((made) => made['force'] === force)) as string;
  const assessmentsOf = children(assessment, 'commitment_id');
  const recordedOn = table('corpus')[0]?.['recorded_on'];
  const lastly = (row: Row) => `${row['as_of_latest']} ${row['as_of_earliest']} ${row.slug}`;
  const statusOn = (row: Row, day: string | null) =>
    assessmentsOf(row)
      .filter((made) => String(made['as_of_latest']) <= (day ?? String(recordedOn)))
      .toSorted((one, other) => (lastly(one) < lastly(other) ? 1 : -1))[0]?.['status'] ?? 'NOT_ASSESSED';
  const scheduleOn = (row: Row, day: string | null) => {
    if (vocabulary.closedStatuses.some((closed) => closed === statusOn(row, day))) return 'CLOSED';
    if (row['deadline_edtf'] === null) return 'NO_DEADLINE';
    const from = day ?? String(recordedOn);
    if (from < String(row['deadline_earliest'])) return 'OPEN';
    return from <= String(row['deadline_latest']) ? 'DUE' : 'LATE';
  };

  /** Of the speaker’s tenures that can cover the article’s days: the first in rank, then the one seen latest. */
  const tenuresOf = children(tenure, 'speaker_id');
  const articleOf = parent(article, 'article_id');
  const office = parent(entity, 'office_id');
  const officeOf = (row: Row) => {
    const published = articleOf(row) as Row;
    const [held] = tenuresOf({ ...row, id: row['speaker_id'] as number })
      .filter(
        (each) =>
          String(each['held_earliest']) <= String(published['published_latest']) &&
          String(each['held_latest']) >= String(published['published_earliest']),
      )
      .toSorted(
        (one, other) =>
          Number(one['rank']) - Number(other['rank']) ||
          String(other['held_earliest']).localeCompare(String(one['held_earliest'])),
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

  const nouns: Nouns = {};
  const one = (noun: string, find: (row: Row) => Row | undefined, how?: { optional: boolean }) =>
    field.one(nouns, noun, find, how);
  const many = (noun: string, find: (row: Row) => Row[]) => field.many(nouns, noun, find);

  const named = {
    slug: field.slug(entity),
    names: many('names', children(table('name'), 'entity_id')),
  };
  const acting = {
    ...named,
    commitmentsMade: many('commitments', commitmentsAs('PROMISOR')),
    commitmentsBenefiting: many('commitments', commitmentsAs('BENEFICIARY')),
    claimsAttributed: many('claims', across(attribution, 'actor_id', 'claim_id', claim)),
    events: many('events', across(table('event_participant'), 'actor_id', 'event_id', event)),
    figures: many('figures', children(figure, 'reference_area_id')),
  };
  Object.assign(nouns, {
    names: {
      name: field.text(['Montevideo', 'Ада', 'a', '%'], 'name'),
      lang: field.slug(table('name'), 'lang'),
      type: listed(vocabulary.nameType, 'type'),
    },
    actors: { ...acting, kind: listed(vocabulary.actorKind, 'kind') },
    speakers: { ...acting, claims: many('claims', children(claim, 'speaker_id')) },
    offices: acting,
    sectors: {
      ...named,
      commitments: many(
        'commitments',
        across(table('commitment_sector'), 'sector_id', 'commitment_id', commitment),
      ),
    },
    places: {
      ...acting,
      within: field.within(grounds, placesAround),
      placeKind: listed(vocabulary.placeKind, placeColumn('place_kind')),
      iso31662: field.listed(['UY-MO', 'UY-CA'], placeColumn('iso3166_2')),
      parent: one('places', (row) => entityOf(placeColumn('parent_id')(row)), optional),
      commitments: many(
        'commitments',
        across(table('commitment_place'), 'place_id', 'commitment_id', commitment),
      ),
    },
    articles: {
      slug: field.slug(article),
      published: field.date('published'),
      lang: field.slug(article, 'lang'),
      claims: many('claims', children(claim, 'article_id')),
    },
    assessments: {
      status: listed(vocabulary.status, 'status'),
      basis: listed(vocabulary.assessmentBasis, 'basis'),
      asOf: field.date('as_of'),
    },
    parties: {
      role: listed(vocabulary.partyRole, 'role'),
      actor: one('actors', parent(entity, 'actor_id')),
    },
    commitments: {
      slug: field.slug(commitment),
      summary: field.text([...summaries, '%', '_', '0', 'TRADE', 'паром', '\\', ''], 'summary'),
      force: listed(vocabulary.force, strongestForce),
      status: field.onDay(vocabulary.valuesOf(vocabulary.status), statusOn),
      schedule: field.onDay(vocabulary.valuesOf(vocabulary.schedule), scheduleOn),
      goal: listed(vocabulary.goal, 'goal'),
      made: field.date('made'),
      deadline: field.optionalDate('deadline'),
      verifiable: field.boolean('verifiable'),
      parties: many('parties', children(party, 'commitment_id')),
      promisors: many('actors', partyOf('PROMISOR')),
      implementers: many('actors', partyOf('IMPLEMENTER')),
      sectors: many('sectors', across(table('commitment_sector'), 'commitment_id', 'sector_id', entity)),
      within: field.within(grounds, (row) => placesOf(row).flatMap(placesAround)),
      places: many('places', placesOf),
      figures: many('figures', children(figure, 'commitment_id')),
      claims: many('claims', claimsOf),
      assessments: many('assessments', assessmentsOf),
    },
    claims: {
      slug: field.slug(claim),
      force: listed(vocabulary.force, 'force', optional),
      voice: listed(vocabulary.voice, 'voice'),
      article: one('articles', articleOf),
      speaker: one('speakers', parent(entity, 'speaker_id'), optional),
      speakerOffice: one('offices', officeOf),
      attributedTo: many('actors', across(attribution, 'claim_id', 'actor_id', entity)),
      commitment: one('commitments', parent(commitment, 'commitment_id'), optional),
      figure: one('figures', parent(figure, 'figure_id'), optional),
    },
    events: {
      slug: field.slug(event),
      type: listed(vocabulary.eventType, 'type'),
      mode: listed(vocabulary.visitMode, 'mode', optional),
      date: field.date('date'),
      partOf: one('events', parent(event, 'part_of_id'), optional),
    },
    figures: {
      slug: field.slug(figure),
      valueInBaseUnits: field.number([0, 0.002, 1.5, 300, 3e8], 'base_value'),
      low: field.number([0, 0.002, 1.5, 300, 3e8], 'low'),
      high: field.number([0, 0.002, 1.5, 300, 3e8], 'high'),
      comparator: listed(vocabulary.comparator, 'comparator'),
      approximate: field.boolean('approximate'),
      period: field.date('period'),
      counterpart: one('actors', parent(entity, 'counterpart_id'), optional),
      scopeSector: one('sectors', parent(entity, 'scope_sector_id'), optional),
      commitment: one('commitments', parent(commitment, 'commitment_id'), optional),
    },
  } satisfies Nouns);

  const ofKind = (kind: string) => entity.filter((row) => row['kind'] === kind);
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
  };
  return {
    rows: (list) => lists[list] as Row[],
    draw: (list) => drawWhere(nouns, list, 2),
    holds: (list, row, where) => whereHolds(nouns, list, row, where),
  };
}
