import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, countWorld, makeWorld, type CountedWorld, type WorldShape } from '#world/counted.ts';
import { openRelease } from '#world/open-release.ts';
import { cellsOf } from '../cell.ts';
import type { Counts } from '../counts.ts';
import { levels, planOf, type Level } from '../plan.ts';
import { protect, type EarlierTable } from '../protection.ts';
import { tally } from '../tally.ts';
import type { Publication } from './attack.ts';
import { audit } from './audit.ts';

const skewed: Omit<WorldShape, 'seed' | 'people'> = {
	events: 44,
	kinds: {
		ministry: 20,
		central_agency: 15,
		state_authority: 3,
		city: 25,
		district_municipality: 20,
		ngo: 10,
		foundation: 1,
		academic: 2,
		international_organisation: 0.5,
		not_stated: 2,
	},
	countries: { TR: 60, DE: 39, AT: 0.5 },
	sexes: { female: 52, male: 45, diverse: 0.3, not_stated: 3 },
};
const offset = (name: string) =>
	Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % 5;
const provenance = (day: string) => ({ snapshotId: day, countedAt: day, from: null, until: day });

/** Everything the gate lets out of a world on some days, one release after the other. */
function releases(world: CountedWorld, days: readonly string[], level: Level = levels.public): Publication[] {
	const earlier: EarlierTable[] = [];
	return days.map((day) => {
		const counts = countWorld(asOf(world, day));
		const { tables } = protect(counts, provenance(day), level, offset, earlier);
		const fresh = tables.filter(({ snapshotId }) => snapshotId === day);
		earlier.push(...fresh.map((table) => ({ table, counts })));
		return { counts, tables: fresh };
	});
}

const world = makeWorld({ ...skewed, seed: 1, people: 1050 });

describe('what the gate lets out', () => {
	it('hides every small number of a programme of 1,050 people', async () => {
		const verdict = await audit(releases(world, ['2022-12-31']), levels.public);
		expect(verdict.targets).toBeGreaterThan(100);
		expect(verdict.recovered).toEqual([]);
	}, 120_000);

	it('hides them inside the programme too, at the lower threshold', async () => {
		const verdict = await audit(releases(world, ['2022-12-31'], levels.inside), levels.inside);
		expect(verdict.targets).toBeGreaterThan(50);
		expect(verdict.recovered).toEqual([]);
	}, 120_000);

	it('hides them and every small change over three releases', async () => {
		const small = makeWorld({ ...skewed, seed: 2, people: 120 });
		const all = releases(small, ['2020-12-31', '2021-10-01', '2022-12-31']);
		const verdict = await audit(all, levels.public);
		expect(verdict.targets).toBeGreaterThan(300);
		expect(verdict.recovered).toEqual([]);
	}, 300_000);

	it('hides them in whatever programme', async () => {
		const weight = fc.integer({ min: 0, max: 30 });
		const shape = fc.record({
			seed: fc.integer({ min: 1, max: 1e6 }),
			people: fc.integer({ min: 15, max: 250 }),
			events: fc.integer({ min: 2, max: 12 }),
			kinds: fc.record({ ministry: weight, city: weight, ngo: weight, academic: weight, not_stated: weight }),
			countries: fc.record({ TR: weight, DE: weight, AT: weight }),
			sexes: fc.record({ female: weight, male: weight, diverse: weight, not_stated: weight }),
			formats: fc.integer({ min: 1, max: 8 }),
		});
		await fc.assert(
			fc.asyncProperty(shape, async (shape) => {
				const { recovered } = await audit(
					releases(makeWorld(shape), ['2020-06-30', '2022-12-31']),
					levels.public,
				);
				expect(recovered).toEqual([]);
			}),
			{ numRuns: 5, seed: 4711 },
		);
	}, 600_000);
});

describe('what the audit finds where the gate is missing', () => {
	const counts = countWorld(world);

	it('recovers what hiding only the small cells leaves, exactly', async () => {
		const knowledge = { isRounded: false, isMerged: false };
		const verdict = await audit([openRelease(counts, (count) => count)], levels.public, { knowledge });
		expect(verdict.exact).toBeGreaterThan(5);
		expect(verdict.recovered.length).toBeGreaterThan(0.9 * verdict.targets);
	}, 120_000);

	it('recovers it within the threshold where figures are rounded too', async () => {
		const rounded = openRelease(counts, (count) => 5 * Math.floor((count + 2) / 5));
		const verdict = await audit([rounded], levels.public, {
			knowledge: { isRounded: true, isMerged: false },
		});
		expect(verdict.recovered.length).toBeGreaterThan(0.2 * verdict.targets);
	}, 120_000);

	it('recovers the one person two releases differ by, where they are not rounded and not compared', async () => {
		const exactly = (of: Counts): Publication => ({
			counts: of,
			tables: protect(of, provenance(''), levels.public, () => 0).tables.map((table) => {
				const axes = table.axes.map(({ classes }) => classes);
				const figures = cellsOf(planOf(table.id), axes);
				return {
					...table,
					values: figures.map(({ where }) => tally(of, table.unit, where)),
					total: tally(of, table.unit),
				};
			}),
		});
		const newcomer = {
			sex: 'male',
			institution: world.people[0]!.institution,
			attended: [world.events.length - 1],
		};
		const later = countWorld({ ...world, people: [...world.people, newcomer] });
		const verdict = await audit([exactly(counts), exactly(later)], levels.public, {
			knowledge: { isRounded: false, isMerged: true },
		});
		const male = verdict.recovered.find(({ name }) => name === 'change person male@0-1')!;
		expect([male.truth, Math.round(male.low), Math.round(male.high)]).toEqual([1, 1, 1]);
	}, 120_000);
});
