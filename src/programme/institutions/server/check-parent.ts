import { sql } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';

/** Refuses a parent that is not there, lies in the bin, is the institution itself, or lies below it. */
export async function checkParent(tx: Tx, id: string, parentId: string | null): Promise<void> {
	if (parentId === null) return;
	// `union`, not `union all`: it ends even where the records already go round in a circle.
	const { rows } = await tx.execute<{ id: string; present: boolean }>(sql`
		with recursive above as (
			select id, parent_id, deleted_at is null as present from institution where id = ${parentId}
			union select i.id, i.parent_id, true from institution i join above a on i.id = a.parent_id
		) select id, present from above`);
	const isThere = rows.some((row) => row.id === parentId && row.present);
	const isCircle = rows.some((row) => row.id === id);
	if (isThere && !isCircle) return;
	const reason = isCircle ? 'parent_circle' : 'not_found_choice';
	throw new Fault('invalid', 'check_fields', { issues: [{ field: 'parentId', reason }] });
}
