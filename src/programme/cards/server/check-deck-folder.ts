import { fold } from '#shared/fold.ts';
import { faultsOf } from '../check-deck.ts';
import { pictureFiles, readAttribution, readDeck, readPicture } from './read-deck.ts';
import { rowsOf, withEscoFolder } from './read-esco.ts';

/** What is wrong with the deck as it lies in its folder; with a folder of ESCO, also whether a card repeats one of its labels, or names a skill that is not in it. */
export async function checkDeckFolder(esco?: string): Promise<string[]> {
	const names = pictureFiles().map((file) => file.replace(/\.svg$/, ''));
	return faultsOf(readDeck(), {
		pictures: new Map(names.map((name) => [name, readPicture(name)])),
		attributed: new Set(
			readAttribution().flatMap(({ file, author, source }) =>
				author && source ? [file.replace(/\.svg$/, '')] : [],
			),
		),
		...(esco === undefined ? { labels: new Set(), skills: null } : await skillsOf(esco)),
	});
}

function skillsOf(folder: string) {
	return withEscoFolder(folder, async (tables) => {
		const labels = new Set<string>();
		const skills = new Set<string>();
		for (const table of tables.filter(({ kind }) => kind === 'skills' || kind === 'occupations'))
			for await (const row of rowsOf(table, ['conceptUri', 'preferredLabel', 'altLabels'])) {
				if (table.kind === 'skills') skills.add(row.conceptUri);
				for (const label of [row.preferredLabel, ...row.altLabels.split('\n')])
					if (label.trim()) labels.add(fold(label));
			}
		return { labels, skills };
	});
}
