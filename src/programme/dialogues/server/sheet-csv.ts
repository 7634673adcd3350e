import { fieldText } from '#shared/form.ts';
import { asc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { csv, type CsvCell } from '#shared/csv.ts';
import { isFault, type Issue } from '#shared/fault.ts';
import { isSame } from '#shared/same.ts';
import type { Deps } from '#platform/server/deps.ts';
import { printAccessCode } from '../access-code.ts';
import { mostOnSheet, ownLines, type SheetEntry } from '../ballot-sheet.ts';
import { keyOf, optionNumber, parseEntry, saysField } from '../sheet-form.ts';
import { ballotSheet } from './ballot-tables.ts';
import { questionsOf } from './find-dialogue.ts';
import {
	answerColumn,
	categoryColumn,
	codeColumn,
	readSheetRows,
	saysColumn,
	wordsColumn,
} from './read-sheet-rows.ts';
import { findSheet, findToAssist, readerOf, type SheetRow } from './sheet-shelf.ts';
import { typeSheet, type TypedSheet } from './type-sheet.ts';

/**
 * All sheets of a dialogue as a table that can be filled in and read back. Only what counts is told, and what the actor typed: a second
 * reader learns here no more than on the page.
 */
export async function sheetsCsv(deps: Deps, actor: Actor, { id }: { readonly id: string }): Promise<string> {
	const reader = readerOf(actor);
	const { rows, questions } = await deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		return {
			rows: await tx
				.select()
				.from(ballotSheet)
				.where(eq(ballotSheet.dialogueId, id))
				.orderBy(asc(ballotSheet.id)),
			questions: await questionsOf(tx, id),
		};
	});
	const width = Math.max(0, ...rows.map(({ statementIds }) => statementIds.length));
	const numbers = Array.from({ length: width }, (_, at) => at);
	const lines = Array.from({ length: ownLines }, (_, at) => at);
	return csv(
		[
			codeColumn,
			'batch',
			'language',
			'state',
			categoryColumn,
			...questions.map((_, at) => answerColumn(at)),
			...numbers.map(saysColumn),
			...lines.map(wordsColumn),
		],
		rows.map((row): CsvCell[] => {
			const entry = toldOf(row, reader);
			return [
				printAccessCode(row.code),
				row.batch,
				row.locale,
				row.state,
				entry?.category,
				...questions.map((one) => entry && optionNumber(one, entry)),
				...numbers.map((at) => keyOf(entry?.says[row.statementIds[at] ?? ''])),
				...lines.map((at) => entry?.words[at]),
			];
		}),
	);
}

function toldOf({ state, typed, checked, typedBy, checkedBy }: SheetRow, reader: string): SheetEntry | null {
	if (state === 'checked') return checked;
	if (typedBy === reader) return typed;
	return checkedBy === reader ? checked : null;
}

export type RowResult = {
	readonly row: number;
	readonly code: string;
	/** `known`: the very same was there before. */
	readonly outcome: TypedSheet | 'known' | 'refused';
	readonly issues: readonly Issue[];
};

/**
 * Takes a file of sheets, each row as if it were typed: a first reading, or by somebody else a second one that counts where both read the same.
 * Rows without anything read are passed over. A row that is wrong says why, and the others are taken. The same file again changes nothing.
 * Faults as `readSheetRows`.
 */
export async function takeSheetsCsv(
	deps: Deps,
	actor: Actor,
	{ id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
): Promise<{ rows: RowResult[]; blank: number }> {
	readerOf(actor);
	await deps.db.as(actor, (tx) => findToAssist(tx, actor, id));
	const read = readSheetRows(bytes);
	const rows: RowResult[] = [];
	for (const { number: row, code, form, isBlank } of read)
		if (!isBlank)
			rows.push({ row, code: code.slice(0, 40), ...(await takeRow(deps, actor, { id, code, form })) });
	return { rows, blank: read.length - rows.length };
}

async function takeRow(
	deps: Deps,
	actor: Actor,
	{ id, code, form }: { readonly id: string; readonly code: string; readonly form: FormData },
): Promise<Pick<RowResult, 'outcome' | 'issues'>> {
	try {
		const { sheet, questions } = await deps.db.as(actor, async (tx) => ({
			sheet: await findSheet(tx, { dialogueId: id, code }),
			questions: await questionsOf(tx, id),
		}));
		const beyond = numbersBeyond(form, sheet.statementIds.length);
		if (beyond.length > 0) return { outcome: 'refused', issues: beyond };
		const parsed = parseEntry(form, sheet.statementIds, questions);
		if (!parsed.ok) return { outcome: 'refused', issues: parsed.issues };
		if (isSame(toldOf(sheet, readerOf(actor)), parsed.value)) return { outcome: 'known', issues: [] };
		const outcome = await typeSheet(deps, actor, { dialogueId: id, code, entry: parsed.value });
		return { outcome, issues: [] };
	} catch (error) {
		if (!isFault(error) || error.kind === 'unavailable') throw error;
		const { reason, issues, params } = error;
		return { outcome: 'refused', issues: issues.length > 0 ? issues : [{ field: '', reason, params }] };
	}
}

/** A mark beside a statement that is not on this sheet is a line that slipped. */
const numbersBeyond = (form: FormData, length: number): Issue[] =>
	Array.from({ length: mostOnSheet - length }, (_, at) => saysField(length + at))
		.filter((field) => fieldText(form, field).trim() !== '')
		.map((field) => ({ field, reason: 'no_such_statement', params: { limit: length } }));
