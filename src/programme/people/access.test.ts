import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { roles, scopeKinds } from '#shared/actor.ts';
import { issuesOf } from '#shared/form.ts';
import { accessPolicy } from './access-policy.ts';
import { grantForm, isValidOn, scopesOfRole } from './access.ts';

const id = '0190a0b0-c0d0-7000-8000-000000000001';
const issues = (input: unknown) => {
	const { issues = [] } = v.safeParse(grantForm, input);
	return issuesOf(issues).map(({ field, reason }) => `${field}: ${reason}`);
};

describe('a grant', () => {
	test('ties every role to its own kinds of scope and to no other', () => {
		for (const role of roles)
			for (const kind of scopeKinds) {
				const scope = kind === 'programme' ? kind : `${kind}:${id}`;
				expect(issues({ role, scope }), `${role} ${kind}`).toEqual(
					scopesOfRole[role].includes(kind) ? [] : ['scope: scope_not_of_role'],
				);
			}
	});

	test.each([
		[{}, ['role: required', 'scope: choose_one']],
		[{ role: 'king', scope: 'programme' }, ['role: choose_one']],
		[{ role: 'reader', scope: 'planet' }, ['scope: choose_one']],
		[{ role: 'reader', scope: 'project' }, ['scope: choose_one']],
		[{ role: 'reader', scope: `programme:${id}` }, ['scope: choose_one']],
		[{ role: 'reader', scope: `project:${id}:x` }, ['scope: choose_one']],
		[{ role: 'reader', scope: "project:' or 1=1" }, ['scope: choose_one']],
		[
			{ role: 'reader', scope: 'programme', validFrom: '2022-06-10', validUntil: '2022-06-06' },
			['validUntil: ends_before_start'],
		],
	])('is refused when it says %j', (input, expected) => expect(issues(input)).toEqual(expected));

	test('counts from its first day to its last', () => {
		const grant = { validFrom: '2022-06-06', validUntil: '2022-06-10' };
		const days = ['2022-06-05', '2022-06-06', '2022-06-10', '2022-06-11'];
		expect(days.map((day) => isValidOn(grant, day))).toEqual([false, true, true, false]);
		expect(isValidOn({ ...grant, validUntil: null }, '2999-01-01')).toBe(true);
	});
});

test('only an administrator hands out, or takes back, what the team itself has', () => {
	const account = { kind: 'account', accountId: 'a', personId: null, locale: 'en' } as const;
	const may = (holder: (typeof roles)[number], scope: 'programme' | 'institution') =>
		roles.filter((role) =>
			accessPolicy.grant(
				{
					...account,
					grants: [scope === 'programme' ? { role: holder, scope } : { role: holder, scope, id }],
				},
				{ role },
			),
		);
	expect(may('administrator', 'programme')).toEqual(roles);
	expect(may('team', 'programme')).toEqual(['coordinator', 'organiser', 'trainer', 'counsellor', 'reader']);
	expect(may('reader', 'programme')).toEqual([]);
	expect(may('coordinator', 'institution')).toEqual([]);
	expect(may('administrator', 'institution')).toEqual([]);
});
