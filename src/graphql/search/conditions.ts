import { aliasedTable, type SQL, sql, type Table } from 'drizzle-orm';
import { searchText } from '../../../db/schema.ts';
import { builder } from '../builder.ts';
import { NameType, SearchField, SearchType } from '../enums.ts';
import type { Row } from '../fields/expression.ts';
import { nounNamed } from '../fields/nouns.ts';
import { type Condition, listed, optionalText, slug } from '../query/conditions.ts';
import { configs, predicateSql } from '../query/count.ts';
import { allOf, certain, comparisons, given, type Predicate } from '../query/predicate.ts';
import { defineWhere, toPredicate, type Where, whereInput } from '../query/where.ts';
import { kindInSql, MatchKind } from './matchKind.ts';
import { typeOfResult } from './results.ts';

/** The texts in which all of the query stands, read as it was to find the result. Codes are in no language. */
export const matchedTextTable = sql`(
  SELECT search_text.id, search_text.searchable_id, field, nullif(lang, 'und') AS lang, name_type
  FROM hit CROSS JOIN match ON match.searchable_id = hit.id AND match.step = hit.step CROSS JOIN search_text ON search_text.id = match.text_id
  WHERE field IS NOT NULL)`;

const text = aliasedTable(searchText, 'matched');

/** Whether a predicate holds of some text in which the query stands. All such texts are looked up at once. */
const someText = (predicate: Predicate): Predicate => ({
  RAW: (row: Row): SQL =>
    sql`${row.id} IN (SELECT searchable_id FROM ${matchedTextTable} AS matched WHERE ${predicateSql('searchText', text, predicate)})`,
});

const textWhere = defineWhere('SearchTextWhere', 'texts', () => ({
  field: listed(SearchField, 'field', 'By which text of the result it is.'),
  lang: optionalText('lang', 'By language, as a BCP 47 tag; codes have none.'),
  nameType: listed(NameType, 'nameType', 'By kind of name; what is no name has none.', { optional: true }),
}));

const texts: Condition = {
  type: builder.inputRef<Where>('SearchTextListRelation').implement({
    description:
      'Conditions on the texts of a result that have all of the query; all that are given must hold.',
    fields: (t) => ({
      some: t.field({ type: textWhere, description: 'This holds of at least one. `{}`: there is one.' }),
      none: t.field({ type: textWhere, description: 'This holds of none. `{}`: there is none.' }),
    }),
  }),
  description:
    'By its texts that have all of the query. There is none when its words are found only in several together.',
  predicate: (operators: { some?: Where | null; none?: Where | null }) =>
    allOf(
      given(operators).map(([operator, where]) => {
        const some = someText(toPredicate('SearchTextWhere', where as Where, 0, false));
        return operator === 'some' ? some : { NOT: some };
      }),
    ),
};

const by: Condition = {
  ...listed(MatchKind, 'by', 'By how it was found.'),
  predicate: (operators: Record<string, unknown>) => ({
    RAW: (): SQL => comparisons(kindInSql(sql`hit.step`), operators) ?? sql`1`,
  }),
};

/** A condition on the results of one type: the `where` of its lists. Those of other types do not meet it. */
function ofType([type, typeName]: [type: string, typeName: string]): [field: string, Condition] {
  const noun = nounNamed(typeName);
  const table = configs[noun.table]?.table as Table;
  const item = aliasedTable(table, 'item');
  return [
    `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}`,
    {
      type: whereInput(noun.where),
      description: `It is one of the ${noun.plural}, and this holds of it; \`{}\` takes all of them. Put several types under OR.`,
      predicate: (where: Where, depth) => {
        const predicate = allOf([noun.only, toPredicate(noun.where, where, depth, false)]);
        // The predicate is selected, not filtered by: so SQLite finds the item by its slug and then looks, instead of trying all for which it holds.
        const holds = sql`SELECT ${predicateSql(noun.table, item, certain(predicate))} FROM ${table} AS item`;
        return {
          RAW: (row: Row): SQL =>
            sql`(${row.type} = ${type} AND coalesce((${holds} WHERE item.slug = ${row.slug}), 0))`,
        };
      },
    },
  ];
}

defineWhere('SearchResultWhere', 'results', () => ({
  type: listed(SearchType, 'type', 'By type.'),
  slug: slug(),
  by,
  texts,
  ...Object.fromEntries(Object.entries(typeOfResult).map(ofType)),
}));
