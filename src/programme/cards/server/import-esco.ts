import { Refusal } from '#platform/server/refusal.ts';
import { groupOf, occupationOf, type EscoTitles } from '../esco/titles.ts';
import { rowsOf, withEscoZip, type EscoTable } from './read-esco.ts';

export type EscoImport = {
	readonly titles: EscoTitles;
	/** Rows that are neither occupation nor group, such as those of a damaged download. */
	readonly passedOver: number;
};

/**
 * The titles of an official ESCO ZIP of any version, in its language, row by row. Refuses in one sentence what is no
 * classification of ESCO, is in several languages, or is damaged.
 */
export function importEsco(path: string, mostBytes?: number): Promise<EscoImport> {
	return withEscoZip(path, async (tables) => {
		const occupationTable = only(path, tables, 'occupations');
		const groupTable = tables.find(
			({ kind, language }) => kind === 'ISCOGroups' && language === occupationTable.language,
		);
		let passedOver = 0;
		const occupations: EscoTitles['occupations'][number][] = [];
		for await (const row of rowsOf(
			occupationTable,
			['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels'],
			mostBytes,
		)) {
			const occupation = occupationOf(row);
			if (occupation) occupations.push(occupation);
			else passedOver++;
		}
		const groups: EscoTitles['groups'][number][] = [];
		if (groupTable)
			for await (const row of rowsOf(groupTable, ['conceptUri', 'preferredLabel'], mostBytes)) {
				const group = groupOf(row);
				if (group) groups.push(group);
				else passedOver++;
			}
		if (occupations.length === 0) throw new Refusal(`${path} has no occupation in it.`);
		return { titles: { language: occupationTable.language ?? 'en', occupations, groups }, passedOver };
	});
}

function only(path: string, tables: readonly EscoTable[], kind: string): EscoTable {
	const found = tables.filter((table) => table.kind === kind);
	if (found.length === 0)
		throw new Refusal(`${path} has no table of occupations: take the "classification" of ESCO.`);
	if (found.length > 1)
		throw new Refusal(`${path} has occupations in several languages: import one at a time.`);
	return found[0]!;
}
