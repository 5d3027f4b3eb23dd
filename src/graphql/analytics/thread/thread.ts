import { type SQL, sql } from 'drizzle-orm';
import { literalValue } from '../../../compile/param.ts';
import { enumOf, Force, Status } from '../../enums.ts';
import { columnsOf, type Field, objectType } from '../../fields/fields.ts';
import type { RowFields } from '../../fields/rowFields.ts';
import { checkFirst } from '../../query/first.ts';
import { type AnyRow, idOf } from '../../query/rows.ts';
import { itemBySlug } from '../items.ts';
import {
  aspects,
  type StepMember,
  stepMembers,
  type ThreadRoot,
  threadPlaces,
  threadQuery,
  threadStepKinds,
} from './threadQuery.ts';

/** The maximal number of steps in one answer. */
const mostSteps = 1000;

const ThreadPlace = enumOf(
  'ThreadPlace',
  'The relation of a commitment or statement of a thread to the one that has the thread.',
  threadPlaces,
);
const ThreadStepKind = enumOf('ThreadStepKind', 'The kind of a step of a thread.', threadStepKinds);

const ThreadAspect = enumOf('ThreadAspect', 'The aspect that a step of a thread changes.', aspects);

objectType<Record<'aspect' | 'from' | 'to', SQL>>('ThreadChange', {
  description: 'A change that a step of a thread brings.',
  fields: (t) => ({
    aspect: t.named('aspect', { type: ThreadAspect, description: 'The aspect that changes.' }),
    from: t.named('from', {
      type: 'String',
      nullable: true,
      description: 'Its value before; null when there was none.',
    }),
    to: t.named('to', {
      type: 'String',
      nullable: true,
      description: 'Its value from then on; null when it is given up.',
    }),
  }),
});

objectType<Record<StepMember, SQL>>('ThreadStep', {
  description: 'A step in the history of a commitment or statement.',
  fields: (t) => ({
    stepKind: t.named('kind', { type: ThreadStepKind, description: 'Its kind.' }),
    on: t.object({
      type: 'AsOf',
      nullable: true,
      description:
        'When: the commitment was given, the statement made, the article published, or the assessment true. Null when that is unknown.',
      source: ({ edtf, earliest, latest }) => ({ edtf, earliest, latest }),
      present: ({ edtf }) => sql`${edtf} IS NOT NULL`,
    }),
    place: t.named('place', {
      type: ThreadPlace,
      description: 'The relation of its commitment or statement to the one that has the thread.',
    }),
    commitment: itemBySlug(t, 'Commitment', 'commitment', {
      nullable: true,
      description:
        'The commitment that is given, reported, changed or assessed; null for a step of a statement.',
    }),
    statement: itemBySlug(t, 'Statement', 'statement', {
      nullable: true,
      description:
        'The statement that is made or reported, or from which the commitment follows, the latest when there are several; null otherwise.',
    }),
    earlier: itemBySlug(t, 'Commitment', 'earlier', {
      nullable: true,
      description:
        'The earlier commitment that it takes up, replaces or follows from, the latest when there are several; null unless CONTINUED, SUPERSEDED or FOLLOWED, and where it follows from a statement only.',
    }),
    article: itemBySlug(t, 'Article', 'article', {
      nullable: true,
      description: 'The article; null unless REPORTED or CHANGED.',
    }),
    assessment: itemBySlug(t, 'Assessment', 'assessment', {
      nullable: true,
      description: 'The assessment; null unless ASSESSED.',
    }),
    force: t.named('force', {
      type: Force,
      nullable: true,
      description:
        'The strongest force of the commitment, or in the article that reports it; null if CHANGED or ASSESSED, and for a statement.',
    }),
    status: t.named('status', {
      type: Status,
      nullable: true,
      description: 'The status assessed; null unless ASSESSED.',
    }),
    changes: t.jsonRows('changes', {
      type: ['ThreadChange'],
      cost: { field: 1, multiplier: 2 },
      description:
        'What it changes: a commitment against the earlier one it takes up (and the status of one that it supersedes), a report against the strongest force in the reports before it (a weaker force changes nothing), a change of terms against the term before it, an assessment against the status before it (one that does not decide the status changes nothing).',
      members: ['aspect', 'from', 'to'],
    }),
  }),
});

objectType<Record<'total' | 'steps', SQL>>('Thread', {
  description:
    'The history of a commitment or statement across articles. It takes in the commitments that continue, supersede or follow from a commitment and those that it takes up so, on and on; from each of these the wholes above and the parts below, but not the other parts of a whole; and the statements about each commitment taken up so, and from which it follows, with what these are about and what follows from them.',
  fields: (t) => ({
    total: t.named('total', { type: 'Int', description: 'The number of steps, shown or not.' }),
    steps: t.jsonRows('steps', {
      type: ['ThreadStep'],
      cost: { field: 1, multiplier: 1 },
      description:
        'The steps in order: by the latest day each can have been (a commitment was given no later than it was first reported, changed, assessed or taken up); on the same day commitments and statements before reports before changes before assessments, and what is taken up before what takes it up; then by the earliest day. What has no last day comes last.',
      members: stepMembers,
    }),
  }),
});

const descriptions: Record<ThreadRoot, string> = {
  commitment:
    'Its history across articles: what it goes back to, what became of it, what was said of it, and what changed on the way.',
  statement: 'Its history across articles: the commitments it is about, and those that follow from it.',
};

/** The field `thread` of commitments or statements. */
export const threadField = <Noun extends ThreadRoot>(t: RowFields<Noun>, noun: Noun): Field =>
  t.one({
    type: 'Thread',
    description: `${descriptions[noun]} The \`first\` 1 to ${mostSteps} steps are given.`,
    args: { first: t.arg.int({ required: true, defaultValue: 100 }) },
    cost: ({ first }) => ({ field: 10, multiplier: Math.max(1, first) }),
    rows: (row, args, alias) => {
      const first = literalValue(args.first);
      checkFirst(first, 1, mostSteps, 'ask for fewer steps');
      const thread = alias();
      return {
        from: sql`(${threadQuery(idOf(row as AnyRow), noun, first)}) AS ${sql.raw(thread)}`,
        source: columnsOf(thread, ['total', 'steps']),
      };
    },
  });
