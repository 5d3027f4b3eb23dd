import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Connection } from './driver.ts';

/** The folder of migrations, which create the tables of a new corpus. */
export const migrations = fileURLToPath(new URL('./migrations', import.meta.url));

/** Why this version cannot read the tables of a corpus; null when it can. */
export function tablesFault(client: Connection): string | null {
  const built = client.prepare('SELECT name FROM __drizzle_migrations ORDER BY name').pluck().all();
  const known = readdirSync(migrations).sort();
  return built.join() === known.join()
    ? null
    : `it has the tables of ${built.at(-1) ?? 'no version'}, not those of ${known.at(-1)}`;
}
