import fc from 'fast-check';
import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { limits, openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

// Random operations are as wide as they happen to be.
const { ask, log } = openApp(generatedCorpus, { ...limits, aliases: 1_000, cost: 1e9 });

/** Values of optional arguments; the arguments of lists are drawn below. */
const argumentsOf: Record<string, string[]> = {
  lang: ['"en"', '"ru"', '"is"'],
  asOf: ['null', '"2020-12-31"', '"2022-06-01"'],
  date: ['"2020-03-10"', '"2021-06-01"'],
};

const isList = ({ type }: GraphQLField<unknown, unknown>) => getNamedType(type).name.endsWith('Connection');

/**
 * What a list is asked for: a page from either end, under a condition that every noun with a slug
 * knows.
 */
const pages = fc.constantFrom(
  '(first: 2)',
  '(last: 1)',
  '(first: 3, where: { NOT: { slug: { in: ["iceland"] } } })',
  '',
);

/** The names of an enum’s values; each may be given where a list of them is taken. */
const valuesOf = (type: GraphQLEnumType) => type.getValues().map(({ name }) => name);

function argumentsFor(field: GraphQLField<unknown, unknown>): fc.Arbitrary<string> {
  if (isList(field)) return pages;
  const given = field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    const values = argumentsOf[name] ?? (isNonNullType(type) && isEnumType(named) ? valuesOf(named) : []);
    return values.length ? [{ name, values }] : [];
  });
  if (given.length === 0) return fc.constant('');
  return fc
    .tuple(...given.map(({ name, values }) => fc.constantFrom(...values).map((value) => `${name}: ${value}`)))
    .map((parts) => `(${parts.join(', ')})`);
}

/** A field of a type with arguments and a selection of its own, without an alias. */
function fieldOf(type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${type.name} has no fields`);
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 0 || isLeafType(getNamedType(field.type)),
  );
  // Facets have nothing but further fields.
  if (fields.length === 0) return fc.constant('__typename');
  const drawn = fc
    .constantFrom(...fields)
    .chain((field) =>
      fc
        .tuple(argumentsFor(field), selectionOf(getNamedType(field.type), depth - 1))
        .map(([given, selection]) => `${field.name}${given}${selection}`),
    );
  return drawn;
}

/**
 * A selection of one to three fields, each under an alias of its own, so that no two of them
 * conflict; of an interface also by its types.
 */
function selectionOf(type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
  if (isLeafType(type)) return fc.constant('');
  const own = fc.array(fieldOf(type, depth), { minLength: 1, maxLength: 3 });
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const typed = possible.length
    ? fc.option(
        fc.constantFrom(...possible).chain((each) => fieldOf(each, depth).map((field) => ({ each, field }))),
      )
    : fc.constant(null);
  return fc.tuple(own, typed).map(([fields, more]) => {
    const aliased = fields.map((field, nth) => `${'abc'[nth]}: ${field}`);
    if (more) aliased.push(`... on ${more.each.name} { ${more.each.name.toLowerCase()}: ${more.field} }`);
    return ` { ${aliased.join(' ')} }`;
  });
}

const roots = {
  Article: 'article(slug: "ferry-report-2021")',
  Claim: 'claim(slug: "harbour-interview-2020.c01")',
  Commitment: 'commitment(slug: "two-ferries-2020")',
  Country: 'country(code: "IS")',
  Event: 'event(slug: "ferry-protocol-signing-2020")',
  Figure: 'figure(slug: "two-ferries-2020-target")',
  Instrument: 'instrument(slug: "ferry-protocol-2020")',
  Office: 'office(slug: "head-of-harbour-board")',
  Organization: 'organization(slug: "harbour-board-of-iceland")',
  Place: 'place(slug: "montevideo")',
  Sector: 'sector(slug: "shipping")',
  Speaker: 'speaker(slug: "ada-stein")',
  CommitmentConnection: 'commitments(first: 4)',
  ClaimConnection: 'claims(last: 4)',
};

/**
 * Many fields become few statements, so what one field selects must not change what another finds.
 */
describe('a field gives the same whatever is asked for beside it', () => {
  test.each(Object.entries(roots))('on %s', async (name, root) => {
    const type = schema.getType(name) as GraphQLObjectType;
    await fc.assert(
      fc.asyncProperty(fc.array(fieldOf(type, 5), { minLength: 2, maxLength: 4 }), async (fields) => {
        const asked = fields.map((field, nth) => `f${nth}: ${field}`);
        const together = await ask(`{ it: ${root} { ${asked.join(' ')} } }`);
        expect(together.errors?.[0]?.message).toBeUndefined();
        for (const field of asked) {
          const alone = await ask(`{ it: ${root} { ${field} } }`);
          expect(together.data.it).toMatchObject(alone.data.it);
        }
      }),
      { numRuns: runs(4, 60) },
    );
    expect(log).toEqual([]);
  });
});
