import { amountColumns } from '../../db/amount.ts';
import * as schema from '../../db/schema.ts';
import { eventType, eventTypes, valuesOf } from '../../db/vocabulary.ts';
import type { Records } from '../read/records.ts';
import { decimalText } from '../shapes/decimal.ts';
import type { Figure } from '../shapes/figure.ts';
import { dateColumns, optionalDateColumns, periodColumns } from './dateColumns.ts';
import type { Insert, Keys } from './keys.ts';
import { leadsToStatement } from './loadStatements.ts';

const parties = [
  ['PROMISOR', 'promisors'],
  ['PROMISEE', 'promisees'],
  ['BENEFICIARY', 'beneficiaries'],
  ['IMPLEMENTER', 'implementers'],
] as const;

const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);

/** Loads commitments with parties, sectors, places, instruments and links. */
export function loadCommitments({ entries }: Records, keys: Keys, insert: Insert): void {
  const commitments = entries.COMMITMENT.toSorted(bySlug).map(({ slug, value }) => ({
    slug,
    value,
    id: keys.id('COMMITMENT', slug),
  }));
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
  const events = entries.EVENT.toSorted(bySlug).map(({ slug, value }) => ({
    slug,
    value,
    id: keys.id('EVENT', slug),
  }));
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
  const figures = entries.FIGURE.toSorted(bySlug);
  insert(
    schema.figure,
    figures.map(({ slug, value }) => ({
      id: keys.id('FIGURE', slug),
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
    figures.flatMap(({ slug, value }) =>
      value.commitments.map((commitment) => ({
        figureId: keys.id('FIGURE', slug),
        commitmentId: keys.id('COMMITMENT', commitment),
      })),
    ),
  );
}
