import { mapValue } from '../../compile/param.ts';
import type { Operator } from './operators.ts';
import type { TableName } from './rows.ts';
import * as tree from './tree.ts';

/** The identifiers of one kind of thing: the values of a column. */
export interface Domain {
  table: TableName;
  /** The column, by its key in the Drizzle schema. */
  column: string;
  /** Of a table of entities, the kinds that count; all when left out. */
  kinds?: readonly string[] | undefined;
  /** What is identified, in the singular. */
  noun: string;
}

/** What a text of a client stands for: an identifier of a domain, as the corpus would have it. */
export interface Identified {
  domain: Domain;
  value: string;
  /** What stands before the values of the domain in a text of a client, as in ids. */
  prefix?: string;
}

/** Reads a text as an identifier; null when it has the form of none, which is refused elsewhere. */
export type Identifies = (text: string) => Identified | null;

/**
 * The mark of an argument, or of a field of an input, that takes identifiers: itself, or by the
 * operators `eq`, `ne`, `in` and `notIn`. A value that the corpus does not have is told to the
 * client in a warning.
 */
export const identifying = (identifies: Identifies | undefined) => (identifies ? { identifies } : {});

/** The mark of identifiers that are taken as they are written. */
export const asWritten =
  (domain: Domain): Identifies =>
  (text) => ({ domain, value: text });

/** How a code is written: the spelling of the corpus for a text in any case. */
export interface Spelling {
  /** Distinguishes it from others. */
  name: string;
  of: (text: string) => string;
}

/** Codes in capitals: those of ISO 3166. */
export const capitals: Spelling = { name: 'capitals', of: (text) => text.toUpperCase() };

/** BCP 47 tags: the language in small letters, a script with a capital, a region in capitals. */
export const languageTag: Spelling = {
  name: 'languageTag',
  of: (text) =>
    text
      .split('-')
      .map((part, index) => {
        const small = part.toLowerCase();
        if (index === 0) return small;
        if (part.length === 4) return `${small.charAt(0).toUpperCase()}${small.slice(1)}`;
        return part.length === 2 ? small.toUpperCase() : small;
      })
      .join('-'),
};

let currencies: ReadonlySet<string> | undefined;

/** Units: currencies of ISO 4217 in capitals; those of UCUM differ by case and are as written. */
export const unitCode: Spelling = {
  name: 'unit',
  of: (text) => {
    currencies ??= new Set(Intl.supportedValuesOf('currency'));
    const code = text.toUpperCase();
    return currencies.has(code) ? code : text;
  },
};

/** The mark of codes in a spelling. */
export const inSpelling =
  (domain: Domain, { of }: Spelling): Identifies =>
  (text) => ({ domain, value: of(text) });

/** An operand of a condition on codes, which may be a list or hold parameters, in a spelling. */
export const spelled = <Operand>(operand: Operand, { name, of }: Spelling): Operand =>
  (Array.isArray(operand)
    ? operand.map((text) => mapValue(text as string, name, of))
    : mapValue(operand as string, name, of)) as Operand;

/** All operators that are given on a column with codes, whatever the case of their operands. */
export const compareCodes = (column: string, operators: tree.Operators, spelling: Spelling) =>
  tree.and(
    tree
      .definedEntries(operators)
      .map(([name, operand]) =>
        tree.compare(column, name as Operator, name === 'isNull' ? operand : spelled(operand, spelling)),
      ),
  );
