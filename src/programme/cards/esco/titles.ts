/** What a centre takes over from an official ESCO ZIP: the titles of one language, to search former work by. */
export type EscoTitles = {
	readonly language: string;
	/** Identifier (the last part of the URI), unit group, title, and other names of it. */
	readonly occupations: readonly (readonly [
		id: string,
		group: string,
		title: string,
		others: readonly string[],
	])[];
	/** Code and title of all levels of ISCO-08. */
	readonly groups: readonly (readonly [code: string, title: string])[];
};

type OccupationRow = {
	readonly conceptUri: string;
	readonly iscoGroup: string;
	readonly preferredLabel: string;
	readonly altLabels: string;
};

const one = (text: string) => text.replace(/\s+/g, ' ').trim();

/** One occupation as a centre keeps it; nothing where the row is none. */
export function occupationOf(row: OccupationRow): EscoTitles['occupations'][number] | undefined {
	const id = /\/occupation\/([0-9a-f-]{36})$/.exec(row.conceptUri)?.[1];
	// Older versions write the unit group with a letter in front.
	const group = /^C?(\d{4})$/.exec(row.iscoGroup.slice(row.iscoGroup.lastIndexOf('/') + 1))?.[1];
	const title = one(row.preferredLabel);
	if (!id || !group || !title) return undefined;
	const others = [...new Set(row.altLabels.split(/\n|\s\|\s/).map(one))];
	return [id, group, title, others.filter((name) => name !== '' && name !== title)];
}

/** One group of ISCO-08; nothing where the row is none. */
export function groupOf(row: {
	conceptUri: string;
	preferredLabel: string;
}): EscoTitles['groups'][number] | undefined {
	const code = /\/isco\/C(\d{1,4})$/.exec(row.conceptUri)?.[1];
	return code && row.preferredLabel ? [code, one(row.preferredLabel)] : undefined;
}
