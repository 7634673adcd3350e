import { describe, expect, it } from 'vitest';
import { asOf, countWorld, makeWorld, randomOf } from '#world/counted.ts';
import type { Publication } from './attack/attack.ts';
import { audit } from './attack/audit.ts';
import { holdBack } from './hold-back.ts';
import { levels, type TableId } from './plan.ts';
import { lastOf, protect, type EarlierTable, type Protected } from './protection.ts';

// A programme and a grid of rounding in which the second release, as the thresholds leave it, gives small numbers away.
const world = makeWorld({
	seed: 5,
	people: 320,
	events: 6,
	kinds: { ministry: 10, city: 20, ngo: 10, academic: 3 },
	countries: { TR: 50, DE: 50 },
	sexes: { female: 60, male: 40 },
	formats: 4,
});
const grid = () => {
	const random = randomOf(1004);
	const offsets = new Map<string, number>();
	return (cell: string) => {
		if (!offsets.has(cell)) offsets.set(cell, Math.floor(random() * 5));
		return offsets.get(cell)!;
	};
};
const ids = ({ tables }: Protected) => tables.map(({ id }) => id);
const outcome = ({ outcomes }: Protected, wanted: TableId) => outcomes.find(({ id }) => id === wanted)?.as;

describe('two releases of one programme', () => {
	const draftOf = (day: string, offset: (cell: string) => number, earlier: readonly EarlierTable[]) => {
		const counts = countWorld(asOf(world, day));
		const provenance = { snapshotId: day, countedAt: day, from: null, until: day };
		return { counts, draft: protect(counts, provenance, levels.public, offset, earlier) };
	};
	const offset = grid();
	const first = draftOf('2020-12-31', offset, []);
	const earlier = first.draft.tables.map((table) => ({ table, counts: first.counts }));
	const second = draftOf('2022-12-31', offset, earlier);
	const recover = async (tables: Publication['tables']) => {
		const then: Publication = { counts: first.counts, tables: first.draft.tables };
		return (await audit([then, { counts: second.counts, tables }], levels.public)).recovered;
	};
	const freshOf = ({ tables }: Protected) => tables.filter(({ snapshotId }) => snapshotId === '2022-12-31');

	it('give small numbers away as the thresholds leave them, and nothing once the tables that do are held back', async () => {
		expect((await recover(freshOf(second.draft))).length).toBeGreaterThan(0);
		const released = await holdBack(
			second.draft,
			lastOf(earlier),
			async (fresh) => (await recover(fresh)).length === 0,
		);
		expect(await recover(freshOf(released))).toEqual([]);
		const held = released.outcomes.filter(({ as }) => as === 'held_back').map(({ id }) => id);
		expect(held.length).toBeGreaterThan(0);
		// Most of it is published all the same, and what was public before stays.
		expect(freshOf(released).length).toBeGreaterThan(freshOf(second.draft).length / 2);
		for (const { id } of lastOf(earlier)) expect(ids(released)).toContain(id);
		// None of them could be added again.
		for (const id of held) {
			const table = second.draft.tables.find((own) => own.id === id)!;
			expect((await recover([...freshOf(released), table])).length).toBeGreaterThan(0);
		}
	}, 120_000);
});

describe('holding back', () => {
	const counts = countWorld(world);
	const draft = protect(
		counts,
		{ snapshotId: 's', countedAt: '2023-01-01', from: null, until: null },
		levels.public,
		() => 2,
	);

	it('changes nothing, and asks once, where all withstands', async () => {
		let asked = 0;
		const released = await holdBack(draft, [], () => Promise.resolve(++asked > 0));
		expect([asked, released]).toEqual([1, draft]);
	});

	it('gives up the later of two tables that must not stand together, and tells both apart from what is too small', async () => {
		const [one, other] = ['person_sex', 'person_event_kind'] as const;
		let asked = 0;
		const released = await holdBack(draft, [], (fresh) => {
			asked++;
			const shown = new Set(fresh.map(({ id }) => id));
			return Promise.resolve(!(shown.has(one) && shown.has(other)));
		});
		expect(ids(released)).toEqual(ids(draft).filter((id) => id !== other));
		expect([outcome(released, one), outcome(released, other)]).toEqual(['new', 'held_back']);
		expect(asked).toBeLessThan(2 + Math.ceil(Math.log2(ids(draft).length)) + 1);
	});

	it('leaves nothing new where nothing withstands, and what was published before', async () => {
		const before = draft.tables.slice(0, 3);
		const released = await holdBack(draft, before, () => Promise.resolve(false));
		expect(released.tables).toEqual(before);
		expect(released.outcomes.some(({ as }) => as === 'new')).toBe(false);
	});
});
