import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeBackup } from '#platform/server/backup/backup.ts';
import { places } from '#platform/server/backup/places.ts';
import { restoreBackup } from '#platform/server/backup/restore.ts';
import type { Deps } from '#platform/server/deps.ts';
import { listFeeds, makeFeed, readFeed, revokeFeed } from '#programme/calendars/server/api.ts';
import { myRegistration, registerPublicly } from '#programme/events/server/api.ts';
import { actorOf } from '#programme/people/server/access/actor.ts';
import { changeMyAnswers, myAnswers } from '#programme/questions/server/api.ts';
import { member } from '#world/accounts.ts';
import { account, visitor } from '#world/actors.ts';
import { readByIcal } from '#world/calendars.ts';
import { emptyDatabase, testDatabase } from '#world/database.ts';
import { makeEvent, publicFields } from '#world/events.ts';
import { answerForm, questionsOf } from '#world/questions.ts';
import { refusal } from '#world/refusal.ts';
import { openSession } from '../access/cast.ts';

const now = () => new Date('2022-05-01T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'koprue-restored-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const secret = 'the secret of this installation, long enough';
const before = await testDatabase({ now, secret });
const passphrase = 'Brücke über den Bosporus';

/** The copy on another machine: its records and its secret are what came out of the archive. */
async function restored(archive: string): Promise<Deps> {
	const copy = await emptyDatabase({ now });
	const data = join(folder, 'new');
	await restoreBackup({ archive, ownerUrl: copy.urls.owner, ...places(data), passphrase });
	return { ...copy.deps, secret: readFileSync(join(data, 'secret'), 'utf8') };
}

test('after a restore on another machine links, calendars, sealed answers and sessions are good as before, and what was switched off stays off', async () => {
	const { deps, owner } = before;
	const { ask } = questionsOf({ deps, owner });
	const { id: eventId, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	const question = await ask(eventId, { kind: 'access' });
	const fields = publicFields();
	await registerPublicly(deps, visitor, { slug, network: 'of the test', fields });
	const { rows } = await owner.query('select text from mail where recipient = $1', [fields.email]);
	const link = { secret: /my-registration\/([\w-]{43})/.exec(rows[0].text)![1]! };
	await changeMyAnswers(deps, visitor, { ...link, form: answerForm({ [question]: 'A ramp' }) });
	const person = await member(owner, 'deniz@example.org', [{ role: 'team', scope: 'programme' }]);
	const self = account([], { personId: person.personId });
	const input = { name: 'Phone', locale: 'de' } as const;
	const secretOf = (address: string) => /\/calendars\/([\w-]{43})\.ics$/.exec(address)![1]!;
	const kept = secretOf(await makeFeed(deps, self, input));
	const off = secretOf(await makeFeed(deps, self, { ...input, name: 'Lost' }));
	await revokeFeed(deps, self, (await listFeeds(deps, self)).find(({ name }) => name === 'Lost')!.id);
	const cookie = decodeURIComponent(
		(await openSession(owner, deps.secret, deps.origin, person.accountId)).split('=')[1]!,
	);

	const old = join(folder, 'old');
	mkdirSync(join(old, 'files'), { recursive: true });
	writeFileSync(join(old, 'secret'), secret);
	const archive = join(folder, 'all.zip');
	await makeBackup({ ownerUrl: before.urls.owner, ...places(old), passphrase, out: archive, now: now() });
	const copy = await restored(archive);

	const told = async (at: Deps) => ({
		registration: (await myRegistration(at, visitor, link)).state,
		answers: (await myAnswers(at, visitor, link)).answers,
		feed: readByIcal(await readFeed(at, kept)).length,
		off: await refusal(readFeed(at, off)),
		guessed: await refusal(myRegistration(at, visitor, { secret: 'x'.repeat(43) })),
		session: (await actorOf(at, cookie, 'en')).actor,
	});
	const standing = await told(deps);
	expect(standing).toMatchObject({
		registration: 'submitted',
		answers: { [question]: 'A ramp' },
		off: 'missing not_found',
		guessed: 'missing link_not_valid',
		session: { kind: 'account', personId: person.personId },
	});
	expect(await told(copy)).toEqual(standing);
	// With another secret the sealed answer does not open, and nobody is signed in.
	expect(await told({ ...copy, secret: 'another secret, also long enough' })).toEqual({
		...standing,
		answers: {},
		session: { kind: 'visitor', locale: 'en' },
	});
});
