import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conceptStates } from '#programme/concepts/concept.ts';
import { eventStates } from '#programme/events/event.ts';
import { invitationStates } from '#programme/events/invitation.ts';
import { registrationStates } from '#programme/events/registration.ts';
import { partnershipPhases } from '#programme/institutions/partnership.ts';
import { minutesStates, taskStates } from '#programme/outcomes/task.ts';
import { practiceStates } from '#programme/outcomes/practice.ts';
import { recommendationStates } from '#programme/outcomes/recommendation.ts';
import { roleWords } from '#programme/people/messages/roles/index.ts';
import { sketchStates } from '#programme/sketches/sketch.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { changeWords } from './messages/changes/index.ts';
import { tellChange } from './tell-change.ts';

const has = (key: string) => key in changeWords.de;
const tell = (noun: string, action: string, locale: Locale = 'en') =>
	tellChange({ noun, action }, translator(changeWords, locale), translator(roleWords, locale), has);

/** Everything that the code adds to the log, read from the code itself. */
const source = globSync('src/**/*.ts')
	.filter((file) => !file.endsWith('.test.ts'))
	.map((file) => readFileSync(file, 'utf8'))
	.filter((text) => /\baudit\(|AuditEvent/.test(text))
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
