/** One-sided, 90 percent sure. */
export const significant = 1.2816;

/** How likely one of them says so, with one vote for and one against added so that few votes claim little. */
export function share(successes: number, seen: number): number {
	return (successes + 1) / (seen + 2);
}

/** z of a proportion against one half. */
export function shareTest(successes: number, seen: number): number {
	return 2 * Math.sqrt(seen + 1) * ((successes + 1) / (seen + 1) - 0.5);
}

/** z of two proportions against each other, pooled; 0 where everybody said so, here and there. */
export function compareTest(
	successes: number,
	seen: number,
	otherSuccesses: number,
	otherSeen: number,
): number {
	const [s1, s2, n1, n2] = [successes + 1, otherSuccesses + 1, seen + 1, otherSeen + 1];
	const pooled = (s1 + s2) / (n1 + n2);
	if (pooled === 1) return 0;
	return (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
}
