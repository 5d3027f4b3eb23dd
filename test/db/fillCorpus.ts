import { emptyCorpus } from '../harness.ts';
import { entityRows, id, insertRow, type Row, sha256 } from './rows.ts';

/**
 * A corpus in memory in which a row of each kind stands that a rule needs to refer to, with what a
 * test does to it.
 */
export function fillCorpus() {
  const corpus = emptyCorpus();
  const insertValid = (table: string, changes?: Row) => insertRow(corpus, table, changes);

  insertValid('region', { m49: '154', name: 'Northern Europe' });
  entityRows.forEach((entity, index) => {
    insertValid('entity', { id: index + 1, ...entity });
  });
  insertValid('country', { id: id('iceland'), alpha2: 'IS', alpha3: 'ISL', numeric: '352' });
  insertValid('place', { id: id('montevideo'), parent_id: null, iso3166_2: 'UY-MO' });
  insertValid('organization', { id: id('harbour-board') });
  insertValid('speaker', { id: id('ada-stein') });
  insertValid('office', { id: id('head-of-board') });
  insertValid('sector', { id: id('shipping') });
  insertValid('instrument', { id: id('ferry-protocol') });
  insertValid('measure', { id: id('trade-turnover') });
  insertValid('article', { id: 1, slug: 'harbour-interview-2020', sha256: sha256('a') });
  insertValid('article', { id: 2, slug: 'ferry-report-2021', sha256: sha256('b') });
  insertValid('passage', { id: 1, slug: 'harbour.p01', start: 100, end: 200 });
  insertValid('passage', { id: 2, slug: 'ferry.p01', start: 100, end: 200, article_id: 2 });
  insertValid('commitment', { id: 1, slug: 'two-ferries-2020' });
  insertValid('commitment', { id: 2, slug: 'ferry-line-2020' });
  insertValid('statement', { id: 1, slug: 'ferry-wish-2020' });
  for (const type of ['VISIT', 'MEETING', 'OTHER']) insertValid('event_type', { type });
  insertValid('event', { id: 1, slug: 'harbour-meeting-2020', type: 'MEETING', mode: null });
  insertValid('figure', { id: 1, slug: 'trade-2018' });
  insertValid('claim', { id: 1, slug: 'harbour.c01' });
  insertValid('tenure', { id: 1, slug: 'stein.chair.harbour' });

  insertValid('searchable', { id: 1, slug: 'iceland', record_id: id('iceland') });
  insertValid('search_kind', { id: 1, lang: 'is' });
  insertValid('search_text', { id: 1 });

  /** Runs and undoes, so that each test finds only the rows that stand there. */
  function undone<Result>(run: () => Result): Result {
    corpus.$client.exec('SAVEPOINT undone');
    try {
      return run();
    } finally {
      corpus.$client.exec('ROLLBACK TO undone; RELEASE undone');
    }
  }

  return { client: corpus.$client, insertValid, undone };
}
