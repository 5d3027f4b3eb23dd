import { z } from 'zod';
import { articleFile, mention, passage, type Report, report, tenure } from '../shapes/article.ts';
import type { Change } from '../shapes/change.ts';
import type { Claim } from '../shapes/claim.ts';
import { type Assessment, commitment } from '../shapes/commitment.ts';
import { parseEdtf } from '../shapes/edtf.ts';
import { event } from '../shapes/event.ts';
import { figure } from '../shapes/figure.ts';
import { key, type RecordKind } from '../shapes/slug.ts';
import { statement } from '../shapes/statement.ts';
import { addRecord, asList, asMapping, type Reading } from './reading.ts';
import type { Location, Subject } from './records.ts';
import { unwrap } from './shapePath.ts';
import { shapeProblems } from './shapeProblem.ts';
import type { Path, Source } from './source.ts';

/**
 * The shape of an article's file with unchecked parts: each record of a part is parsed by itself.
 */
const frame = z.strictObject(
  Object.fromEntries(
    Object.entries(articleFile.shape).map(([name, part]) => [
      name,
      part instanceof z.ZodObject
        ? z.unknown()
        : unwrap(part) instanceof z.ZodRecord
          ? z.record(z.string(), z.unknown()).optional()
          : z.array(z.unknown()).optional(),
    ]),
  ),
);

/**
 * Reads the file of one article into flat records. Each record is parsed by itself, so that one
 * malformed claim does not hide the rest.
 */
export function readArticle(source: Source, name: string, reading: Reading): void {
  const { entries } = reading.records;
  const parts = asMapping(source.content);
  const slug = slugIn(parts.article) ?? name;
  const at = (kind: RecordKind, recordSlug: string, ...path: Path): Location => ({
    kind,
    slug: recordSlug,
    article: slug,
    source,
    path,
  });

  const faults = (reading.trusted ? null : frame.safeParse(source.content).error)?.issues ?? [];
  reading.problems.push(...shapeProblems(at('ARTICLE', slug), articleFile, source.content, faults));

  const place = at('ARTICLE', slug, 'article');
  const head = addRecord(reading, articleFile.shape.article, parts.article, place);
  const coding = addRecord(reading, articleFile.shape.coding, parts.coding, at('ARTICLE', slug, 'coding'));
  if (head && coding) entries.ARTICLE.push({ ...place, kind: 'ARTICLE', value: { ...head, coding } });

  for (const [passageKey, raw] of Object.entries(asMapping(parts.passages))) {
    const location = at('PASSAGE', `${slug}.${passageKey}`, 'passages', passageKey);
    const faults = key.safeParse(passageKey).error?.issues ?? [];
    reading.problems.push(...shapeProblems(location, key, passageKey, faults));
    const value = addRecord(reading, passage, raw, location);
    if (value) entries.PASSAGE.push({ ...location, kind: 'PASSAGE', value });
  }

  const ranks = new Map<string, number>();
  for (const [index, raw] of asList(parts.tenures).entries()) {
    const { speaker, office } = asMapping(raw);
    const location = at('TENURE', `${speaker}.${office}.${slug}`, 'tenures', index);
    const value = addRecord(reading, tenure, raw, location);
    if (!value) continue;
    const rank = (ranks.get(value.speaker) ?? 0) + 1;
    ranks.set(value.speaker, rank);
    entries.TENURE.push({ ...location, kind: 'TENURE', value: { ...value, rank } });
  }

  for (const [index, raw] of asList(parts.mentions).entries()) {
    const location = at('MENTION', `${asMapping(raw).entity}.${slug}`, 'mentions', index);
    const value = addRecord(reading, mention, raw, location);
    if (value) entries.MENTION.push({ ...location, kind: 'MENTION', value });
  }

  const addList = <Shape extends z.ZodType>(
    part: string,
    kind: RecordKind,
    shape: Shape,
    each: (value: z.output<Shape>, location: Location) => void,
  ) => {
    for (const [index, raw] of asList(parts[part]).entries()) {
      const location = at(kind, slugIn(raw) ?? `${slug} ${part}[${index}]`, part, index);
      const value = addRecord(reading, shape, raw, location);
      if (value !== undefined) each(value, location);
    }
  };
  const addClaims = (location: Location, about: Subject, claims: Omit<Claim, 'force'>[] | Claim[]) => {
    for (const [index, claim] of claims.entries()) {
      const claimAt = at('CLAIM', `${slug}.${claim.key}`, ...location.path, 'claims', index);
      entries.CLAIM.push({ ...claimAt, kind: 'CLAIM', value: { force: null, ...claim, about } });
    }
  };
  const addAssessments = (location: Location, of: string, assessments: Assessment[]) => {
    for (const [index, value] of assessments.entries()) {
      const day = value.asOf === null ? 'undated' : parseEdtf(value.asOf).latest;
      const assessed = `${of}.${day}.${value.basis.toLowerCase().replaceAll('_', '-')}`;
      const assessmentAt = at('ASSESSMENT', assessed, ...location.path, 'assessments', index);
      entries.ASSESSMENT.push({ ...assessmentAt, kind: 'ASSESSMENT', value: { ...value, commitment: of } });
    }
  };

  const addChanges = (location: Location, of: string, changes: Change[]) => {
    for (const [index, value] of changes.entries()) {
      const changed = `${of}.${slug}.${value.aspect.toLowerCase()}`;
      const changeAt = at('CHANGE', changed, ...location.path, 'changes', index);
      entries.CHANGE.push({ ...changeAt, kind: 'CHANGE', value: { ...value, commitment: of } });
    }
  };

  addList('commitments', 'COMMITMENT', commitment, (value, location) => {
    entries.COMMITMENT.push({ ...location, kind: 'COMMITMENT', value });
    addClaims(location, { kind: 'COMMITMENT', slug: value.slug }, value.claims);
    addAssessments(location, value.slug, value.assessments);
    addChanges(location, value.slug, value.changes);
  });
  addList('statements', 'STATEMENT', statement, (value, location) => {
    entries.STATEMENT.push({ ...location, kind: 'STATEMENT', value });
    addClaims(location, { kind: 'STATEMENT', slug: value.slug }, value.claims);
  });
  addList('events', 'EVENT', event, (value, location) => {
    entries.EVENT.push({ ...location, kind: 'EVENT', value });
    addClaims(location, { kind: 'EVENT', slug: value.slug }, value.claims);
  });
  addList('figures', 'FIGURE', figure, (value, location) => {
    entries.FIGURE.push({ ...location, kind: 'FIGURE', value });
    addClaims(location, { kind: 'FIGURE', slug: value.slug }, value.claims);
  });
  addList('reports', 'REPORT', report, (value, location) => {
    const about = subjectOf(value);
    entries.REPORT.push({ ...location, kind: 'REPORT', value });
    addClaims(location, about, value.claims);
    addAssessments(location, about.slug, value.assessments);
    addChanges(location, about.slug, value.changes);
  });
}

/** The subject of a report. Its shape names exactly one. */
function subjectOf({ commitment, statement, event, figure }: Report): Subject {
  if (commitment !== null) return { kind: 'COMMITMENT', slug: commitment };
  if (statement !== null) return { kind: 'STATEMENT', slug: statement };
  if (event !== null) return { kind: 'EVENT', slug: event };
  return { kind: 'FIGURE', slug: figure ?? '' };
}

function slugIn(value: unknown): string | null {
  const { slug } = asMapping(value);
  return typeof slug === 'string' && slug !== '' ? slug : null;
}
