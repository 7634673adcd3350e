import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { textIn } from '#shared/text.ts';
import { visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { plantDialogue } from '#world/paper.ts';
import { refusal } from '#world/refusal.ts';
import { kioskGraceDays, kioskUpload, type KioskPerson } from '../kiosk.ts';
import { kioskLink, listKiosks, makeKiosk, openKiosk, revokeKiosk } from './kiosks.ts';
import { keepRecording } from './recordings.ts';
import { kioskList, takeBallots } from './take-ballots.ts';

let now = new Date('2026-03-01T10:00:00Z');
const world = await testDatabase({ now: () => now });
const { deps, owner } = world;
const dayMs = 24 * 60 * 60_000;

async function opened() {
	const dialogue = await plantDialogue(world);
	const open = async (name: string) => {
		const fields = { name, days: 2 };
		const secret = await makeKiosk(deps, dialogue.first, { dialogueId: dialogue.id, fields });
		return openKiosk(deps, visitor, { secret });
	};
	const take = (device: string | undefined, ...people: KioskPerson[]) =>
		takeBallots(deps, visitor, { device, upload: { people } });
	const person = (...says: (1 | 0 | -1)[]): KioskPerson => ({
		nonce: crypto.randomUUID(),
		category: null,
		answers: {},
		votes: says.map((said, at) => ({ statementId: dialogue.statements[at]!, says: said })),
	});
	const standing = async () =>
		(
			await owner.query<{ participants: number; votes: number; uploads: number }>(
				`select (select count(*)::int from participant where dialogue_id = $1 and channel = 'kiosk') as participants,
					(select count(*)::int from vote where dialogue_id = $1 and channel = 'kiosk') as votes,
					(select count(*)::int from vote_upload where dialogue_id = $1) as uploads`,
				[dialogue.id],
			)
		).rows[0];
	return { ...dialogue, open, take, person, standing };
}

test('two kiosks hand in sixty people, and what is sent again changes nothing', async () => {
	const { id, first, open, take, person, standing } = await opened();
	const [north, south] = [await open('North'), await open('South')];
	const people = Array.from({ length: 60 }, (_, at) => person(1, at % 2 === 0 ? -1 : 0, 1));
	const send = () => Promise.all([take(north, ...people.slice(0, 30)), take(south, ...people.slice(30))]);
	const expected = { participants: 60, votes: 180, uploads: 60 };
	expect((await send()).map(({ taken }) => taken.length)).toEqual([30, 30]);
	expect(await standing()).toEqual(expected);
	await send();
	// An answer that was lost, sent twice at once, and by the other device.
	await Promise.all([take(north, ...people.slice(0, 30)), take(north, ...people.slice(0, 30))]);
	await take(south, ...people.slice(0, 30));
	expect(await standing()).toEqual(expected);
	const listed = await listKiosks(deps, first, { dialogueId: id });
	expect(listed.map(({ name, people: count }) => `${name} ${count}`).toSorted()).toEqual([
		'North 30',
		'South 30',
	]);
});

test('what two send in the same moment is there once', async () => {
	const { open, take, person, standing } = await opened();
	const device = await open('North');
	const people = Array.from({ length: 20 }, () => person(1, 1));
	await Promise.all([take(device, ...people), take(device, ...people.toReversed()), take(device, ...people)]);
	expect(await standing()).toEqual({ participants: 20, votes: 40, uploads: 20 });
});

test('a kiosk knows what is public, and puts no vote where it does not belong', async () => {
	const { statements, open, take, person, standing } = await opened();
	const other = await opened();
	const device = await open('North');
	const list = await kioskList(deps, visitor, { device });
	expect(Object.keys(list)).toEqual([
		'name',
		'languages',
		'question',
		'asksCategory',
		'questions',
		'statements',
	]);
	expect(list.statements.map((one) => one.id)).toEqual(statements);
	expect(list.statements.map(({ voices }) => voices)).toEqual(statements.map(() => ({})));
	const stray = { ...person(), votes: [{ statementId: other.statements[0]!, says: 1 as const }] };
	await take(device, stray);
	expect(await standing()).toEqual({ participants: 0, votes: 0, uploads: 1 });
	expect(await other.standing()).toEqual({ participants: 0, votes: 0, uploads: 0 });
});

test('a link makes one device a kiosk; a revoked one is none, and one whose time is over only hands in', async () => {
	const { id, first, stranger, open, take, person } = await opened();
	const secret = await makeKiosk(deps, first, { dialogueId: id, fields: { name: 'East', days: 1 } });
	expect((await kioskLink(deps, visitor, { secret })).name).toBe('East');
	const device = await openKiosk(deps, visitor, { secret });
	expect(await refusal(openKiosk(deps, visitor, { secret }))).toBe('missing link_not_valid');
	const before = now;
	now = new Date(before.getTime() + dayMs);
	expect(await refusal(kioskList(deps, visitor, { device }))).toBe('signed-out kiosk_closed');
	expect(await refusal(take(device, person(1)))).toBe('done');
	now = new Date(before.getTime() + (1 + kioskGraceDays) * dayMs);
	expect(await refusal(take(device, person(1)))).toBe('signed-out kiosk_closed');
	now = before;
	const west = await open('West');
	const listed = (await listKiosks(deps, first, { dialogueId: id })).find(({ name }) => name === 'West');
	expect(await refusal(revokeKiosk(deps, stranger, { dialogueId: id, id: listed!.id }))).toBe(
		'forbidden not_allowed',
	);
	await revokeKiosk(deps, first, { dialogueId: id, id: listed!.id });
	expect(await refusal(take(west, person(1)))).toBe('signed-out kiosk_closed');
	expect(await refusal(take(undefined, person(1)))).toBe('signed-out kiosk_closed');
	await owner.query(`update dialogue set phase = 'decide' where id = $1`, [id]);
	expect(await refusal(take(device, person(1)))).toBe('conflict paper_not_open');
});

test('a kiosk is told where a statement is heard; another recording has another address', async () => {
	const { id, first, statements, open } = await opened();
	const device = await open('North');
	const spoken = { id, statementId: statements[1]!, locale: 'tr' } as const;
	const heard = async () =>
		(await kioskList(deps, visitor, { device })).statements.map(({ voices }) => Object.entries(voices));
	const addresses: string[] = [];
	for (const voice of ['OggS one', 'OggS two']) {
		await keepRecording(deps, first, { ...spoken, bytes: Buffer.from(voice) });
		const sha256 = createHash('sha256').update(voice).digest('hex').slice(0, 12);
		const path = `/${visitor.locale}/dialogues/${id}/statements/${statements[1]}/tr.audio?${sha256}`;
		expect(await heard()).toEqual(statements.map((_, at) => (at === 1 ? [['tr', path]] : [])));
		addresses.push(path);
	}
	expect(new Set(addresses).size).toBe(2);
});

test('who says something about themselves at a kiosk is kept as on a phone, once, and nobody has to', async () => {
	const { id, open, take, person, standing } = await opened();
	const question = crypto.randomUUID();
	await owner.query(
		`insert into dialogue_question (id, dialogue_id, position, text, options) values ($1, $2, 0, $3, $4)`,
		[
			question,
			id,
			JSON.stringify(textIn('tr', 'Ne zamandır Buca’dasınız?')),
			JSON.stringify(['o1', 'o2'].map((key) => ({ key, text: textIn('tr', key) }))),
		],
	);
	const device = await open('North');
	const asks = async (asksCategory: boolean) => {
		await owner.query('update dialogue set asks_category = $2 where id = $1', [id, asksCategory]);
		const list = await kioskList(deps, visitor, { device });
		expect(list.asksCategory).toBe(asksCategory);
		expect(list.questions.map(({ id: one, options }) => [one, options.map(({ key }) => key)])).toEqual([
			[question, ['o1', 'o2']],
		]);
	};
	const kept = async () =>
		(
			await owner.query<{ told: string }>(
				`select coalesce(p.category, '-') || ' ' || coalesce(string_agg(a.option, ','), '-') as told
				from participant p left join participant_answer a on a.participant_id = p.id
				where p.dialogue_id = $1 and p.channel = 'kiosk' group by p.id order by 1`,
				[id],
			)
		).rows.map(({ told }) => told);
	await asks(true);
	const frank = { ...person(1, 1), category: 'refugee_or_migrant', answers: { [question]: 'o2' } };
	const silent = person(1, 0);
	// What is offered nowhere is passed over, and costs nobody their votes.
	const strange = {
		...person(0, 1),
		category: 'king',
		answers: { [question]: 'o9', [crypto.randomUUID()]: 'o1' },
	};
	await take(device, frank, silent, strange);
	// Sent again, and with other words: nothing changes.
	await take(device, { ...frank, category: 'ngo', answers: { [question]: 'o1' } }, silent);
	expect(await kept()).toEqual(['- -', '- -', 'refugee_or_migrant o2']);
	expect(await standing()).toEqual({ participants: 3, votes: 6, uploads: 3 });
	// A dialogue that does not ask keeps nothing of it, whatever a device that was told otherwise sends.
	await asks(false);
	await take(device, { ...person(1), category: 'ngo' });
	expect(await kept()).toEqual(['- -', '- -', '- -', 'refugee_or_migrant o2']);
	// Whoever did not vote leaves nothing.
	const other = await opened();
	const stray = { ...person(), votes: [{ statementId: other.statements[0]!, says: 1 as const }] };
	await take(device, { ...stray, answers: { [question]: 'o1' } });
	expect(await kept()).toHaveLength(4);
	// Devices that know of no questions yet hand in as before.
	const { nonce, votes } = person(1);
	const upload = v.parse(kioskUpload, { people: [{ nonce, votes }] });
	expect(upload.people).toEqual([{ nonce, votes, category: null, answers: {} }]);
});
