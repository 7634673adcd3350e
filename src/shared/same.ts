/** Whether two plain values hold the same, whatever order their keys have: PostgreSQL orders those of its JSON anew. */
export function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [left, right] = [filled(a), filled(b)];
	return (
		left.length === right.length &&
		left.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]))
	);
}

/** A key without a value is as good as none. */
function filled(value: object): [string, unknown][] {
	return Object.entries(value).filter(([, part]) => part !== undefined);
}
