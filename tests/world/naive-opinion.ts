// The statistics of the opinion map a second time, written from their formulas and from nothing else: dense, slow, one question at a
// time, with no line in common with src/programme/dialogues/opinion. It takes the axes and the groups as found and judges the rest.
import type { Votes } from '#programme/dialogues/opinion/votes.ts';

export type Dense = {
	readonly people: readonly string[];
	readonly statements: readonly { readonly id: string; readonly isOut: boolean; readonly isMeta: boolean }[];
	readonly said: (person: string, statement: string) => number | undefined;
};

export function dense({ participants, statements, by, on, says }: Votes): Dense {
	const table = new Map(participants.map(({ id }) => [id, new Map<string, number>()]));
	for (const [k, vote] of says.entries())
		table.get(participants[by[k]!]!.id)!.set(statements[on[k]!]!.id, vote);
	return {
		people: participants.map(({ id }) => id),
		statements: statements.map(({ id, isOut, isMeta }) => ({
			id,
			isOut: isOut ?? false,
			isMeta: isMeta ?? false,
		})),
		said: (person, statement) => table.get(person)?.get(statement),
	};
}

const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** Centred, people × statements, filled with noughts. */
export function centredTable({ people, statements, said }: Dense): number[][] {
	const means = statements.map(({ id, isOut }) => {
		const votes = people.map((person) => said(person, id)).filter((vote) => vote !== undefined);
		return isOut || votes.length === 0 ? 0 : add(votes) / votes.length;
	});
	return people.map((person) =>
		statements.map(({ id, isOut }, j) => {
			const vote = said(person, id);
			return isOut || vote === undefined ? 0 : vote - means[j]!;
		}),
	);
}

/** The first two principal directions by power iteration with deflation on the whole covariance table, and all eigenvalues' sum. */
export function naiveComponents(table: readonly (readonly number[])[], size: number, rounds = 20_000) {
	const covariance = Array.from({ length: size }, () => new Float64Array(size));
	for (const row of table)
		for (let i = 0; i < size; i++)
			if (row[i] !== 0) for (let j = 0; j < size; j++) covariance[i]![j]! += row[i]! * row[j]!;
	const trace = add(covariance.map((row, i) => row[i]!));
	const found: { along: number[]; variance: number }[] = [];
	for (let component = 0; component < 2; component++) {
		let along = Array.from({ length: size }, (_, i) => Math.cos(i * (component + 1) + 1));
		let variance = 0;
		for (let round = 0; round < rounds; round++) {
			const next = covariance.map((row) => {
				let sum = 0;
				for (let j = 0; j < size; j++) sum += row[j]! * along[j]!;
				return sum;
			});
			const length = Math.sqrt(add(next.map((value) => value * value)));
			if (length === 0) break;
			const turned = next.map((value) => value / length);
			const moved = Math.sqrt(add(turned.map((value, i) => (value - along[i]!) ** 2)));
			along = turned;
			variance = length;
			if (moved < 1e-12) break;
		}
		found.push({ along, variance });
		for (let i = 0; i < size; i++)
			for (let j = 0; j < size; j++) covariance[i]![j]! -= variance * along[i]! * along[j]!;
	}
	return { found, trace };
}

export function naivePosition(
	{ statements, said }: Dense,
	person: string,
	row: readonly number[],
	axis: readonly number[],
) {
	const counted = statements.filter(({ id, isOut }) => isOut || said(person, id) !== undefined).length;
	return Math.sqrt(statements.length / Math.max(1, counted)) * add(row.map((value, j) => value * axis[j]!));
}

/** What some people said to one statement. */
export function counts({ said }: Dense, people: readonly string[], statement: string) {
	const votes = people.map((person) => said(person, statement)).filter((vote) => vote !== undefined);
	return {
		na: votes.filter((vote) => vote === 1).length,
		nd: votes.filter((vote) => vote === -1).length,
		ns: votes.length,
	};
}

export function naiveConsensus(
	dense: Dense,
	groups: readonly (readonly string[])[],
	statement: string,
	of: 'na' | 'nd',
) {
	return groups
		.map((people) => counts(dense, people, statement))
		.map((said) => (said[of] + 1) / (said.ns + 2))
		.reduce((product, factor) => product * factor, 1);
}

export function naivePriority(dense: Dense, statement: Dense['statements'][number], extremity: number) {
	const { na, nd, ns } = counts(dense, dense.people, statement.id);
	if (statement.isMeta) return 7 ** 2;
	const p = (ns - na - nd + 1) / (ns + 2);
	const a = (na + 1) / (ns + 2);
	return ((1 - p) * (extremity + 1) * a * (1 + 8 * Math.pow(2, -ns / 5))) ** 2;
}

const z = 1.2816;

export function naiveStatistics(
	dense: Dense,
	group: readonly string[],
	rest: readonly string[],
	statement: string,
) {
	const here = counts(dense, group, statement);
	const there = counts(dense, rest, statement);
	const one = (n: number, other: number) => {
		const p = (n + 1) / (here.ns + 2);
		const pTest = 2 * Math.sqrt(here.ns + 1) * ((n + 1) / (here.ns + 1) - 1 / 2);
		const r = p / ((other + 1) / (there.ns + 2));
		const [n1, n2] = [here.ns + 1, there.ns + 1];
		const [p1, p2] = [(n + 1) / n1, (other + 1) / n2];
		const pi = (n + 1 + other + 1) / (n1 + n2);
		const rTest = pi === 1 ? 0 : (p1 - p2) / Math.sqrt((pi * (1 - pi)) / n1 + (pi * (1 - pi)) / n2);
		return { n, p, pTest, r, rTest, weight: r * rTest * p * pTest };
	};
	return { statement, ns: here.ns, a: one(here.na, there.na), d: one(here.nd, there.nd) };
}

type Chosen = { readonly statement: string; readonly direction: 'agree' | 'disagree' };

/** By picking the largest again and again, never by sorting. Statements in the order given win ties. */
export function naiveRepresentative(
	dense: Dense,
	group: readonly string[],
	rest: readonly string[],
): Chosen[] {
	const all = dense.statements
		.filter(({ isOut }) => !isOut)
		.map(({ id }) => naiveStatistics(dense, group, rest, id))
		.filter(({ a, d }) => a.n > 0 || d.n > 0);
	type One = (typeof all)[number];
	const top = (list: readonly One[], by: (one: One) => number): One | undefined => {
		let winner: One | undefined;
		for (const one of list) if (winner === undefined || by(one) > by(winner)) winner = one;
		return winner;
	};
	const agreesTo = (one: One) => one.a.rTest > one.d.rTest;
	const strength = (one: One) => (agreesTo(one) ? one.a.weight : one.d.weight);
	const credible = all.filter(({ a }) => a.pTest > z || (a.r > 1 && a.p > 0.5));
	const distinctive = credible.filter(({ a }) => a.r > 1);
	const best =
		distinctive.length > 0 ? top(distinctive, ({ a }) => a.weight) : top(credible, ({ a }) => a.p * a.pTest);
	let pool = all.filter(({ a, d }) => (a.rTest > z && a.pTest > z) || (d.rTest > z && d.pTest > z));
	if (pool.length === 0) {
		const only = best ?? top(all, ({ a, d }) => Math.max(a.rTest, d.rTest));
		if (!only) return [];
		return [{ statement: only.statement, direction: best || agreesTo(only) ? 'agree' : 'disagree' }];
	}
	const chosen: Chosen[] = best ? [{ statement: best.statement, direction: 'agree' }] : [];
	pool = pool.filter((one) => one !== best);
	while (chosen.length < 5) {
		const next = top(pool, strength);
		if (!next) break;
		chosen.push({ statement: next.statement, direction: agreesTo(next) ? 'agree' : 'disagree' });
		pool = pool.filter((one) => one !== next);
	}
	return [
		...chosen.filter(({ direction }) => direction === 'agree'),
		...chosen.filter(({ direction }) => direction === 'disagree'),
	];
}

/** Five statements at most that people agree with (or reject) surely more than half. */
export function naiveShared(dense: Dense, of: 'na' | 'nd'): string[] {
	let pool = dense.statements
		.filter(({ isOut }) => !isOut)
		.map(({ id }) => {
			const said = counts(dense, dense.people, id);
			const p = (said[of] + 1) / (said.ns + 2);
			const test = 2 * Math.sqrt(said.ns + 1) * ((said[of] + 1) / (said.ns + 1) - 1 / 2);
			return { id, p, test };
		})
		.filter(({ p, test }) => p > 0.5 && test > z);
	const chosen: string[] = [];
	while (chosen.length < 5 && pool.length > 0) {
		const next = pool.reduce((best, one) => (one.p * one.test > best.p * best.test ? one : best));
		chosen.push(next.id);
		pool = pool.filter((one) => one !== next);
	}
	return chosen;
}

/** The adjusted Rand index by asking every pair of people. */
export function naiveRandIndex(a: readonly number[], b: readonly number[]): number {
	let [both, inA, inB, pairs] = [0, 0, 0, 0];
	for (let i = 0; i < a.length; i++)
		for (let j = 0; j < i; j++) {
			pairs++;
			if (a[i] === a[j]) inA++;
			if (b[i] === b[j]) inB++;
			if (a[i] === a[j] && b[i] === b[j]) both++;
		}
	const expected = pairs === 0 ? 0 : (inA * inB) / pairs;
	return (inA + inB) / 2 === expected ? 1 : (both - expected) / ((inA + inB) / 2 - expected);
}
