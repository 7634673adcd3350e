import { expect, test } from 'vitest';
import { confidentialities, eventKinds, eventModes, eventStates, hostParts } from '../event.ts';
import { registrationParts, registrationStates } from '../registration.ts';
import { sessionTypes } from '../session.ts';
import { words } from './words/index.ts';

test('every entry of a closed list has a name', () => {
	const keys = [
		...eventKinds.map((value) => `kind_${value}`),
		...eventStates.map((value) => `state_${value}`),
		...eventModes.map((value) => `mode_${value}`),
		...confidentialities.map((value) => `confidentiality_${value}`),
		...hostParts.map((value) => `host_${value}`),
		...sessionTypes.map((value) => `session_${value}`),
		...registrationStates.map((value) => `registration_${value}`),
		...registrationParts.map((value) => `attends_as_${value}`),
	];
	expect(Object.keys(words.de).sort()).toEqual(keys.sort());
});
