import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { matchColumns } from '../columns.ts';
import { importKinds, limits } from '../import.ts';
import { importPolicy } from '../policy.ts';
import { readSheet } from './plan-import.ts';
import { importRun } from './tables.ts';

export const uploadInput = v.pipe(
	v.object({
		kind: v.picklist(importKinds, 'choose_one'),
		eventId: v.nullish(v.union([v.pipe(v.string(), v.uuid()), v.literal('')])),
	}),
	v.forward(
		v.partialCheck(
			[['kind'], ['eventId']],
			({ kind, eventId }) => kind !== 'participants' || Boolean(eventId),
			'choose_event',
		),
		['eventId'],
	),
);
export type UploadInput = v.InferOutput<typeof uploadInput> & {
	readonly fileName: string;
	readonly bytes: Buffer;
};

/**
 * Takes a file in, reads it and matches its columns; nothing else is written. Answers the id of the import. Throws
 * `file_missing`, `file_too_large` and what the readers throw, all at the field `file`.
 */
export async function upload(deps: Deps, actor: Actor, input: UploadInput): Promise<string> {
	demand(importPolicy, 'create', actor, undefined);
	const { kind, bytes } = input;
	if (bytes.length === 0) throw atFile(input.fileName ? 'empty_file' : 'file_missing');
	if (bytes.length > limits.bytes) throw atFile('file_too_large', { limit: limits.bytes / 1024 / 1024 });
	const sheet = await readSheet(bytes, null).catch((error: unknown) => {
		throw error instanceof Fault ? atFile(error.reason, error.params) : error;
	});
	const id = newId();
	await deps.db.as(actor, async (tx) => {
		await tx.insert(importRun).values({
			id,
			kind,
			state: 'read',
			fileName: nameOf(input.fileName),
			file: bytes,
			eventId: kind === 'participants' ? input.eventId : null,
			headers: [...sheet.headers],
			fields: matchColumns(kind, sheet.headers),
			notes: [...sheet.notes],
			rows: sheet.rows.length,
			createdBy: actor.kind === 'account' ? actor.accountId : null,
			createdAt: deps.now(),
		});
		await audit(tx, actor, deps.now(), { noun: 'import', recordId: id, action: 'upload' });
	});
	return id;
}

function atFile(reason: string, params: Fault['params'] = {}): Fault {
	return new Fault('invalid', reason, { params, issues: [{ field: 'file', reason, params }] });
}

/** The name to show: the last part of a path, without what could turn or break a line. */
function nameOf(given: string): string {
	const name = given.split(/[\\/]/).at(-1) ?? '';
	return name.replace(/[\p{C}]/gu, '').slice(-120) || 'file';
}
