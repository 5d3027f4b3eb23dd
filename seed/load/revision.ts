import { hash } from 'node:crypto';
import type { Records } from '../read/records.ts';

/** Incremented when the meaning of a field changes, so that the same YAML gets another revision. */
const schemaVersion = 1;

/** Lists of a subject that are hashed as records of their own. */
const nested = new Set(['claims', 'assessments', 'changes']);

/**
 * The hash of the content of a corpus. It depends neither on time nor on the order of files,
 * records, list items and keys: each record is hashed by itself, and the sum of the hashes modulo
 * 2^256 does not depend on their order.
 */
export function revisionOf(records: Records): string {
  const sum = revisionSum();
  sum.add(records);
  return sum.revision();
}

/** The same for records that arrive in parts. */
export function revisionSum() {
  // The sum as sixteen parts of sixteen bits; carries are postponed to `revision`, since doubles
  // hold 53 bits.
  const parts = new Float64Array(16);
  return {
    add({ entries }: Records): void {
      for (const [kind, list] of Object.entries(entries)) {
        // A report only groups claims, assessments and changes, which are hashed by themselves.
        if (kind === 'REPORT') continue;
        for (const { slug, article, value } of list) {
          const place = kind === 'CLAIM' || kind === 'ASSESSMENT' ? article : null;
          const digest = hash('sha256', canonicalJson([kind, slug, place, value]), 'binary');
          for (let part = 0; part < 16; part++)
            parts[part] =
              (parts[part] as number) + digest.charCodeAt(2 * part) * 256 + digest.charCodeAt(2 * part + 1);
        }
      }
    },
    revision() {
      const sum = parts.reduce((whole, part) => whole * 65_536n + BigInt(part), 0n) % 2n ** 256n;
      return hash('sha256', `${schemaVersion} ${sum.toString(16)}`);
    },
  };
}

/**
 * JSON with sorted keys and sorted lists, because lists of records are sets. The rank of a tenure
 * is a field.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item) => canonicalJson(item, depth + 1));
    return `[${(depth === 0 || items.length === 1 ? items : items.sort()).join(',')}]`;
  }
  let text = '';
  for (const [key, label] of sortedKeys(value)) {
    if (depth === 1 && nested.has(key)) continue;
    const inner = canonicalJson((value as Record<string, unknown>)[key], depth + 1);
    text += text === '' ? label + inner : `,${label}${inner}`;
  }
  return `{${text}}`;
}

/**
 * Sorted keys with their JSON, by the keys of a mapping. Mostly one entry per shape; mappings of
 * passages add more.
 */
const cachedKeys = new Map<string, [key: string, label: string][]>();

function sortedKeys(value: object): [key: string, label: string][] {
  const keys = Object.keys(value);
  const names = keys.join();
  let found = cachedKeys.get(names);
  if (!found) {
    if (cachedKeys.size >= 1000) cachedKeys.clear();
    found = keys.sort().map((key) => [key, `${JSON.stringify(key)}:`]);
    cachedKeys.set(names, found);
  }
  return found;
}
