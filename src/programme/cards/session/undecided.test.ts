import { expect, test } from 'vitest';
import { kindNames } from './profile.ts';
import { undecidedForOthers } from './undecided.ts';

test('what others get waits for what would stand in it, or say whether there may be one, and for nothing else', () => {
	const versions = [
		{ by: 'aaaa', count: 1, at: 1, value: 'one' },
		{ by: 'bbbb', count: 1, at: 2, value: 'other' },
	];
	// Also what a newer application wrote: no file of this one has it.
	const conflicts = [...kindNames, 'weather'].map((kind) => ({ path: `${kind}/a1b2`, versions }));
	expect(undecidedForOthers(conflicts).map(({ path }) => path)).toEqual(
		['consent', 'work', 'answer', 'competence', 'evidence', 'language', 'schooling', 'licence', 'idea'].map(
			(kind) => `${kind}/a1b2`,
		),
	);
});
