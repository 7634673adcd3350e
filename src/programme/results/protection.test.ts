import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWorld, makeWorld } from '#world/counted.ts';
import type { Counts } from './counts.ts';
import { fit } from './fit.ts';
import { className, finest } from './partition.ts';
import { levels, planOf, type TableId } from './plan.ts';
import { protect } from './protection.ts';
import { valuesOf } from './tally.ts';

const provenance = { snapshotId: 's', countedAt: '2022-12-31', from: null, until: null };
const pair = ['person_institution_kind_event_kind', 'person_event_kind_country'] as const;

const formatsOf = (classes: readonly (readonly string[])[]) => classes.map(className).toSorted().join(' | ');

/** The classes of formats a table would choose if it were alone. */
function chosenAlone(counts: Counts, id: TableId): string | undefined {
	const table = planOf(id);
	const start = table.by.map((dimension) => finest(valuesOf(counts, dimension)));
	const axes = fit(table, levels.public, counts, start, [], new Map());
	return axes && formatsOf(axes[table.by.indexOf('event_kind')]!);
}

/** Every way to sort the formats into two classes with which both tables could be shown. */
function sharedHalves(counts: Counts): string[] {
	const formats = valuesOf(counts, 'event_kind');
	const halves = Array.from({ length: 2 ** (formats.length - 1) - 1 }, (_, bits) => [
		formats.filter((_, at) => ((bits + 1) >> at) & 1),
		formats.filter((_, at) => !(((bits + 1) >> at) & 1)),
	]);
	const isFor = (half: string[][], id: TableId) => {
		const table = planOf(id);
		const start = table.by.map((dimension) =>
			dimension === 'event_kind' ? half : finest(valuesOf(counts, dimension)),
		);
		return fit(table, levels.public, counts, start, [], new Map()) !== undefined;
	};
	return halves.filter((half) => pair.every((id) => isFor(half, id))).map(formatsOf);
}

describe('the tables of the flow from institutions over formats to countries', () => {
	it('have the same classes of formats where both are shown', () => {
		let differing = 0;
		let shown = 0;
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 150, max: 900 }), (seed, people) => {
				const counts = countWorld(
					makeWorld({
						seed,
						people,
						events: 20,
						kinds: { ministry: 20, city: 25, ngo: 10, academic: 4, not_stated: 2 },
						countries: { TR: 60, DE: 36, AT: 4 },
						sexes: { female: 50, male: 46, not_stated: 4 },
					}),
				);
				const [alone, other] = pair.map((id) => chosenAlone(counts, id));
				if (alone && other && alone !== other) differing++;
				const { tables } = protect(counts, provenance, levels.public, () => 2);
				const [first, second] = pair.map((id) => tables.find((table) => table.id === id));
				if (!first || !second) return;
				shown++;
				const axis = (table: typeof first) =>
					formatsOf(table.axes.find(({ dimension }) => dimension === 'event_kind')!.classes);
				if (axis(first) !== axis(second)) expect(sharedHalves(counts)).toEqual([]);
			}),
			{ numRuns: 40, seed: 5 },
		);
		// Left to themselves they would often choose differently, or this would say nothing.
		expect(differing).toBeGreaterThan(5);
		expect(shown).toBeGreaterThan(20);
	}, 120_000);
});
