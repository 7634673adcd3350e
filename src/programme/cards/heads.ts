type Link = { readonly id: string; readonly follows: readonly string[] };

/** The versions that no other follows: what counts. More than one where two devices changed the same. */
export function headsOf(versions: readonly Link[]): string[] {
	const followed = new Set(versions.flatMap(({ follows }) => follows));
	return versions.map(({ id }) => id).filter((id) => !followed.has(id));
}

/** The versions that need not be kept: all but those that count and the step before them, in case the last was written by a faulty device. */
export function outdatedBy(versions: readonly Link[]): string[] {
	const heads = headsOf(versions);
	const before = versions.filter(({ id }) => heads.includes(id)).flatMap(({ follows }) => follows);
	const kept = new Set([...heads, ...before]);
	return versions.map(({ id }) => id).filter((id) => !kept.has(id));
}
