import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { localizedLine } from '#shared/fields.ts';
import { choice, optionalChoice, parseForm, typedLocalized, type Parsed } from '#shared/form.ts';
import { newId } from '#shared/id.ts';
import { locales } from '#shared/locale.ts';
import { audit } from '../audit/audit.ts';
import { fromBin, toBin } from '../database/bin.ts';
import type { Tx } from '../database/client.ts';
import type { Deps } from '../deps.ts';
import type { JobKind } from '../jobs/job.ts';
import { audiences } from './document.ts';
import { cleanName } from './file-name.ts';
import { judgeFile } from './judge.ts';
import { document } from './tables.ts';

/** What an actor may do with the documents of one record. */
export type Access = {
	/** Sees what is meant for the record's readers. */
	readonly reads: boolean;
	/** Sees also what is meant for those inside. */
	readonly inside: boolean;
	/** Adds and removes. */
	readonly keeps: boolean;
};

/** A kind of record that documents hang on; its slice says who may what, by its own policy. */
export type Keeper = {
	readonly noun: string;
	/** Throws `missing` where the actor does not see the record. */
	readonly access: (tx: Tx, actor: Actor, recordId: string) => Promise<Access>;
};

export type DocumentRow = typeof document.$inferSelect;
export type AtRecord = { readonly noun: string; readonly recordId: string };

export const documentFields = v.object({
	title: localizedLine(200),
	language: optionalChoice(locales),
	audience: choice(audiences),
});
export type DocumentFields = v.InferOutput<typeof documentFields>;
export const parseDocument = (form: FormData): Parsed<DocumentFields> =>
	parseForm(documentFields, form, (given) => ({ title: typedLocalized(given, 'title') }));

function keeperOf(keepers: readonly Keeper[], noun: string): Keeper {
	const found = keepers.find((one) => one.noun === noun);
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

async function accessTo(tx: Tx, actor: Actor, keepers: readonly Keeper[], at: AtRecord): Promise<Access> {
	const access = await keeperOf(keepers, at.noun).access(tx, actor, at.recordId);
	if (!access.reads) throw new Fault('missing', 'not_found');
	return access;
}

function demandKept(access: Access, actor: Actor): void {
	if (!access.keeps)
		throw actor.kind === 'visitor'
			? new Fault('signed-out', 'sign_in_first')
			: new Fault('forbidden', 'not_allowed');
}

/** The documents of a record that the actor sees, the latest first, and whether they may add to them. */
export async function listDocuments(
	deps: Deps,
	actor: Actor,
	keepers: readonly Keeper[],
	at: AtRecord,
): Promise<{ documents: DocumentRow[]; mayKeep: boolean }> {
	return deps.db.as(actor, async (tx) => {
		const access = await accessTo(tx, actor, keepers, at);
		const documents = await tx
			.select()
			.from(document)
			.where(
				and(
					eq(document.noun, at.noun),
					eq(document.recordId, at.recordId),
					isNull(document.deletedAt),
					access.inside ? undefined : eq(document.audience, 'record'),
				),
			)
			.orderBy(desc(document.createdAt), document.id);
		return { documents, mayKeep: access.keeps };
	});
}

export type AddDocument = {
	readonly at: AtRecord;
	readonly fields: DocumentFields;
	readonly fileName: string;
	readonly bytes: Buffer;
};

/** Keeps a file at a record. Who may not is told so before their file is read; what it is, its content says. */
export async function addDocument(
	deps: Deps,
	actor: Actor,
	keepers: readonly Keeper[],
	{ at, fields, fileName, bytes }: AddDocument,
): Promise<{ id: string }> {
	await deps.db.as(actor, async (tx) => demandKept(await accessTo(tx, actor, keepers, at), actor));
	const judged = await judgeFile(bytes);
	const sha256 = await deps.files.put(judged.bytes);
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		demandKept(await accessTo(tx, actor, keepers, at), actor);
		await tx.insert(document).values({
			id,
			...at,
			...fields,
			sha256,
			name: cleanName(fileName, judged.type),
			type: judged.type,
			bytes: judged.bytes.length,
			createdAt: now,
			updatedAt: now,
		});
		await audit(tx, actor, now, { noun: 'document', recordId: id, action: 'create' });
		return { id };
	});
}

type One = { readonly id: string };

async function findDocument(tx: Tx, { id }: One): Promise<DocumentRow> {
	const [found] = await tx.select().from(document).where(eq(document.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** A document with its bytes, for those who see it now; `missing` for everybody else, and where the record is gone. */
export async function readDocument(
	deps: Deps,
	actor: Actor,
	keepers: readonly Keeper[],
	one: One,
): Promise<{ document: DocumentRow; bytes: Buffer }> {
	const found = await deps.db.as(actor, async (tx) => {
		const row = await findDocument(tx, one);
		const access = await accessTo(tx, actor, keepers, row);
		if (row.deletedAt || (row.audience === 'inside' && !access.inside))
			throw new Fault('missing', 'not_found');
		return row;
	});
	const bytes = await deps.files.read(found.sha256);
	if (!bytes) throw new Fault('missing', 'not_found');
	return { document: found, bytes };
}

/** Lays a document into the bin. The record in the path is the one it must hang on. */
export async function removeDocument(
	deps: Deps,
	actor: Actor,
	keepers: readonly Keeper[],
	one: One & { readonly at: AtRecord },
): Promise<void> {
	await setBin(deps, actor, keepers, one, true);
}

export async function restoreDocument(
	deps: Deps,
	actor: Actor,
	keepers: readonly Keeper[],
	one: One & { readonly at: AtRecord },
): Promise<void> {
	await setBin(deps, actor, keepers, one, false);
}

async function setBin(
	deps: Deps,
	actor: Actor,
	keepers: readonly Keeper[],
	{ id, at }: One & { readonly at: AtRecord },
	isInBin: boolean,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demandKept(await accessTo(tx, actor, keepers, at), actor);
		const row = await findDocument(tx, { id });
		if (row.noun !== at.noun || row.recordId !== at.recordId) throw new Fault('missing', 'not_found');
		await (isInBin ? toBin : fromBin)(tx, document, id, now);
		await audit(tx, actor, now, { noun: 'document', recordId: id, action: isInBin ? 'remove' : 'restore' });
	});
}

const system = { kind: 'system', name: 'files', locale: 'en' } as const;
const graceMs = 24 * 60 * 60_000;

/**
 * Removes documents of records that are gone for good, then files that no record points to, be it in the bin. What came within a day stays: its record may be on its
 * way. Returns how many went.
 */
export async function sweepFiles(deps: Deps): Promise<number> {
	await deps.db.as(system, (tx) =>
		tx.delete(document).where(sql`not koprue.record_exists(${document.noun}, ${document.recordId})`),
	);
	const lying = await deps.files.old(new Date(deps.now().getTime() - graceMs));
	let gone = 0;
	for (let at = 0; at < lying.length; at += 500) {
		const some = lying.slice(at, at + 500);
		const kept = await deps.db.as(system, (tx) => stillPointedTo(tx, some));
		for (const name of some)
			if (!kept.has(name)) {
				await deps.files.remove(name);
				gone++;
			}
	}
	return gone;
}

/** Which of these hashes some record names: every table with a column `sha256` is asked, so that one added later is never forgotten. */
async function stillPointedTo(tx: Tx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
	const { rows: tables } = await tx.execute<{ name: string }>(sql`
		select table_name as name from information_schema.columns
		where table_schema = 'public' and column_name = 'sha256'`);
	const each = tables.map(
		({ name }) =>
			sql`select sha256 from ${sql.identifier(name)} where sha256 = any(${sql.param(hashes)}::text[])`,
	);
	const { rows } = await tx.execute<{ sha256: string }>(sql.join(each, sql` union `));
	return new Set(rows.map(({ sha256 }) => sha256));
}

export const sweepDocuments: JobKind = {
	kind: 'documents.sweep',
	isNightly: true,
	run: async (deps) => {
		await sweepFiles(deps);
	},
};
