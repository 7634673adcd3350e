import { describe, expect, it } from 'vitest';
import { reading, team as english } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { importing } from '#world/imports.ts';
import { getImport } from './get-import.ts';
import { setColumns, setEncoding } from './set-columns.ts';
import { upload } from './upload.ts';

const { deps } = await testDatabase({ now: () => new Date('2026-03-01T12:00:00Z') });
const team = reading(english, 'de');
const { begin, plan, run } = importing(deps, team);

describe('a file', () => {
	it('reads a guessed encoding and lets a person choose another', async () => {
		const turkish = Buffer.from('Vorname;Nachname\nI\xfe\xfdl;\xd0\xfcl\n', 'latin1');
		const id = await upload(deps, team, {
			kind: 'people',
			eventId: null,
			fileName: 'C:\\fakepath\\l\u202eiste.csv',
			bytes: turkish,
		});
		const read = await getImport(deps, team, id);
		expect([read.notes, read.samples, read.fileName]).toEqual([
			[{ kind: 'encoding_guessed', encoding: 'windows-1254' }],
			[['Işıl', 'Ğül']],
			'liste.csv',
		]);
		await setEncoding(deps, team, id, 'windows-1252');
		expect((await getImport(deps, team, id)).samples).toEqual([['Iþýl', 'Ðül']]);
	});

	it('names missing columns and doubled ones', async () => {
		const id = await begin('people', 'Vorname;Spalte\nA;B\n');
		await expect(setColumns(deps, team, id, ['givenName', 'givenName'])).rejects.toMatchObject({
			issues: [
				{ field: 'columns.1', reason: 'field_twice' },
				{ field: 'columns', reason: 'missing_fields' },
			],
		});
	});

	it('takes ten thousand rows', async () => {
		const rows = Array.from({ length: 10_000 }, (_, at) => `Person;Nummer ${at};p${at}@example.org`);
		const { id, counts } = await plan('people', `Vorname;Nachname;E-Mail\n${rows.join('\n')}\n`);
		expect(counts).toEqual({ create: 10_000, change: 0, same: 0, refuse: 0 });
		await run(id);
		const { state, progress } = await getImport(deps, team, id);
		expect({ state, progress }).toEqual({ state: 'done', progress: 100 });
	});
});
