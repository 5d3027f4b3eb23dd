import type { Database } from 'better-sqlite3';
import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type ValueNode,
} from 'graphql';
import type { Variables } from '../../../compile/param.ts';
import type { Domain } from '../../query/identified.ts';
import { type EmptyReason, type Finding, findingsIn } from './findings.ts';
import { type Known, knownIn } from './known.ts';
import { type Use, usesOf } from './uses.ts';

/** The codes of warnings, with what each means. */
export const warningCodes = {
  UNKNOWN_VALUE:
    'The corpus has nothing with this slug, code, unit or language; `nearest` has similar values that it has.',
  MOVED: 'The record with this slug has gone: `to` has the slug of what takes its place, or null.',
  EMPTY_CONDITION: 'A part of a filter holds for everything: null, an empty object or an empty list.',
  WARNING_LIMIT: 'There is more to warn of than is listed, or more to check than is checked.',
} as const satisfies Record<string, string>;

/** What a client is told beside the answer, in `extensions.warnings`. */
export interface Warning {
  code: keyof typeof warningCodes;
  message: string;
  /** The path of the field in the answer, without indexes of the lists around it. */
  path: (string | number)[];
  /** The path of the value, from the argument on: `where.promisors.some.slug.eq`. */
  argument?: string;
  [detail: string]: unknown;
}

/** No warnings. */
export const noWarnings: readonly Warning[] = [];

/** How many warnings an answer has. */
const mostWarnings = 20;

/** How many values are looked up for one answer. */
const mostChecked = 2_000;

/** How long a value may be that is repeated in a warning. */
const longestShown = 200;

/** Tells what clients should know of the arguments of an operation. */
export type Warner = (
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
) => readonly Warning[];

/** The arguments of one operation of a document, and their warnings if these never differ. */
interface Prepared {
  uses: readonly Use[];
  fixed: readonly Warning[] | null;
}

/**
 * Makes the warner over a connection to a corpus. It reads each document once; what does not depend
 * on variables is looked up once too.
 */
export function warnerOf(schema: GraphQLSchema, client: Database): Warner {
  const known = knownIn(client);
  const prepared = new WeakMap<DocumentNode, Map<string | null, Prepared>>();

  function prepare(document: DocumentNode, operationName: string | null): Prepared {
    const named = prepared.get(document) ?? new Map<string | null, Prepared>();
    prepared.set(document, named);
    let found = named.get(operationName);
    if (!found) {
      const uses = usesOf(schema, document, operationName);
      found = { uses, fixed: uses.every(({ isFixed }) => isFixed) ? warningsOf(known, uses, {}) : null };
      named.set(operationName, found);
    }
    return found;
  }

  return (document, operationName, variables) => {
    const { uses, fixed } = prepare(document, operationName ?? null);
    return fixed ?? warningsOf(known, uses, variables);
  };
}

/** The warnings of an operation that graphql-js executes. */
export function warningsOfArgs(
  warner: Warner,
  { schema, document, operationName, variableValues }: ExecutionArgs,
): readonly Warning[] {
  const operation = getOperationAST(document, operationName);
  const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variableValues ?? {});
  return coerced ? warner(document, operationName, coerced) : noWarnings;
}

/** The warnings of arguments, each once, in the order of the document. */
function warningsOf(known: Known, uses: readonly Use[], variables: Variables): readonly Warning[] {
  const warnings = new Map<string, Warning>();
  let checked = 0;
  let more = 0;
  for (const { path, argument, node, isIncluded } of uses) {
    if (!isIncluded(variables)) continue;
    const value = valueAt(node.value, variables);
    for (const finding of findingsIn(argument, value)) {
      checked += 1;
      if (checked > mostChecked) break;
      if (!isWarning(known, finding)) continue;
      const key = JSON.stringify([path, finding.at]);
      if (warnings.has(key)) continue;
      if (warnings.size < mostWarnings) warnings.set(key, warningOf(known, finding, path));
      else more += 1;
    }
  }
  if (warnings.size === 0 && checked <= mostChecked) return noWarnings;
  const all = [...warnings.values()];
  if (more > 0) {
    const message = `${mostWarnings} warnings are listed; there are ${mostWarnings + more} or more.`;
    all.push({ code: 'WARNING_LIMIT', message, path: [], limit: mostWarnings, actual: mostWarnings + more });
  }
  if (checked > mostChecked) {
    const message = `${mostChecked} values of filters were checked for warnings; there are more.`;
    all.push({ code: 'WARNING_LIMIT', message, path: [], limit: mostChecked, actual: null });
  }
  return all;
}

/** A value of a document; undefined where it is a variable without a value. */
function valueAt(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((item) => valueAt(item, variables) ?? null);
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, valueAt(value, variables)]),
      );
    default:
      return node.value;
  }
}

const isWarning = (known: Known, finding: Finding): boolean =>
  finding.kind === 'empty' || !known.has(finding.identified.domain, finding.identified.value);

/** The warning of what was found in an argument of a field. */
function warningOf(known: Known, finding: Finding, field: readonly string[]): Warning {
  const { at: argument, index } = finding;
  const path = [...field, ...(index === null ? [] : [index])];
  if (finding.kind === 'empty') {
    const message = `${argument}: ${emptyReasons[finding.reason]}`;
    return { code: 'EMPTY_CONDITION', message, path, argument };
  }
  const { domain, value: slug, prefix = '' } = finding.identified;
  const value = shown(finding.text);
  const moved = known.moved(domain, slug);
  if (moved) {
    const { kind, toKind, to, reason } = moved;
    const gone = to === null ? 'was removed' : `is now the ${toKind?.toLowerCase()} "${to}"`;
    const message = `The ${kind.toLowerCase()} "${slug}" ${gone}: ${reason}`;
    return { code: 'MOVED', message, path, argument, slug, to };
  }
  const nearest = known.nearest(domain, slug).map((near) => `${prefix}${near}`);
  const other = domain.kinds && known.kindOf(slug);
  const is = other ? ` It is that of ${article(other.toLowerCase())}.` : '';
  const meant = nearest.length > 0 ? ` Did you mean ${orList(nearest)}?` : '';
  const message = `${argument}: the corpus has no ${domain.noun} with the ${prefix ? 'id' : nameOf(domain)} "${value}".${is}${meant}`;
  return { code: 'UNKNOWN_VALUE', message, path, argument, value, nearest };
}

const emptyReasons: Readonly<Record<EmptyReason, string>> = {
  null: 'null is no condition, so this holds for everything. Leave it out, or use `isNull` for what is missing.',
  object: 'an empty object is no condition, so this holds for everything. Leave it out, or say a condition.',
  list: 'an empty list is no condition here, so this holds for everything. Leave it out, or fill it.',
  modifier: 'this says what another operator looks at, and is no condition by itself. Add that operator.',
};

const names: Readonly<Record<string, string>> = {
  alpha2: 'code',
  m49: 'code',
  iso31662: 'code',
  lang: 'language',
};

/** What the values of a domain are called. */
const nameOf = ({ column }: Domain) => names[column] ?? column;

const shown = (text: string) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);

const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const orList = (values: readonly string[]) => values.map((value) => `"${value}"`).join(' or ');
