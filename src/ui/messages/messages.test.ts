import { expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import { messages } from './index.ts';

const keys = Object.keys(messages.de) as (keyof typeof messages.de)[];
const holes = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

test.each(keys)('%s has the same placeholders in every language', (key) => {
	for (const locale of locales)
		expect([locale, holes(messages[locale][key])]).toEqual([locale, holes(messages.de[key])]);
});
