/** Nothing that everybody may read stands for fewer people than this. */
export const fewest = 10;
/** What figures about people are rounded to. */
export const base = 5;

/** Down to a multiple of the base after adding the offset: never off by the base or more, and never falling when counts rise. */
export function roundTo(base: number, count: number, offset: number): number {
	return base * Math.floor((count + offset) / base);
}
