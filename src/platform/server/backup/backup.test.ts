import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { auditEntry } from '#platform/server/audit/tables.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { emptyDatabase, testDatabase } from '../../../../tests/world/database.ts';
import { makeBackup } from './backup.ts';
import { places } from './places.ts';
import { restoreBackup } from './restore.ts';

const system: Actor = { kind: 'system', name: 'test', locale: 'de' };
const folder = mkdtempSync(join(tmpdir(), 'koprue-backup-test-'));
const source = await testDatabase();
const out = join(folder, 'all.zip');
const old = join(folder, 'old');
const hostile = 'Zeile\neins\tzwei \\N \\. "a";\'b\' ünïcode عربي \u2028';

beforeAll(async () => {
	await source.deps.db.as(system, async (tx) => {
		const parentId = newId();
		const base = { kind: 'city', country: 'DE', search: '' } as const;
		// The child is written first in the file's order: references of a table to itself must not matter.
		await tx.insert(institution).values([
			{ ...base, id: parentId, slug: 'z', name: textIn('de', hostile) },
			{ ...base, id: newId(), slug: 'a', name: textIn('ar', 'بلدية'), parentId, place: '', region: null },
		]);
		await audit(tx, system, new Date(), { noun: 'institution', recordId: parentId, action: 'create' });
	});
	mkdirSync(join(old, 'files', 'ab'), { recursive: true });
	writeFileSync(join(old, 'files', 'ab', 'abcd'), Buffer.from([0, 1, 2, 255]));
	writeFileSync(join(old, 'secret'), 'the secret of this installation');
	await makeBackup({
		ownerUrl: source.urls.owner,
		...places(old),
		passphrase: 'Brücke über den Bosporus',
		out,
		now: new Date('2026-01-01T00:00:00Z'),
	});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup', () => {
	it('brings everything back, so that a backup of the copy is the same', async () => {
		const target = await emptyDatabase();
		const data = join(folder, 'new');
		await restoreBackup({
			archive: out,
			ownerUrl: target.urls.owner,
			...places(data),
			passphrase: 'Brücke über den Bosporus',
		});
		const again = { ownerUrl: target.urls.owner, ...places(data), out: join(folder, 'again.zip') };
		const [first, second] = [
			await makeBackup({
				...again,
				ownerUrl: source.urls.owner,
				...places(old),
				out: join(folder, 'first.zip'),
				now: new Date(0),
			}),
			await makeBackup({ ...again, now: new Date(0) }),
		];
		expect(second).toEqual(first);
		expect(second.tables.find(({ name }) => name === 'institution')?.rows).toBe(2);
		expect(readFileSync(join(data, 'files', 'ab', 'abcd'))).toEqual(Buffer.from([0, 1, 2, 255]));
		expect(readFileSync(join(data, 'secret'), 'utf8')).toBe('the secret of this installation');
		// Counters go on: the chain can be added to.
		await target.deps.db.as(system, (tx) =>
			audit(tx, system, new Date(), { noun: 'institution', recordId: null, action: 'look' }),
		);
		const entries = await target.deps.db.as(system, (tx) => tx.select().from(auditEntry));
		expect(entries.map(({ number }) => number)).toEqual([1, 2]);
	});

	it('keeps the secret sealed', () => {
		expect(readFileSync(out).includes('the secret of this installation')).toBe(false);
	});

	it('with a wrong passphrase writes nothing', async () => {
		const target = await emptyDatabase();
		const data = join(folder, 'closed');
		const restoring = restoreBackup({
			archive: out,
			ownerUrl: target.urls.owner,
			...places(data),
			passphrase: 'Tunnel',
		});
		await expect(restoring).rejects.toThrow('The passphrase does not open the keys in this backup.');
		expect(existsSync(data)).toBe(false);
		expect((await target.owner.query(`select to_regclass('institution') as found`)).rows).toEqual([
			{ found: null },
		]);
	});

	it('with one changed byte is refused before anything is written', async () => {
		const target = await emptyDatabase();
		const bytes = readFileSync(out);
		const at = bytes.indexOf('tables/institution.copy');
		bytes[at + 60]! ^= 1;
		const damaged = join(folder, 'damaged.zip');
		writeFileSync(damaged, bytes);
		await expect(
			restoreBackup({ archive: damaged, ownerUrl: target.urls.owner, ...places(join(folder, 'd')) }),
		).rejects.toThrow(/damaged/);
		expect((await target.owner.query(`select to_regclass('institution') as found`)).rows).toEqual([
			{ found: null },
		]);
	});

	it('does not go over records that are there', async () => {
		await expect(
			restoreBackup({ archive: out, ownerUrl: source.urls.owner, ...places(join(folder, 'x')) }),
		).rejects.toThrow('The database already holds records');
	});

	it('is refused where the file is something else', async () => {
		const text = join(folder, 'text.zip');
		writeFileSync(text, 'not a zip');
		for (const archive of [text, join(folder, 'nowhere.zip')])
			await expect(
				restoreBackup({ archive, ownerUrl: source.urls.owner, ...places(folder) }),
			).rejects.toThrow(/is not a backup made by Köprü|There is no file/);
	});

	it('leaves no half archive and no scratch files behind when it fails', async () => {
		const failing = {
			ownerUrl: source.urls.owner.replace(/\/test_\w+/, '/nowhere'),
			...places(old),
			now: new Date(),
		};
		await expect(makeBackup({ ...failing, out: join(folder, 'half.zip') })).rejects.toThrow();
		expect(readdirSync(folder).filter((name) => name.includes('half') || name.startsWith('.'))).toEqual([]);
	});
});
