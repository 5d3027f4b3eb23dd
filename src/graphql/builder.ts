import SchemaBuilder from '@pothos/core';

/**
 * The schema builder: scalars, and no types of the graph. Fields are non-null unless they say
 * otherwise, as the database’s columns are NOT NULL unless they say otherwise.
 */
export const builder = new SchemaBuilder<{
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    Decimal: { Input: string; Output: string };
    WhereValue: { Input: unknown; Output: unknown };
  };
}>({ defaultFieldNullability: false });

builder.queryType({
  description:
    'Everything that can be queried. The corpus is read-only, so there are no mutations. A root field that lists, counts or compares is null only when it fails, with an error at its path, so that its neighbours are answered.',
});
