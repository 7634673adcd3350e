import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const standard = {
	data: '/koprue/data',
	host: '127.0.0.1',
	port: 3000,
	origin: 'http://localhost:3000',
	databaseUrl: undefined,
	databaseAppUrl: undefined,
	start: undefined,
	isDevelopment: false,
	isBuildOnly: false,
};

test('nothing set is a private installation on this machine', () => {
	expect(readConfig({}, [], '/koprue')).toEqual(standard);
});

test('the operator decides', () => {
	const environment = {
		PORT: '80',
		HOST: '::',
		ORIGIN: 'https://a.example/',
		KOPRUE_DATA: '/d',
		DATABASE_URL: 'postgres://x',
	};
	expect(readConfig(environment, ['--with', 'empty', '--dev'], '/koprue')).toEqual({
		...standard,
		data: '/d',
		host: '::',
		port: 80,
		origin: 'https://a.example',
		databaseUrl: 'postgres://x',
		start: 'empty',
		isDevelopment: true,
	});
});

test.each([
	[{ PORT: 'http' }, [], 'PORT must be a number from 1 to 65535, not "http".'],
	[
		{ ORIGIN: 'a.example' },
		[],
		'ORIGIN must be an address such as https://exchange.example.org, not "a.example".',
	],
	[{ ORIGIN: 'https://a.example/path' }, [], 'ORIGIN must be an address'],
	[{}, ['--with', 'nothing'], '--with takes "example", "empty" or the path of an archive that ends in .zip.'],
	[{}, ['--wiht'], '"--wiht" is not understood.'],
	[{}, ['--help'], 'Usage: npm start'],
])('what is not understood is refused: %j %j', (environment, words, sentence) => {
	expect(() => readConfig(environment, words, '/koprue')).toThrow(sentence);
});
