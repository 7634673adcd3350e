import { expect, test } from 'vitest';
import { member } from '#world/accounts.ts';
import { testDatabase } from '#world/database.ts';
import { makeSketch, sketchesOf } from '#world/sketches.ts';
import { getSketch } from '#programme/sketches/server/api.ts';
import { sketchTyped } from '#programme/sketches/sketch-form.ts';
import { openSession } from '../access/cast.ts';
import { openSite, origin } from '../access/site.ts';
import { readPage } from './page.ts';

const database = await testDatabase({ secret: 'a secret of the tests, long enough' });
const { deps, owner } = database;
const { write } = sketchesOf(deps);
const site = await openSite(database);

const hostile = (of: string) =>
	`${of}</textarea></script> "'--> <hostile-mark onx="1"> \u202egnp.exe {@html 1}&amp; javascript:alert(1)`;

test('two sides who meet in a field both see both texts, as text, and nothing is written over', async () => {
	const made = await makeSketch(deps);
	const { accountId } = await member(owner, 'second@example.org', [
		{ role: 'coordinator', scope: 'institution', id: made.second },
	]);
	const cookie = await openSession(owner, deps.secret, origin, accountId);
	await write(made, made.one, 2, { 'situation.en': hostile('theirs') });
	const path = `/en/desk/sketches/${made.id}/edit`;
	const form = {
		...sketchTyped((await getSketch(deps, made.one, { id: made.id })).content),
		version: '2',
		'situation.en': hostile('mine'),
	};
	const answer = await site.ask(path, { cookie, form });
	const page = readPage(path, answer.status, await answer.text());
	expect([page.status, page.strange]).toEqual([409, []]);
	const shown = page.texts.join('\n');
	// What turns the direction of the text behind it was taken out as it was kept.
	expect(shown).toContain(hostile('theirs').replace('\u202e', ''));
	expect(shown).toContain(hostile('mine'));
	const { sketch, content } = await getSketch(deps, made.one, { id: made.id });
	expect([sketch.number, content.situation?.texts.en?.text]).toEqual([
		3,
		hostile('theirs').replace('\u202e', ''),
	]);
	// Choosing one's own text, it is kept as the next version.
	const again = await site.ask(path, { cookie, form: { ...form, version: '3' } });
	expect([again.status, again.headers.get('location')]).toEqual([303, `/en/desk/sketches/${made.id}?saved`]);
});
