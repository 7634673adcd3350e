/** Whether eleven digits are an identity number of Türkiye, a foreigner's too: the last two are worked out from the others. */
export function isIdentityNumber(digits: string): boolean {
	if (!/^[1-9]\d{10}$/.test(digits)) return false;
	const numbers = Array.from(digits, Number);
	const sum = (at: readonly number[]) => at.reduce((all, place) => all + numbers[place]!, 0);
	const tenth = (sum([0, 2, 4, 6, 8]) * 7 - sum([1, 3, 5, 7]) + 100) % 10;
	return numbers[9] === tenth && numbers[10] === sum([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) % 10;
}
