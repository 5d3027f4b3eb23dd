import { expect, test, vi } from 'vitest';
import { metricsExchange } from '../../../src/server/processes/metricsExchange.ts';

test('metricsExchange collects what processes answer in time', async () => {
  vi.useFakeTimers();
  const { collect, add } = metricsExchange();
  const prompt = (id: number) => queueMicrotask(() => add(id, [{ id }]));
  const late = (id: number) => setTimeout(() => add(id, [{ id }]), 60_000);
  const collected = collect([prompt, late, prompt]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await collected).toEqual([[{ id: 1 }], [{ id: 3 }]]);
  vi.useRealTimers();
});
