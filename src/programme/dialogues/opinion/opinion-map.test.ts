import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, votesFrom, votesTable } from '#world/opinion.ts';
import { canonical } from './canonical.ts';
import { sparse } from './matrix.ts';
import { opinionMap, type OpinionMap } from './opinion-map.ts';
import { seeded } from './random.ts';
import { startRules } from './grouping.ts';
import type { Votes } from './votes.ts';

const vote = fc.constantFrom(null, 1, 0, -1);
const tables = fc
	.tuple(fc.nat(24), fc.nat(9))
	.chain(([people, statements]) =>
		fc.record({
			rows: fc.array(fc.array(vote, { minLength: statements, maxLength: statements }), {
				minLength: people,
				maxLength: people,
			}),
			out: fc.array(fc.boolean(), { minLength: statements, maxLength: statements }),
		}),
	)
	.map(({ rows, out }) =>
		votesTable(
			rows,
			out.map((isOut) => ({ isOut })),
		),
	);
const rules = fc.record({
	start: fc.constantFrom(...startRules),
	groups: fc.constantFrom(null, 2, 3),
	samples: fc.constant(2),
});

/** Two camps of 20 and 12 people that contradict each other on eight statements, agree on one, and pass one. */
function camps(): Votes {
	const random = seeded(4);
	return votesTable(
		Array.from({ length: 32 }, (_, person) =>
			Array.from({ length: 10 }, (_, statement) => {
				if (statement === 8) return 1;
				if (statement === 9) return 0;
				const side = person < 20 === statement < 4 ? 1 : -1;
				return random() < 0.1 ? -side : side;
			}),
		),
	);
}

function wrongNumbers(value: unknown): unknown[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wrongNumbers) : [];
}

describe('the map of two camps', () => {
	const map = opinionMap(camps());

	it('finds them, is stable, and shows them', () => {
		const camp = (id: string) => (Number(id.slice(1)) < 20 ? 0 : 1);
		expect(map.participants.map(({ group }) => group)).toEqual(map.participants.map(({ id }) => camp(id)));
		expect(map.groups.map(({ id, size }) => ({ id, size }))).toEqual([
			{ id: 0, size: 20 },
			{ id: 1, size: 12 },
		]);
		expect(map.hidden).toBe(null);
		expect(map.stability).toBeGreaterThan(0.95);
	});

	it('puts what both say before what divides them', () => {
		const byConsensus = map.statements.toSorted((a, b) => b.gic! - a.gic!).map(({ id }) => id);
		expect(byConsensus[0]).toBe('s8');
		expect(map.statements.filter(({ consensus }) => consensus === 'agree').map(({ id }) => id)).toContain(
			's8',
		);
		expect(
			map.groups.flatMap(({ representative }) => representative.map(({ statement }) => statement)),
		).not.toContain('s9');
	});

	it('hides groups smaller than the privacy minimum, and says so', () => {
		expect(opinionMap(camps(), { smallestGroup: 13 }).hidden).toBe('small_group');
		expect(opinionMap(camps(), { smallestGroup: 12 }).hidden).toBe(null);
		expect(opinionMap(camps(), { stableFrom: 1.1 }).hidden).toBe('unstable');
	});

	it('is recomputed bit for bit: a new digit anywhere needs a new method', () => {
		const digest = createHash('sha256').update(JSON.stringify(map)).digest('hex');
		expect({ method: map.method, digest }).toEqual({
			method: 'koprue-opinion-map/1',
			digest: 'fbc03f81963377315c250615846bdb4e18f5cee635743d2787ef55f6a550b29d',
		});
	});

	it('counts stakeholder categories as a partition of their own, if enough people are in them', () => {
		const votes = camps();
		const categories = ['host', 'refugee', 'business'];
		const told = votes.participants.map((one, at) => ({
			...one,
			category: at === 31 ? undefined : categories[at === 30 ? 2 : at % 2],
		}));
		const { categories: counted, statements } = opinionMap({ ...votes, participants: told });
		expect(counted).toEqual([
			{ id: 'host', size: 15 },
			{ id: 'refugee', size: 15 },
		]);
		const shared = statements.find(({ id }) => id === 's8')!;
		expect(shared.gicCategories).toBeCloseTo((16 / 17) ** 2, 12);
		expect(shared.gicCategoriesDisagree).toBeCloseTo((1 / 17) ** 2, 12);
		expect(opinionMap(votes).statements[0]!.gicCategories).toBe(null);
	});
});

describe('any votes', () => {
	it('give finite numbers, everybody and every statement once, and groups that add up', () => {
		fc.assert(
			fc.property(tables, rules, (votes, rule) => {
				const map = opinionMap(votes, rule);
				expect(wrongNumbers(map)).toEqual([]);
				expect(map.participants.map(({ id }) => id).sort()).toEqual(
					votes.participants.map(({ id }) => id).sort(),
				);
				expect(map.statements.map(({ id }) => id).sort()).toEqual(
					votes.statements.map(({ id }) => id).sort(),
				);
				expect(map.groups.map(({ size }) => size)).toEqual(
					map.groups.map(({ id }) => map.participants.filter(({ group }) => group === id).length),
				);
				expect(map.groups.every(({ size }) => size > 0)).toBe(true);
				const out = new Set(map.statements.filter(({ isOut }) => isOut).map(({ id }) => id));
				const told = map.groups.flatMap(({ representative }) => representative);
				expect(told.filter(({ statement }) => out.has(statement))).toEqual([]);
				expect(map.groups.every(({ representative }) => representative.length <= 5)).toBe(true);
			}),
		);
	});

	it('give the same map in any order', () => {
		fc.assert(
			fc.property(tables, rules, fc.integer(), (votes, rule, seed) => {
				const random = seeded(seed);
				const shuffle = <T>(list: readonly T[]) =>
					list
						.map((one) => ({ one, at: random() }))
						.sort((a, b) => a.at - b.at)
						.map(({ one }) => one);
				const people = shuffle([...votes.participants.keys()]);
				const columns = shuffle([...votes.statements.keys()]);
				const turned = votesFrom(
					people.map((at) => votes.participants[at]!),
					columns.map((at) => votes.statements[at]!),
					shuffle(cellsOf(votes)).map(([by, on, says]) => [people.indexOf(by), columns.indexOf(on), says]),
				);
				expect(opinionMap(turned, rule)).toEqual(opinionMap(votes, rule));
				expect([...canonical(sparse(turned))]).toEqual([...canonical(sparse(votes))]);
			}),
		);
	});

	it('are not changed by people who have not voted yet', () => {
		fc.assert(
			fc.property(tables, rules, (votes, rule) => {
				const silent = { ...votes, participants: [...votes.participants, { id: 'silent' }] };
				const { participants, ...map } = opinionMap(silent, rule);
				const { participants: before, ...same } = opinionMap(votes, rule);
				expect(map).toEqual(same);
				expect(participants.filter(({ id }) => id !== 'silent')).toEqual(before);
				expect(participants.find(({ id }) => id === 'silent')).toMatchObject({ x: 0, y: 0, group: null });
			}),
		);
	});

	it('count somebody who passes everywhere as a pass and nothing else', () => {
		fc.assert(
			fc.property(tables, (votes) => {
				const by = votes.participants.length;
				const passed = votesFrom([...votes.participants, { id: 'passes' }], votes.statements, [
					...cellsOf(votes),
					...votes.statements.map((_, on) => [by, on, 0] as const),
				]);
				const tally = ({ statements }: OpinionMap, more: number) =>
					statements.map(({ id, agrees, disagrees, passes }) => ({
						id,
						agrees,
						disagrees,
						passes: passes + more,
					}));
				const [map, before] = [opinionMap(passed, { samples: 0 }), opinionMap(votes, { samples: 0 })];
				expect(tally(map, 0)).toEqual(tally(before, 1));
				expect(wrongNumbers(map)).toEqual([]);
			}),
		);
	});

	it('put people who vote alike at one place and into one group', () => {
		fc.assert(
			fc.property(tables, rules, (votes, rule) => {
				const people = votes.participants.length;
				const twins = votesFrom(
					[...votes.participants, ...votes.participants.map(({ id }) => ({ id: `${id}-twin` }))],
					votes.statements,
					cellsOf(votes).flatMap(([by, on, says]) => [
						[by, on, says] as const,
						[by + people, on, says] as const,
					]),
				);
				const map = opinionMap(twins, rule);
				const place = new Map(map.participants.map(({ id, ...where }) => [id, where]));
				// With under 15 people who voted enough, the limit of 15 may fall between twins.
				const all = [...place.values()].every(({ group }) => group !== null);
				for (const { id } of votes.participants) {
					const [one, twin] = [place.get(id)!, place.get(`${id}-twin`)!];
					expect([twin.x, twin.y]).toEqual([one.x, one.y]);
					if (all) expect(twin.group).toBe(one.group);
				}
			}),
		);
	});
});

describe('next to nothing', () => {
	it.each([
		['nobody and nothing', [], 0],
		['nobody, three statements', [], 3],
		['three people, nothing to vote on', [[], [], []], 0],
		[
			'nobody voted',
			[
				[null, null],
				[null, null],
			],
			2,
		],
	])('%s: no groups, no consensus', (_, rows, statements) => {
		const map = opinionMap(
			votesTable(
				rows,
				Array.from({ length: statements }, () => ({})),
			),
		);
		expect(map).toMatchObject({ groups: [], silhouettes: [], stability: null, hidden: 'no_groups' });
		expect(map.explainedVariance).toEqual([0, 0]);
		expect(map.statements.map(({ gic, pa, extremity }) => ({ gic, pa, extremity }))).toEqual(
			Array.from({ length: statements }, () => ({ gic: null, pa: 0.5, extremity: 0 })),
		);
	});

	it.each([
		['one voter', [[1, -1, 0]]],
		['all the same', Array.from({ length: 30 }, () => [1, -1, 0])],
		['one statement, all agree', Array.from({ length: 30 }, () => [1])],
		['all moderated out', Array.from({ length: 30 }, (_, at) => [at % 2])],
	])('%s: one group, which is not shown', (name, rows) => {
		const map = opinionMap(votesTable(rows, name === 'all moderated out' ? [{ isOut: true }] : []));
		expect(map.groups.map(({ size }) => size)).toEqual([rows.length]);
		expect(map).toMatchObject({ stability: null, hidden: 'no_groups', explainedVariance: [0, 0] });
		expect(map.statements.map(({ gic, pa }) => gic === pa)).toEqual(map.statements.map(() => true));
	});

	it('one statement that divides makes two groups on one axis', () => {
		const map = opinionMap(votesTable(Array.from({ length: 30 }, (_, at) => [at < 20 ? 1 : -1])));
		expect(map.groups.map(({ size }) => size)).toEqual([20, 10]);
		expect(map.explainedVariance[0]).toBeCloseTo(1, 12);
		expect(map.explainedVariance[1]).toBe(0);
		expect(new Set(map.participants.map(({ y }) => y))).toEqual(new Set([0]));
		expect(map.hidden).toBe(null);
	});

	it('refuses what is no vote, a second vote and an id that stands twice', () => {
		expect(() => opinionMap(votesTable([[2]]))).toThrow(new RangeError('2 is no vote'));
		expect(() =>
			opinionMap(
				votesFrom(
					[{ id: 'a' }],
					[{ id: 'b' }],
					[
						[0, 0, 1],
						[0, 0, 1],
					],
				),
			),
		).toThrow(new RangeError('a votes twice on b: keep the last vote'));
		expect(() => opinionMap(votesFrom([{ id: 'a' }, { id: 'a' }], [], []))).toThrow(
			new RangeError('an id stands twice'),
		);
		expect(() => opinionMap(votesFrom([{ id: 'a' }], [{ id: 'b' }], [[0, 1, 1]]))).toThrow(
			new RangeError('a vote of or on nobody known'),
		);
	});
});
