import { and, eq, gt, inArray, isNotNull, notInArray, or, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import {
	countExamples,
	deleteExamples,
	exampleTables,
	realOnExample,
	type ExampleCount,
	type ExampleTables,
} from '#platform/server/database/example-data.ts';
import type { Reference } from '#platform/server/database/references.ts';
import { event } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { accessGrant, accountPerson, person } from '#programme/people/server/api.ts';
import { actionField, programmeText, project } from '#programme/projects/server/api.ts';
import { examplePolicy } from '../policy.ts';

export type ExampleRemoval = {
	/** What would go, and how much of it somebody has worked on since. */
	readonly records: readonly ExampleCount[];
	/** Real records that could not be without it; while there are any, nothing goes. */
	readonly heldBy: readonly Reference[];
};

/** What removing the example would take away, and what stands in its way. */
export async function previewExampleRemoval(deps: Deps, actor: Actor): Promise<ExampleRemoval> {
	demand(examplePolicy, 'preview', actor, undefined);
	const found: { removal?: ExampleRemoval } = {};
	const undo = new Error('only looked');
	try {
		await deps.db.as(actor, async (tx) => {
			const tables = await exampleTables(tx);
			await keepWhatIsReal(tx);
			found.removal = { records: await countExamples(tx, tables), heldBy: await holdingOn(tx, tables) };
			throw undo;
		});
	} catch (error) {
		if (error !== undo) throw error;
	}
	return found.removal!;
}

/**
 * Removes the example programme for good, all or nothing. Programme texts and action fields that somebody has changed, and action
 * fields that real events name, stay and are example no longer. Refuses with `conflict` / `example_in_use` while real records
 * depend on example ones: one issue per table, `used_by_TABLE` with `count`. Returns how many records went.
 */
export function removeExample(deps: Deps, actor: Actor): Promise<number> {
	demand(examplePolicy, 'remove', actor, undefined);
	return deps.db.as(actor, async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.example'))`);
		const tables = await exampleTables(tx);
		await keepWhatIsReal(tx);
		const heldBy = await holdingOn(tx, tables);
		if (heldBy.length > 0) throw inUse(heldBy);
		const records = await countExamples(tx, tables);
		await deleteExamples(tx, tables);
		await audit(tx, actor, deps.now(), { noun: 'programme', recordId: null, action: 'remove_example' });
		return records.reduce((sum, { count }) => sum + count, 0);
	});
}

function inUse(heldBy: readonly Reference[]): Fault {
	return new Fault('conflict', 'example_in_use', {
		issues: heldBy.map(({ table, count }) => ({ field: '', reason: `used_by_${table}`, params: { count } })),
	});
}

async function keepWhatIsReal(tx: Tx): Promise<void> {
	await tx.update(programmeText).set({ isExample: false }).where(gt(programmeText.version, 1));
	const named = tx
		.select({ number: event.actionField })
		.from(event)
		.where(and(eq(event.isExample, false), isNotNull(event.actionField)));
	await tx
		.update(actionField)
		.set({ isExample: false })
		.where(or(gt(actionField.version, 1), inArray(actionField.number, named)));
}

/** What the foreign keys tell, and what they do not: accounts of example people, roles that reach example records. */
async function holdingOn(tx: Tx, tables: ExampleTables): Promise<Reference[]> {
	const people = tx.select({ id: person.id }).from(person).where(eq(person.isExample, true));
	const reached = [institution, project, event].map((table) =>
		inArray(accessGrant.scopeId, tx.select({ id: table.id }).from(table).where(eq(table.isExample, true))),
	);
	const accounts = await tx.$count(accountPerson, inArray(accountPerson.personId, people));
	const grants = await tx.$count(accessGrant, and(notInArray(accessGrant.personId, people), or(...reached)));
	return [
		...(await realOnExample(tx, tables)),
		{ table: 'account_person', count: accounts },
		{ table: 'access_grant', count: grants },
	].filter(({ count }) => count > 0);
}
