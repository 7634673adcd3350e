import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { coordinatorOf } from '#world/actors.ts';
import { makeConcept } from '#world/concepts.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution, makePost } from '#world/institutions.ts';
import { makePerson } from '#world/people.ts';
import { refusal } from '#world/refusal.ts';
import { sectionTyped } from '../section.ts';
import {
	addComment,
	changeSection,
	getSection,
	moveConcept,
	sectionHistory,
	sectionVersionTyped,
	settleComment,
} from './api.ts';

const { deps } = await testDatabase();

async function world() {
	const made = await makeConcept(deps);
	const opened = sectionTyped({ title: textIn('tr', 'Giriş'), body: textIn('tr', 'Buca büyür.') });
	const write = (number: number, typed: Record<string, string>, who = made.officer) =>
		changeSection(deps, who, {
			conceptId: made.id,
			id: made.section,
			number,
			given: { ...opened, ...typed },
		});
	const read = async () =>
		(await getSection(deps, made.officer, { conceptId: made.id, id: made.section })).section;
	return { ...made, write, read };
}

test('two people who write in two languages both keep their words', async () => {
	const { write, read } = await world();
	await write(1, { 'body.de': 'Buca wächst.' });
	const { number, taken } = await write(1, { 'body.ar': 'بوجا تنمو.' });
	expect([number, taken]).toEqual([3, ['body.de']]);
	expect((await read()).body).toEqual({
		original: 'tr',
		texts: {
			tr: { text: 'Buca büyür.', state: 'human' },
			de: { text: 'Buca wächst.', state: 'human' },
			ar: { text: 'بوجا تنمو.', state: 'human' },
		},
	});
});

test('two people who change one text: the second saves nothing, and neither text is lost', async () => {
	const { id, officer, section, write, read } = await world();
	await write(1, { 'body.tr': 'İlk metin' });
	expect(await refusal(write(1, { 'body.tr': 'İkinci metin' }))).toBe('conflict conflict');
	expect((await read()).body?.texts.tr?.text).toBe('İlk metin');
	expect(
		(await sectionVersionTyped(deps, officer, { conceptId: id, id: section, number: 1 }))['body.tr'],
	).toBe('Buca büyür.');
	// Having chosen, against what is kept now.
	await write(2, { 'body.tr': 'İkinci metin' });
	expect((await read()).body?.texts.tr?.text).toBe('İkinci metin');
});

test('of several saves at the same moment one is kept', async () => {
	const { write, read } = await world();
	const results = await Promise.allSettled([
		write(1, { 'body.tr': 'A' }),
		write(1, { 'body.tr': 'B' }),
		write(1, { 'body.tr': 'C' }),
	]);
	expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
	expect((await read()).number).toBe(2);
});

test('every version is told with what it changed, the latest first', async () => {
	const { id, officer, section, write } = await world();
	await write(1, { 'title.tr': 'Önsöz' });
	expect(await sectionHistory(deps, officer, { conceptId: id, id: section })).toMatchObject([
		{ number: 2, author: null, changes: [{ field: 'title.tr', before: 'Giriş', after: 'Önsöz' }] },
		{ number: 1, author: null, changes: [] },
	]);
});

test('remarks are for colleagues: said, settled and opened again, also while it is consulted', async () => {
	const { id, institution, section } = await world();
	const personId = await makePerson(deps, { givenName: 'Deniz', familyName: 'Kaya' });
	await makePost(deps, personId, institution);
	const officer = { ...coordinatorOf(institution), personId };
	const of = { conceptId: id, sectionId: section };
	await addComment(deps, officer, { ...of, fields: { text: 'Kaynak?' } });
	const stranger = coordinatorOf(await makeInstitution(deps));
	expect(await refusal(addComment(deps, stranger, { ...of, fields: { text: 'x' } }))).toBe(
		'missing not_found',
	);
	const read = async () => (await getSection(deps, officer, { conceptId: id, id: section })).comments;
	const [comment] = await read();
	expect(comment).toMatchObject({ text: 'Kaynak?', author: 'Deniz Kaya', isOwn: true, settledAt: null });
	await settleComment(deps, officer, { ...of, id: comment!.id, isSettled: true });
	expect((await read())[0]!.settledAt).not.toBeNull();
	await settleComment(deps, officer, { ...of, id: comment!.id, isSettled: false });
	expect((await read())[0]!.settledAt).toBeNull();
	await moveConcept(deps, officer, { id, to: 'consultation' });
	await addComment(deps, officer, { ...of, fields: { text: 'Yine' } });
	expect((await read()).map(({ text }) => text)).toEqual(['Kaynak?', 'Yine']);
});
