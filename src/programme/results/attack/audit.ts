import { attackOn, type Attack, type Publication } from './attack.ts';
import type { LinearModel } from './model.ts';
import type { Target } from './targets.ts';
import { gateKnowledge, type Knowledge } from './published.ts';
import type { Level } from '../plan.ts';

export type Recovered = {
	readonly name: string;
	readonly truth: number;
	readonly low: number;
	readonly high: number;
};
export type Verdict = {
	/** How many numbers had to stay hidden. */
	readonly targets: number;
	/** Those that can be told to within the threshold on either side. */
	readonly recovered: readonly Recovered[];
	/** Of these, those that can be told exactly. */
	readonly exact: number;
};

let highs: ReturnType<typeof load> | undefined;
/** Loaded with the first audit: pages that only show figures do without. */
const solver = () => (highs ??= load());

async function load() {
	const { default: loadHighs } = await import('highs');
	return loadHighs();
}
const breath = () => new Promise<void>((go) => setTimeout(go));

/**
 * Tries to recover every hidden number from all publications together, by a linear programme each way (HiGHS): the smallest
 * and the largest value it can have. It counts as recovered if one guess is within the threshold of both.
 */
export async function audit(
	publications: readonly Publication[],
	level: Pick<Level, 'threshold'>,
	{ knowledge = gateKnowledge, signal }: { knowledge?: Knowledge; signal?: AbortSignal | undefined } = {},
): Promise<Verdict> {
	const attack = attackOn(publications, level.threshold, knowledge);
	const recovered = await tryAll(attack, 2 * level.threshold, signal);
	return {
		targets: attack.targets.length,
		recovered,
		exact: recovered.filter(({ low, high }) => high - low < 1).length,
	};
}

/** `width`: how far apart the two ends must be for a number to count as hidden. */
async function tryAll({ model, targets }: Attack, width: number, signal?: AbortSignal): Promise<Recovered[]> {
	const library = await solver();
	const { maximize, minimize } = library.constants.objectiveSense;
	const { optimal, unbounded, unboundedOrInfeasible } = library.constants.modelStatus;
	return library.withModel(encode(model), async (linear) => {
		// After a change of the objective the last corner is still feasible: the primal simplex goes on from there.
		linear.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4 });
		const extreme = (sense: typeof maximize | typeof minimize): number => {
			linear.changeObjectiveSense(sense);
			linear.run();
			const status = linear.getModelStatus();
			if (status === optimal) return linear.getObjectiveValue();
			if (status === unbounded || status === unboundedOrInfeasible)
				return sense === maximize ? Infinity : -Infinity;
			throw new Error('the releases contradict each other: no counts lead to these tables');
		};
		const price = ({ expression }: Target, times: number) => {
			for (const [column, factor] of expression) linear.changeColCost(column, times * factor);
		};

		const recovered: Recovered[] = [];
		let open = [...targets].sort((a, b) => a.truth - b.truth);
		for (let target = open.pop(); target; target = open.pop()) {
			// Between two numbers the process may do other work: say that it is still alive, or hear that it shall end.
			await breath();
			signal?.throwIfAborted();
			const { name, truth } = target;
			price(target, 1);
			const high = extreme(maximize);
			const { colValue } = high === Infinity ? { colValue: undefined } : linear.getSolution();
			// The lower end cannot lie above the truth: if the upper one is far enough from that, nobody need look.
			if (high <= truth + width) {
				const low = extreme(minimize);
				if (low > truth + 0.001 || high < truth - 0.001) throw new Error(`the model is wrong about ${name}`);
				if (high - low <= width) recovered.push({ name, truth, low, high });
			}
			price(target, 0);
			if (!colValue) continue;
			// The same counts often show of other numbers too how far they can be from the truth.
			open = open.filter(
				(other) =>
					other.expression.reduce((sum, [column, factor]) => sum + factor * colValue[column]!, 0) <=
					other.truth + width,
			);
		}
		return recovered;
	});
}

function encode(model: LinearModel) {
	const rows = model.rows.filter(({ terms }) => terms.length > 0);
	const starts = [0];
	for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length);
	return {
		numCols: model.lower.length,
		numRows: rows.length,
		colCost: model.lower.map(() => 0),
		colLower: model.lower,
		colUpper: model.upper,
		rowLower: rows.map(({ lower }) => lower),
		rowUpper: rows.map(({ upper }) => upper),
		matrix: {
			format: 'csr' as const,
			numRows: rows.length,
			numCols: model.lower.length,
			starts,
			indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
			values: rows.flatMap(({ terms }) => terms.map(([, factor]) => factor)),
		},
	};
}
