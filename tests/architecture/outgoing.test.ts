import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Ways of asking another host. Types of a library ask nothing. */
const asks =
	/(?<![.\w])fetch\(|\bfetch: |^import (?!type )[^;]* from '(?:node:(?:https|http2|tls|dgram|dns|dns\/promises)|undici|axios|got|nodemailer|better-auth\/plugins|better-auth\/plugins\/generic-oauth)'|\b(?:http|https|net)\.(?:request|get|connect|createConnection)\(/m;

const outgoing = (files: readonly { readonly name: string; readonly text: string }[]) =>
	files.filter(({ text }) => asks.test(text)).map(({ name }) => name.replaceAll('\\', '/'));

const ofServer = globSync(
	[
		'src/platform/server/**/*.ts',
		'src/programme/*/server/**/*.ts',
		'src/routes/**/*server.ts',
		'src/*.ts',
		'server.ts',
	],
	{ cwd: root, exclude: ['**/*.test.ts'] },
).map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

/** All of them go to an address the operator has set: mail server, identity providers, translation. */
const known = [
	'src/platform/server/mail/transport.ts',
	'src/platform/server/session/auth-library.ts',
	'src/platform/server/translate/endpoint.ts',
];

test('the server opens connections in the places listed here, none of which takes an address from a reader', () => {
	expect(ofServer.length).toBeGreaterThan(300);
	expect(outgoing(ofServer).toSorted()).toEqual(known);
});

test('one more would be noticed', () => {
	expect(outgoing([{ name: 'logo.ts', text: `const logo = await fetch(institution.logoUrl);` }])).toEqual([
		'logo.ts',
	]);
});
