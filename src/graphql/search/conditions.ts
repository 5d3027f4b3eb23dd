import { type SQL, sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { NameType, SearchField, SearchType } from '../enums.ts';
import { nounNamed } from '../fields/nouns.ts';
import { type Condition, listed, optionalText, slug } from '../query/conditions.ts';
import { predicateSql } from '../query/count.ts';
import { allOf, certain, comparisons, given, type Predicate } from '../query/predicate.ts';
import { type Row, tableAs, tableNamed } from '../query/rows.ts';
import { defineWhere, toPredicate, type Where, whereInput } from '../query/where.ts';
import { kindOf, MatchKind } from './matchKind.ts';
import { typeOfResult } from './results.ts';

/** The texts that match the whole query at the step that found the result. Codes have no language. */
export const matchedTextTable = sql`(
  SELECT search_text.id, search_text.searchable_id, field, nullif(lang, 'und') AS lang, name_type
  FROM hit CROSS JOIN match ON match.searchable_id = hit.id AND match.step = hit.step CROSS JOIN search_text ON search_text.id = match.text_id
  WHERE field IS NOT NULL)`;

/** Whether a predicate holds for some of these texts. The subquery is uncorrelated, so it runs once. */
const someText = (predicate: Predicate): Predicate => ({
  RAW: ({ id }: Row<'searchable'>): SQL =>
    sql`${id} IN (SELECT searchable_id FROM ${matchedTextTable} AS matched WHERE ${predicateSql('searchText', tableAs('searchText', 'matched').row, predicate)})`,
});

function textsCondition(): Condition {
  const textWhere = defineWhere('SearchTextWhere', 'texts', () => ({
    field: listed(SearchField, 'field', 'By the field that the text belongs to.'),
    lang: optionalText('lang', 'By language, as a BCP 47 tag; codes have none.'),
    nameType: listed(NameType, 'nameType', 'By kind of name; texts that are not names have none.', {
      optional: true,
    }),
  }));
  return {
    type: builder.inputRef<Where>('SearchTextListRelation').implement({
      description: 'Conditions on the texts of a result that match the whole query; all given must hold.',
      fields: (t) => ({
        some: t.field({ type: textWhere, description: 'This holds for at least one. `{}`: there is one.' }),
        none: t.field({ type: textWhere, description: 'This holds for none. `{}`: there is none.' }),
      }),
    }),
    description:
      'By its texts that match the whole query. A result has none when its words match only in several texts together.',
    predicate: (operators: { some?: Where | null; none?: Where | null }) =>
      allOf(
        given(operators).map(([operator, where]) => {
          const some = someText(toPredicate('SearchTextWhere', where as Where, 0, false));
          return operator === 'some' ? some : { NOT: some };
        }),
      ),
  };
}

const by = (): Condition => ({
  ...listed(MatchKind, 'by', 'By how it matches the query.'),
  predicate: (operators: Record<string, unknown>) => ({
    RAW: (): SQL => comparisons(kindOf(sql`hit.step`), operators) ?? sql`1`,
  }),
});

/** A condition on the results of one type: the `where` of its lists. Results of other types never meet it. */
function ofType([type, typeName]: [type: string, typeName: string]): [field: string, Condition] {
  const noun = nounNamed(typeName);
  const { row: item } = tableAs(noun.table, 'item');
  return [
    `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}`,
    {
      type: whereInput(noun.where),
      description: `It is one of the ${noun.plural}, and this holds for it; \`{}\` accepts all of them. Combine several types under OR.`,
      predicate: (where: Where, depth) => {
        const predicate = allOf([noun.only, toPredicate(noun.where, where, depth, false)]);
        // The predicate is selected, not filtered by, so that SQLite looks the item up by slug and
        // evaluates the predicate once, instead of enumerating all items for which it holds.
        const holds = sql`SELECT ${predicateSql(noun.table, item, certain(predicate))} FROM ${tableNamed(noun.table)} AS item`;
        return {
          RAW: (row: Row<'searchable'>): SQL =>
            sql`(${row.type} = ${type} AND coalesce((${holds} WHERE item.slug = ${row.slug}), 0))`,
        };
      },
    },
  ];
}

/** Defines the input `SearchResultWhere`. */
export function defineResultConditions(): void {
  const texts = textsCondition();
  defineWhere('SearchResultWhere', 'results', () => ({
    type: listed(SearchType, 'type', 'By type.'),
    slug: slug(),
    by: by(),
    texts,
    ...Object.fromEntries(Object.entries(typeOfResult).map(ofType)),
  }));
}
