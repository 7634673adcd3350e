import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '#shared/form.ts';
import { parsePerson } from '#programme/people/person.ts';
import { getPerson } from '#programme/people/server/api.ts';
import { team } from '#world/actors.ts';
import { hostile } from '#world/hostile.ts';
import { testDatabase } from '#world/database.ts';
import { parseInstitution } from '../institution.ts';
import { createInstitution, getInstitution, registerPerson } from './api.ts';

const { deps } = await testDatabase();

/** A form knows no lone surrogate: as in browsers, FormData makes it U+FFFD before anybody reads it. */
const oneLine = (text: string) => clean(text.toWellFormed()).replace(/\s+/g, ' ');

function form(fields: Readonly<Record<string, string>>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

test('whatever is typed as an institution comes back cleaned, or is refused at its field', async () => {
	await fc.assert(
		fc.asyncProperty(hostile, hostile, hostile, hostile, async (name, place, acronym, website) => {
			const parsed = parseInstitution(
				form({ 'name.tr': name, place, acronym: acronym.slice(0, 20), website, kind: 'ngo', country: 'TR' }),
			);
			if (!parsed.ok) {
				const fields = parsed.issues.map(({ field }) => field);
				expect(['name', 'website', 'acronym', 'place']).toEqual(expect.arrayContaining(fields));
				return;
			}
			const id = await createInstitution(deps, team, parsed.value);
			const page = await getInstitution(deps, team, id);
			expect(page.record.name.texts.tr?.text).toBe(oneLine(name));
			expect(page.record.place ?? '').toBe(oneLine(place));
		}),
		{ numRuns: 400 },
	);
});

test('whatever is typed as a person comes back cleaned', async () => {
	await fc.assert(
		fc.asyncProperty(hostile, hostile, hostile, hostile, async (givenName, familyName, email, greeting) => {
			const parsed = parsePerson(
				form({ givenName, familyName, email, 'salutation.de': greeting.slice(0, 60) }),
			);
			if (!parsed.ok) return;
			const id = await registerPerson(deps, team, { values: parsed.value, isSomebodyElse: true, post: null });
			const { record } = await getPerson(deps, team, id);
			expect([record.givenName, record.familyName]).toEqual([oneLine(givenName), oneLine(familyName)]);
			expect(record.salutation.de ?? '').toBe(oneLine(greeting.slice(0, 60)));
		}),
		{ numRuns: 400 },
	);
});
