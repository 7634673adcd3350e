import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { makeBackup } from '#platform/server/backup/backup.ts';
import { places } from '#platform/server/backup/places.ts';
import { readConfig } from '#platform/server/config.ts';
import { withStore } from '#platform/server/database/open.ts';
import type { Content } from '#programme/cards/vault/seal.ts';
import { openDesk } from '#programme/cards/vault/desk.ts';
import { makeKeyPair } from '#programme/cards/vault/key-pair.ts';
import { remoteAt } from '#programme/cards/vault/remote.ts';
import { exchange } from '#programme/cards/vault/sync.ts';
import { member, password } from '#world/accounts.ts';
import { plantCentre, plantIdentity } from '#world/counselling.ts';
import { memoryStore } from '#world/desk.ts';
import { scratchFolder } from '#world/folder.ts';
import { startServer, type RunningServer } from '#world/server.ts';

/** What is said in a meeting, one phrase in every kind of field that takes words. */
const phrases = {
	work: 'Simit gebacken am Bosporus',
	evidence: 'hat den Kran vor mir bedient',
	schooling: 'مدرسة النجارة في حلب',
	note: 'fürchtet sich vor dem früheren Chef',
	step: 'çilingir kursuna birlikte gidelim',
};
const wrongWord = 'Wort das nie gesagt wurde';
const answers = { 'answer/71-02': 'taught' };

afterEach(() => vi.unstubAllGlobals());

/** A counsellor who is signed in at the server, and everything that ever goes to it. */
async function counsellorAt(server: RunningServer, data: string) {
	const received: Buffer[] = [];
	let cookie = '';
	const send = fetch;
	vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
		const headers = new Headers(init.headers);
		if (cookie) headers.set('cookie', cookie);
		received.push(
			Buffer.from(
				`${address}\n${JSON.stringify([...headers])}\n${typeof init.body === 'string' ? init.body : ''}`,
			),
		);
		return send(address, { ...init, headers, redirect: 'manual' });
	});
	const recovery = await makeKeyPair();
	const pair = await makeKeyPair();
	await withOwner(data, async (owner) => {
		const { rows } = await owner.query<{ id: string }>('select id from institution limit 1');
		const at = rows[0]!.id;
		const centre = await plantCentre(owner, at, recovery.publicKey);
		const who = await member(owner, 'counsellor@example.org', [
			{ role: 'counsellor', scope: 'institution', id: at },
		]);
		const id = await plantIdentity(owner, centre, who.personId, { publicKey: pair.publicKey });
		await owner.query(
			`insert into wrapped_key (identity_id, person_id, by_passphrase, changed_at) values ($1, $2, 'wrapped', now())`,
			[id, who.personId],
		);
	});
	const form = new URLSearchParams({ email: 'counsellor@example.org', password });
	const answer = await fetch(`${server.url}/en/sign-in`, {
		method: 'POST',
		headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
		body: form.toString(),
	});
	cookie = answer.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
	expect(cookie).not.toBe('');
	const remote = remoteAt(`${server.url}/en/counselling`);
	const standing = await remote.standing();
	const unlocked = {
		key: standing.keys[0]!,
		privateKey: pair.privateKey,
		trusted: [recovery.publicKey],
		standing,
	};
	const store = memoryStore();
	return { received, remote, store, desk: await openDesk(store, unlocked) };
}

async function withOwner<T>(data: string, work: (owner: pg.Pool, url: string) => Promise<T>): Promise<T> {
	return withStore(readConfig({ KOPRUE_DATA: data }, [], '/'), async ({ ownerUrl }) => {
		const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
		try {
			return await work(owner, ownerUrl);
		} finally {
			await owner.end();
		}
	});
}

/** A whole meeting, into every kind of field. */
async function meet(at: Awaited<ReturnType<typeof counsellorAt>>) {
	const one = await at.desk.begin();
	const { held } = one;
	await held.set('work/w1', { group: '7512', words: phrases.work, years: '3_to_5', kind: 'paid' });
	await held.set('evidence/S04', { kind: 'seen', confirmedBy: 'counsellor', words: phrases.evidence });
	await held.set('schooling/s1', {
		level: 'vocational',
		isFinished: true,
		recognition: 'asked',
		words: phrases.schooling,
	});
	await held.set('note/n1', phrases.note);
	await held.set('step/p1', { words: phrases.step, by: 'both', isDone: false });
	for (const [path, value] of Object.entries(answers)) await held.set(path, value);
	return one;
}

/** Everything the server has: every byte of its folder, every row, its log, and a backup of it all. */
async function stored(
	data: string,
	scratch: string,
	server: RunningServer,
): Promise<Record<'database' | 'backup' | 'log' | 'folder', Buffer[]>> {
	const out = join(scratch, 'backup.zip');
	const rows = await withOwner(data, async (owner, ownerUrl) => {
		const { filesFolder, keysFile } = places(data);
		await makeBackup({ ownerUrl, filesFolder, keysFile, out, now: new Date() });
		const tables = await owner.query<{ name: string }>(
			`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
		);
		const found: Buffer[] = [];
		for (const { name } of tables.rows)
			for (const { row } of (await owner.query<{ row: string }>(`select t::text as row from ${name} t`)).rows)
				found.push(Buffer.from(row));
		return found;
	});
	const files = readFiles(data);
	return {
		database: rows,
		backup: Object.values(unzipSync(new Uint8Array(readFileSync(out)))).map((bytes) => Buffer.from(bytes)),
		log: [...files]
			.filter(([name]) => /log/.test(name))
			.map(([, bytes]) => bytes)
			.concat(Buffer.from(server.lines.join('\n'))),
		folder: [...files.values()],
	};
}

/** Every file of a folder; the database puts some away and others in their place meanwhile. */
function readFiles(folder: string): Map<string, Buffer> {
	const found = new Map<string, Buffer>();
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const path = join(folder, name);
		if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
		try {
			found.set(name, readFileSync(path));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		}
	}
	return found;
}

/** Bytes as they are, and what lies in them as hexadecimal or Base64, as databases and JSON write bytes. */
function readings(bytes: Buffer): Buffer[] {
	const text = bytes.length < 4_000_000 ? bytes.toString('latin1') : '';
	const hex = text.match(/[0-9a-f]{200,}/g) ?? [];
	const base64 = text.match(/[A-Za-z0-9+/]{200,}={0,2}/g) ?? [];
	return [
		bytes,
		...hex.map((run) => Buffer.from(run, 'hex')),
		...base64.map((run) => Buffer.from(run, 'base64')),
	];
}
const found = (places: readonly Buffer[], words: readonly string[]) => {
	const all = places.flatMap(readings);
	return words.filter((word) => all.some((bytes) => bytes.includes(word)));
};

test('the server finds nothing of what was said in a meeting in anything it ever got or kept', async () => {
	const [data, scratch] = [scratchFolder(), scratchFolder()];
	const server = await startServer(data, ['--with', 'example']);
	try {
		const at = await counsellorAt(server, data);
		const one = await meet(at);
		expect([...(await exchange(at.desk, at.store, at.remote)).troubles]).toEqual([]);
		expect(one.isUnsent()).toBe(false);
		const said = [...Object.values(phrases), ...Object.keys(answers), one.content().token];
		const kept = { received: at.received, ...(await stored(data, scratch, server)) };
		for (const [place, bytes] of Object.entries(kept)) expect(found(bytes, said), place).toEqual([]);
		// The search finds what is there: the code of the case, and the request.
		expect(found(kept.received, [one.code])).toEqual([one.code]);
		expect(found(kept.database, [one.code])).toEqual([one.code]);
		expect(found(kept.log, ['/counselling/versions'])).toHaveLength(1);
	} finally {
		await server.kill('SIGTERM');
	}
});

test('the same search finds every word where a device does not seal', async () => {
	const [data, scratch] = [scratchFolder(), scratchFolder()];
	const server = await startServer(data, ['--with', 'example']);
	try {
		const at = await counsellorAt(server, data);
		const one = await meet(at);
		const content: Content = one.content();
		const sealed = Buffer.from(
			`age-encryption.org/v1\n-> X25519 a\nb\n-> X25519 c\nd\n--- none\n${JSON.stringify(content)}`,
		);
		await at.remote.put({
			centreId: at.desk.unlocked().key.centreId,
			caseId: one.id,
			code: one.code,
			lastMetOn: '2026-11-01',
			recipients: [at.desk.unlocked().key.id],
			isShare: false,
			version: { id: crypto.randomUUID(), follows: [], sealed },
		});
		const said = [...Object.values(phrases), ...Object.keys(answers), content.token];
		const kept = { received: at.received, ...(await stored(data, scratch, server)) };
		for (const place of ['received', 'database', 'backup'] as const)
			expect(found(kept[place], [...said, wrongWord]), place).toEqual(said);
	} finally {
		await server.kill('SIGTERM');
	}
});
