import { sql } from 'drizzle-orm';
import { inspect } from '../../../compile/deferred.ts';
import { builder } from '../../builder.ts';
import { Force, Status } from '../../enums.ts';
import { together } from '../../execute/batch.ts';
import { columnsOf, declared, membersIn } from '../../fields/declare.ts';
import { itemBySlug } from '../../fields/declaredLists.ts';
import { checkFirst } from '../../query/first.ts';
import { Article } from '../../types/article.ts';
import { AsOf, Assessment } from '../../types/assessment.ts';
import { Commitment } from '../../types/commitment.ts';
import { nodeBySlug } from '../../types/nodeBySlug.ts';
import {
  aspects,
  type Change,
  readThreads,
  stepMembers,
  type ThreadStep,
  threadOf,
  threadPlaces,
  threadStepKinds,
} from './threadQuery.ts';

/** How many steps of a thread one answer can hold. */
const mostSteps = 1000;

const checkSteps = (first: number) => checkFirst(first, 1, mostSteps, 'ask for fewer steps');

const enumOf = <Name extends string>(name: string, description: string, values: Record<Name, string>) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries(values).map(([value, meaning]) => [value, { description: meaning as string }]),
    ) as Record<Name, { description: string }>,
  });

const ThreadPlace = enumOf(
  'ThreadPlace',
  'How a commitment of a thread stands to the one the thread is asked of.',
  threadPlaces,
);
const ThreadStepKind = enumOf('ThreadStepKind', 'What a step of a thread is.', threadStepKinds);

const ThreadAspect = enumOf('ThreadAspect', 'What a step of a thread changes.', aspects);

const ThreadChange = builder.objectRef<Change>('ThreadChange').implement({
  description: 'A change that a step of a thread brings.',
  fields: (t) => ({
    aspect: t.expose('aspect', { type: ThreadAspect, description: 'What changes.' }),
    from: t.exposeString('from', {
      nullable: true,
      description: 'What it was before; null when there was none.',
    }),
    to: t.exposeString('to', {
      nullable: true,
      description: 'What it is from then on; null when it is given up.',
    }),
  }),
});

const Step = builder.objectRef<ThreadStep>('ThreadStep').implement({
  description: 'A step in the history of a commitment.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ThreadStepKind, description: 'What it is.' }),
    on: t.field({
      type: AsOf,
      description: 'When: the commitment was given, the article published, or the assessment true.',
      extensions: declared({
        kind: 'object',
        source: ({ edtf, earliest, latest }) => ({ edtf, earliest, latest }),
      }),
      resolve: ({ edtf, earliest, latest }) => ({ edtf, earliest, latest }),
    }),
    place: t.expose('place', {
      type: ThreadPlace,
      description: 'How its commitment stands to the one the thread is asked of.',
    }),
    commitment: t.field({
      type: Commitment,
      description: 'The commitment that is given, told of or assessed.',
      extensions: itemBySlug('Commitment', 'commitment'),
      resolve: ({ commitment }, _, context, info) =>
        nodeBySlug('Commitment', commitment, context, info) as never,
    }),
    earlier: t.field({
      type: Commitment,
      nullable: true,
      description:
        'The earlier commitment that it takes up or replaces, the latest when there are several; null unless CONTINUED or SUPERSEDED.',
      extensions: itemBySlug('Commitment', 'earlier'),
      resolve: ({ earlier }, _, context, info) =>
        (earlier === null ? null : nodeBySlug('Commitment', earlier, context, info)) as never,
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article; null unless REPORTED.',
      extensions: itemBySlug('Article', 'article'),
      resolve: ({ article }, _, context, info) =>
        (article === null ? null : nodeBySlug('Article', article, context, info)) as never,
    }),
    assessment: t.field({
      type: Assessment,
      nullable: true,
      description: 'The assessment; null unless ASSESSED.',
      extensions: itemBySlug('Assessment', 'assessment'),
      resolve: ({ assessment }, _, context, info) =>
        (assessment === null ? null : nodeBySlug('Assessment', assessment, context, info)) as never,
    }),
    force: t.expose('force', {
      type: Force,
      nullable: true,
      description:
        'The strongest force of the commitment, or in the article that tells of it; null if ASSESSED.',
    }),
    status: t.expose('status', {
      type: Status,
      nullable: true,
      description: 'How far it had got; null unless ASSESSED.',
    }),
    changes: t.field({
      type: [ThreadChange],
      complexity: { field: 1, multiplier: 2 },
      description:
        'What it changes: a commitment against the earlier one it takes up, a report against the strongest force in the reports before it (it changes nothing when it tells of less), an assessment against the one before.',
      extensions: membersIn('changes', ['aspect', 'from', 'to']),
      resolve: ({ changes }) => changes,
    }),
  }),
});

const Thread = builder.objectRef<{ total: number; steps: ThreadStep[] }>('CommitmentThread').implement({
  description:
    'The history of a commitment across articles. It takes in the commitments that continue or supersede it and those that it continues or supersedes, on and on; from each of these the wholes above and the parts below, but not the other parts of a whole.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many steps there are, shown or not.' }),
    steps: t.field({
      type: [Step],
      complexity: { field: 1, multiplier: 1 },
      description:
        'The steps in order: by the latest day each can have been (a commitment was given no later than it was first told of, assessed or taken up); on the same day commitments before reports before assessments, and what is taken up before what takes it up; then by the earliest day.',
      extensions: membersIn('steps', stepMembers),
      resolve: ({ steps }) => steps,
    }),
  }),
});

builder.drizzleObjectField(Commitment, 'thread', (t) =>
  t.field({
    type: Thread,
    description:
      'Its history across articles: what it goes back to, what became of it, and what changed on the way.',
    args: {
      first: t.arg.int({
        required: true,
        defaultValue: 100,
        description: `How many steps from the start, 1 to ${mostSteps}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 10, multiplier: Math.max(1, first ?? 1) }),
    extensions: declared({
      kind: 'first',
      rows: ({ id }, args, alias) => {
        const first = inspect(args.first);
        checkSteps(first);
        const thread = alias();
        return {
          from: sql`(${threadOf(sql`${id}`, first)}) AS ${sql.raw(thread)}`,
          source: columnsOf(thread, ['total', 'steps']),
        };
      },
    }),
    resolve: ({ id }, { first }, context, info) => {
      checkSteps(first);
      return together(context, info, 'thread', id, (ids) => {
        const rows = readThreads(context.corpus, ids, first);
        const byRoot = new Map(rows.map((row) => [row.root, row]));
        return (root) => {
          const { total = 0, steps = '[]' } = byRoot.get(root) ?? {};
          return { total, steps: JSON.parse(steps) as ThreadStep[] };
        };
      });
    },
  }),
);
