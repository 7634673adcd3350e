/** How those who wait move up: alone; only when all of them have a seat; or as far as seats reach. */
export const groupPolicies = ['all_or_none', 'partial'] as const;
export type GroupPolicy = (typeof groupPolicies)[number];

export type Waiting = {
	readonly id: string;
	/** The quotas it needs a seat of. */
	readonly quotas: readonly string[];
	/** Those of one group stand together, where the first of them stands. */
	readonly group: string | null;
	readonly policy: GroupPolicy | null;
};

/**
 * Who of a line gets a seat, first come, first served for each quota. A quota that cannot serve somebody serves nobody behind them:
 * a group that needs four seats is not passed by one who needs one. Whoever needs other quotas is not held up.
 */
export function served(line: readonly Waiting[], free: ReadonlyMap<string, number>): string[] {
	const left = new Map(free);
	const held = new Set<string>();
	return units(line).flatMap((unit) => {
		const all = take(unit, left, held);
		return all.map(({ id }) => id);
	});
}

/** Takes the seats of those who get one out of `left`; the quotas that lacked one are held from then on. */
function take(unit: readonly Waiting[], left: Map<string, number>, held: Set<string>): readonly Waiting[] {
	const needs = new Map<string, number>();
	for (const { quotas } of unit) for (const id of quotas) needs.set(id, (needs.get(id) ?? 0) + 1);
	const lacking = [...needs].filter(([id, count]) => held.has(id) || (left.get(id) ?? 0) < count);
	if (lacking.length > 0) {
		for (const [id] of lacking) held.add(id);
		return [];
	}
	for (const [id, count] of needs) left.set(id, left.get(id)! - count);
	return unit;
}

/** What moves up together, in the order of the line. */
function units(line: readonly Waiting[]): (readonly Waiting[])[] {
	const groups = new Map<string, Waiting[]>();
	const found: Waiting[][] = [];
	for (const one of line) {
		const own = one.group === null ? undefined : groups.get(one.group);
		if (own) own.push(one);
		else {
			const unit = [one];
			if (one.group !== null) groups.set(one.group, unit);
			found.push(unit);
		}
	}
	return found.flatMap((unit) => (unit[0]?.policy === 'all_or_none' ? [unit] : unit.map((one) => [one])));
}

/** The place of one who waits, from 1: behind those before it who need a seat of the same quota. */
export function placeInLine(line: readonly Waiting[], id: string): number | null {
	const order = units(line).flat();
	const at = order.findIndex((one) => one.id === id);
	const own = order[at];
	if (!own) return null;
	const ahead = order.slice(0, at).filter(({ quotas }) => quotas.some((quota) => own.quotas.includes(quota)));
	return ahead.length + 1;
}
