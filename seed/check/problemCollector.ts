import { comparePlaces, type Problem, type ProblemPlace, sortProblems, stageOf } from '../read/problem.ts';
import type { Location } from '../read/records.ts';
import { problemAt } from '../read/shapeProblem.ts';
import type { Path } from '../read/source.ts';
import type { RecordKind } from '../shapes/slug.ts';
import { type Missing, missingFault, narrowed } from './missing.ts';

/** A reference to a slug that no record of the right kind has. */
export interface MissingReference extends Missing {
  rule: string;
  at: Location;
  path: Path;
  /** Searches the closest slug of some kinds. */
  nearest(kinds: readonly RecordKind[]): string | null;
}

/**
 * Collects problems: keeps the first, causes before consequences and then in the order of files,
 * and counts all. References to one missing slug are one problem.
 */
export interface ProblemCollector {
  /**
   * Adds a problem at or after a line of a file. `problem` is only called when it may be among the
   * first.
   */
  add(place: ProblemPlace, problem: () => Problem): void;
  addMissing(place: ProblemPlace, missing: MissingReference): void;
  /** The number of problems, and of the places that have them. */
  count(): { problems: number; places: number };
  /** The first problems, in order. */
  list(): Problem[];
}

/** References to one slug: the first of them as a problem. */
interface Group extends Missing {
  first: Problem;
  places: number;
  reference: Pick<MissingReference, 'nearest'>;
}

/** How many missing slugs are grouped, so that memory is bounded; each further one is a problem. */
const mostGroups = 20_000;

/**
 * Creates a collector that keeps the first `limit` problems; it never holds more than twice as
 * many, and `mostGroups` missing slugs.
 */
export function problemCollector(limit = Number.POSITIVE_INFINITY): ProblemCollector {
  let first: Problem[] = [];
  let single = 0;
  let places = 0;
  let last: Problem | undefined;
  const groups = new Map<string, Group[]>();
  let groupCount = 0;
  const cut = () => {
    first = sortProblems(first).slice(0, limit);
    last = first.length < limit ? undefined : first.at(-1);
  };
  const add: ProblemCollector['add'] = (place, problem) => {
    single += 1;
    places += 1;
    if (last && comparePlaces(place, last) > 0) return;
    first.push(problem());
    if (first.length >= 2 * limit) cut();
  };
  const listed = ({ slug, kinds, other, first, places, reference }: Group): Problem => ({
    ...first,
    nearest: other === null ? reference.nearest(kinds) : null,
    places,
    missing: other === null ? { slug, kinds } : null,
  });
  const all = () => [...groups.values()].flat();
  return {
    add,
    addMissing(place, { rule, at, path, nearest, ...missing }) {
      const problem = (kinds: readonly RecordKind[]) =>
        problemAt(at, path, { rule, ...missingFault({ ...missing, kinds }, at) });
      const known = groups.get(missing.slug) ?? [];
      for (const group of known) {
        const kinds = narrowed(group, missing.kinds);
        if (kinds === null || group.other !== missing.other) continue;
        places += 1;
        group.places += 1;
        const isBefore =
          stageOf(rule) === stageOf(group.first.rule) && comparePlaces(place, group.first) <= 0;
        const here = isBefore ? problem(kinds) : null;
        if (here && comparePlaces(here, group.first) < 0) group.first = here;
        else if (kinds.length < group.kinds.length) {
          const { expected, remedy } = missingFault({ ...missing, kinds }, at);
          group.first = { ...group.first, expected, remedy };
        }
        group.kinds = kinds;
        return;
      }
      if (groupCount >= mostGroups) {
        add(place, () => ({ ...problem(missing.kinds), nearest: nearest(missing.kinds) }));
        return;
      }
      places += 1;
      groupCount += 1;
      known.push({ ...missing, first: problem(missing.kinds), places: 1, reference: { nearest } });
      groups.set(missing.slug, known);
    },
    count: () => ({ problems: single + groupCount, places }),
    list() {
      cut();
      const earliest = sortProblems([...first, ...all().map((group) => group.first)]).slice(0, limit);
      const grouped = new Map(all().map((group) => [group.first, group]));
      return earliest.map((problem) => {
        const group = grouped.get(problem);
        return group ? listed(group) : problem;
      });
    },
  };
}
