import { expect, test } from 'vitest';
import { formOf } from '#shared/form.ts';
import { textIn } from '#shared/text.ts';
import { networkTyped, parseNetwork } from './network.ts';

test('what a form carries of a network is read back as it was', () => {
	const network = {
		name: textIn('tr', 'Dil'),
		purpose: textIn('ar', 'أسئلة اللغة'),
		theme: 'language' as const,
	};
	for (const theme of [network.theme, null])
		expect(parseNetwork(formOf(networkTyped({ ...network, theme })))).toEqual({
			ok: true,
			value: { ...network, theme },
		});
});
