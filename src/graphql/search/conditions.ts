import { sql } from 'drizzle-orm';
import { NameType, SearchField, SearchTextOwner, SearchType } from '../enums.ts';
import { nounNamed } from '../fields/nouns.ts';
import { ConditionBuilder } from '../query/conditionBuilder.ts';
import { inputOnce, listedFilter, textFilter } from '../query/filters.ts';
import { withoutCase } from '../query/foldedText.ts';
import { asWritten } from '../query/identified.ts';
import { toSql } from '../query/render.ts';
import { columnIn, idOf, tableAs } from '../query/rows.ts';
import { and, type Condition, everything, not, type Operators, raw } from '../query/tree.ts';
import { conditionAt, defineWhere, type FieldCondition, type Where, whereInput } from '../query/where.ts';
import { kindOf, MatchKind } from './matchKind.ts';
import { typeOfResult } from './results.ts';

/**
 * A condition holds for some kind of its matching texts (`matchedTextTable`). The subquery is
 * uncorrelated, so it runs once.
 */
const someText = (condition: Condition): Condition => {
  const holds = toSql(condition, tableAs('searchKind', 'matched').row);
  return raw(
    (row) => sql`${idOf(row)} IN (SELECT searchable_id FROM matched_text AS matched WHERE ${holds})`,
  );
};

interface TextOperators extends Partial<Record<'some' | 'every' | 'none', Where | null>> {
  isNull?: boolean | null;
}

function textsCondition(): FieldCondition {
  const w = new ConditionBuilder('searchKind', { noun: 'text' });
  const textWhere = defineWhere('SearchTextWhere', 'texts', () => ({
    kind: w.listed(SearchTextOwner, 'kind', 'By whose text it is.'),
    field: w.expression(
      listedFilter(SearchField),
      ({ field }) => sql`${field}`,
      'By the field that the text belongs to.',
    ),
    lang: {
      type: textFilter(),
      description: 'By language, as a BCP 47 tag; codes and numbers have none.',
      condition: (operators: Operators) => w.compare(({ lang }) => sql`${lang}`, withoutCase(operators)),
      identifies: asWritten({ table: 'name', column: 'lang', noun: 'name' }),
    },
    nameType: w.listed(NameType, 'nameType', 'By kind of name; texts that are not names have none.'),
  }));
  return {
    type: inputOnce('SearchTextRelationFilter', {
      description: 'Conditions on the texts of a result that match the whole query; all given must hold.',
      fields: (t) => ({
        some: t.field({
          type: textWhere,
          extensions: { takesEmpty: true },
          description: 'This holds for at least one. `{}`: there is one.',
        }),
        every: t.field({ type: textWhere, description: 'This holds for all, also when there is none.' }),
        none: t.field({
          type: textWhere,
          extensions: { takesEmpty: true },
          description: 'This holds for none. `{}`: there is none.',
        }),
        isNull: t.boolean({ description: 'True: there is none. False: there is one.' }),
      }),
    }),
    description:
      'By its texts that match the whole query. A result has none when its words match only in several texts together.',
    condition: ({ some, every, none, isNull }: TextOperators, at) => {
      const inner = (where: Where) => conditionAt('SearchTextWhere', where, at);
      return and([
        ...(some ? [someText(inner(some))] : []),
        ...(every ? [not(someText(not(inner(every))))] : []),
        ...(none ? [not(someText(inner(none)))] : []),
        ...(typeof isNull === 'boolean' ? [isNull ? not(someText(everything)) : someText(everything)] : []),
      ]);
    },
  };
}

/**
 * A condition on the results of one type: the `where` of its lists. Results of other types never
 * meet it.
 */
function ofType([type, typeName]: [type: string, typeName: string]): [field: string, FieldCondition] {
  const noun = nounNamed(typeName);
  const { from, row: item } = tableAs(noun.table, 'item');
  return [
    `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}`,
    {
      type: whereInput(noun.where),
      takesEmpty: true,
      description: `It is one of the ${noun.plural}, and this holds for it; \`{}\` is any.`,
      condition: (where: Where, at) => {
        const condition = and([noun.only, conditionAt(noun.where, where, at)]);
        // The condition is selected, not filtered by, so that SQLite looks the item up by slug and
        // evaluates the condition once, instead of enumerating all items for which it holds.
        const holds = sql`SELECT ${toSql(condition, item)} FROM ${from}`;
        return raw(
          (row) =>
            sql`${columnIn(row, 'type')} = ${type} AND coalesce((${holds} WHERE ${columnIn(item, 'slug')} = ${columnIn(row, 'slug')}), 0)`,
        );
      },
    },
  ];
}

/** Defines the input `SearchResultWhere`. */
export function defineResultConditions(): void {
  const texts = textsCondition();
  const w = new ConditionBuilder('searchable', { noun: 'item' });
  defineWhere('SearchResultWhere', 'results', () => ({
    type: w.listed(SearchType, 'type', 'By type.'),
    slug: w.slug(),
    by: w.expression(listedFilter(MatchKind), () => kindOf(sql`hit.step`), 'By how it matches the query.'),
    texts,
    ...Object.fromEntries(Object.entries(typeOfResult).map(ofType)),
  }));
}
