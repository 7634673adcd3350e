import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { differences, type SheetDifference, type SheetEntry, type SheetState } from '../ballot-sheet.ts';
import { ballotSheet } from './ballot-tables.ts';
import { questionsOf, type QuestionRow } from './find-dialogue.ts';
import { findSheet, findToAssist, readerOf, type OneSheet } from './sheet-shelf.ts';
import { statement, statementRecording } from './statement-tables.ts';

export type SheetBatch = {
	readonly batch: string;
	readonly locale: Locale;
	readonly printedAt: Date;
} & Readonly<Record<SheetState, number>>;

/** A sheet that needs somebody: a second reader, or a look at what two read differently. */
export type WaitingSheet = {
	readonly code: string;
	readonly batch: string;
	readonly typedAt: Date | null;
	readonly differs: boolean;
	/** Typed by the one who asks: somebody else must read it. */
	readonly isOwn: boolean;
};

/** The sheets of a dialogue: how far each batch is, and what waits, the oldest first. */
export async function listSheets(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<{ batches: SheetBatch[]; waiting: WaitingSheet[] }> {
	return deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		const counted = (state: SheetState) =>
			sql<number>`count(*) filter (where ${ballotSheet.state} = ${state})::int`;
		const batches = await tx
			.select({
				batch: ballotSheet.batch,
				locale: ballotSheet.locale,
				printedAt: sql<Date>`max(${ballotSheet.printedAt})`.mapWith(ballotSheet.printedAt),
				printed: counted('printed'),
				typed: counted('typed'),
				checked: counted('checked'),
				void: counted('void'),
			})
			.from(ballotSheet)
			.where(eq(ballotSheet.dialogueId, id))
			.groupBy(ballotSheet.batch, ballotSheet.locale)
			.orderBy(sql`max(${ballotSheet.printedAt}) desc`, ballotSheet.batch, ballotSheet.locale);
		const waiting = await tx
			.select({
				code: ballotSheet.code,
				batch: ballotSheet.batch,
				typedAt: ballotSheet.typedAt,
				typedBy: ballotSheet.typedBy,
				differs: sql<boolean>`${isNotNull(ballotSheet.checked)}`,
			})
			.from(ballotSheet)
			.where(and(eq(ballotSheet.dialogueId, id), eq(ballotSheet.state, 'typed')))
			.orderBy(asc(ballotSheet.typedAt), asc(ballotSheet.id));
		const self = actor.kind === 'account' ? actor.personId : null;
		return {
			batches,
			waiting: waiting.map(({ typedBy, ...one }) => ({
				...one,
				isOwn: typedBy !== null && typedBy === self,
			})),
		};
	});
}

/** What somebody does next with a sheet. */
export type SheetTask = 'type' | 'wait' | 'check' | 'settle' | 'done' | 'void';

export type SheetOnDesk = {
	readonly code: string;
	readonly dialogueId: string;
	readonly batch: string;
	readonly locale: Locale;
	readonly asksCategory: boolean;
	/** The dialogue's own, in the order they are printed. */
	readonly questions: readonly Pick<QuestionRow, 'id' | 'text' | 'options'>[];
	/** Recorded: as it is read on the paper. */
	readonly statements: readonly {
		readonly id: string;
		readonly text: LocalizedText;
		readonly isRecorded: boolean;
	}[];
	readonly task: SheetTask;
	/** Only where there is something to settle; a second reader is not told what the first one read. */
	readonly open: {
		readonly first: SheetEntry;
		readonly second: SheetEntry;
		readonly differences: readonly SheetDifference[];
	} | null;
};

/** A sheet as somebody has it before them. Faults as `findSheet`. */
export async function sheetOnDesk(deps: Deps, actor: Actor, one: OneSheet): Promise<SheetOnDesk> {
	const reader = readerOf(actor);
	return deps.db.as(actor, async (tx) => {
		const { asksCategory } = await findToAssist(tx, actor, one.dialogueId);
		const sheet = await findSheet(tx, one);
		const rows = await tx
			.select({ id: statement.id, text: statement.text })
			.from(statement)
			.where(inArray(statement.id, sheet.statementIds));
		const recorded = await tx
			.select({ id: statementRecording.statementId })
			.from(statementRecording)
			.where(
				and(eq(statementRecording.dialogueId, one.dialogueId), eq(statementRecording.locale, sheet.locale)),
			);
		const heard = new Set(recorded.map(({ id }) => id));
		const texts = new Map(rows.map((row) => [row.id, { ...row, isRecorded: heard.has(row.id) }]));
		const { state, typed, checked, typedBy } = sheet;
		const isFirst = typedBy === reader;
		const task: SheetTask =
			state === 'printed'
				? 'type'
				: state === 'checked'
					? 'done'
					: state === 'void'
						? 'void'
						: isFirst
							? 'wait'
							: checked
								? 'settle'
								: 'check';
		return {
			code: sheet.code,
			dialogueId: one.dialogueId,
			batch: sheet.batch,
			locale: sheet.locale,
			asksCategory,
			questions: (await questionsOf(tx, one.dialogueId)).map(({ id, text, options }) => ({
				id,
				text,
				options,
			})),
			statements: sheet.statementIds.flatMap((id) => texts.get(id) ?? []),
			task,
			open:
				task === 'settle' && typed && checked
					? { first: typed, second: checked, differences: differences(sheet.statementIds, typed, checked) }
					: null,
		};
	});
}

/** The code of the sheet that is meant, however it is typed. Faults as `findSheet`. */
export async function sheetCode(deps: Deps, actor: Actor, one: OneSheet): Promise<string> {
	return deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, one.dialogueId);
		return (await findSheet(tx, one)).code;
	});
}
