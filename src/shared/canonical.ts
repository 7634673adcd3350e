/**
 * Plain data as one text, whatever order its keys came in (as RFC 8785 has it, for strings, whole numbers, lists and objects):
 * whoever agrees to the same hash of it has agreed to the same words.
 */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((part) => canonical(part ?? null)).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const parts = Object.entries(value)
		.filter(([, part]) => part !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`);
	return `{${parts.join(',')}}`;
}

/** Enough of a hash to compare two by eye. */
export function shortHash(hash: string): string {
	return hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
}
