import { describe, expect, it } from 'vitest';
import { amountColumns } from '../../../db/amount.ts';
import { figure } from '../../../db/schema.ts';
import { openApp, seedFixture } from '../../harness.ts';

type FigureRow = typeof figure.$inferInsert;

/**
 * The fixture with further figures, each a turnover of 2019 between Iceland and Uruguay but for
 * what is said of it.
 */
const figures = (
  further: (Partial<Omit<FigureRow, 'measureId'>> & {
    measure?: string;
    area?: string;
    other?: string | null;
  })[],
) =>
  openApp((listener) => {
    const corpus = seedFixture(listener);
    const entities = new Map(
      corpus.query.entity
        .findMany()
        .sync()
        .map(({ id, slug }) => [slug, id]),
    );
    const idOf = (slug: string) => entities.get(slug) as number;
    for (const [
      index,
      {
        measure = 'trade-turnover',
        area = 'iceland',
        other = 'uruguay',
        value = '4',
        valueHigh = null,
        unitMult = 6,
        comparator = 'EQ',
        wording = null,
        ...row
      },
    ] of further.entries()) {
      corpus
        .insert(figure)
        .values({
          slug: `figure-${index}`,
          label: 'Invented',
          ...amountColumns({ value: wording ? null : value, valueHigh, unitMult, wording, comparator }),
          unit: 'EUR',
          approximate: false,
          periodEdtf: '2019',
          periodEarliest: '2019-01-01',
          periodLatest: '2019-12-31',
          periodBasis: 'STATED',
          observationStatus: 'A',
          role: 'CONTEXT',
          ...row,
          measureId: idOf(measure),
          referenceAreaId: idOf(area),
          counterpartId: other === null ? null : idOf(other),
        })
        .run();
    }
    return corpus;
  });

const asked =
  '{ disagreements { total groups { measure { slug } area { slug } counterpart { slug } unit period { edtf } productScope isTarget contradictory figures { slug } } } }';

async function groupsOf(further: Parameters<typeof figures>[0]) {
  const { data, statements } = await figures(further).ask(asked);
  expect(statements.length).toBe(1);
  return data.disagreements.groups.map(
    ({ contradictory, figures: stated }: { contradictory: boolean; figures: { slug: string }[] }) => ({
      contradictory,
      figures: stated.map(({ slug }) => slug),
    }),
  );
}

describe('Query.disagreements', () => {
  it('finds figures that cannot both be right, the smallest first', async () => {
    expect(await groupsOf([{ value: '5' }, { value: '4' }])).toEqual([
      { contradictory: true, figures: ['figure-1', 'figure-0'] },
    ]);
  });

  it.each([
    ['more than 4 and 4.3', { comparator: 'GT' }, { value: '4.3' }, false],
    ['more than 4 and 4', { comparator: 'GT' }, {}, true],
    ['at least 4 and 4', { comparator: 'GE' }, {}, false],
    ['less than 4 and more than 4', { comparator: 'LT' }, { comparator: 'GT' }, true],
    ['3 to 5 and 4', { comparator: 'RANGE', value: '3', valueHigh: '5' }, {}, false],
    ['5 to 6 and 4', { comparator: 'RANGE', value: '5', valueHigh: '6' }, {}, true],
    ['a fall by more than 4 and one by 3', { value: '-4', comparator: 'GT' }, { value: '-3' }, true],
    ['a fall by more than 4 and one by 5', { value: '-4', comparator: 'GT' }, { value: '-5' }, false],
    ['a fall by less than 4 and one by 5', { value: '-4', comparator: 'LT' }, { value: '-5' }, true],
    ['a fall by less than 4 and one by 4', { value: '-4', comparator: 'LT' }, { value: '-4' }, true],
    ['several and one', { wording: 'SEVERAL' }, { value: '1' }, true],
    ['several and two', { wording: 'SEVERAL' }, { value: '2' }, false],
    [
      'most and 30 %',
      { wording: 'MAJORITY', unit: '%', unitMult: 0 },
      { value: '30', unit: '%', unitMult: 0 },
      true,
    ],
    ['numbers that binary takes for one', { value: '9007199254740992' }, { value: '9007199254740993' }, true],
    ['4 million and 4.1 million in other digits', {}, { value: '4100', unitMult: 3 }, true],
  ] as const)('tells whether they contradict: %s', async (_, one, other, contradictory) => {
    expect(await groupsOf([one, other])).toMatchObject([{ contradictory }]);
  });

  it.each([
    ['are the same', {}],
    ['are the same in other digits', { value: '4000', unitMult: 3 }],
    ['are of another unit', { value: '5', unit: 'kg' }],
    ['are of another product scope', { value: '5', scopeLabel: 'herring' }],
    [
      'are of another period',
      { value: '5', periodEdtf: '2018', periodEarliest: '2018-01-01', periodLatest: '2018-12-31' },
    ],
    ['are of another measure', { value: '5', measure: 'quantity-supplied' }],
    ['are of another pair', { value: '5', other: 'montevideo' }],
    ['are of one side only', { value: '5', other: null }],
    ['are told in words without bounds', { wording: 'DOZENS' } as const],
  ])('lets figures alone that %s', async (_, other) => {
    expect(await groupsOf([{}, other])).toEqual([]);
  });

  it('takes a turnover either way round, and a supply one way only', async () => {
    const turned = { value: '5', area: 'uruguay', other: 'iceland' };
    expect(await groupsOf([{}, turned])).toHaveLength(1);
    const measure = 'quantity-supplied';
    expect(await groupsOf([{ measure }, { ...turned, measure }])).toEqual([]);
  });

  it('compares targets with targets only', async () => {
    const target = { role: 'TARGET', commitmentId: 1 } as const;
    expect(await groupsOf([{}, { value: '5', ...target }])).toEqual([]);
    const { ask } = figures([{ ...target }, { value: '5', ...target }, { value: '6' }]);
    const { data } = await ask(asked);
    expect(data.disagreements.groups).toMatchObject([
      { isTarget: true, figures: [{ slug: 'figure-0' }, { slug: 'figure-1' }] },
    ]);
  });

  it('keeps to the figures that its where holds of, and to as many groups as asked for', async () => {
    const { ask } = figures([{}, { value: '5' }, { unit: 'kg' }, { unit: 'kg', value: '5' }]);
    const { data } = await ask(
      '{ some: disagreements(where: { unit: { eq: "kg" } }) { total groups { unit } } one: disagreements(first: 1) { total groups { unit } } }',
    );
    expect(data).toEqual({
      some: { total: 1, groups: [{ unit: 'kg' }] },
      one: { total: 2, groups: [{ unit: 'EUR' }] },
    });
  });

  it.each([0, 101])('refuses %i groups', async (first) => {
    const { errors } = await openApp().ask(`{ disagreements(first: ${first}) { total } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_PAGE', limit: 100, actual: first });
  });
});
