import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isOpenForVoting } from '../dialogue.ts';
import { fewest, type Said } from '../figure.ts';
import { pictured, type PicturedMap } from '../picture/map-picture.ts';
import type { ShownMap, ShownStatement } from '../shown-map.ts';
import { findPublicDialogue, type DialogueRow } from './find-dialogue.ts';
import { acceptedStatements } from './find-statement.ts';
import { readCards } from './read-cards.ts';
import { analysisRun } from './run-tables.ts';
import { statement } from './statement-tables.ts';

export type RunFacts = {
	readonly id: string;
	readonly publishedAt: Date;
	readonly inputHash: string;
	readonly method: string;
	readonly seed: number;
	readonly parameters: Readonly<Record<string, unknown>>;
	/** Since when it cannot be computed again. */
	readonly erasedAt: Date | null;
};

export type NumberedStatement = ShownStatement & {
	readonly number: number;
	readonly text: LocalizedText;
	readonly isMeta: boolean;
};
export type ResultsMap = Omit<ShownMap, 'statements'> & { readonly statements: readonly NumberedStatement[] };

/** What rooms said by show of cards, with the statement's number and text. */
export type RoomCards = Pick<NumberedStatement, 'number' | 'text'> & { readonly said: Said };

export type Results = {
	readonly dialogue: Pick<DialogueRow, 'id' | 'question' | 'isExample'>;
	readonly house: LocalizedText;
	readonly fewest: number;
	/** Votes still come in, and the map follows them of itself. */
	readonly isLive: boolean;
	readonly shown: { readonly run: RunFacts; readonly map: ResultsMap } | null;
	/** Beside the map and in none: they are nobody's. */
	readonly cards: readonly RoomCards[];
	/** Why nothing is shown. */
	readonly why: 'few' | 'unpublished' | null;
};

/** What a dialogue shows everybody: its published map, with the statements that stand today. Of a run that was replaced, by its id. */
export async function readResults(
	deps: Deps,
	actor: Actor,
	{ id, runId }: { readonly id: string; readonly runId?: string },
): Promise<Results> {
	return deps.db.as(actor, async (tx) => {
		const found = await findPublicDialogue(tx, id);
		const [house] = await tx
			.select({ name: institution.name })
			.from(institution)
			.where(eq(institution.id, found.institutionId));
		const shown = await readShownRun(tx, id, runId);
		const { question, isExample } = found;
		return {
			dialogue: { id, question, isExample },
			house: house!.name,
			fewest,
			isLive: found.isMapLive && isOpenForVoting(found),
			shown,
			cards: await cardsOf(tx, deps, id),
			why: shown ? null : found.isMapLive ? 'few' : 'unpublished',
		};
	});
}

async function cardsOf(tx: Tx, deps: Deps, id: string): Promise<RoomCards[]> {
	const cards = await readCards(tx, deps, id);
	if (cards.size === 0) return [];
	return (await acceptedStatements(tx, id)).flatMap(({ id: statementId, text }, at) => {
		const said = cards.get(statementId);
		return said ? [{ number: at + 1, text, said }] : [];
	});
}

/** A run that everybody sees: the one that is published, or by its id one that was. */
export async function readShownRun(tx: Tx, dialogueId: string, runId?: string): Promise<Results['shown']> {
	const [run] = await tx.select().from(analysisRun).where(published(dialogueId, runId));
	return run?.result ? { run: factsOf(run), map: await withTexts(tx, dialogueId, run.result) } : null;
}

/** The pictures of runs that everybody sees or saw, by their ids: what was said is not in them, and not read. */
export async function readPictures(
	tx: Tx,
	runIds: readonly string[],
): Promise<ReadonlyMap<string, PicturedMap>> {
	if (runIds.length === 0) return new Map();
	const runs = await tx
		.select({ id: analysisRun.id, result: analysisRun.result })
		.from(analysisRun)
		.where(and(inArray(analysisRun.id, [...runIds]), wasPublished));
	return new Map(runs.flatMap(({ id, result }) => (result ? [[id, pictured(result)]] : [])));
}

/** The run that is published now; for a page that asks whether it is still the one it shows. */
export async function readLatestRun(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<string | null> {
	return deps.db.as(actor, async (tx) => {
		await findPublicDialogue(tx, id);
		const [run] = await tx.select({ id: analysisRun.id }).from(analysisRun).where(published(id));
		return run?.id ?? null;
	});
}

const wasPublished = inArray(analysisRun.state, ['published', 'superseded']);
const published = (dialogueId: string, runId?: string) =>
	and(
		eq(analysisRun.dialogueId, dialogueId),
		runId === undefined ? eq(analysisRun.state, 'published') : and(eq(analysisRun.id, runId), wasPublished),
	);

type RunRow = typeof analysisRun.$inferSelect;
const factsOf = ({ id, publishedAt, inputHash, method, seed, parameters, erasedAt }: RunRow): RunFacts => ({
	id,
	publishedAt: publishedAt!,
	inputHash: inputHash!,
	method: method!,
	seed: seed!,
	parameters: parameters!,
	erasedAt,
});

/** Numbered in the order they came. What was taken out since is shown no more, wherever it stood. */
async function withTexts(tx: Tx, dialogueId: string, map: ShownMap): Promise<ResultsMap> {
	const rows = await tx
		.select({ id: statement.id, text: statement.text, isMeta: statement.isMeta })
		.from(statement)
		.where(and(eq(statement.dialogueId, dialogueId), eq(statement.state, 'accepted')))
		.orderBy(statement.createdAt, statement.id);
	const shown = new Map(map.statements.map((one) => [one.id, one]));
	const statements = rows.flatMap(({ id, text, isMeta }, at): NumberedStatement[] => {
		const one = shown.get(id);
		return one ? [{ ...one, text, isMeta, number: at + 1 }] : [];
	});
	const stands = new Set(statements.map(({ id }) => id));
	const groups = map.groups.map((group) => ({
		...group,
		telling: group.telling.filter((one) => stands.has(one.statement)),
	}));
	return { ...map, groups, statements };
}
