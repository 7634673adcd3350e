import { expect, test } from 'vitest';
import { clean } from '#shared/form.ts';
import { fieldLabel, fieldsOf } from '#programme/imports/columns.ts';
import { importKinds, type ImportKind } from '#programme/imports/import.ts';
import { team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent } from '#world/events.ts';
import { hostileTexts } from '#world/hostile.ts';
import { importing } from '#world/imports.ts';
import { makeInstitution } from '#world/institutions.ts';
import { textIn } from '#shared/text.ts';

const { deps, owner } = await testDatabase();
const { plan, run } = importing(deps, team);
await makeInstitution(deps, { name: textIn('tr', 'Kurum') });
const { id: eventId } = await makeEvent(deps, {}, 'done');

/** Columns that take free text, and where it is kept; all others are read as one of a list, a number, a day or an address. */
const text: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
	institutions: {
		name: `select name->'texts'->(name->>'original')->>'text' as kept from institution`,
		name_de: `select name->'texts'->'de'->>'text' as kept from institution`,
		name_tr: `select name->'texts'->'tr'->>'text' as kept from institution`,
		name_ar: `select name->'texts'->'ar'->>'text' as kept from institution`,
		name_en: `select name->'texts'->'en'->>'text' as kept from institution`,
		acronym: 'select acronym as kept from institution',
		place: 'select place as kept from institution',
		region: 'select region as kept from institution',
	},
	people: {
		givenName: 'select given_name as kept from person',
		familyName: 'select family_name as kept from person',
		fullName: `select trim(given_name || ' ' || family_name) as kept from person`,
		post: `select title->'texts'->'en'->>'text' as kept from affiliation`,
	},
	events: {
		title: `select title->'texts'->(title->>'original')->>'text' as kept from event`,
		title_de: `select title->'texts'->'de'->>'text' as kept from event`,
		title_tr: `select title->'texts'->'tr'->>'text' as kept from event`,
		title_ar: `select title->'texts'->'ar'->>'text' as kept from event`,
		title_en: `select title->'texts'->'en'->>'text' as kept from event`,
		place: 'select place as kept from event',
		venue: 'select venue as kept from event',
	},
	participants: {
		givenName: 'select given_name as kept from person',
		familyName: 'select family_name as kept from person',
		fullName: `select trim(given_name || ' ' || family_name) as kept from person`,
		post: `select title->'texts'->'en'->>'text' as kept from affiliation`,
	},
};
const closed: Readonly<Record<ImportKind, readonly string[]>> = {
	institutions: ['kind', 'country', 'latitude', 'longitude', 'website', 'sizeClass'],
	people: ['email', 'phone', 'sex', 'languages', 'institution'],
	events:
		'kind state startDate startTime endDate endTime zone country mode host project actionField languages'.split(
			' ',
		),
	participants: ['email', 'phone', 'sex', 'languages', 'institution', 'part', 'attended'],
};

/** The least that a row of a kind needs beside the column that is tried. */
const usual: Readonly<Record<ImportKind, (at: string) => Readonly<Record<string, string>>>> = {
	institutions: (at) => ({ name_tr: `Kurum ${at}`, kind: 'NGO', country: 'TR' }),
	people: (at) => ({ familyName: `Kişi ${at}`, institution: 'Kurum', email: `${at}@example.org` }),
	events: (at) => ({
		title_tr: `Çalıştay ${at}`,
		kind: 'Workshop',
		startDate: '2022-06-06',
		country: 'TR',
	}),
	participants: (at) => ({ familyName: `Kişi ${at}`, institution: 'Kurum', email: `${at}@example.org` }),
};
const replaced: Readonly<Record<string, string>> = {
	name: 'name_tr',
	title: 'title_tr',
	fullName: 'familyName',
};

test('every column of every kind is tried, or takes no free text', () => {
	for (const kind of importKinds)
		expect([...Object.keys(text[kind]), ...closed[kind]].sort()).toEqual([...fieldsOf(kind)].sort());
});

const columns = importKinds.flatMap((kind) =>
	Object.entries(text[kind]).map(([column, kept]) => ({ kind, column, kept })),
);

test.each(columns)('$column of $kind is taken cleaned, as one line, or refused', async (one) => {
	const { kind, column, kept } = one;
	const rows = hostileTexts.map((hostile, at): Readonly<Record<string, string>> => {
		const { [replaced[column] ?? '']: _, ...row } = usual[kind](`${kind}.${column}.${at}`);
		// A file with a NUL in it is no table; the number parts what would be taken for the same record.
		const text = `${hostile.replaceAll('\0', '').toWellFormed()} ${columns.indexOf(one)}.${at}`;
		return { ...row, [column]: text };
	});
	const headings = Object.keys(rows[0]!);
	const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
	const file = [
		line(headings.map((field) => fieldLabel(kind, field, 'en'))),
		...rows.map((row) => line(headings.map((field) => row[field] ?? ''))),
	].join('\r\n');
	const { id, rows: judged } = await plan(kind, file, kind === 'participants' ? eventId : null);
	const taken = judged.flatMap(({ verdict }, at) =>
		verdict === 'create' ? [clean(rows[at]![column]!).replace(/\s+/g, ' ')] : [],
	);
	expect(taken.length).toBeGreaterThan(hostileTexts.length / 2);
	await run(id);
	const found = await owner.query<{ kept: string | null }>(kept);
	const stored = new Set(found.rows.map((row) => row.kept));
	const missing = taken.filter((wanted) => !stored.has(asKept(column, wanted)));
	expect(missing).toEqual([]);
});

/** "Name, given name" in one cell becomes given name and family name. */
function asKept(column: string, wanted: string): string {
	const [last, first] = wanted.split(',', 2).map((part) => part.trim());
	return column === 'fullName' && first ? `${first} ${last}` : wanted;
}
