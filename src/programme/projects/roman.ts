const numerals = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** How action fields are numbered: I, II, III. */
export function roman(number: number): string {
	return numerals[number] ?? String(number);
}
