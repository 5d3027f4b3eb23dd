import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { entityKind, valuesOf } from '../../db/vocabulary.ts';
import { schema } from '../../src/graphql/schema.ts';
import { openApp } from '../harness.ts';

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const outputs = types.filter((type) => isObjectType(type) || isInterfaceType(type));
const fieldsOf = (type: GraphQLObjectType | GraphQLInterfaceType) => Object.values(type.getFields());
const outputFields = outputs.flatMap((type) =>
  fieldsOf(type).map((field) => ({ at: `${type.name}.${field.name}`, type, field })),
);
const isNullable = ({ type }: GraphQLField<unknown, unknown>) => !isNonNullType(type);
/** The arguments of lists, described once with their types and on `PageInfo`. */
const listArguments = new Set(['first', 'after', 'last', 'before', 'where', 'orderBy', 'parts']);
const isList = ({ type }: GraphQLField<unknown, unknown>) => /Connection$/.test(getNamedType(type).name);
/** Root fields that list, count or compare are null only with an error, as `Query` says. */
const lookUp = /\bNull when\b/;
const isRootList = (at: string, { description }: GraphQLField<unknown, unknown>) =>
  at.startsWith('Query.') && !lookUp.test(description ?? '');
/** Whether an argument is described with its field, or with the type of the field. */
const isNamed = (name: string, { description, type }: GraphQLField<unknown, unknown>) =>
  `${description} ${getNamedType(type).description}`.includes(`\`${name}\``);
const objectNamed = (name: string) => schema.getType(name) as GraphQLObjectType;
const query = schema.getQueryType() as GraphQLObjectType;

describe('descriptions', () => {
  const described: { at: string; description: string | null | undefined }[] = [
    ...types.map(({ name, description }) => ({ at: name, description })),
    ...outputFields.flatMap(({ at, field }) => [
      { at, description: field.description },
      ...field.args
        .filter(({ name }) => !(isList(field) && listArguments.has(name)))
        .filter(({ name, description }) => description || !(name === 'parts' || isNamed(name, field)))
        .map(({ name, description }) => ({ at: `${at}(${name}:)`, description })),
    ]),
    ...types
      .filter(isEnumType)
      .flatMap((type) =>
        type.getValues().map(({ name, description }) => ({ at: `${type.name}.${name}`, description })),
      ),
    ...types.filter(isInputObjectType).flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        at: `${type.name}.${field.name}`,
        description: field.description,
      })),
    ),
  ];

  test('stand on every type, field, enum value and input field, and name or describe arguments', () => {
    expect(described.length).toBeGreaterThan(1_000);
    expect(described.filter(({ description }) => !description?.trim()).map(({ at }) => at)).toEqual([]);
  });

  test('are sentences', () => {
    const broken = described.filter(
      ({ description }) => !/^(\p{Lu}|`|skos:).*[.…]$/su.test(description ?? ''),
    );
    expect(broken.map(({ at, description }) => `${at}: ${description}`)).toEqual([]);
  });

  test('say of every field that can be null what null means', () => {
    const silent = outputFields.filter(
      ({ at, field }) =>
        isNullable(field) && !isRootList(at, field) && !/\bnull\b/i.test(field.description ?? ''),
    );
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  test('do not speak of null on a field that cannot be null', () => {
    const idle = outputFields.filter(
      ({ at, field }) =>
        !isNullable(field) && at !== 'Query.nodes' && /\bnull\b/i.test(field.description ?? ''),
    );
    expect(idle.map(({ at }) => at)).toEqual([]);
  });
});

/** Whether an interface that a type implements has the field. */
const isInherited = (type: GraphQLObjectType | GraphQLInterfaceType, field: string) =>
  type.getInterfaces().some((of) => of.getFields()[field]);

/**
 * The fields that can be null, without those of interfaces, each for a reason its description
 * gives. This list may only become shorter.
 */
const nullableFields = {
  Named: ['description', 'note'],
  Speaker: ['officeOn'],
  Place: ['country', 'iso31662', 'parent'],
  Organization: ['country', 'parent', 'seat'],
  Office: ['country', 'organization', 'place'],
  Sector: ['broader'],
  Instrument: ['dated'],
  Name: ['article'],
  Article: ['codingNote', 'reviewedBy', 'rights', 'text', 'title'],
  Passage: ['quote'],
  Commitment: ['condition', 'deadline', 'deadlineOn', 'firstReported', 'lastReported', 'note'],
  CommitmentChange: ['condition', 'deadline', 'note', 'target'],
  CommitmentLink: ['note'],
  CommitmentStatus: ['asOf', 'assessment', 'basis', 'supersededBy'],
  AsOf: ['earliest', 'latest'],
  Statement: ['firstReported', 'lastReported', 'note'],
  StatementLink: ['note'],
  Assessment: ['asOf', 'claim', 'note', 'source'],
  Claim: [
    'commitment',
    'event',
    'figure',
    'force',
    'note',
    'speaker',
    'speakerOffice',
    'speakerTenure',
    'statement',
  ],
  Event: [
    'cameo',
    'firstReported',
    'lastReported',
    'mode',
    'note',
    'ownName',
    'ownNameLang',
    'partOf',
    'plover',
    'typeWording',
  ],
  Plover: ['context', 'mode'],
  Figure: [
    'basePeriod',
    'counterpart',
    'firstReported',
    'high',
    'lastReported',
    'low',
    'note',
    'productScope',
    'referenceArea',
    'scopeSector',
    'value',
    'valueHigh',
    'valueInBaseUnits',
    'wording',
  ],
  DayRange: ['from', 'to'],
  ReportDay: ['earliest', 'latest'],
  FigurePeriod: ['duration', 'earliest', 'edtf', 'from', 'latest', 'note', 'to'],
  Tenure: ['certain', 'from', 'possible', 'to'],
  EdtfDate: ['earliest', 'edtf', 'latest', 'note'],
  PageInfo: ['endCursor', 'startCursor'],
  Moved: ['to'],
  Stats: ['parts'],
  FigureStatsRow: ['avg', 'max', 'maxHigh', 'min', 'minLow', 'sum', 'sumHigh', 'sumLow', 'unit'],
  StatsKey: ['axis', 'label', 'lang', 'node', 'value'],
  Facet: ['axis', 'uncertain'],
  FacetValue: ['certain', 'from', 'label', 'lang', 'node', 'possible', 'possibleWhere', 'to', 'value'],
  Coverage: ['country', 'from', 'lastArticle'],
  Disagreement: ['counterpart', 'productScope'],
  Dyad: ['last', 'reciprocity'],
  DyadCell: ['reciprocity'],
  Timeline: ['askedInterval'],
  ThreadChange: ['from', 'to'],
  ThreadStep: ['article', 'assessment', 'commitment', 'earlier', 'force', 'on', 'statement', 'status'],
  SearchMatch: ['lang', 'nameType'],
};

describe('null', () => {
  test('is possible where it is listed, and nowhere else', () => {
    const rootFields = Object.keys(query.getFields())
      .filter((name) => name !== 'corpus')
      .sort();
    const found = outputs.map(
      (type) =>
        [
          type.name,
          fieldsOf(type)
            .filter((field) => isNullable(field) && !isInherited(type, field.name))
            .map(({ name }) => name)
            .sort(),
        ] as const,
    );
    const some = found.filter(([, fields]) => fields.length > 0);
    expect(Object.fromEntries(some)).toEqual({ ...nullableFields, Query: rootFields });
  });

  test('is an item of no list but `nodes`, where it stands for an id of nothing', () => {
    const lists = outputFields.flatMap(({ at, field }) => {
      const list = getNullableType(field.type);
      return isListType(list) && !isNonNullType(list.ofType) ? [at] : [];
    });
    expect(lists).toEqual(['Query.nodes']);
  });
});

test('a field or argument whose type is a kind is named after what it is the kind of', () => {
  const unnamed = outputFields.flatMap(({ at, field }) =>
    [
      { name: field.name, type: field.type, at },
      ...field.args.map((arg) => ({ ...arg, at: `${at}(${arg.name}:)` })),
    ]
      .filter(
        ({ type }) =>
          /[a-z]Kind$/.test(getNamedType(type).name) && getNamedType(type).name !== 'SearchMatchKind',
      )
      .filter(({ name }) => !/[a-z]Kinds?$/.test(name))
      .map((found) => found.at),
  );
  expect(unnamed).toEqual([]);
});

/** Nouns that are reached through what they belong to, and through node(). */
const inner = ['Passage', 'Assessment', 'Tenure'];
const named = valuesOf(entityKind).map((kind) => `${kind[0]}${kind.slice(1).toLowerCase()}`);
const nouns = ['Article', 'Commitment', 'Statement', 'Claim', 'Event', 'Figure', ...named, ...inner];
const plural = (noun: string) => (noun === 'country' ? 'countries' : `${noun}s`);

describe('every noun', () => {
  test('is a Node, and only nouns are', () => {
    const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
    expect(nodes.map(({ name }) => name).sort()).toEqual(nouns.toSorted());
  });

  test.each(nouns.filter((name) => !inner.includes(name)))(
    '%s has a look-up and a list at the root',
    (name) => {
      const field = name.toLowerCase();
      const lookup = query.getFields()[field];
      expect(String(lookup?.type)).toBe(name);
      expect(lookup?.args.map((argument) => argument.name)).toContain('slug');
      expect(String(query.getFields()[plural(field)]?.type)).toBe(`${name}Connection`);
    },
  );

  test.each(nouns)('%s has id, slug and a text of its own', (name) => {
    const fields = objectNamed(name).getFields();
    expect(String(fields['id']?.type)).toBe('ID!');
    expect(String(fields['slug']?.type)).toBe('String!');
    const texts = ['name', 'summary', 'label'].filter((field) => fields[field]);
    expect(texts.length > 0).toBe(!inner.includes(name));
    for (const text of texts) expect(String(fields[text]?.type)).toBe('String!');
  });

  test('is found by the id it gives', async () => {
    const { ask, corpus } = openApp();
    const slugs = (table: string) => corpus.$client.prepare(`SELECT slug FROM ${table}`).pluck().all();
    const tables = [
      'article',
      'commitment',
      'statement',
      'claim',
      'event',
      'figure',
      'passage',
      'assessment',
      'tenure',
    ];
    const ids = [
      ...tables.flatMap((table) =>
        slugs(table).map((slug) => `${table[0]?.toUpperCase()}${table.slice(1)}:${slug}`),
      ),
      ...corpus.query.entity
        .findMany()
        .sync()
        .map(({ kind, slug }) => `${kind[0]}${kind.slice(1).toLowerCase()}:${slug}`),
    ];
    expect(new Set(ids.map((id) => id.split(':')[0]))).toEqual(new Set(nouns));
    for (let start = 0; start < ids.length; start += 100) {
      const page = ids.slice(start, start + 100);
      const { data } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
        ids: page,
      });
      expect(data.nodes).toEqual(page.map((id) => ({ id, __typename: id.split(':')[0] })));
    }
  });
});

describe('every connection', () => {
  const connections = outputs.filter(({ name }) => name.endsWith('Connection'));

  /** The nouns that are counted by what they differ in. */
  const counted = ['Article', 'Claim', 'Commitment', 'Event', 'Figure', 'Named', 'SearchResult', 'Statement'];

  /** What search has besides: how well and why each was found. */
  const search = 'SearchResult';
  const ofEdge = { score: 'Float!', matched: 'SearchMatch!', highlights: '[SearchHighlight!]!' };

  test.each(connections)(
    '$name has nodes, edges, pageInfo and totalCount, and facets where its noun has any',
    ({ name }) => {
      const node = name.replace('Connection', '');
      const signature = (type: string) =>
        Object.fromEntries(fieldsOf(objectNamed(type)).map((field) => [field.name, String(field.type)]));
      expect(signature(name)).toEqual({
        edges: `[${node}Edge!]!`,
        nodes: `[${node}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
        ...(counted.includes(node)
          ? { facets: '[Facet!]!', ...(node === search ? {} : { dateCounts: 'DateCounts!' }) }
          : {}),
        ...(node === 'Commitment' ? { parts: 'Parts!' } : {}),
      });
      expect(signature(`${node}Edge`)).toEqual({
        ...(node === search ? ofEdge : {}),
        cursor: 'String!',
        node: `${node}!`,
      });
    },
  );

  const lists = outputFields.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));

  test.each(lists)('$at pages, filters and has an order', ({ field }) => {
    const noun = getNamedType(field.type).name.replace('Connection', '');
    const { orderBy, ...signature } = Object.fromEntries(
      field.args.map(({ name, type }) => [name, String(type)]),
    );
    // A search is of a query.
    const ofSearch = { query: 'String!', types: '[SearchType!]', minScore: 'Float' };
    expect(signature).toEqual({
      ...(noun === search ? ofSearch : {}),
      ...(noun === 'Commitment' ? { parts: 'Parts' } : {}),
      where: `${noun}Where`,
      first: 'Int',
      last: 'Int',
      after: 'String',
      before: 'String',
    });
    // What is short and has one natural order, as the parties of a commitment, takes no other.
    expect([undefined, `[${noun}Order!]`]).toContain(orderBy);
    expect(getNamedType(field.type)).toMatchObject({
      description: expect.stringMatching(/ Default order: .+\.$/),
    });
  });
});
