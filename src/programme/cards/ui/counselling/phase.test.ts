import { expect, test } from 'vitest';
import { lineOf } from './phase.ts';

test('whatever keeps a device from handing in is said, and a refusal of one step is not taken for it', () => {
	const reasons = ['offline', 'failed', 'sign_in_first', 'not_allowed', 'other_person', 'not_our_server'];
	expect(reasons.map(lineOf)).toEqual([
		'offline',
		'offline',
		'signed_out',
		'no_role',
		'other_person',
		'not_our_server',
	]);
	expect(['case_deleted', 'recipients_changed', ''].map(lineOf)).toEqual([null, null, null]);
});
