import type { Corpus } from '../../../db/open.ts';
import { entityKind } from '../../../db/vocabulary.ts';
import { sharedFileNames, sharedFiles } from '../../../seed/shapes/files.ts';

/**
 * An item’s place in a list: the value of the list’s order key, and the slug that decides between
 * equals.
 */
interface Item {
  key: string | null;
  slug: string;
}

/**
 * A list of the API: where it hangs, and which items it holds in which order, read without any of
 * the code under test.
 */
export interface List {
  /** Its schema coordinate. */
  at: string;
  field: string;
  where: string;
  /** The selection of an operation around a selection of this list. */
  around: (list: string) => string;
  slugs: string[];
}

/** The type of a kind of one word. */
const nameOfKind = (kind: string) => `${kind[0]}${kind.slice(1).toLowerCase()}`;

/** Every root list, and nested ones of each kind of relation, over the rows of a corpus. */
export function listsOf(corpus: Corpus): List[] {
  const inOrder = (statement: string, direction: 'asc' | 'desc') => {
    const items = corpus.$client.prepare(statement).all() as Item[];
    const sign = direction === 'asc' ? 1 : -1;
    const compare = (one: Item, other: Item) => {
      // What has no date comes last either way.
      if ((one.key === null) !== (other.key === null)) return one.key === null ? 1 : -1;
      const [before, after] = [one, other].map(({ key, slug }) => `${key} ${slug}`) as [string, string];
      return before < after ? -sign : sign;
    };
    return items.sort(compare).map(({ slug }) => slug);
  };
  const list = (
    at: string,
    where: string,
    around: List['around'],
    statement: string,
    direction: 'asc' | 'desc' = 'asc',
  ): List => ({ at, field: at.split('.')[1] ?? '', where, around, slugs: inOrder(statement, direction) });
  const root = (field: string, where: string, statement: string, direction?: 'desc') =>
    list(`Query.${field}`, where, (inner) => inner, statement, direction);
  const entities = (field: string, where: string, kind: string) =>
    root(field, where, `SELECT '' AS key, slug FROM entity WHERE kind = '${kind}'`);
  const under = (parent: string) => (inner: string) => `parent: ${parent} { ${inner} }`;
  const party = (role: string, slug: string) => `
    SELECT commitment.slug, made_latest AS key FROM commitment
    JOIN commitment_party ON commitment_id = commitment.id AND role = '${role}'
    JOIN entity ON entity.id = actor_id AND entity.slug = '${slug}'`;
  const reported = `JOIN article ON article.id = article_id AND article.slug = 'ferry-report-2021'`;

  return [
    root('articles', 'ArticleWhere', 'SELECT slug, published_earliest AS key FROM article', 'desc'),
    root('commitments', 'CommitmentWhere', 'SELECT slug, made_latest AS key FROM commitment', 'desc'),
    root('statements', 'StatementWhere', 'SELECT slug, made_latest AS key FROM statement', 'desc'),
    root('claims', 'ClaimWhere', `SELECT slug, '' AS key FROM claim`),
    root('events', 'EventWhere', 'SELECT slug, date_earliest AS key FROM event'),
    root('figures', 'FigureWhere', 'SELECT slug, period_earliest AS key FROM figure'),
    ...sharedFileNames
      .filter((file) => sharedFiles[file].kind in entityKind)
      .map((file) => entities(file, `${nameOfKind(sharedFiles[file].kind)}Where`, sharedFiles[file].kind)),
    list(
      'Country.commitmentsMade',
      'CommitmentWhere',
      under('country(code: "IS")'),
      party('PROMISOR', 'iceland'),
      'desc',
    ),
    list(
      'Speaker.commitmentsBenefiting',
      'CommitmentWhere',
      under('speaker(slug: "ada-stein")'),
      party('BENEFICIARY', 'ada-stein'),
      'desc',
    ),
    list(
      'Article.claims',
      'ClaimWhere',
      under('article(slug: "ferry-report-2021")'),
      `SELECT claim.slug, '' AS key FROM claim ${reported}`,
    ),
    list(
      'Article.commitments',
      'CommitmentWhere',
      under('article(slug: "ferry-report-2021")'),
      `SELECT DISTINCT commitment.slug, made_latest AS key FROM commitment JOIN claim ON commitment_id = commitment.id ${reported}`,
      'desc',
    ),
    list(
      'Country.statements',
      'StatementWhere',
      under('country(code: "IS")'),
      `SELECT statement.slug, made_latest AS key FROM statement JOIN statement_party ON statement_id = statement.id
       JOIN entity ON entity.id = actor_id AND entity.slug = 'iceland'`,
      'desc',
    ),
    list(
      'Place.eventsHere',
      'EventWhere',
      under('place(slug: "montevideo")'),
      `SELECT event.slug, date_earliest AS key FROM event JOIN event_place ON event_id = event.id
       JOIN entity ON entity.id = place_id AND entity.slug = 'montevideo'`,
    ),
    list(
      'Commitment.assessments',
      'AssessmentWhere',
      under('commitment(slug: "two-ferries-2020")'),
      `SELECT assessment.slug, as_of_latest AS key FROM assessment
       JOIN commitment ON commitment.id = commitment_id AND commitment.slug = 'two-ferries-2020'`,
    ),
    list(
      'Commitment.promisees',
      'ActorWhere',
      under('commitment(slug: "ferry-line-2020")'),
      party('PROMISEE', 'nobody'),
    ),
  ];
}
