import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { conceptStates } from '#programme/concepts/concept.ts';
import { partSchemas } from '#programme/concepts/part-form.ts';
import { eventStates } from '#programme/events/event.ts';
import { invitationStates } from '#programme/events/invitation.ts';
import { delegationFields } from '#programme/events/delegation.ts';
import { mailingInput, noticeKinds } from '#programme/events/notice.ts';
import { seatingInput } from '#programme/events/quota.ts';
import { registrationStates } from '#programme/events/registration.ts';
import { partnershipPhases } from '#programme/institutions/partnership.ts';
import { minutesStates, taskStates } from '#programme/outcomes/task.ts';
import { practiceStates } from '#programme/outcomes/practice.ts';
import { recommendationStates } from '#programme/outcomes/recommendation.ts';
import { roleWords } from '#programme/people/messages/roles/index.ts';
import { programmeTextKeys } from '#programme/projects/programme.ts';
import { consentKinds } from '#programme/questions/consent.ts';
import { units } from '#programme/results/count-rule.ts';
import { dimensions } from '#programme/results/dimension.ts';
import { sketchStates } from '#programme/sketches/sketch.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { changeWords } from './messages/changes/index.ts';
import { fieldWords } from './messages/changed-fields/index.ts';
import { tellChange, tellFields } from './tell-change.ts';

const has = (key: string) => key in changeWords.de;
const tell = (noun: string, action: string, locale: Locale = 'en') =>
	tellChange({ noun, action }, translator(changeWords, locale), translator(roleWords, locale), has);

/** Everything that the code adds to the log, read from the code itself. */
const source = globSync('src/**/*.ts')
	.filter((file) => !file.endsWith('.test.ts'))
	.map((file) => readFileSync(file, 'utf8'))
	.filter((text) => /\b(?:audit|noteChange)\(|AuditEvent/.test(text))
	.join('\n');
const literals = (name: string) =>
	new Set([...source.matchAll(new RegExp(`\\b${name}: '([^']+)'`, 'g'))].map(([, value]) => value!));

test('an entry is told in the words of the reader', () => {
	expect([
		tell('event', 'create'),
		tell('registration', 'move_no_show', 'de'),
		tell('access', 'grant-team', 'tr'),
		tell('account', 'two-factor-on'),
		tell('person', 'post.add'),
	]).toEqual([
		{ noun: 'Event', done: 'created' },
		{ noun: 'Anmeldung', done: 'neuer Stand: nicht erschienen' },
		{ noun: 'Erişim', done: 'rol verildi: Program ekibi' },
		{ noun: 'Account', done: 'second step switched on' },
		{ noun: 'Person', done: 'post added' },
	]);
});

test('what has no word is told by its code, and nothing is left out', () => {
	expect(tell('gadget', 'grant-nobody')).toEqual({ noun: 'gadget', done: 'grant-nobody' });
});

test('everything that the code writes into the log has a word', () => {
	const nouns = literals('noun');
	const actions = literals('action');
	expect([nouns.size > 25, actions.size > 30]).toEqual([true, true]);
	expect([...nouns].filter((noun) => !has(`noun_${noun}`))).toEqual([]);
	expect([...actions].filter((action) => tell('event', action, 'de').done === action)).toEqual([]);
	const states = [
		...eventStates,
		...registrationStates,
		...invitationStates,
		...conceptStates,
		...sketchStates,
		...partnershipPhases,
		...practiceStates,
		...recommendationStates,
		...taskStates,
		...minutesStates,
	];
	expect(states.filter((state) => !has(`to_${state}`))).toEqual([]);
});

test('the fields of an entry are told in the words of the reader, each once', () => {
	const hasField = (key: string) => Object.hasOwn(fieldWords.de, key);
	const told = (locale: Locale) =>
		tellFields(
			['reminderDays', 'startsOn', 'startsLocal', '3', 'toString'],
			translator(fieldWords, locale),
			hasField,
		);
	expect([told('de'), told('tr')]).toEqual([
		['Tage bis zur Erinnerung', 'Beginn', '3', 'toString'],
		['hatırlatmaya kalan günler', 'başlangıç', '3', 'toString'],
	]);
});

/** The types of forms that stand where fields are compared, or named, for an entry. */
const writers = globSync('src/programme/*/server/**/*.ts')
	.filter((file) => !file.endsWith('.test.ts'))
	.map((file) => readFileSync(file, 'utf8'))
	.filter((text) => /changedFields\(|fieldsApart\(|Object\.keys\((fields|given)\)/.test(text))
	.join('\n');
const namesOf = (schema: object) => Object.keys('entries' in schema ? (schema.entries as object) : {});

/** What the forms of those types have, by the name of the schema. */
async function fieldsOfForms(): Promise<Map<string, string[]>> {
	const found = new Map<string, string[]>();
	for (const file of globSync('src/programme/*/*.ts').filter((one) => !one.endsWith('.test.ts'))) {
		const schemas = [
			...readFileSync(file, 'utf8').matchAll(/^export type (\w+) = v\.InferOutput<typeof (\w+)>/gm),
			...readFileSync(file, 'utf8').matchAll(/^export const ((\w+)) = v\.object\(/gm),
		].flatMap(([, name, schema]) => (new RegExp(`\\b${name}\\b`).test(writers) ? [schema!] : []));
		if (schemas.length === 0) continue;
		const module = (await import(pathToFileURL(file).href)) as Record<string, object>;
		for (const schema of schemas) found.set(schema, namesOf(module[schema]!));
	}
	return found;
}

test('every field that an entry can name has a word', async () => {
	const forms = await fieldsOfForms();
	expect(forms.size).toBeGreaterThan(20);
	const literal = [...source.matchAll(/\bfields: \[('[^\]]+)\]/g)].flatMap(([, list]) =>
		list!.match(/\w+/g)!,
	);
	expect(literal).toContain('phase');
	const named = [
		...forms.values(),
		...Object.values(partSchemas).map(namesOf),
		...[mailingInput, seatingInput].map(namesOf),
		literal,
		programmeTextKeys,
		noticeKinds,
		consentKinds,
		namesOf(delegationFields),
		[...units, ...dimensions, 'year', 'project', 'registration'],
		// Columns that are written beside what a form has, and what an import calls otherwise.
		['search', 'institutionTyped', 'hostId', 'post'],
	].flat();
	const itself = new Set(['id', 'version']);
	expect(
		[...new Set(named)].filter((name) => !itself.has(name) && !Object.hasOwn(fieldWords.de, name)),
	).toEqual([]);
	expect(Object.keys(fieldWords.de).filter((name) => !named.includes(name))).toEqual([]);
});
