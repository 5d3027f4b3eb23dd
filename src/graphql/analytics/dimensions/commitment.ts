import { sql } from 'drizzle-orm';
import { Checkability, Conditionality, Force, Goal, Status } from '../../enums.ts';
import {
  at,
  type Dimension,
  type Dimensions,
  linkedTo,
  listedIn,
  named,
  noneOf,
  OwnDimensions,
  pairs,
} from '../dimension.ts';
import { reportingOf, speakersOf } from './reporting.ts';

const own = new OwnDimensions('commitment');
const linked = linkedTo('commitment');

/** The parties in a role; only promisors are never missing. */
function parties(role: string, description: string, relation: string): Dimension {
  const source = sql`SELECT commitment_id AS item, actor_id AS value FROM commitment_party WHERE role = ${sql.raw(`'${role}'`)}`;
  const absent = role === 'PROMISOR' ? null : noneOf(relation);
  return named('Actor', description, pairs(source), at(`${relation}.some.slug`), absent);
}

const standing = (column: string) =>
  pairs(sql`SELECT commitment_id AS item, ${sql.identifier(column)} AS value FROM commitment_standing`);

/** What commitments can be counted by. */
export const commitmentDimensions: Dimensions = {
  promisor: parties('PROMISOR', 'Who promises.', 'promisors'),
  promisee: parties('PROMISEE', 'To whom it is promised.', 'promisees'),
  beneficiary: parties('BENEFICIARY', 'Who profits, when that is not the promisee.', 'beneficiaries'),
  implementer: parties('IMPLEMENTER', 'Who carries it out, when that is not the promisor.', 'implementers'),
  sector: linked('sector', 'The sectors it touches.'),
  place: linked('place', 'Where it is to be carried out.'),
  instrument: linked('instrument', 'The documents it stands in.'),
  force: listedIn(Force, 'The strongest force among its claims.', standing('force'), at('force')),
  status: listedIn(
    Status,
    'Its status on the day the corpus was recorded.',
    standing('status'),
    at('status'),
  ),
  goal: own.listed(Goal, 'Whether an act or a result is promised.', 'goal'),
  conditionality: own.listed(Conditionality, 'Whether it depends on a condition.', 'conditionality'),
  checkability: own.listed(Checkability, 'Whether later evidence can decide it.', 'checkability'),
  made: own.dates('MADE', 'When it was given.', 'made'),
  deadline: own.dates(null, 'By when it is to be fulfilled.', 'deadline'),
  speaker: speakersOf('commitment', 'Who speaks of it.'),
  ...reportingOf('commitment'),
};
