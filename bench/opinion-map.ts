// The opinion map of a large dialogue: npm run bench -- opinion-map
// Time is processor time of this one thread's process, for machines are shared. Beside it the naive way in the same run: a dense
// table and plain power iteration, for the components alone. A child process of its own tells the memory.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { opinionMap, type Parameters } from '#programme/dialogues/opinion/opinion-map.ts';
import { seeded } from '#programme/dialogues/opinion/random.ts';
import type { Votes } from '#programme/dialogues/opinion/votes.ts';
import { median, row } from './row.ts';

type Size = readonly [people: number, statements: number, votes: number];

/** Three camps, each with a leaning of its own to every statement; who votes on what is left to chance. */
function invent([people, statements, votes]: Size): Votes {
	const random = seeded(7);
	const leaning = Array.from({ length: statements }, () => {
		const common = random();
		return [0, 1, 2].map(() => common + 0.6 * (random() - 0.5));
	});
	const each = votes / people;
	const by = new Uint32Array(votes);
	const on = new Uint32Array(votes);
	const says = new Int8Array(votes);
	let k = 0;
	for (let person = 0; person < people; person++) {
		const seen = new Set<number>();
		while (seen.size < each) seen.add(Math.floor(random() * statements));
		for (const statement of seen) {
			by[k] = person;
			on[k] = statement;
			says[k] = random() < 0.15 ? 0 : random() < leaning[statement]![person % 3]! ? 1 : -1;
			k++;
		}
	}
	const named = (count: number) => Array.from({ length: count }, (_, id) => ({ id: String(id) }));
	return { participants: named(people), statements: named(statements), by, on, says };
}

function seconds(work: () => unknown): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

/** The components as one would first write them: every cell, voted or not, two hundred times an axis. */
function densely({ participants, statements, by, on, says }: Votes): number {
	const table = participants.map(() => new Float64Array(statements.length));
	for (const [k, vote] of says.entries()) table[by[k]!]![on[k]!] = vote;
	const axes: Float64Array[] = [];
	for (let axis = 0; axis < 2; axis++) {
		let along = new Float64Array(statements.length).fill(1);
		for (let round = 0; round < 200; round++) {
			const next = new Float64Array(statements.length);
			for (const cells of table) {
				let sum = 0;
				for (let j = 0; j < cells.length; j++) sum += cells[j]! * along[j]!;
				for (let j = 0; j < cells.length; j++) next[j]! += cells[j]! * sum;
			}
			for (const found of axes) {
				const share = next.reduce((sum, value, j) => sum + value * found[j]!, 0);
				for (let j = 0; j < next.length; j++) next[j]! -= share * found[j]!;
			}
			const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
			along = next.map((value) => value / length);
		}
		axes.push(along);
	}
	return axes.length;
}

const child = process.argv[2] === 'memory';
if (child) {
	opinionMap(invent([10_000, 2_000, 1_000_000]));
	console.log(process.resourceUsage().maxRSS / 1000);
} else measure();

function measure(): void {
	const usual: Size = [2_000, 1_000, 200_000];
	const large: Size = [10_000, 2_000, 1_000_000];
	const of = (size: Size, asked: Partial<Parameters> = {}) => {
		const votes = invent(size);
		return median([1, 2, 3].map(() => seconds(() => opinionMap(votes, asked))));
	};
	const name = ([people, statements, votes]: Size) =>
		[people, statements, votes]
			.map((count) => count.toLocaleString('en'))
			.join(' × ')
			.replace(/ × ([^×]*)$/, ', $1 votes');
	const dense = seconds(() => densely(invent(usual)));
	row({
		figure: `opinion map, ${name(usual)}`,
		measured: of(usual),
		limit: 1,
		unit: 's',
		beside: `the components alone, densely: ${dense.toFixed(1)} s`,
	});
	const growth = [1_250, 2_500, 5_000].map((people): Size => [people, 2_000, people * 100]);
	const grown = growth.map((size) => `${size[2] / 1000}k votes ${of(size, { samples: 10 }).toFixed(2)} s`);
	row({
		figure: `opinion map, ${name(large)}`,
		measured: of(large),
		limit: 3,
		unit: 's',
		beside: `fewer people with as many votes each: ${grown.join(', ')}`,
	});
	const alone = (args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
	row({
		figure: `memory of the same, ${name(large)}`,
		measured: Number(alone([fileURLToPath(import.meta.url), 'memory'])),
		limit: 300,
		unit: 'MB',
		beside: `Node.js alone: ${Math.round(Number(alone(['-p', 'process.resourceUsage().maxRSS / 1000'])))} MB; the dense table alone: 160 MB`,
	});
}
