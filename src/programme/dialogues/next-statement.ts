/** A statement somebody could be shown; `priority` as the opinion map gives it. */
export type Candidate = {
	readonly id: string;
	readonly priority: number;
	/** Whether there is a text in the reader's language, by a person or confirmed by one. */
	readonly isReadable: boolean;
};

/**
 * Which statement to show next: by chance, weighed by priority, so that different people see different ones first; those without a text in
 * the reader's language come last. Nothing when all are voted on. `random` gives a number from 0 to below 1.
 */
export function nextStatement(
	candidates: readonly Candidate[],
	voted: ReadonlySet<string>,
	random: () => number,
): string | undefined {
	const left = candidates.filter(({ id }) => !voted.has(id));
	const readable = left.filter(({ isReadable }) => isReadable);
	return draw(readable.length > 0 ? readable : left, random);
}

function draw(candidates: readonly Candidate[], random: () => number): string | undefined {
	let point = random() * candidates.reduce((sum, { priority }) => sum + priority, 0);
	for (const { id, priority } of candidates) {
		point -= priority;
		if (point < 0) return id;
	}
	return candidates.at(-1)?.id;
}
