import { describe, expect, it } from 'vitest';
import { votesTable } from '#world/opinion.ts';
import { opinionMap, type OpinionMap } from './opinion-map.ts';
import type { Earlier } from './earlier.ts';

const camps = votesTable(
	Array.from({ length: 40 }, (_, person) =>
		Array.from({ length: 8 }, (_, statement) =>
			(person * 7 + statement * 3) % 11 === 0 ? 0 : person < 25 === statement < 5 ? 1 : -1,
		),
	),
);

function published(map: OpinionMap, { flip = 1, rename = (group: number) => group } = {}): Earlier {
	return {
		groups: new Map(
			map.participants.flatMap(({ id, group }) => (group === null ? [] : [[id, rename(group)] as const])),
		),
		loadings: new Map(map.statements.map(({ id, loadings: [x, y] }) => [id, [x * flip, y * flip] as const])),
	};
}

describe('a map that follows another', () => {
	const first = opinionMap(camps);

	it('is the same where nothing changed', () => {
		expect(opinionMap(camps, {}, published(first))).toEqual(first);
	});

	it('points the way the earlier one pointed', () => {
		const next = opinionMap(camps, {}, published(first, { flip: -1 }));
		expect(next.participants).toEqual(
			first.participants.map((one) => ({ ...one, x: 0 - one.x, y: 0 - one.y })),
		);
		expect(next.statements.map(({ extremity }) => extremity)).toEqual(
			first.statements.map(({ extremity }) => extremity),
		);
	});

	it('calls groups what they were called, and a new one by a free number', () => {
		const swapped = opinionMap(camps, {}, published(first, { rename: (group) => 1 - group }));
		expect(swapped.groups.map(({ id, size }) => ({ id, size }))).toEqual([
			{ id: 0, size: 15 },
			{ id: 1, size: 25 },
		]);
		const grown = opinionMap(camps, {}, published(first, { rename: () => 1 }));
		expect(grown.groups.map(({ id, size }) => ({ id, size }))).toEqual([
			{ id: 0, size: 15 },
			{ id: 1, size: 25 },
		]);
	});
});
