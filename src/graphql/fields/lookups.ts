import type { Rows } from '../../compile/declaration.ts';
import { builder } from '../builder.ts';
import { refuse } from '../errors.ts';
import { asWritten, type Identifies, identifying } from '../query/identified.ts';
import { and, type Condition, compare } from '../query/tree.ts';
import { rootField } from './fields.ts';
import { oneRow } from './lists.ts';
import { kindOfMovable } from './moves.ts';
import { inWords, type Noun, nounNamed } from './nouns.ts';

/** A unique key by which a noun can be looked up. */
export interface LookupKey {
  /** Left out for the only key of a noun, which the field’s description names. */
  description?: string;
  condition(value: string): Condition;
  /** What a value identifies; the slug of an item of the noun when left out. */
  identifies?: Identifies;
}

const bySlug: Record<string, LookupKey> = {
  slug: { condition: (slug) => compare('slug', 'eq', slug) },
};

const describe = (key: LookupKey | undefined) => (key?.description ? { description: key.description } : {});

type KeyArguments = Record<string, string | null | undefined>;

/** Adds the root field that looks up one item of a noun by exactly one of its unique keys. */
export function addLookup(
  noun: Noun,
  { field, description, keys = bySlug }: { field: string; description: string; keys?: typeof bySlug },
): void {
  const names = Object.keys(keys);
  const isSingle = names.length === 1;
  const conditionOf = (args: KeyArguments): Condition => {
    const given = names.filter((name) => args[name] != null);
    const [name] = given;
    if (!name || given.length > 1) {
      throw refuse(
        'BAD_USER_INPUT',
        `${field} needs exactly one of ${names.join(', ')}; got ${given.join(' and ') || 'none'}.`,
        { argument: given[1] ?? names[0] },
      );
    }
    const key = keys[name] as LookupKey;
    return and([noun.only, key.condition(args[name] as string)]);
  };
  rootField(field, (t) =>
    t.one({
      type: noun.name,
      nullable: true,
      description: `${description} Null when none has this ${isSingle ? `\`${names[0]}\`` : 'key'}: \`extensions.warnings\` has the nearest${kindOfMovable(noun.table) ? ' or the new one' : ''}.${isSingle ? '' : ` Give exactly one of: ${names.join(', ')}.`}`,
      args: builder.args((arg) =>
        Object.fromEntries(
          names.map((name) => [
            name,
            arg.string({
              required: isSingle,
              ...describe(keys[name]),
              extensions: { ...identifying(keys[name]?.identifies ?? slugsOf(noun)) },
            }),
          ]),
        ),
      ),
      rows: (_, args, alias) => oneRow(noun, conditionOf(args as KeyArguments), alias()),
    }),
  );
}

const slugs = new Map<string, Identifies>();

/** The mark of slugs of items of a noun. */
export function slugsOf({ name, table, kinds }: Noun): Identifies {
  const known = slugs.get(name) ?? asWritten({ table, column: 'slug', kinds, noun: inWords(name) });
  slugs.set(name, known);
  return known;
}

/** The row of a noun with a slug. */
export function rowBySlug(typeName: string, slug: string, alias: string): Rows {
  const noun = nounNamed(typeName);
  return oneRow(noun, and([noun.only, compare('slug', 'eq', slug)]), alias);
}
