import { createServer, type RequestListener } from 'node:http';
import { openCorpus } from '../../../../db/open.ts';
import { announce } from '../announce.ts';
import { peerPackage } from './packages.ts';

/** Columns and tables of Drizzle 0.45, which drizzle-graphql needs, as far as they are used here. */
interface Column {
  notNull: () => Column;
  primaryKey: () => Column;
}

type Table = Record<string, Column>;

interface Ends {
  fields: (Column | undefined)[];
  references: (Column | undefined)[];
}

interface Relate {
  one: (table: Table, ends?: Ends) => unknown;
  many: (table: Table) => unknown;
}

const { sqliteTable, integer, text } = peerPackage<{
  sqliteTable: (name: string, columns: Record<string, Column>) => Table;
  integer: (name: string, config?: { mode: 'boolean' }) => Column;
  text: (name: string) => Column;
}>('drizzle-orm/sqlite-core');
const { relations } = peerPackage<{
  relations: (table: Table, make: (relate: Relate) => Record<string, unknown>) => unknown;
}>('drizzle-orm');
const { drizzle } = peerPackage<{ drizzle: (client: object, config: object) => object }>(
  'drizzle-orm/better-sqlite3',
);
const { buildSchema } = peerPackage<{
  buildSchema: (database: object, config: object) => { schema: object };
}>('drizzle-graphql');
const { createYoga } = peerPackage<{ createYoga: (options: object) => RequestListener }>('graphql-yoga');

const key = () => integer('id').primaryKey();
const number = (name: string) => integer(name).notNull();
const words = (name: string) => text(name).notNull();

// As much of the corpus’s tables as the operations need.
const commitment = sqliteTable('commitment', {
  id: key(),
  slug: words('slug'),
  summary: words('summary'),
  conditionality: words('conditionality'),
  verifiable: integer('verifiable', { mode: 'boolean' }).notNull(),
  madeEdtf: words('made_edtf'),
  madeEarliest: words('made_earliest'),
  madeLatest: words('made_latest'),
  madeBasis: words('made_basis'),
  deadlineEdtf: text('deadline_edtf'),
});
const standing = sqliteTable('commitment_standing', {
  commitmentId: number('commitment_id').primaryKey(),
  force: words('force'),
  status: words('status'),
  assessmentId: integer('assessment_id'),
});
const assessment = sqliteTable('assessment', { id: key(), asOfEdtf: words('as_of_edtf') });
const party = sqliteTable('commitment_party', {
  commitmentId: number('commitment_id'),
  role: words('role'),
  actorId: number('actor_id'),
});
const entity = sqliteTable('entity', { id: key(), slug: words('slug') });
const name = sqliteTable('name', {
  id: key(),
  entityId: number('entity_id'),
  name: words('name'),
  lang: words('lang'),
  type: words('type'),
});
const claim = sqliteTable('claim', {
  id: key(),
  slug: words('slug'),
  voice: words('voice'),
  articleId: number('article_id'),
  commitmentId: integer('commitment_id'),
  speakerId: integer('speaker_id'),
});
const article = sqliteTable('article', { id: key(), slug: words('slug'), label: words('label') });
const claimTenure = sqliteTable('claim_tenure', {
  claimId: number('claim_id').primaryKey(),
  tenureId: number('tenure_id'),
});
const tenure = sqliteTable('tenure', { id: key(), officeId: number('office_id') });
const office = sqliteTable('office', { id: key(), countryId: integer('country_id') });

const leading = (from: Column | undefined, to: Column | undefined): Ends => ({
  fields: [from],
  references: [to],
});
const schema = {
  ...{ commitment, standing, assessment, party, entity, name, claim, article, claimTenure, tenure, office },
  ofCommitment: relations(commitment, ({ one, many }) => ({
    standing: one(standing, leading(commitment['id'], standing['commitmentId'])),
    parties: many(party),
    claims: many(claim),
  })),
  ofStanding: relations(standing, ({ one }) => ({
    assessment: one(assessment, leading(standing['assessmentId'], assessment['id'])),
  })),
  ofParty: relations(party, ({ one }) => ({
    commitment: one(commitment, leading(party['commitmentId'], commitment['id'])),
    actor: one(entity, leading(party['actorId'], entity['id'])),
  })),
  ofEntity: relations(entity, ({ many }) => ({ names: many(name) })),
  ofName: relations(name, ({ one }) => ({ entity: one(entity, leading(name['entityId'], entity['id'])) })),
  ofClaim: relations(claim, ({ one }) => ({
    commitment: one(commitment, leading(claim['commitmentId'], commitment['id'])),
    article: one(article, leading(claim['articleId'], article['id'])),
    speaker: one(entity, leading(claim['speakerId'], entity['id'])),
    tenure: one(claimTenure, leading(claim['id'], claimTenure['claimId'])),
  })),
  ofClaimTenure: relations(claimTenure, ({ one }) => ({
    tenure: one(tenure, leading(claimTenure['tenureId'], tenure['id'])),
  })),
  ofTenure: relations(tenure, ({ one }) => ({
    office: one(office, leading(tenure['officeId'], office['id'])),
  })),
  ofOffice: relations(office, ({ one }) => ({
    post: one(entity, leading(office['id'], entity['id'])),
    country: one(entity, leading(office['countryId'], entity['id'])),
  })),
};

const corpus = openCorpus(process.env['CORPUS_DB'] ?? 'corpus.db');
const made = buildSchema(drizzle(corpus.$client, { schema }), { mutations: false });
const server = createServer(createYoga({ schema: made.schema, graphiql: false, logging: false }));
server.listen(0, '127.0.0.1', () => announce(server));
