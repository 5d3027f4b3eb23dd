import { amountColumns } from '../../db/amount.ts';
import * as schema from '../../db/schema.ts';
import { eventType, eventTypes, valuesOf } from '../../db/vocabulary.ts';
import type { Entry, Records } from '../read/records.ts';
import { decimalText } from '../shapes/decimal.ts';
import type { Figure } from '../shapes/figure.ts';
import { dateColumns, optionalDateColumns, periodColumns } from './dateColumns.ts';
import type { Insert, Keys } from './keys.ts';

const parties = [
  ['PROMISOR', 'promisors'],
  ['PROMISEE', 'promisees'],
  ['BENEFICIARY', 'beneficiaries'],
  ['IMPLEMENTER', 'implementers'],
] as const;

const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);

type Subject = 'COMMITMENT' | 'STATEMENT' | 'EVENT' | 'FIGURE';

/** The records of a kind with their ids, by slug. */
const numbered = <Kind extends Subject>(entries: Entry<Kind>[], kind: Kind, keys: Keys) =>
  entries.toSorted(bySlug).map(({ slug, value }) => ({ slug, value, id: keys.id(kind, slug) }));

/** Loads commitments with parties, sectors, places, instruments and links. */
export function loadCommitments({ entries }: Records, keys: Keys, insert: Insert): void {
  const commitments = numbered(entries.COMMITMENT, 'COMMITMENT', keys);
  insert(
    schema.commitment,
    commitments.map(
      ({
        id,
        slug,
        value: { summary, goal, made, deadline, conditionality, condition, checkability, note },
      }) => ({
        id,
        slug,
        summary,
        goal,
        ...dateColumns('made', made),
        ...optionalDateColumns('deadline', deadline),
        conditionality,
        condition,
        checkability,
        note,
      }),
    ),
  );
  insert(
    schema.commitmentParty,
    commitments.flatMap(({ id, value }) =>
      parties.flatMap(([role, field]) =>
        value[field].map((actor) => ({ commitmentId: id, role, ...keys.actor(actor) })),
      ),
    ),
  );
  insert(
    schema.commitmentSector,
    commitments.flatMap(({ id, value }) =>
      value.sectors.map((sector) => ({ commitmentId: id, sectorId: keys.entity(sector) })),
    ),
  );
  insert(
    schema.commitmentPlace,
    commitments.flatMap(({ id, value }) =>
      value.places.map((place) => ({ commitmentId: id, placeId: keys.entity(place) })),
    ),
  );
  insert(
    schema.commitmentInstrument,
    commitments.flatMap(({ id, value }) =>
      value.instruments.map((instrument) => ({ commitmentId: id, instrumentId: keys.entity(instrument) })),
    ),
  );
  insert(
    schema.commitmentLink,
    commitments.flatMap(({ id, value }) =>
      value.links
        .filter((link) => !leadsToStatement(link, keys))
        .map(({ type, to, strength, note }) => ({
          fromId: id,
          type,
          toId: keys.id('COMMITMENT', to),
          strength,
          note,
        })),
    ),
  );
}

/**
 * Loads statements with parties, sectors, places and the commitments they are about, and the links
 * of commitments that follow from a statement.
 */
export function loadStatements({ entries }: Records, keys: Keys, insert: Insert): void {
  const statements = numbered(entries.STATEMENT, 'STATEMENT', keys);
  insert(
    schema.statement,
    statements.map(({ id, slug, value: { kind, summary, made, note } }) => ({
      id,
      slug,
      kind,
      summary,
      ...dateColumns('made', made),
      note,
    })),
  );
  insert(
    schema.statementParty,
    statements.flatMap(({ id, value }) =>
      value.parties.map((party) => ({ statementId: id, ...keys.actor(party) })),
    ),
  );
  insert(
    schema.statementSector,
    statements.flatMap(({ id, value }) =>
      value.sectors.map((sector) => ({ statementId: id, sectorId: keys.entity(sector) })),
    ),
  );
  insert(
    schema.statementPlace,
    statements.flatMap(({ id, value }) =>
      value.places.map((place) => ({ statementId: id, placeId: keys.entity(place) })),
    ),
  );
  insert(schema.statementCommitment, [
    ...statements.flatMap(({ id, value }) =>
      value.links.map(({ type, to, strength, note }) => ({
        statementId: id,
        type,
        commitmentId: keys.id('COMMITMENT', to),
        strength,
        note,
      })),
    ),
    ...entries.COMMITMENT.flatMap(({ slug, value }) =>
      value.links
        .filter((link) => leadsToStatement(link, keys))
        .map(({ to, strength, note }) => ({
          statementId: keys.id('STATEMENT', to),
          type: 'FOLLOWS_FROM' as const,
          commitmentId: keys.id('COMMITMENT', slug),
          strength,
          note,
        })),
    ),
  ]);
}

/** Whether a link of a commitment leads to a statement, not to another commitment. */
export const leadsToStatement = (
  { type, to }: Records['entries']['COMMITMENT'][number]['value']['links'][number],
  keys: Keys,
): boolean => type === 'FOLLOWS_FROM' && keys.movable(to) === 'STATEMENT';

/** Loads the event types of the vocabulary. */
export function loadEventTypes(insert: Insert): void {
  insert(
    schema.eventType,
    valuesOf(eventType).map((type) => {
      const { cameo, event, mode, context } = eventTypes[type];
      return { type, cameo, ploverEvent: event, ploverMode: mode, ploverContext: context };
    }),
  );
}

/** Loads events with participants, sectors, places and instruments. */
export function loadEvents({ entries }: Records, keys: Keys, insert: Insert): void {
  const events = numbered(entries.EVENT, 'EVENT', keys);
  insert(
    schema.event,
    events.map(({ id, slug, value: { label, ownName, type, typeWording, mode, date, partOf, note } }) => ({
      id,
      slug,
      label,
      ownName: ownName?.text ?? null,
      ownNameLang: ownName?.lang ?? null,
      type,
      typeWording,
      mode,
      ...dateColumns('date', date),
      partOfId: keys.optionalId('EVENT', partOf),
      note,
    })),
  );
  insert(
    schema.eventParticipant,
    events.flatMap(({ id, value }) =>
      value.participants.map(({ role, actor }) => ({ eventId: id, role, ...keys.actor(actor) })),
    ),
  );
  insert(
    schema.eventSector,
    events.flatMap(({ id, value }) =>
      value.sectors.map((sector) => ({ eventId: id, sectorId: keys.entity(sector) })),
    ),
  );
  insert(
    schema.eventPlace,
    events.flatMap(({ id, value }) =>
      value.places.map((place) => ({ eventId: id, placeId: keys.entity(place) })),
    ),
  );
  insert(
    schema.eventInstrument,
    events.flatMap(({ id, value }) =>
      value.instruments.map((instrument) => ({ eventId: id, instrumentId: keys.entity(instrument) })),
    ),
  );
}

/** How much a figure says, as reported. */
const reportedAmount = ({ value, valueHigh, unitMult, wording, comparator }: Figure) => ({
  value: value === null ? null : decimalText(value),
  valueHigh: valueHigh === null ? null : decimalText(valueHigh),
  unitMult,
  wording,
  comparator,
});

/** Loads figures with the commitments they belong to. */
export function loadFigures({ entries }: Records, keys: Keys, insert: Insert): void {
  const figures = numbered(entries.FIGURE, 'FIGURE', keys);
  insert(
    schema.figure,
    figures.map(({ id, slug, value }) => ({
      id,
      slug,
      label: value.label,
      measureId: keys.entity(value.measure),
      ...amountColumns(reportedAmount(value)),
      unit: value.unit,
      approximate: value.approximate,
      ...periodColumns('period', value.period),
      ...optionalDateColumns('basePeriod', value.basePeriod),
      referenceAreaId: value.referenceArea === null ? null : keys.entity(value.referenceArea),
      counterpartId: value.counterpart === null ? null : keys.entity(value.counterpart),
      scopeSectorId: keys.optionalId('SECTOR', value.productScope?.sector ?? null),
      scopeLabel: value.productScope?.label ?? null,
      observationStatus: value.status,
      role: value.role,
      note: value.note,
    })),
  );
  insert(
    schema.figureCommitment,
    figures.flatMap(({ id, value }) =>
      value.commitments.map((commitment) => ({
        figureId: id,
        commitmentId: keys.id('COMMITMENT', commitment),
      })),
    ),
  );
}
