import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { sparse } from '../opinion/matrix.ts';
import type { OpinionMap } from '../opinion/opinion-map.ts';
import { fewest, type Shift } from '../figure.ts';
import type { Withheld } from '../shown-map.ts';
import { fingerprints, packInput, type MapInput } from './map-input.ts';
import { protectMap } from './protect-map.ts';
import { publishMap } from './publish-map.ts';
import { analysisInput, analysisPlace, analysisRun, figureMemory } from './run-tables.ts';
import { dialogue } from './tables.ts';

export type Computed = MapInput & {
	readonly id: string;
	readonly dialogueId: string;
	readonly map: OpinionMap;
};

/**
 * Keeps what was computed, all or nothing: the run with what may be shown of it, the votes it came from, where people stand, and which statements
 * to show next. Whoever was erased meanwhile is in none: the database refuses their place, and the run fails.
 */
export async function keepMap(tx: Tx, now: Date, computed: Computed, shift: Shift): Promise<void> {
	const { id, dialogueId, votes, map } = computed;
	const marks = fingerprints(sparse(votes));
	const withheld = await whyWithheld(tx, computed, marks);
	const released = withheld ? null : protectMap(votes, map, await recall(tx, dialogueId), shift);
	await tx
		.update(analysisRun)
		.set({
			state: 'done',
			finishedAt: now,
			parameters: map.parameters,
			seed: map.parameters.seed,
			participants: released?.shown.participants ?? null,
			votes: released?.shown.votes ?? null,
			statements: map.statements.filter(({ isOut }) => !isOut).length,
			stability: released?.shown.stability ?? null,
			result: released?.shown ?? null,
			withheld,
		})
		.where(eq(analysisRun.id, id));
	await tx.insert(analysisInput).values({ runId: id, votes: packInput(computed) });
	await keepPlaces(tx, computed, marks);
	await writePriorities(tx, map);
	if (released) {
		const memory = { runId: id, participants: marks.length, figures: released.memory };
		await tx
			.insert(figureMemory)
			.values({ dialogueId, ...memory })
			.onConflictDoUpdate({ target: figureMemory.dialogueId, set: memory });
		const [{ isMapLive } = { isMapLive: false }] = await tx
			.select({ isMapLive: dialogue.isMapLive })
			.from(dialogue)
			.where(eq(dialogue.id, dialogueId));
		if (isMapLive) await publishMap(tx, now, { id, dialogueId, personId: null });
	}
	await forgetRuns(tx, dialogueId);
}

/** Too few people in all, or between it and the map let out last: some, but fewer than the minimum, who came, went or voted otherwise. */
async function whyWithheld(
	tx: Tx,
	{ dialogueId, map }: Computed,
	marks: readonly string[],
): Promise<Withheld | null> {
	if (map.participants.length < fewest) return 'few_people';
	const [last] = await tx.select().from(figureMemory).where(eq(figureMemory.dialogueId, dialogueId));
	if (!last) return null;
	const places = await tx
		.select({ id: analysisPlace.participantId, fingerprint: analysisPlace.fingerprint })
		.from(analysisPlace)
		.where(eq(analysisPlace.runId, last.runId));
	const then = new Map(places.map(({ id, fingerprint }) => [id, fingerprint]));
	let isAsThen = 0;
	let moved = 0;
	for (const [row, { id }] of map.participants.entries()) {
		if (then.get(id) === marks[row]) isAsThen++;
		else moved++;
	}
	const here = new Set(map.participants.map(({ id }) => id));
	// Who is erased has no place any more; who took back all votes has one, and is not here.
	const gone = last.participants - places.length + places.filter(({ id }) => !here.has(id)).length;
	return moved + gone > 0 && moved + gone < fewest && isAsThen > 0 ? 'few_changes' : null;
}

async function recall(tx: Tx, dialogueId: string) {
	const [last] = await tx
		.select({ figures: figureMemory.figures })
		.from(figureMemory)
		.where(eq(figureMemory.dialogueId, dialogueId));
	return last?.figures ?? {};
}

async function keepPlaces(
	tx: Tx,
	{ id, dialogueId, map }: Computed,
	marks: readonly string[],
): Promise<void> {
	if (map.participants.length === 0) return;
	const column = <T>(of: (one: OpinionMap['participants'][number]) => T) =>
		sql.param(map.participants.map(of));
	await tx.execute(sql`insert into analysis_place (run_id, dialogue_id, participant_id, x, y, "group", fingerprint)
		select ${id}, ${dialogueId}, one.* from unnest(${column((one) => one.id)}::uuid[], ${column(({ x }) => x)}::float8[],
			${column(({ y }) => y)}::float8[], ${column(({ group }) => group)}::smallint[], ${sql.param(marks)}::text[]) as one`);
}

async function writePriorities(tx: Tx, { statements }: OpinionMap): Promise<void> {
	const ids = sql.param(statements.map(({ id }) => id));
	const priorities = sql.param(statements.map(({ priority }) => priority));
	await tx.execute(sql`update statement set priority = now.priority
		from unnest(${ids}::uuid[], ${priorities}::float8[]) as now (id, priority)
		where statement.id = now.id and statement.priority <> now.priority`);
}

/** Of runs that were never published the latest few stay to be looked at; votes and places only of the one that was let out last. */
async function forgetRuns(tx: Tx, dialogueId: string): Promise<void> {
	const unpublished = sql`select id from analysis_run where dialogue_id = ${dialogueId} and state in ('done', 'failed')
		and id not in (select run_id from figure_memory where dialogue_id = ${dialogueId})`;
	const lacks = sql`${analysisRun.id} in (${unpublished} order by queued_at desc, id desc offset 5)`;
	await tx.delete(analysisRun).where(and(eq(analysisRun.dialogueId, dialogueId), lacks));
	const stale = tx
		.select({ id: analysisRun.id })
		.from(analysisRun)
		.where(sql`${analysisRun.id} in (${unpublished} and result is null)`);
	await tx.delete(analysisPlace).where(inArray(analysisPlace.runId, stale));
	await tx.delete(analysisInput).where(inArray(analysisInput.runId, stale));
}
