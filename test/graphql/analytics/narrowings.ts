import fc from 'fast-check';
import { actors, days, places, sectors, summaries } from '../generatedCorpus.ts';

type Where = Record<string, unknown>;

const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values);
const picking = (values: readonly string[]) =>
  fc.oneof(
    fc.record({ eq: oneOf(...values) }),
    fc.record({ in: fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) }) }),
  );
const slugOf = (values: readonly string[]) => fc.record({ slug: picking(values) });
const some = (values: readonly string[]) => fc.record({ some: slugOf(values) });
const within = fc.tuple(oneOf(...days), oneOf(...days)).map(([one, other]) => ({
  certainlyWithin: one < other ? { from: one, to: other } : { from: other, to: one },
}));

/** Per noun: conditions by which some of its items are picked, a kind each. */
const conditions: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
  Commitment: {
    promisors: some(actors),
    promisees: some(actors),
    sectors: some(sectors),
    places: some(places),
    force: picking(['SIGNED', 'PLEDGE', 'OFFER', 'REPORT']),
    status: picking(['NOT_ASSESSED', 'DELIVERED', 'STALLED']),
    goal: picking(['ACTION', 'OUTCOME']),
    checkability: picking(['CHECKABLE', 'DECLARATORY']),
    made: within,
    firstReported: within,
    articles: fc.record({ some: fc.record({ lang: picking(['en', 'ru']) }) }),
    summary: fc.record({ contains: oneOf(...summaries.map((summary) => summary.slice(0, 9))) }),
  },
  Article: {
    lang: picking(['en', 'ru']),
    genre: picking(['INTERVIEW', 'NEWS_REPORT']),
    commitments: fc.record({ some: fc.record({ promisors: some(actors) }) }),
  },
  Claim: {
    force: picking(['SIGNED', 'PLEDGE', 'OFFER', 'REPORT']),
    voice: picking(['DIRECT_QUOTE', 'NARRATION']),
    speaker: fc.record({ some: slugOf(['ada-stein', 'juan-perez']) }),
    attributedTo: some(actors),
    hedged: fc.record({ eq: fc.boolean() }),
    commitment: fc.record({ some: fc.record({ promisors: some(actors) }) }),
    article: fc.record({ some: fc.record({ lang: picking(['en', 'ru']) }) }),
  },
  Statement: {
    statementKind: picking(['INTEREST', 'PROPOSAL', 'EVALUATION']),
    parties: some(actors),
    sectors: some(sectors),
    places: some(places),
    made: within,
    claims: fc.record({ some: fc.record({ hedged: fc.record({ eq: fc.boolean() }) }) }),
  },
  Event: {
    type: picking(['VISIT', 'SUPPLY', 'MEETING', 'FORUM']),
    mode: picking(['STATE', 'WORKING']),
    participants: fc.record({ some: fc.record({ actor: fc.record({ some: slugOf(actors) }) }) }),
    places: some(places),
    date: within,
    firstReported: within,
  },
  Figure: {
    unit: picking(['t', 'USD']),
    comparator: picking(['EQ', 'GT', 'RANGE']),
    role: picking(['TARGET', 'CONTEXT']),
    referenceArea: fc.record({ some: slugOf(actors) }),
    counterpart: fc.record({ some: slugOf(actors) }),
    scopeSector: fc.record({ some: slugOf(sectors) }),
    period: within,
  },
};

/**
 * A random `where` of a noun in the shapes a client writes: conditions side by side, and under AND,
 * OR and NOT.
 */
export function wheres(noun: string): fc.Arbitrary<Where> {
  const flat = fc.record(conditions[noun] ?? {}, { requiredKeys: [] }).map((where) => {
    // More than three conditions at once leave nothing to count.
    const kept = Object.entries(where).slice(0, 2);
    return Object.fromEntries(kept);
  });
  return fc
    .record({ top: flat, any: fc.array(flat, { maxLength: 2 }), not: flat, shape: fc.nat(4) })
    .map(({ top, any, not, shape }) => ({
      ...(shape === 3 ? {} : top),
      ...(shape === 1 && any.length ? { OR: any } : {}),
      ...(shape === 2 ? { NOT: not } : {}),
      ...(shape === 3 ? { AND: [top, not] } : {}),
    }));
}
