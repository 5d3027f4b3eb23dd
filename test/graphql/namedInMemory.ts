import type { Corpus } from '../../db/open.ts';

/** The ids of the entities that each article names, put together from whole tables, not in SQL. */
export function namedInMemory({ query }: Corpus): (articleId: number) => number[] {
  const claims = query.claim.findMany().sync();
  const attributions = query.claimAttribution.findMany().sync();
  const figures = query.figure.findMany().sync();
  const tenures = query.tenure.findMany().sync();
  const passages = query.passage.findMany().sync();
  const mentions = query.mention.findMany().sync();
  const names = query.name.findMany().sync();
  const instruments = [
    query.commitmentInstrument
      .findMany()
      .sync()
      .map((row) => [`commitment ${row.commitmentId}`, row.instrumentId] as const),
    query.eventInstrument
      .findMany()
      .sync()
      .map((row) => [`event ${row.eventId}`, row.instrumentId] as const),
  ].flat();
  const referred = [
    ...instruments,
    ...query.commitmentParty
      .findMany()
      .sync()
      .map((row) => [`commitment ${row.commitmentId}`, row.actorId] as const),
    ...query.commitmentPlace
      .findMany()
      .sync()
      .map((row) => [`commitment ${row.commitmentId}`, row.placeId] as const),
    ...query.commitmentSector
      .findMany()
      .sync()
      .map((row) => [`commitment ${row.commitmentId}`, row.sectorId] as const),
    ...query.statementParty
      .findMany()
      .sync()
      .map((row) => [`statement ${row.statementId}`, row.actorId] as const),
    ...query.statementPlace
      .findMany()
      .sync()
      .map((row) => [`statement ${row.statementId}`, row.placeId] as const),
    ...query.statementSector
      .findMany()
      .sync()
      .map((row) => [`statement ${row.statementId}`, row.sectorId] as const),
    ...query.eventParticipant
      .findMany()
      .sync()
      .map((row) => [`event ${row.eventId}`, row.actorId] as const),
    ...query.eventPlace
      .findMany()
      .sync()
      .map((row) => [`event ${row.eventId}`, row.placeId] as const),
    ...query.eventSector
      .findMany()
      .sync()
      .map((row) => [`event ${row.eventId}`, row.sectorId] as const),
    ...figures.flatMap(({ id, measureId, referenceAreaId, counterpartId, scopeSectorId }) =>
      [measureId, referenceAreaId, counterpartId, scopeSectorId].map(
        (entity) => [`figure ${id}`, entity] as const,
      ),
    ),
  ];
  const bySubject = Map.groupBy(referred, ([subject]): string => subject);
  const found = new Map<number, number[]>();
  return (articleId) => {
    const known = found.get(articleId);
    if (known) return known;
    const told = claims.filter((claim) => claim.articleId === articleId);
    const subjects = told.flatMap(({ commitmentId, statementId, eventId, figureId }) => [
      `commitment ${commitmentId}`,
      `statement ${statementId}`,
      `event ${eventId}`,
      `figure ${figureId}`,
    ]);
    const own = new Set(passages.filter((row) => row.articleId === articleId).map(({ id }) => id));
    const ids = [
      ...subjects.flatMap((subject) => (bySubject.get(subject) ?? []).map(([, entity]) => entity)),
      ...told.map(({ speakerId }) => speakerId),
      ...attributions
        .filter(({ claimId }) => told.some(({ id }) => id === claimId))
        .map(({ actorId }) => actorId),
      ...tenures.filter((row) => row.articleId === articleId).flatMap((row) => [row.speakerId, row.officeId]),
      ...mentions.filter(({ passageId }) => own.has(passageId)).map(({ entityId }) => entityId),
      ...names.filter((row) => row.articleId === articleId).map(({ entityId }) => entityId),
    ];
    const all = [...new Set(ids.filter((id) => id !== null))];
    found.set(articleId, all);
    return all;
  };
}
