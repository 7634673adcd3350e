import { expect, test } from 'vitest';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeDialogue, makeStatement } from '#world/dialogues.ts';
import { refusal } from '#world/refusal.ts';
import {
	changeWording,
	decideStatement,
	getStatement,
	listTranslations,
	proposeTranslations,
	readVotePage,
} from './api.ts';

const { deps } = await testDatabase();
const translate = (text: string, _: Locale, to: Locale) => Promise.resolve(`${to}:\u202e ${text}`);

test('what lacks a language is listed, proposed by a machine, and done once a person has read it', async () => {
	const { id, house, statements } = await makeDialogue(deps, { statements: 1 });
	const [statementId] = statements as [string];
	const moderator = coordinatorOf(house);
	const left = async () =>
		(await listTranslations(deps, moderator, { id })).map(({ missing, machine }) => [missing, machine]);
	expect(await left()).toEqual([[['ar'], []]]);
	expect(await refusal(listTranslations(deps, reader, { id }))).toBe('forbidden not_allowed');
	expect(await proposeTranslations(deps, moderator, { id, translate })).toEqual({ proposed: 1 });
	expect(await proposeTranslations(deps, moderator, { id, translate })).toEqual({ proposed: 0 });
	expect(await left()).toEqual([[[], ['ar']]]);
	const { row } = await getStatement(deps, moderator, { id, statementId });
	expect(row.text.texts).toEqual({
		tr: { text: 'Bir şey 1', state: 'human' },
		// Signs that would turn the text around it are gone.
		ar: { text: 'ar: Bir şey 1', state: 'machine' },
	});
	// Until then it is shown after all that can be read.
	const second = await makeStatement(deps, id, 'İkinci');
	const readable = {
		original: 'tr',
		texts: { tr: row.text.texts.tr!, ar: { text: 'شيء', state: 'human' } },
	} as const;
	await changeWording(deps, team, {
		id,
		statementId: second,
		version: 1,
		fields: { text: readable, plain: null },
	});
	const shown = await readVotePage(deps, { ...visitor, locale: 'ar' }, { id, ballot: null });
	expect(shown.statement?.id).toBe(second);
	const read = {
		...row.text,
		texts: { ...row.text.texts, ar: { text: 'شيء ما', state: 'reviewed' } },
	} as const;
	await changeWording(deps, moderator, {
		id,
		statementId,
		version: row.version,
		fields: { text: read, plain: null },
	});
	expect(await left()).toEqual([]);
});

test('a change of words never touches what was said, and a second pen is told of the first', async () => {
	const { id, statements } = await makeDialogue(deps, { statements: 1 });
	const one = { id, statementId: statements[0]!, version: 1 };
	const text = { original: 'tr', texts: { tr: { text: 'Başka bir şey', state: 'human' } } } as const;
	const plain = { original: 'tr', texts: { tr: { text: 'Kısaca', state: 'human' } } } as const;
	await changeWording(deps, team, { ...one, fields: { text, plain } });
	const { row } = await getStatement(deps, team, one);
	expect([row.text.texts.tr?.text, row.plain]).toEqual(['Bir şey 1', plain]);
	expect(await refusal(changeWording(deps, team, { ...one, fields: { text, plain: null } }))).toBe(
		'conflict conflict',
	);
});

test('where the service fails half way, what it gave before is kept; what was rejected is nobody’s work', async () => {
	const { id, statements } = await makeDialogue(deps, { statements: 3 });
	await decideStatement(deps, team, { id, statementId: statements[2]!, to: 'rejected', reason: 'off_topic' });
	let asked = 0;
	const failing = (text: string) =>
		++asked > 1 ? Promise.reject(new Fault('unavailable', 'translation_unavailable')) : Promise.resolve(text);
	expect(await refusal(proposeTranslations(deps, team, { id, translate: failing }))).toBe(
		'unavailable translation_unavailable',
	);
	const left = await listTranslations(deps, team, { id });
	expect(left.map(({ missing, machine }) => `${missing.length} ${machine.length}`).toSorted()).toEqual([
		'0 1',
		'1 0',
	]);
	const long = await proposeTranslations(deps, team, {
		id,
		translate: () => Promise.resolve('x'.repeat(300)),
	});
	expect(long).toEqual({ proposed: 0 });
});
