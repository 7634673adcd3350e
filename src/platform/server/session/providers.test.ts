import { expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { providersFrom } from './providers.ts';

const settings = {
	OIDC_PROVIDERS: 'bonn-test',
	OIDC_BONN_TEST_ISSUER: 'https://login.bonn.example/realms/city/',
	OIDC_BONN_TEST_CLIENT_ID: 'koprue',
	OIDC_BONN_TEST_CLIENT_SECRET: 'secret',
};

test('identity providers are read from the settings, and believed only where that is said', () => {
	const bonn = {
		id: 'bonn-test',
		name: 'bonn-test',
		issuer: 'https://login.bonn.example/realms/city',
		clientId: 'koprue',
		clientSecret: 'secret',
		isTrusted: false,
	};
	expect(providersFrom({})).toEqual([]);
	expect(providersFrom(settings)).toEqual([bonn]);
	expect(
		providersFrom({ ...settings, OIDC_BONN_TEST_NAME: 'City of Bonn', OIDC_BONN_TEST_TRUSTED: 'yes' }),
	).toEqual([{ ...bonn, name: 'City of Bonn', isTrusted: true }]);
});

test.each([
	[{ OIDC_PROVIDERS: 'Bonn!' }, 'OIDC_PROVIDERS: "Bonn!" must be lower-case letters, digits and hyphens.'],
	[
		{ OIDC_BONN_TEST_CLIENT_SECRET: '' },
		'OIDC_BONN_TEST_CLIENT_SECRET is not set, but OIDC_PROVIDERS names "bonn-test".',
	],
	[
		{ OIDC_BONN_TEST_ISSUER: 'http://login.bonn.example' },
		'OIDC_BONN_TEST_ISSUER must be an address that begins with https://.',
	],
	[
		{ OIDC_BONN_TEST_ISSUER: 'http://localhost.evil.example' },
		'OIDC_BONN_TEST_ISSUER must be an address that begins with https://.',
	],
	[
		{ OIDC_BONN_TEST_ISSUER: 'login.bonn.example' },
		'OIDC_BONN_TEST_ISSUER must be an address that begins with https://.',
	],
])('a setting that cannot be meant is refused in one sentence: %j', (wrong, sentence) => {
	expect(() => providersFrom({ ...settings, ...wrong })).toThrow(new Refusal(sentence));
});
