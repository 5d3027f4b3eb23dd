import { describe, expect, test } from 'vitest';
import { wrongBounds } from '../../seed/load/wrongBounds.ts';
import { openApp, realCorpus } from '../harness.ts';

const { ask, corpus } = openApp(realCorpus);

async function dataOf(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await ask(query, variables);
  if (errors) throw new Error(errors[0]?.message);
  return data;
}

describe('the shipped corpus', () => {
  test('has the bounds that its EDTF texts give', () => {
    expect(wrongBounds(corpus)).toEqual([]);
  });

  test.each([
    ['vasily-anokhin', '1999-06-01'],
    ['vladimir-putin', '1995-06-01'],
    ['alexander-lukashenko', '1992-01-01'],
    ['heydar-aliyev', '1990-06-01'],
  ])('does not say in which office %s was on %s', async (slug, date) => {
    const query =
      'query ($slug: String!, $date: Date!) { speaker(slug: $slug) { officeOn(date: $date) { slug } } }';
    expect(await dataOf(query, { slug, date })).toEqual({ speaker: { officeOn: null } });
  });

  test.each([
    ['heydar-aliyev', '1990-06-01', 'first-deputy-chairman-of-the-ussr-council-of-ministers'],
    ['heydar-aliyev', '1973-12-31', null],
    ['vladimir-putin', '1995-06-01', null],
    ['vladimir-putin', '2024-04-20', 'president-of-russia'],
  ])('leaves open at most that %s was on %s in office: %s', async (slug, date, office) => {
    const query = `query ($slug: String!, $date: Date!) {
      speaker(slug: $slug) { officeOn(date: $date, certainty: POSSIBLE) { slug } } }`;
    expect(await dataOf(query, { slug, date })).toEqual({
      speaker: { officeOn: office && { slug: office } },
    });
  });

  test.each([
    ['alexander-lukashenko', '2024-05-20', 'president-of-belarus'],
    // Seen in post in April and on 22 May.
    ['alexander-lukashenko', '2021-05-10', 'president-of-belarus'],
    ['alexander-lukashenko', '2022-01-01', null],
  ])('says of %s on %s: %s', async (slug, date, office) => {
    const query =
      'query ($slug: String!, $date: Date!) { speaker(slug: $slug) { officeOn(date: $date) { slug } } }';
    expect(await dataOf(query, { slug, date })).toEqual({
      speaker: { officeOn: office && { slug: office } },
    });
  });

  test('has in the year of the article the events that it calls just over or recent', async () => {
    const { events } = await dataOf(`{ events(where: {
      slug: { in: [
        "lukashenko-azerbaijan-state-visit-2024", "lukashenko-karabakh-tour-2024", "lukashenko-aliyev-shusha-visit-2024",
        "presidents-shusha-creative-centre-visit-2024", "russian-peacekeeping-karabakh-end-2024"] }
      date: { certainlyWithin: { from: "2024-01-01", to: "2024-05-26" } } }) { totalCount } }`);
    expect(events.totalCount).toBe(5);
  });

  test('has nothing that was made or happened after the article that tells of it first', async () => {
    const { commitments, statements, events } = await dataOf(`{
      commitments(first: 100) { nodes { slug made { edtf earliest latest } articles { nodes { published { latest } } } } }
      statements(first: 100) { nodes { slug made { edtf earliest latest } articles { nodes { published { latest } } } } }
      events(first: 100) { nodes { slug made: date { edtf earliest latest } articles { nodes { published { latest } } } } } }`);
    interface Dated {
      slug: string;
      made: { edtf: string | null; earliest: string | null; latest: string | null };
      articles: { nodes: { published: { latest: string | null } }[] };
    }
    const all: Dated[] = [...commitments.nodes, ...statements.nodes, ...events.nodes];
    expect(all.length).toBeGreaterThan(100);
    // A year or month that has begun by then ends later; a set has no day later.
    const late = all.filter(({ made: { edtf, earliest, latest }, articles }) =>
      articles.nodes.every(
        ({ published }) =>
          published.latest && ((edtf?.startsWith('[') ? latest : earliest) ?? '') > published.latest,
      ),
    );
    expect(late.map(({ slug }) => slug)).toEqual([]);
  });

  test('gives the speakers of the undated article the offices that it gives them', async () => {
    const { article } = await dataOf(`{ article(slug: "smolensk-governor-meeting") {
      published { edtf earliest latest basis }
      claims(first: 100, where: { speaker: { isNull: false } }) { totalCount nodes { speaker { slug } speakerOffice { slug } } } } }`);
    expect(article.published).toEqual({ edtf: null, earliest: null, latest: null, basis: 'UNKNOWN' });
    const offices: Record<string, string> = {
      'alexander-lukashenko': 'president-of-belarus',
      'vasily-anokhin': 'governor-of-smolensk-region',
    };
    const { nodes, totalCount } = article.claims;
    expect(totalCount).toBeGreaterThanOrEqual(50);
    for (const { speaker, speakerOffice } of nodes) expect(speakerOffice?.slug).toBe(offices[speaker.slug]);
  });
});
