import * as schema from '../../db/schema.ts';
import type { Entry, Records } from '../read/records.ts';
import type { EdtfDate } from '../shapes/date.ts';
import { type DaysInOffice, daysInOffice } from '../shapes/daysInOffice.ts';
import { boundsOf } from '../shapes/edtf.ts';
import type { RecordKind } from '../shapes/slug.ts';
import { dateColumns, edtfColumns, gapsText, optionalDateColumns } from './dateColumns.ts';
import type { Insert, Keys } from './keys.ts';

const bySlug = <Kind extends RecordKind>(entries: Entry<Kind>[]) =>
  entries.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));

/** Loads articles with furniture, contributors, passages, tenures and mentions. */
export function loadArticles({ entries }: Records, keys: Keys, insert: Insert): void {
  const articles = bySlug(entries.ARTICLE);
  insert(
    schema.article,
    articles.map(({ slug, value: { furniture: _, contributors: __, published, coding, ...rest } }) => ({
      id: keys.id('ARTICLE', slug),
      ...rest,
      ...dateColumns('published', published),
      codedBy: coding.codedBy,
      codedOn: coding.codedOn,
      reviewedBy: coding.reviewedBy,
      codingNote: coding.note,
    })),
  );
  insert(
    schema.furniture,
    articles.flatMap(({ slug, value }) =>
      value.furniture.map((span) => ({ articleId: keys.id('ARTICLE', slug), ...span })),
    ),
  );
  insert(
    schema.contributor,
    articles.flatMap(({ slug, value }) =>
      value.contributors.map(({ role, actor }) => ({
        articleId: keys.id('ARTICLE', slug),
        role,
        ...keys.actor(actor),
      })),
    ),
  );
  insert(
    schema.passage,
    bySlug(entries.PASSAGE).map(({ slug, article, value }) => ({
      id: keys.id('PASSAGE', slug),
      slug,
      articleId: keys.id('ARTICLE', article ?? ''),
      ...value,
    })),
  );

  const tenures = bySlug(entries.TENURE);
  insert(
    schema.tenure,
    tenures.map(({ slug, article, value: { speaker, office, rank, ...dates } }) => ({
      id: keys.id('TENURE', slug),
      slug,
      speakerId: keys.id('SPEAKER', speaker),
      officeId: keys.id('OFFICE', office),
      rank,
      articleId: keys.id('ARTICLE', article ?? ''),
      ...optionalDateColumns('from', dates.from),
      ...optionalDateColumns('to', dates.to),
      ...daysColumns(daysInOffice(dates)),
    })),
  );
  insert(
    schema.tenureSighting,
    tenures.flatMap(({ slug, value }) =>
      inOrderOfDay(value.seen).map((seen, index) => ({
        tenureId: keys.id('TENURE', slug),
        number: index + 1,
        ...dateColumns('seen', seen),
      })),
    ),
  );
  insert(
    schema.tenurePassage,
    tenures.flatMap(({ slug, article, value }) =>
      value.passages.map((key) => ({
        tenureId: keys.id('TENURE', slug),
        passageId: keys.id('PASSAGE', `${article}.${key}`),
      })),
    ),
  );
  insert(
    schema.mention,
    bySlug(entries.MENTION).flatMap(({ article, value }) =>
      value.passages.map((key) => ({
        entityId: keys.entity(value.entity),
        passageId: keys.id('PASSAGE', `${article}.${key}`),
      })),
    ),
  );
}

const daysColumns = ({ certain, possible, gaps }: DaysInOffice) => ({
  certainFrom: certain?.earliest ?? null,
  certainTo: certain?.latest ?? null,
  possibleFrom: possible?.earliest ?? null,
  possibleTo: possible?.latest ?? null,
  possibleGaps: gapsText(gaps),
});

/** Dates by their first day, then by their text. */
const inOrderOfDay = (dates: readonly EdtfDate[]) =>
  dates.toSorted((one, other) => (dayKey(one) < dayKey(other) ? -1 : 1));

const dayKey = ({ edtf, note }: EdtfDate) => `${boundsOf(edtf).earliest} ${edtf} ${note}`;

/** Loads claims with attributions and passages, and assessments. */
export function loadClaims({ entries }: Records, keys: Keys, insert: Insert): void {
  const claims = bySlug(entries.CLAIM);
  insert(
    schema.claim,
    claims.map(({ slug, article, value: { about, force, voice, hedged, speaker, summary, note } }) => ({
      id: keys.id('CLAIM', slug),
      slug,
      articleId: keys.id('ARTICLE', article ?? ''),
      commitmentId: about.kind === 'COMMITMENT' ? keys.id('COMMITMENT', about.slug) : null,
      statementId: about.kind === 'STATEMENT' ? keys.id('STATEMENT', about.slug) : null,
      eventId: about.kind === 'EVENT' ? keys.id('EVENT', about.slug) : null,
      figureId: about.kind === 'FIGURE' ? keys.id('FIGURE', about.slug) : null,
      force,
      voice,
      hedged,
      speakerId: keys.optionalId('SPEAKER', speaker),
      summary,
      note,
    })),
  );
  insert(
    schema.claimAttribution,
    claims.flatMap(({ slug, value }) =>
      value.attributedTo.map((actor) => ({ claimId: keys.id('CLAIM', slug), ...keys.actor(actor) })),
    ),
  );
  insert(
    schema.claimPassage,
    claims.flatMap(({ slug, article, value }) =>
      value.passages.map((key) => ({
        claimId: keys.id('CLAIM', slug),
        passageId: keys.id('PASSAGE', `${article}.${key}`),
        articleId: keys.id('ARTICLE', article ?? ''),
      })),
    ),
  );
  insert(
    schema.commitmentChange,
    bySlug(entries.CHANGE).map(
      ({ article, value: { commitment, claim, made, deadline, target, ...rest } }) => ({
        commitmentId: keys.id('COMMITMENT', commitment),
        articleId: keys.id('ARTICLE', article ?? ''),
        claimId: keys.id('CLAIM', `${article}.${claim}`),
        ...rest,
        ...dateColumns('made', made),
        ...optionalDateColumns('deadline', deadline),
        figureId: keys.optionalId('FIGURE', target),
      }),
    ),
  );
  insert(
    schema.assessment,
    bySlug(entries.ASSESSMENT).map(
      ({ slug, article, value: { commitment, claim, asOf, status, basis, source, note } }) => ({
        id: keys.id('ASSESSMENT', slug),
        slug,
        commitmentId: keys.id('COMMITMENT', commitment),
        articleId: keys.id('ARTICLE', article ?? ''),
        ...edtfColumns('asOf', asOf),
        status,
        basis,
        claimId: keys.optionalId('CLAIM', claim && `${article}.${claim}`),
        source,
        note,
      }),
    ),
  );
}
