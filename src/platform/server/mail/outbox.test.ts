import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/world/database.ts';
import type { Actor } from '#shared/actor.ts';
import { deliverMail, tidyMail } from './deliver.ts';
import { sendLater, type MailToSend } from './send-later.ts';
import { MailRefused, type OutgoingMail, type Transport } from './transport.ts';

const { deps, owner } = await testDatabase();
const visitor: Actor = { kind: 'visitor', locale: 'en' };
let number = 0;

const mail = (changes: Partial<MailToSend> = {}): MailToSend => ({
	key: `test:${++number}`,
	kind: 'test',
	recipient: `somebody-${number}@example.org`,
	locale: 'en',
	subject: 'Subject',
	parts: [{ say: 'Text' }],
	...changes,
});
const queue = async (...mails: MailToSend[]) =>
	deps.db.as(visitor, async (tx) => {
		for (const one of mails) await sendLater(tx, deps, one);
	});
const rows = async () =>
	(
		await owner.query<{
			recipient: string;
			state: string;
			error: string | null;
			attempts: number;
			text: string;
		}>('select recipient, state, error, attempts, text from mail order by created_at, id')
	).rows;
const clear = () => owner.query('delete from mail');
const later = (minutes: number) => ({ ...deps, now: () => new Date(Date.now() + minutes * 60_000) });

function mailbox(): Transport & { readonly got: OutgoingMail[] } {
	const got: OutgoingMail[] = [];
	return { got, send: (one) => Promise.resolve(void got.push(one)) };
}

describe('the outbox', () => {
	test('takes nothing from a transaction that is rolled back, and no key twice', async () => {
		await clear();
		const rolledBack = deps.db.as(visitor, async (tx) => {
			await sendLater(tx, deps, mail());
			throw new Error('cause undone');
		});
		await expect(rolledBack).rejects.toThrow('cause undone');
		const twice = mail();
		await Promise.all([queue(twice), queue(twice), queue(twice)]);
		const box = mailbox();
		await deliverMail(deps, box);
		await queue(twice);
		await deliverMail(deps, box);
		expect(box.got.map(({ recipient }) => recipient)).toEqual([twice.recipient]);
	});

	test('is emptied once by two senders at work together, and forgets what it sent', async () => {
		await clear();
		const mails = Array.from({ length: 30 }, () => mail());
		await queue(...mails);
		const box = mailbox();
		await Promise.all([deliverMail(deps, box), deliverMail(deps, box), deliverMail(deps, box)]);
		expect(box.got.map(({ recipient }) => recipient).sort()).toEqual(
			mails.map(({ recipient }) => recipient).sort(),
		);
		expect(new Set((await rows()).map(({ state, text }) => `${state}${text}`))).toEqual(new Set(['sent']));
	});

	test('loses nothing when a sender dies, and the mail that may arrive twice can be told by its id', async () => {
		await clear();
		await queue(mail());
		const box = mailbox();
		// Dies with the mail in hand: never settles. Its promise is left hanging on purpose.
		void deliverMail(deps, {
			send: (one) => {
				box.got.push(one);
				return new Promise(() => {});
			},
		});
		await expect.poll(() => box.got.length).toBe(1);
		expect(await deliverMail(later(1), box)).toBe(0);
		expect(await deliverMail(later(3), box)).toBe(1);
		expect(new Set(box.got.map(({ id }) => id)).size).toBe(1);
		expect((await rows()).map(({ state }) => state)).toEqual(['sent']);
	});

	test('does not believe a sender that comes back after its lease', async () => {
		await clear();
		await queue(mail());
		let fail = (_: Error) => {};
		let isHeld = false;
		const slow = deliverMail(deps, {
			send: () =>
				new Promise((_, reject) => {
					isHeld = true;
					fail = reject;
				}),
		});
		await expect.poll(() => isHeld).toBe(true);
		await deliverMail(later(3), mailbox());
		fail(new Error('timed out'));
		await slow;
		expect((await rows()).map(({ state, error }) => ({ state, error }))).toEqual([
			{ state: 'sent', error: null },
		]);
	});

	test('tries again with growing pauses, then fails visibly', async () => {
		await clear();
		await queue(mail());
		const down: Transport = { send: () => Promise.reject(new Error('ECONNREFUSED')) };
		const pauses: number[] = [];
		let now = Date.now() + 60_000;
		while ((await rows())[0]!.state !== 'failed') {
			await deliverMail({ ...deps, now: () => new Date(now) }, down);
			const due = await owner.query<{ run_at: Date }>('select run_at from mail');
			pauses.push((due.rows[0]!.run_at.getTime() - now) / 60_000);
			// A moment too early nothing happens.
			await deliverMail({ ...deps, now: () => new Date(due.rows[0]!.run_at.getTime() - 1) }, down);
			now = due.rows[0]!.run_at.getTime();
		}
		expect(pauses).toEqual([1, 5, 15, 60, 240, 480, 720, 0]);
		expect(await rows()).toMatchObject([{ state: 'failed', error: 'mail_server_unreachable', attempts: 8 }]);
	});

	test('does not try again what the mail server will never take', async () => {
		await clear();
		await queue(mail());
		await deliverMail(deps, { send: () => Promise.reject(new MailRefused('550')) });
		expect(await rows()).toMatchObject([{ state: 'failed', error: 'refused', attempts: 1 }]);
	});

	test('keeps mails to be read where there is no mail server, and drops their text after a month', async () => {
		await clear();
		await queue(mail());
		await deliverMail(deps, undefined);
		const [kept] = await rows();
		expect(kept).toMatchObject({ state: 'kept' });
		expect(kept!.text).toContain('Text');
		await tidyMail(later(29 * 24 * 60));
		expect((await rows())[0]!.text).not.toBe('');
		await tidyMail(later(31 * 24 * 60));
		expect(await rows()).toMatchObject([{ state: 'kept', text: '' }]);
		await tidyMail(later(200 * 24 * 60));
		expect(await rows()).toEqual([]);
	});

	test('is no cannon: past the cap mails are kept back, in sight', async () => {
		await clear();
		const recipient = 'victim@example.org';
		await queue(...Array.from({ length: 7 }, () => mail({ recipient })));
		await queue(mail({ recipient: 'VICTIM@example.org' }), mail({ recipient, kind: 'other' }));
		expect((await rows()).map(({ state, error }) => error ?? state)).toEqual([
			...Array<string>(5).fill('waiting'),
			...Array<string>(3).fill('too_many_to_recipient'),
			'waiting',
		]);
	});

	test('shows nothing to somebody who may not read it', async () => {
		await clear();
		await queue(mail());
		const seen = await deps.db.as(visitor, async (tx) => (await tx.execute('select * from mail')).rows);
		expect(seen).toEqual([]);
	});
});

test.each(['a@b\r\nBcc: c@example.org', 'a@b, c@example.org', '<a@b>', 'nobody', '"a b"@example.org'])(
	'%s is no recipient',
	async (recipient) => {
		await expect(queue(mail({ recipient }))).rejects.toThrow('not an address');
	},
);
