import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { administrator, reader, team, visitor } from '#world/actors.ts';
import { houseOf, plantIdentity } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import type { CountedProfiles } from '../counted.ts';
import { exportCentreCounts, takeStep } from './api.ts';

const { deps: real, owner } = await testDatabase();
const deps = { ...real, now: () => new Date('2026-11-28T09:00:00Z') };
const { centre, otherCentre, ayse, bora, cem, dila } = await houseOf({ deps, owner });
const row = (figure: number, ...classes: string[]) => ({ classes, figure });
const none: CountedProfiles = { total: null, by: { age: [], sex: [], field: [] } };
for (const [who, at, period, counts] of [
	[
		ayse,
		centre,
		'2026-Q3',
		{
			total: 25,
			by: {
				age: [row(15, 'under_25'), row(10, '25_to_39', 'over_54')],
				sex: [],
				field: [row(15, '71'), row(10, '51', '93')],
			},
		},
	],
	[
		bora,
		centre,
		'2026-Q3',
		{
			total: 30,
			by: { age: [row(10, 'under_25'), row(20, '40_to_54')], sex: [row(30, 'female')], field: [] },
		},
	],
	[ayse, centre, '2026-Q2', none],
	[bora, centre, '2026-Q2', { total: 10, by: none.by }],
	[ayse, centre, '2026-Q1', none],
	[dila, otherCentre, '2026-Q3', { total: 995, by: none.by }],
] as [Actor, string, string, CountedProfiles][]) {
	const personId = who.kind === 'account' ? who.personId! : '';
	const { rows } = await owner.query('select id from counsellor_identity where person_id = $1', [personId]);
	const identityId = (rows[0]?.id as string | undefined) ?? (await plantIdentity(owner, at, personId));
	await takeStep(deps, who, { step: 'send_counts', centreId: at, identityId, period, counts });
}
const take = (who: Actor, centreId = centre) => exportCentreCounts(deps, who, { centreId });

test('a centre takes what it sent as a table: counsellors added up, in words, nobody named and no other centre', async () => {
	const { name, text } = await take({ ...cem, locale: 'de' });
	expect(name).toBe('koprue-counselling-counts.csv');
	expect(text.startsWith('\uFEFF')).toBe(true);
	expect(parse(text, { bom: true })).toEqual([
		['Quartal', 'Gruppe', 'Klasse', 'Profile'],
		['2026-Q3', 'Profile', '', '55'],
		['2026-Q3', 'Nach Alter', 'unter 25', '25'],
		['2026-Q3', 'Nach Alter', '25 bis 39 + 55 und älter', '10'],
		['2026-Q3', 'Nach Alter', '40 bis 54', '20'],
		['2026-Q3', 'Nach Geschlecht', 'weiblich', '30'],
		['2026-Q3', 'Nach Arbeitsfeld', 'Bauen', '15'],
		['2026-Q3', 'Nach Arbeitsfeld', 'Menschen bedienen + Auf Bau und im Lager helfen', '10'],
		['2026-Q2', 'Profile', '', '10'],
		// Nobody had enough.
		['2026-Q1', 'Profile', '', ''],
	]);
	expect(parse((await take({ ...ayse, locale: 'ar' })).text, { bom: true }).slice(0, 2)).toEqual([
		['ربع السنة', 'المجموعة', 'الفئة', 'ملفات التعريف'],
		['2026-Q3', 'ملفات التعريف', '', '55'],
	]);
	const { rows } = await owner.query(
		`select action, fields from audit_entry where noun = 'counselling_centre' and action = 'export'`,
	);
	expect(rows).toEqual([
		{ action: 'export', fields: ['counts'] },
		{ action: 'export', fields: ['counts'] },
	]);
});

test('nobody takes the table of a house that is not theirs', async () => {
	for (const who of [visitor, reader, team, administrator, dila])
		expect(await refusal(take(who))).toMatch(/^(?:missing not_found|forbidden not_allowed)$/);
	expect(await refusal(take(ayse, otherCentre))).toBe('missing not_found');
});
