import { sql } from 'drizzle-orm';
import type { GraphQLSchema } from 'graphql';
import type { Declaration } from '../compile/declaration.ts';
import { type Counted, defineCounted } from './analytics/counted.ts';
import { dimensionsOf } from './analytics/dimensions/index.ts';
import { facetsField } from './analytics/facets/facets.ts';
import { addAnalytics } from './analytics/index.ts';
import { builder } from './builder.ts';
import { defineConnection } from './fields/connections.ts';
import { dateCounts } from './fields/dateCounts.ts';
import type { NounDefinition, TypeDefinition } from './fields/definitions.ts';
import { type Fields, type PothosFields, typeOfValue } from './fields/fields.ts';
import { addListField, type List, type PagedList } from './fields/lists.ts';
import { addLookup } from './fields/lookups.ts';
import { addNoun, inWords, nounNamed } from './fields/nouns.ts';
import { RowFields } from './fields/rowFields.ts';
import { type Called, ConditionBuilder } from './query/conditionBuilder.ts';
import { OrderBuilder } from './query/orderBuilder.ts';
import { defineOrders } from './query/orders.ts';
import { partsField } from './query/parts.ts';
import { type AnyRow, columnIn, type Row, type TableName } from './query/rows.ts';
import { defineWhere } from './query/where.ts';
import { addScalars } from './scalars.ts';
import { addSearch } from './search/index.ts';
import { textCondition } from './search/textCondition.ts';
import { addCorpus } from './types/corpus.ts';
import { types } from './types/index.ts';
import { typeOfKind } from './types/kinds.ts';
import { addMoved } from './types/moved.ts';
import { addNodeFields, idDescription } from './types/node.ts';

const isNoun = (type: TypeDefinition): type is NounDefinition => 'order' in type;

const idOptions = { type: 'ID', description: idDescription };

/** The ids of all entities have one declaration, so that types of actors share their text. */
const entityId: Declaration = {
  kind: 'value',
  sql: ({ kind, slug }: Row<'entity'>) => {
    const names = Object.entries(typeOfKind).map(([each, name]) =>
      sql.raw(` WHEN '${each}' THEN '${name}:'`),
    );
    return sql`CASE ${kind}${sql.join(names)} END || ${slug}`;
  },
} as Declaration;

/** The global id of a row: its type’s name, a colon, and the slug. */
const idOf = (typeName: string, table: TableName): Declaration =>
  table === 'entity'
    ? entityId
    : ({
        kind: 'value',
        sql: (row: AnyRow) => sql`${sql.raw(`'${typeName}:'`)} || ${columnIn(row, 'slug')}`,
      } as Declaration);

/** What the items of a type are called, and of entities their kinds. */
const calledAs = (definition: TypeDefinition): Called => ({
  noun: inWords(definition.name),
  kinds: isNoun(definition) ? nounNamed(definition.name).kinds : undefined,
});

/** Adds the GraphQL type of rows, with its `where` input. */
function addType(definition: TypeDefinition): void {
  const { name, table, plural, description, isInterface, interfaces = [], where } = definition;
  const fields = (t: unknown) => {
    const rows = new RowFields(t as PothosFields, table);
    const id = isNoun(definition) ? { id: rows.declare(idOptions, idOf(name, table)) } : {};
    return { ...id, ...definition.fields(rows) };
  };
  const options = { description, fields, resolveType: typeOfValue };
  const all = isNoun(definition) ? ['Node', ...interfaces] : interfaces;
  // Interfaces go by name, as types do in fields; the names are checked when the schema is made.
  const implemented = { ...options, interfaces: all } as unknown as { description: string };
  if (isInterface) builder.interfaceRef<object>(name).implement(implemented);
  else builder.objectRef<object>(name).implement(implemented);
  if (where)
    defineWhere(`${name}Where`, plural, () => ({
      ...where(new ConditionBuilder(table, calledAs(definition))),
      ...(isNoun(definition) ? textCondition(nounNamed(name)) : {}),
    }));
}

/** Which items a list has, where one can be part of another. */
const listParts = (t: Fields<List>) => t.sql({ ...partsField, sql: ({ parts }) => sql`${parts}` });

/** Adds the lists of a noun: its connection and orders, and its root fields. */
function addLists(definition: NounDefinition, counted: Counted | undefined): void {
  const { name, table, plural, orderedBy, orders, list, lookup } = definition;
  const noun = nounNamed(name);
  defineConnection<PagedList>(
    { name, plural, orderedBy },
    {
      connection: (t) => ({
        ...facetsField(counted)(t),
        ...(counted ? { dateCounts: dateCounts(t) } : {}),
        ...(noun.hasParts ? { parts: listParts(t) } : {}),
      }),
    },
  );
  if (orders) defineOrders(name, () => orders(new OrderBuilder(table)));
  if (list) addListField(noun, list);
  if (lookup) addLookup(noun, lookup);
}

function makeSchema(): GraphQLSchema {
  const nouns = types.filter(isNoun);
  for (const noun of nouns) addNoun(noun);
  addScalars();
  addNodeFields();
  for (const type of types) addType(type);
  const counted = new Map(
    Object.entries(dimensionsOf).map(([name, dimensions]) => [
      name,
      defineCounted(nounNamed(name), dimensions),
    ]),
  );
  for (const noun of nouns) addLists(noun, counted.get(noun.name));
  addCorpus();
  addMoved();
  addSearch();
  addAnalytics(counted.values());
  return builder.toSchema({ sortSchema: false });
}

/** The schema, unsorted: the SDL sorts what it prints. Making it reads and writes nothing. */
export const schema = makeSchema();
