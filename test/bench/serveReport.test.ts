import { describe, expect, test } from 'vitest';
import { chart } from './serve/chart.ts';
import type { Measured, Measurement } from './serve/measure.ts';
import { report } from './serve/report.ts';
import { median, percentile, spreadOf } from './serve/statistics.ts';
import { targetsOf } from './serve/targets.ts';

describe('what a run found out', () => {
  const measured = (operation: string, server: string, ratio: number): Measured => ({
    mode: 'distinct',
    operation,
    server,
    rate: spreadOf([1000 * ratio]),
    ratio: spreadOf([ratio - 0.1, ratio, ratio + 0.1]),
    ratioToBare: null,
    p50: 1,
    p99: 2,
    p99Ratio: spreadOf([1 / ratio]),
    cost: 1,
    costRatio: spreadOf([ratio]),
    serverShare: 1,
    loadShare: 0.2,
  });
  const measurement: Measurement = {
    commitments: 100_000,
    connections: 20,
    seconds: 2,
    rounds: 3,
    pinned: true,
    servers: [
      { id: 'ceiling', name: 'hand-written SQL', memory: null },
      {
        id: 'compiled',
        name: 'this <server> & "co"',
        memory: { resident: 2 ** 28, corpus: 2 ** 27, own: 2 ** 26, peak: 2 ** 29 },
      },
      { id: 'mercurius', name: 'Mercurius', memory: null },
    ],
    measured: ['list of 20', 'nested lists'].flatMap((operation) => [
      measured(operation, 'ceiling', 1),
      measured(operation, 'compiled', 0.95),
      measured(operation, 'mercurius', 0.5),
    ]),
  };

  test('is told in medians and percentiles', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.01, 0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, greatest: 3 });
  });

  test('is laid out as tables in Markdown, with the targets', () => {
    const text = report(measurement);
    expect(text).toContain('100,000 commitments, 20 connections, 3 rounds of 2 s each');
    expect(text).toContain(
      '| list of 20 | Mercurius | 500 | 0.50 (0.40–0.60) | 1.00 | 2.00 | 1.000 | 0.50 |',
    );
    expect(text).toContain('| Mercurius | – | – | – | – |');
    expect(text).toContain('| 256 | 128 | 64 | 512 |');
    expect(text).not.toContain('could have done more');
    expect(targetsOf(measurement).map(({ name, met }) => [name, met])).toEqual([
      ['list of 20, distinct variables, rate to hand-written SQL', true],
      ['nested lists, distinct variables, rate to hand-written SQL', true],
      ['list of 20, repeated, rate to fixed bytes', null],
      ['list of 20, distinct variables, rate to Mercurius', false],
      ['nested lists, distinct variables, rate to Mercurius', false],
      ['list of 20, distinct variables, p99 to hand-written SQL', true],
      ['nested lists, distinct variables, p99 to hand-written SQL', true],
      ['memory after load, MiB', false],
    ]);
    const [first] = measurement.measured;
    const limited = { ...(first as Measured), serverShare: 0.5, loadShare: 0.99 };
    expect(report({ ...measurement, measured: [limited] })).toContain(
      'could have done more: hand-written SQL (list of 20, distinct).',
    );
  });

  test('is drawn as an SVG that is well-formed, with a bar for each server and operation', () => {
    const svg = chart(measurement);
    const open: string[] = [];
    for (const [, end, name = '', attributes = '', single] of svg.matchAll(
      /<(\/?)([a-z0-9]+)((?: [a-zA-Z0-9:-]+="[^"<&]*")*)(\/?)>/g,
    )) {
      if (end) expect(open.pop()).toBe(name);
      else if (!single) open.push(name);
      expect(attributes).not.toMatch(/NaN|undefined/);
    }
    expect(open).toEqual([]);
    const text = svg.replace(/<[^>]*>/g, '');
    expect(text).not.toMatch(/[<>]|&(?!#\d+;)/);
    expect(text).toContain('this &#60;server&#62; &#38; &#34;co&#34;');
    expect(svg.match(/<rect x="190"/g)).toHaveLength(6);
  });
});
