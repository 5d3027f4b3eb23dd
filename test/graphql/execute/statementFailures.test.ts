import { expect, test } from 'vitest';
import { logStatementFailures } from '../../../src/graphql/execute/statementFailures.ts';
import { recordingLog } from '../../harness.ts';

test('each reason why SQLite failed to run a statement is logged once, without quoted values', () => {
  const lines: string[] = [];
  const { onRoute } = logStatementFailures(recordingLog(lines));
  onRoute?.('operation');
  for (let time = 0; time < 2; time += 1) onRoute?.('failed', 'syntax error near "secret"');
  onRoute?.('root_fields', 'first is too large');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'statement_failed', reason: 'syntax error near "…"' },
  ]);
});
