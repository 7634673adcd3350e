import { describe, expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { coordinatorOf, reader, reading, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, newcomer } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { registrationListing } from '../listing.ts';
import { exportRegistrations } from './api.ts';

const { deps, owner } = await testDatabase();
const listing = (query = '') => readListing(registrationListing, new URLSearchParams(query));

describe('the CSV of registrations', () => {
	test('runs no formula, keeps every letter, and leaves a trace', async () => {
		const { id } = await makeEvent(deps);
		const hostile = newcomer({
			givenName: '=HYPERLINK("http://evil")',
			familyName: '@Ünsal, "Ali"',
			email: null,
		});
		await makeRegistration(deps, id, { newcomer: hostile, note: '+49 30\n-1' });
		const { name, text } = await exportRegistrations(deps, reading(team, 'de'), {
			eventId: id,
			listing: listing(),
		});
		expect(name).toMatch(/^[a-z0-9-]+\.csv$/);
		expect(text).toMatch(/^\uFEFFNachname,Vorname,/);
		expect(text).toContain(`"'@Ünsal, ""Ali""","'=HYPERLINK(""http://evil"")",,,Teilnahme,Bestätigt,tr,`);
		expect(text).toContain(`"'+49 30\n-1"`);
		const { rows } = await owner.query(
			`select action, fields from audit_entry where record_id = $1 and action = 'export'`,
			[id],
		);
		expect(rows).toEqual([{ action: 'export', fields: ['registration'] }]);
	});

	test('is not handed to coordinators and readers under the Chatham House rule', async () => {
		const institutionId = await makeInstitution(deps);
		const { id } = await makeEvent(deps, { confidentiality: 'chatham_house' }, 'open');
		await makeRegistration(deps, id, { institutionId });
		for (const actor of [reader, coordinatorOf(institutionId)])
			expect(await refusal(exportRegistrations(deps, actor, { eventId: id, listing: listing() }))).toBe(
				'forbidden not_allowed',
			);
		expect(await refusal(exportRegistrations(deps, team, { eventId: id, listing: listing() }))).toBe('done');
	});
});
