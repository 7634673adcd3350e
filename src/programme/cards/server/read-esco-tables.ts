import { Refusal } from '#platform/server/refusal.ts';
import type { EscoGroup, EscoOccupation, EscoRelation } from '../esco/derive.ts';
import { rowsOf, withEscoFolder, type EscoTable } from './read-esco.ts';

/** What weights are derived from and what simulated people are drawn from. */
export type Esco = {
	readonly occupations: readonly EscoOccupation[];
	readonly groups: readonly EscoGroup[];
	readonly relations: readonly EscoRelation[];
};

/** Reads occupations, unit groups and relations from a folder with ESCO in English, with German titles where it has them. */
export function readEsco(folder: string): Promise<Esco> {
	return withEscoFolder(folder, async (tables) => {
		const german = await titles(tables, 'occupations', 'de');
		const occupations: EscoOccupation[] = [];
		for await (const row of rowsOf(table(tables, 'occupations', 'en'), [
			'conceptUri',
			'iscoGroup',
			'preferredLabel',
		]))
			occupations.push({
				uri: row.conceptUri,
				group: row.iscoGroup,
				en: row.preferredLabel,
				de: german.get(row.conceptUri) ?? '',
			});
		const english = await titles(tables, 'ISCOGroups', 'en');
		const germanGroups = await titles(tables, 'ISCOGroups', 'de');
		const groups = [...english].map(([uri, en]) => ({
			code: uri.slice(uri.lastIndexOf('/C') + 2),
			en,
			de: (germanGroups.get(uri) ?? '').replace(/\.$/, ''),
		}));
		const relations: EscoRelation[] = [];
		for await (const row of rowsOf(table(tables, 'occupationSkillRelations', null), [
			'occupationUri',
			'relationType',
			'skillUri',
		]))
			relations.push({
				occupation: row.occupationUri,
				skill: row.skillUri,
				isEssential: row.relationType === 'essential',
			});
		return { occupations, groups, relations };
	});
}

function table(tables: readonly EscoTable[], kind: string, language: string | null): EscoTable {
	const found = tables.find((one) => one.kind === kind && one.language === language);
	if (!found) throw new Refusal(`ESCO's table ${kind}${language ? ` in "${language}"` : ''} is missing.`);
	return found;
}

async function titles(
	tables: readonly EscoTable[],
	kind: string,
	language: string,
): Promise<Map<string, string>> {
	const all = new Map<string, string>();
	for (const one of tables.filter((each) => each.kind === kind && each.language === language))
		for await (const row of rowsOf(one, ['conceptUri', 'preferredLabel']))
			if (!all.has(row.conceptUri)) all.set(row.conceptUri, row.preferredLabel.replace(/\s+/g, ' ').trim());
	return all;
}
