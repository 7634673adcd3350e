import { expect, test } from 'vitest';
import { institutionKinds, programmeParts, sizeClasses } from '../institution.ts';
import { partnershipBases, partnershipKinds, partnershipPhases } from '../partnership.ts';
import { themes } from '../theme.ts';
import { words } from './words/index.ts';

test('every entry of a closed list has a name', () => {
	const keys = [
		...institutionKinds.map((value) => `kind_${value}`),
		...programmeParts.map((value) => `part_${value}`),
		...sizeClasses.map((value) => `size_${value}`),
		...themes.map((value) => `theme_${value}`),
		...partnershipKinds.map((value) => `partnership_kind_${value}`),
		...partnershipBases.map((value) => `basis_${value}`),
		...partnershipPhases.map((value) => `phase_${value}`),
	];
	expect(Object.keys(words.de).sort()).toEqual(keys.sort());
});
