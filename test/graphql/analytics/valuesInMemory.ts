import type { Corpus } from '../../../db/open.ts';
import { force, valuesOf } from '../../../db/vocabulary.ts';
import { namedInMemory } from '../namedInMemory.ts';
import { bucketOf, type Days, daysIn, type Interval } from '../possibleDays.ts';
import { progressInMemory } from '../progressInMemory.ts';
import { reportsInMemory } from '../reportsInMemory.ts';

/**
 * The values of one item under one dimension: slugs, listed values or texts; for a date its days.
 */
export type Values = { values: string[] } | { bounds: Days | null };

/**
 * Every item of a noun by slug, with its values under every dimension: read from whole tables and
 * put together here, not in SQL.
 */
export type Items = Map<string, Record<string, Values>>;

const some = (values: (string | null | undefined)[]): Values => ({
  values: [...new Set(values.filter((value) => value !== null && value !== undefined))],
});

/** The days of a date, by the prefix of its columns. */
const dated = (row: object | undefined, prefix: string): Values => {
  const column = (part: string) => (row ? Reflect.get(row, `${prefix}${part}`) : null);
  const [earliest, latest, gaps] = ['Earliest', 'Latest', 'Gaps'].map(column);
  return { bounds: daysIn({ earliest, latest, gaps }) };
};

/** What every item of every counted noun is like. */
export function valuesInMemory(corpus: Corpus): Record<string, Items> {
  const { query } = corpus;
  const entities = new Map(
    query.entity
      .findMany()
      .sync()
      .map(({ id, slug }) => [id, slug]),
  );
  const slug = (id: number | null) => (id === null ? null : entities.get(id));
  const articles = query.article.findMany().sync();
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const contributors = query.contributor.findMany().sync();
  const claims = query.claim.findMany().sync();
  const attributions = query.claimAttribution.findMany().sync();
  const claimTenures = query.claimTenure.findMany().sync();
  const tenures = query.tenure.findMany().sync();
  const commitments = query.commitment.findMany().sync();
  const statements = query.statement.findMany().sync();
  const statementParties = query.statementParty.findMany().sync();
  const statementSectors = query.statementSector.findMany().sync();
  const statementPlaces = query.statementPlace.findMany().sync();
  const parties = query.commitmentParty.findMany().sync();
  const commitmentSectors = query.commitmentSector.findMany().sync();

  const partiesOf = (id: number | null, role: string) =>
    some(
      parties
        .filter((row) => row.commitmentId === id && row.role === role)
        .map(({ actorId }) => slug(actorId)),
    );
  const sectorsOf = (id: number | null) =>
    some(commitmentSectors.filter((row) => row.commitmentId === id).map(({ sectorId }) => slug(sectorId)));
  const outletsOf = (ids: readonly number[]) =>
    some(
      contributors
        .filter(({ role, articleId }) => role === 'PUBLISHER' && ids.includes(articleId))
        .map(({ actorId }) => slug(actorId)),
    );

  /** What the claims about an item say of it. */
  const toldBy = (told: typeof claims) => {
    const ids = told.map(({ articleId }) => articleId);
    return {
      article: some(ids.map((id) => articleOf.get(id)?.slug)),
      outlet: outletsOf(ids),
      lang: some(ids.map((id) => articleOf.get(id)?.lang)),
    };
  };
  const speakersOf = (told: typeof claims) => some(told.map(({ speakerId }) => slug(speakerId)));

  const ranks = valuesOf(force);
  const strongest = (told: typeof claims) =>
    told
      .map(({ force: found }) => found)
      .sort((one, other) => ranks.indexOf(other ?? 'REPORT') - ranks.indexOf(one ?? 'REPORT'))[0];
  const { statusOn } = progressInMemory(corpus);
  const reports = reportsInMemory(corpus);
  const firstReport = (noun: Parameters<typeof reports>[0]) => {
    const days = reports(noun);
    return (id: number): Values => ({ bounds: days(id, 'first') });
  };
  const reportOf = {
    commitment: firstReport('commitment'),
    statement: firstReport('statement'),
    event: firstReport('event'),
    figure: firstReport('figure'),
  };

  const namedIn = namedInMemory(corpus);
  const commitmentPlaces = query.commitmentPlace.findMany().sync();
  const placesOf = (id: number | null) =>
    some(
      commitmentPlaces.filter(({ commitmentId }) => commitmentId === id).map(({ placeId }) => slug(placeId)),
    );
  const commitmentInstruments = query.commitmentInstrument.findMany().sync();
  const participants = query.eventParticipant.findMany().sync();
  const eventSectors = query.eventSector.findMany().sync();
  const eventPlaces = query.eventPlace.findMany().sync();
  const eventInstruments = query.eventInstrument.findMany().sync();

  return {
    Commitment: new Map(
      commitments.map((row) => {
        const told = claims.filter(({ commitmentId }) => commitmentId === row.id);
        return [
          row.slug,
          {
            promisor: partiesOf(row.id, 'PROMISOR'),
            promisee: partiesOf(row.id, 'PROMISEE'),
            beneficiary: partiesOf(row.id, 'BENEFICIARY'),
            implementer: partiesOf(row.id, 'IMPLEMENTER'),
            sector: sectorsOf(row.id),
            place: placesOf(row.id),
            instrument: some(
              commitmentInstruments
                .filter(({ commitmentId }) => commitmentId === row.id)
                .map(({ instrumentId }) => slug(instrumentId)),
            ),
            force: some([strongest(told)]),
            status: some([statusOn(row.id)]),
            goal: some([row.goal]),
            conditionality: some([row.conditionality]),
            checkability: some([row.checkability]),
            speaker: speakersOf(told),
            ...toldBy(told),
            made: dated(row, 'made'),
            reported: reportOf.commitment(row.id),
            deadline: dated(row, 'deadline'),
          },
        ];
      }),
    ),
    Article: new Map(
      articles.map((row) => {
        const told = claims.filter(({ articleId }) => articleId === row.id);
        const reported = [...new Set(told.map(({ commitmentId }) => commitmentId))];
        const all = (of: (id: number | null) => Values) =>
          some(reported.map(of).flatMap((found) => ('values' in found ? found.values : [])));
        return [
          row.slug,
          {
            outlet: outletsOf([row.id]),
            lang: some([row.lang]),
            genre: some([row.genre]),
            published: dated(row, 'published'),
            named: some(namedIn(row.id).map(slug)),
            speaker: speakersOf(told),
            promisor: all((id) => partiesOf(id, 'PROMISOR')),
            sector: all(sectorsOf),
          },
        ];
      }),
    ),
    Claim: new Map(
      claims.map((row) => {
        const tenure = claimTenures.find(({ claimId }) => claimId === row.id)?.tenureId;
        const article = articleOf.get(row.articleId);
        return [
          row.slug,
          {
            speaker: some([slug(row.speakerId)]),
            office: some([slug(tenures.find(({ id }) => id === tenure)?.officeId ?? null)]),
            attributedTo: some(
              attributions.filter(({ claimId }) => claimId === row.id).map(({ actorId }) => slug(actorId)),
            ),
            force: some([row.force]),
            voice: some([row.voice]),
            hedged: some([String(row.hedged)]),
            statementKind: some([statements.find(({ id }) => id === row.statementId)?.kind]),
            promisor: partiesOf(row.commitmentId, 'PROMISOR'),
            promisee: partiesOf(row.commitmentId, 'PROMISEE'),
            sector: sectorsOf(row.commitmentId),
            place: placesOf(row.commitmentId),
            status: some([row.commitmentId === null ? null : statusOn(row.commitmentId)]),
            ...toldBy([row]),
            published: dated(article, 'published'),
          },
        ];
      }),
    ),
    Statement: new Map(
      statements.map((row) => {
        const told = claims.filter(({ statementId }) => statementId === row.id);
        const ofThis = ({ statementId }: { statementId: number }) => statementId === row.id;
        return [
          row.slug,
          {
            statementKind: some([row.kind]),
            party: some(statementParties.filter(ofThis).map(({ actorId }) => slug(actorId))),
            sector: some(statementSectors.filter(ofThis).map(({ sectorId }) => slug(sectorId))),
            place: some(statementPlaces.filter(ofThis).map(({ placeId }) => slug(placeId))),
            speaker: speakersOf(told),
            ...toldBy(told),
            made: dated(row, 'made'),
            reported: reportOf.statement(row.id),
          },
        ];
      }),
    ),
    Event: new Map(
      query.event
        .findMany()
        .sync()
        .map((row) => [
          row.slug,
          {
            participant: some(
              participants.filter(({ eventId }) => eventId === row.id).map(({ actorId }) => slug(actorId)),
            ),
            type: some([row.type]),
            mode: some([row.mode]),
            sector: some(
              eventSectors.filter(({ eventId }) => eventId === row.id).map(({ sectorId }) => slug(sectorId)),
            ),
            place: some(
              eventPlaces.filter(({ eventId }) => eventId === row.id).map(({ placeId }) => slug(placeId)),
            ),
            instrument: some(
              eventInstruments
                .filter(({ eventId }) => eventId === row.id)
                .map(({ instrumentId }) => slug(instrumentId)),
            ),
            ...toldBy(claims.filter(({ eventId }) => eventId === row.id)),
            date: dated(row, 'date'),
            reported: reportOf.event(row.id),
          },
        ]),
    ),
    Figure: new Map(
      query.figure
        .findMany()
        .sync()
        .map((row) => {
          const told = claims.filter(({ figureId }) => figureId === row.id);
          return [
            row.slug,
            {
              measure: some([slug(row.measureId)]),
              unit: some([row.unit]),
              referenceArea: some([slug(row.referenceAreaId)]),
              counterpart: some([slug(row.counterpartId)]),
              productScope: some([row.scopeLabel]),
              scopeSector: some([slug(row.scopeSectorId)]),
              comparator: some([row.comparator]),
              wording: some([row.wording]),
              observationStatus: some([row.observationStatus]),
              role: some([row.role]),
              speaker: speakersOf(told),
              ...toldBy(told),
              period: dated(row, 'period'),
              reported: reportOf.figure(row.id),
            },
          ];
        }),
    ),
  };
}

/**
 * A dimension as `valuesInMemory` has it, and the length of its buckets, by the name that clients
 * give.
 */
export function dimensionNamed(name: string): { dimension: string; interval: Interval; isDate: boolean } {
  const [, base = name, interval] = /^(.*?)(?:_(DAY|MONTH|QUARTER|YEAR|DECADE))?$/.exec(name) ?? [];
  return {
    dimension: base.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    interval: (interval ?? 'YEAR') as Interval,
    isDate: interval !== undefined,
  };
}

/**
 * The buckets an item is counted in: none when it has no value, `uncertain` when its date spans
 * several.
 */
export function bucketsOf(found: Values, interval: Interval): { values: string[]; uncertain: boolean } {
  if ('values' in found) return { values: found.values, uncertain: false };
  const [first, last] = ((found.bounds?.slice(0, 2) as [string, string] | undefined) ?? []).map(
    bucketOf[interval],
  );
  if (first === undefined) return { values: [], uncertain: false };
  return first === last ? { values: [first], uncertain: false } : { values: [], uncertain: true };
}
