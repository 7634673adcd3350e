import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration } from '#world/events.ts';
import { makeInstitution, makePartnership } from '#world/institutions.ts';
import { makePractice } from '#world/practices.ts';
import { refusal } from '#world/refusal.ts';
import { movePractice } from '#programme/outcomes/server/api.ts';
import { keepers } from '../../../keepers.ts';
import {
	addDocument,
	listDocuments,
	readDocument,
	removeDocument,
	restoreDocument,
	sweepFiles,
} from './documents.ts';
import { openFiles } from './store.ts';
import { document } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'koprue-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { deps, owner } = await testDatabase({ files: openFiles(folder) });
type Who = Parameters<typeof readDocument>[1];

async function add(
	noun: string,
	recordId: string,
	audience: 'record' | 'inside',
	text = 'Words',
): Promise<string> {
	const { id } = await addDocument(deps, team, keepers, {
		at: { noun, recordId },
		fields: { title: textIn('en', text), language: 'en', audience },
		fileName: 'a.txt',
		bytes: Buffer.from(text),
	});
	return id;
}
const read = (who: Who, id: string) => refusal(readDocument(deps, who, keepers, { id }));
const missing = 'missing not_found';

test('a document is given to those who see its record at that moment, and to nobody who guesses its address', async () => {
	const house = await makeInstitution(deps);
	const { id: practice } = await makePractice(deps, owner, house, {}, 'submitted');
	const forAll = await add('practice', practice, 'record');
	const inside = await add('practice', practice, 'inside');
	const stranger = coordinatorOf(await makeInstitution(deps));
	for (const who of [visitor, account([]), stranger] as Who[])
		for (const id of [forAll, inside]) {
			expect(await read(who, id)).toBe(missing);
			expect(await deps.db.as(who, (tx) => tx.select().from(document))).toEqual([]);
		}
	for (const who of [coordinatorOf(house), reader, team]) expect(await read(who, inside)).toBe('done');
	const { id: published } = await makePractice(deps, owner, house, {}, 'published');
	const shown = await add('practice', published, 'record');
	const kept = await add('practice', published, 'inside');
	expect([await read(visitor, shown), await read(visitor, kept), await read(stranger, kept)]).toEqual([
		'done',
		missing,
		missing,
	]);
	const list = async (who: Who) =>
		(await listDocuments(deps, who, keepers, { noun: 'practice', recordId: published })).documents.length;
	expect([await list(visitor), await list(stranger), await list(coordinatorOf(house))]).toEqual([1, 1, 2]);
	// The right is gone with the state of the record, also for a link that was good a moment ago.
	await movePractice(deps, team, { id: published, to: 'outdated', remarks: null, reviewerId: null });
	expect([await read(visitor, shown), await read(coordinatorOf(house), shown)]).toEqual([missing, 'done']);
});

test('documents of a closed event are for those who take part, of a partnership for its two sides', async () => {
	const house = await makeInstitution(deps);
	const event = await makeEvent(deps, { confidentiality: 'chatham_house' }, 'open');
	const paper = await add('event', event.id, 'inside');
	expect([await read(coordinatorOf(house), paper), await read(visitor, paper)]).toEqual([missing, missing]);
	await makeRegistration(deps, event.id, { institutionId: house });
	expect(await read(coordinatorOf(house), paper)).toBe('done');
	const [first, second] = [await makeInstitution(deps), await makeInstitution(deps)];
	const contract = await add('partnership', await makePartnership(deps, first, second), 'inside');
	expect([
		await read(coordinatorOf(second), contract),
		await read(coordinatorOf(house), contract),
		await read(visitor, contract),
	]).toEqual(['done', missing, missing]);
});

test('who may not add is refused before the file is read, and the record in the path is the one that counts', async () => {
	const house = await makeInstitution(deps);
	const { id: practice } = await makePractice(deps, owner, house, {}, 'published');
	const at = { noun: 'practice', recordId: practice };
	const page = Buffer.from('<html>');
	const fields = { title: textIn('en', 'A'), language: null, audience: 'record' as const };
	const put = (who: Who, noun = 'practice') =>
		refusal(addDocument(deps, who, keepers, { at: { ...at, noun }, fields, fileName: 'a', bytes: page }));
	expect([
		await put(reader),
		await put(coordinatorOf(house)),
		await put(team),
		await put(team, 'person'),
	]).toEqual([
		'forbidden not_allowed',
		'forbidden not_allowed',
		'invalid check_fields file:file_type',
		missing,
	]);
	const id = await add('practice', practice, 'record');
	const { id: mine } = await makePractice(deps, owner, house);
	const elsewhere = { id, at: { noun: 'practice', recordId: mine } };
	expect(await refusal(removeDocument(deps, coordinatorOf(house), keepers, elsewhere))).toBe(missing);
	await removeDocument(deps, team, keepers, { id, at });
	expect(await read(team, id)).toBe(missing);
	await restoreDocument(deps, team, keepers, { id, at });
	expect(await read(visitor, id)).toBe('done');
});

test('the night removes files nothing points to, and none that is wanted, in the bin or just on its way', async () => {
	const house = await makeInstitution(deps);
	const { id: practice } = await makePractice(deps, owner, house);
	const at = { noun: 'practice', recordId: practice };
	const [kept, twin, gone] = [
		await add('practice', practice, 'record', 'kept'),
		await add('practice', practice, 'record', 'kept'),
		await add('practice', practice, 'record', 'gone'),
	];
	const binned = await add('practice', practice, 'record', 'binned');
	await removeDocument(deps, team, keepers, { id: binned, at });
	await owner.query('delete from document where id in ($1, $2)', [twin, gone]);
	const age = () => {
		for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
			if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), new Date(0), new Date(0));
	};
	await deps.files.put(Buffer.from('another orphan'));
	age();
	const fresh = await deps.files.put(Buffer.from('just on its way'));
	expect(await sweepFiles(deps)).toBe(2);
	await restoreDocument(deps, team, keepers, { id: binned, at });
	expect([await read(team, kept), await read(team, binned)]).toEqual(['done', 'done']);
	expect((await deps.files.read(fresh))?.toString()).toBe('just on its way');
	// Its record is gone for good: so are the document and, a night later, its file.
	await owner.query('delete from practice where id = $1', [practice]);
	age();
	expect(await sweepFiles(deps)).toBeGreaterThanOrEqual(2);
	expect(await read(team, kept)).toBe(missing);
});
