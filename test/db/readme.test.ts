import { readFileSync } from 'node:fs';
import { getTableName, is } from 'drizzle-orm';
import { getViewConfig, SQLiteTable, SQLiteView } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as schema from '../../db/schema.ts';

const readme = readFileSync(new URL('../../db/README.md', import.meta.url), 'utf8');

test('db/README.md lists every table and view', () => {
  const names = Object.values(schema).flatMap((item) =>
    is(item, SQLiteTable) ? [getTableName(item)] : is(item, SQLiteView) ? [getViewConfig(item).name] : [],
  );
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
