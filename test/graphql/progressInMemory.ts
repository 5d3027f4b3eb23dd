import type { Corpus } from '../../db/open.ts';
import { closedStatuses } from '../../db/vocabulary.ts';

const open = '9999-12-31';
const trust = ['CODER_JUDGEMENT', 'OTHER_SOURCE', 'AS_REPORTED'];
const silent = ['NO_EVIDENCE', 'NOT_ASSESSABLE'];

/** The status and the schedule of a commitment by its id, on a day or on the day of recording. */
export interface Progress {
  statusOn: (id: number, day?: string | null) => string;
  scheduleOn: (id: number, day?: string | null) => string;
}

/** Derives progress in memory from the recorded tables, told a second time without SQL. */
export function progressInMemory({ query }: Corpus): Progress {
  const recordedOn = query.corpus.findFirst().sync()?.recordedOn ?? '';
  const articles = new Map(
    query.article
      .findMany()
      .sync()
      .map((row) => [row.id, row]),
  );
  const commitments = new Map(
    query.commitment
      .findMany()
      .sync()
      .map((row) => [row.id, row]),
  );
  const assessments = Map.groupBy(query.assessment.findMany().sync(), ({ commitmentId }) => commitmentId);
  const reports = Map.groupBy(query.claim.findMany().sync(), ({ commitmentId }) => commitmentId);
  const links = query.commitmentLink
    .findMany()
    .sync()
    .filter(({ type }) => type === 'SUPERSEDES');
  const changes = query.commitmentChange.findMany().sync();
  const firstTerms = new Map(
    query.commitmentFirstTerms
      .findMany()
      .sync()
      .map((row) => [row.commitmentId, row]),
  );
  const superseders = Map.groupBy(links, ({ toId }) => toId);

  /** The first and the last day on which a commitment can have been made. */
  const bounds = (id: number): [string, string] => {
    const made = commitments.get(id);
    const [madeEarliest, madeLatest] = [made?.madeEarliest ?? '0000-01-01', made?.madeLatest ?? open];
    const reported = (reports.get(id) ?? []).map((claim) => articles.get(claim.articleId)?.publishedLatest);
    const latest = [madeLatest, ...reported.map((day) => day ?? open)].sort()[0] ?? open;
    return [madeEarliest, latest < madeEarliest ? madeEarliest : latest];
  };
  const knownFrom = (latest: string | null) => (latest === null || latest === open ? recordedOn : latest);
  const dateOf = (each: { asOfEarliest: string | null; asOfLatest: string | null }) =>
    (each.asOfLatest === open ? each.asOfEarliest : each.asOfLatest) ?? '';

  const statusOn: Progress['statusOn'] = (id, day) => {
    const on = day ?? recordedOn;
    const replaced = (superseders.get(id) ?? []).some(
      ({ fromId, strength }) => strength !== 'POSSIBLE' && knownFrom(bounds(fromId)[1]) <= on,
    );
    if (replaced) return 'SUPERSEDED';
    const known = (assessments.get(id) ?? []).filter(({ asOfLatest }) => knownFrom(asOfLatest) <= on);
    const heard = known.filter(({ status }) => !silent.includes(status));
    const key = (each: (typeof known)[number]) =>
      [dateOf(each), each.asOfEarliest, trust.indexOf(each.basis), each.slug].join(' ');
    const [latest] = (heard.length ? heard : known).toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
    return latest?.status ?? 'NOT_ASSESSED';
  };

  /** The day from which a change of terms is certain. */
  const since = ({ articleId, madeLatest }: (typeof changes)[number]) =>
    knownFrom([madeLatest ?? open, articles.get(articleId)?.publishedLatest ?? open].sort()[0] ?? open);
  const orderOf = (change: (typeof changes)[number]) =>
    [since(change), change.madeEarliest ?? '0000-01-01', articles.get(change.articleId)?.slug].join(' ');

  /** The changes of a deadline, last first; of one day the last only. */
  const moves = (id: number) =>
    changes
      .filter(({ commitmentId, aspect }) => commitmentId === id && aspect === 'DEADLINE')
      .toSorted((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1))
      .filter((change, index, all) => all.findIndex((other) => since(other) === since(change)) === index);

  /** The deadline in force on a day: that of the latest change, before any change the first. */
  const deadlineOn = (id: number, on: string) =>
    moves(id).find((change) => since(change) <= on) ??
    firstTerms.get(id) ??
    commitments.get(id) ?? { deadlineEarliest: null, deadlineLatest: null };

  /** Whether a deadline that is not over may be in force on a day, though it is not certain yet. */
  const mayHaveMoved = (id: number, on: string) =>
    moves(id).some(
      (change) =>
        since(change) > on &&
        (change.madeEarliest ?? '0000-01-01') <= on &&
        (change.deadlineLatest ?? open) >= on,
    );

  const scheduleOn: Progress['scheduleOn'] = (id, day) => {
    const on = day ?? recordedOn;
    const { deadlineEarliest, deadlineLatest } = deadlineOn(id, on);
    if (closedStatuses.some((closed) => closed === statusOn(id, on))) return 'CLOSED';
    if (!deadlineEarliest || !deadlineLatest) return 'NO_DEADLINE';
    if (on < deadlineEarliest) return 'OPEN';
    if (on <= deadlineLatest) return 'DUE';
    if ((superseders.get(id) ?? []).some(({ fromId }) => bounds(fromId)[0] <= on)) return 'CLOSED';
    return mayHaveMoved(id, on) ? 'DUE' : 'LATE';
  };

  return { statusOn, scheduleOn };
}
