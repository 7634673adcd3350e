import { expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import { projectParts, projectStates } from '../project.ts';
import { programmeTextKeys } from '../programme.ts';
import { messages } from './index.ts';
import { words } from './words/index.ts';

test.each(locales)('every entry of the closed lists has a name in %s', (locale) => {
	const named: Readonly<Record<string, unknown>> = { ...words[locale], ...messages[locale] };
	const keys = [
		...projectStates.map((state) => `state_${state}`),
		...projectParts.map((part) => `part_${part}`),
		...programmeTextKeys.map((key) => `key_${key}`),
	];
	expect(keys.filter((key) => !named[key])).toEqual([]);
});
