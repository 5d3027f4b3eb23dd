import {
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { editDistance } from '../../../db/editDistance.ts';

/** How many names a hint has. */
const mostNames = 3;

/** How many fields an input may have to be listed where none is like the one that was written. */
const mostListed = 12;

/** The suggestion at the end of a message of graphql-js. */
const suggestion = / Did you mean [^?]*\?$/;

/** The forms of messages that a hint is made for, each with the hint. */
const forms: readonly [RegExp, (schema: GraphQLSchema, ...found: string[]) => string][] = [
  [
    /Cannot query field "(\w+)" on type "(\w+)"\.$/,
    (schema, name = '', type = '') => didYouMean(name, fieldsOf(schema.getType(type))),
  ],
  [
    /Unknown argument "(\w+)" on field "(\w+)\.(\w+)"\.$/,
    (schema, name = '', type = '', field = '') => {
      const parent = schema.getType(type);
      const args = hasFields(parent) ? (parent.getFields()[field]?.args ?? []) : [];
      return didYouMean(
        name,
        args.map((argument) => argument.name),
      );
    },
  ],
  [
    /Field "(\w+)" is not defined by type "(\w+)"\.$/,
    (schema, name = '', type = '') => {
      const names = fieldsOf(schema.getType(type));
      const all = names.length <= mostListed ? ` It has ${names.join(', ')}.` : '';
      return didYouMean(name, names) || all;
    },
  ],
  [
    /Unknown type "(\w+)"\.$/,
    (schema, name = '') => {
      const names = Object.keys(schema.getTypeMap());
      return didYouMean(
        name,
        names.filter((each) => !each.startsWith('__')),
      );
    },
  ],
  [
    /Value "(\w*)" does not exist in "(\w+)" enum\.$/,
    (schema, name = '', type = '') => didYouMean(name, valuesOf(schema.getType(type)), ''),
  ],
  [
    /Enum "(\w+)" cannot represent non-enum value: "(.*)"\.$/s,
    (schema, type = '', text = '') => {
      const values = valuesOf(schema.getType(type));
      const [meant] = values.includes(text) ? [text] : nearestNames(text, values);
      return meant === undefined
        ? ' Enum values have no quotes in a document.'
        : ` Enum values have no quotes in a document: write ${meant}.`;
    },
  ],
  [
    /Expected value of type "(\w+)!?", found ("(?:[^"\\]|\\.)*"|[\w.+-]+|\[.*\])\.$/s,
    (schema, type = '', value = '') => wrapped(schema.getType(type), value),
  ],
];

/**
 * Makes the function that gives a message of graphql-js about a document or a variable its hint:
 * the names of the schema that are meant, by the letters and by the words that they have. Without
 * `tells`, no name of the schema is told.
 */
export function hinter(schema: GraphQLSchema, tells: boolean): (message: string) => string {
  return (message) => {
    // graphql-js knows which types have a field, and says so.
    if (tells && message.includes('Did you mean to use an inline fragment')) return message;
    const bare = message.replace(suggestion, '');
    for (const [form, hint] of forms) {
      const found = form.exec(bare);
      if (found) return tells ? `${bare}${hint(schema, ...found.slice(1))}` : bare;
    }
    return message;
  };
}

/** An error with a hint in place of the suggestion of graphql-js. */
export function withHint(error: GraphQLError, hint: (message: string) => string): GraphQLError {
  error.message = hint(error.message);
  return error;
}

const hasFields = (type: GraphQLNamedType | undefined) => isObjectType(type) || isInterfaceType(type);

const fieldsOf = (type: GraphQLNamedType | undefined): string[] =>
  hasFields(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];

const valuesOf = (type: GraphQLNamedType | undefined): string[] =>
  isEnumType(type) ? type.getValues().map(({ name }) => name) : [];

/** How a value that stands in place of an object of operators is written. */
function wrapped(type: GraphQLNamedType | undefined, value: string): string {
  const operators = fieldsOf(type);
  const operator = value.startsWith('[') ? 'in' : 'eq';
  if (operators.includes(operator)) return ` Write { ${operator}: ${value} }.`;
  return operators.includes('some') ? ' Write { some: { … } } with conditions on the related items.' : '';
}

function didYouMean(name: string, names: readonly string[], quote = '"'): string {
  const found = nearestNames(name, names).map((each) => `${quote}${each}${quote}`);
  return found.length > 0 ? ` Did you mean ${found.join(' or ')}?` : '';
}

/** The names that contain the same words as another, or few other letters, the nearest first. */
function nearestNames(name: string, names: readonly string[]): string[] {
  const sought = name.slice(0, 100);
  const small = sought.toLowerCase();
  const words = wordsOf(sought);
  const limit = Math.max(1, Math.floor(small.length / 3));
  const ranked = names.flatMap((each) => {
    const distance = editDistance(small, each.toLowerCase(), limit);
    if (distance <= limit) return [{ each, rank: distance }];
    const others = wordsOf(each);
    const [fewer, more] = words.length < others.length ? [words, others] : [others, words];
    return fewer.every((word) => more.includes(word))
      ? [{ each, rank: limit + more.length - fewer.length }]
      : [];
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostNames)
    .map(({ each }) => each);
}

/** The words of a name in small letters, in the singular. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/(?<=[a-z]{2})ies$/, 'y').replace(/(?<=[a-z]{2}[^s])s$/, ''));
