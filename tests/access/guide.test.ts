import { expect, test } from 'vitest';
import { roles, type Grant, type Role } from '#shared/actor.ts';
import { guides, tasks } from '#programme/desk/guide.ts';
import { guards, type Guard } from '../../src/guards.ts';

const byPath: Readonly<Record<string, Guard | undefined>> = guards;
const grants: Readonly<Record<Role, Grant>> = {
	administrator: { role: 'administrator', scope: 'programme' },
	team: { role: 'team', scope: 'programme' },
	coordinator: { role: 'coordinator', scope: 'institution', id: 'i' },
	organiser: { role: 'organiser', scope: 'project', id: 'p' },
	trainer: { role: 'trainer', scope: 'event', id: 'e' },
	counsellor: { role: 'counsellor', scope: 'institution', id: 'i' },
	reader: { role: 'reader', scope: 'programme' },
};

test.each(roles)('what the guide tells a %s to do, they may', (role) => {
	const actor = {
		kind: 'account',
		accountId: 'a',
		personId: null,
		grants: [grants[role]],
		locale: 'en',
	} as const;
	const closed = guides[role].filter(
		(task) => !byPath[`/[lang=locale]${tasks[task]}`]?.enter(actor, undefined),
	);
	expect(closed).toEqual([]);
});

test('and a door that is closed to them is noticed', () => {
	const actor = {
		kind: 'account',
		accountId: 'a',
		personId: null,
		grants: [grants.reader],
		locale: 'en',
	} as const;
	expect(byPath[`/[lang=locale]${tasks.invite}`]?.enter(actor, undefined)).toBe(false);
});
