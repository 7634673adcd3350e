import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import {
	demandPaperPhase,
	differences,
	isBlank,
	sheetSteps,
	type SheetDifference,
	type SheetEntry,
} from '../ballot-sheet.ts';
import { demandStep } from '#shared/transition.ts';
import { countSheet, forgetVotes } from './count-sheet.ts';
import { ballotSheet } from './ballot-tables.ts';
import { findSheet, findToAssist, readerOf, type OneSheet, type SheetRow } from './sheet-shelf.ts';

export type Typing = OneSheet & { readonly entry: SheetEntry };
/** What became of a sheet: it waits for a second reader, two read it differently, or its votes count. */
export type TypedSheet = 'typed' | 'differs' | 'checked';

/**
 * Takes what somebody read on a sheet. The first reading waits; the second one, by somebody else, counts the votes where both read the
 * same. Faults: `sheet_blank`, `sheet_same_reader`, `sheet_done`, `sheet_void`, those of the phase and of the code.
 */
export async function typeSheet(deps: Deps, actor: Actor, { entry, ...one }: Typing): Promise<TypedSheet> {
	return handle(deps, actor, one, async (tx, sheet, reader) => {
		if (isBlank(entry)) throw new Fault('invalid', 'sheet_blank');
		const now = deps.now();
		if (sheet.state === 'printed') {
			await write(tx, sheet, { state: 'typed', typed: entry, typedBy: reader, typedAt: now });
			await note(tx, actor, now, one, 'type_sheet');
			return 'typed';
		}
		if (sheet.typedBy === reader) throw new Fault('conflict', 'sheet_same_reader');
		if (sheet.checked !== null) throw new Fault('conflict', 'sheet_differs');
		await write(tx, sheet, { checked: entry, checkedBy: reader, checkedAt: now });
		if (differences(sheet.statementIds, sheet.typed!, entry).length > 0) return 'differs';
		// Own words may differ in marks and capitals: those of the first stand.
		await countAs(tx, actor, now, sheet, { ...entry, words: sheet.typed!.words });
		return 'checked';
	});
}

/**
 * Settles a sheet that two read differently, after another look at the paper. What both read the same stands, whatever comes in. Not by
 * whoever typed it first. Faults as above, and `sheet_agrees` where there is nothing to settle.
 */
export async function settleSheet(deps: Deps, actor: Actor, { entry, ...one }: Typing): Promise<void> {
	await handle(deps, actor, one, async (tx, { typed, checked, ...sheet }, reader) => {
		if (sheet.state !== 'typed' || !typed || !checked) throw new Fault('conflict', 'sheet_agrees');
		if (sheet.typedBy === reader) throw new Fault('conflict', 'sheet_same_reader');
		const open = differences(sheet.statementIds, typed, checked);
		const says = { ...typed.says };
		for (const one of open)
			if (one.on === 'statement') says[one.statementId] = entry.says[one.statementId] ?? null;
		const settled = {
			says,
			category: open.some(({ on }) => on === 'category') ? entry.category : typed.category,
			words: open.some(({ on }) => on === 'words') ? entry.words : typed.words,
			...answersOf(typed, entry, open),
		};
		if (isBlank(settled)) throw new Fault('invalid', 'sheet_blank');
		await countAs(tx, actor, deps.now(), { ...sheet, typed, checked }, settled);
	});
}

/** What the first one read, and where the second one read otherwise what the paper says. */
function answersOf(
	typed: SheetEntry,
	entry: SheetEntry,
	open: readonly SheetDifference[],
): Pick<SheetEntry, 'answers'> {
	const isOpen = (id: string) => open.some((one) => one.on === 'answer' && one.questionId === id);
	const answers = [
		...Object.entries(typed.answers ?? {}).filter(([id]) => !isOpen(id)),
		...Object.entries(entry.answers ?? {}).filter(([id]) => isOpen(id)),
	];
	return answers.length > 0 ? { answers: Object.fromEntries(answers) } : {};
}

/** Makes a sheet worthless: spoilt, or not to be read. Votes it already counted for are taken out again. A second time changes nothing. */
export async function voidSheet(deps: Deps, actor: Actor, one: OneSheet): Promise<void> {
	await handle(
		deps,
		actor,
		one,
		async (tx, sheet) => {
			if (sheet.state === 'void') return;
			demandStep(sheetSteps, sheet.state, 'void');
			await forgetVotes(tx, sheet);
			await write(tx, sheet, { state: 'void', typed: null, checked: null, participantId: null });
			await note(tx, actor, deps.now(), one, 'void_sheet');
		},
		'any state',
	);
}

/**
 * Asks the policy as the actor, then works as the application, which alone writes votes; the sheet is held until the end, so that two who
 * type it in the same moment come one after the other.
 */
async function handle<T>(
	deps: Deps,
	actor: Actor,
	one: OneSheet,
	work: (tx: Tx, sheet: SheetRow, reader: string) => Promise<T>,
	states: 'open' | 'any state' = 'open',
): Promise<T> {
	const reader = readerOf(actor);
	await deps.db.as(actor, async (tx) => {
		const dialogue = await findToAssist(tx, actor, one.dialogueId);
		if (states === 'open') demandPaperPhase(dialogue);
	});
	return deps.db.as({ kind: 'system', name: 'paper', locale: actor.locale }, async (tx) => {
		const sheet = await findSheet(tx, one, { lock: true });
		if (states === 'open' && sheet.state === 'void') throw new Fault('conflict', 'sheet_void');
		if (states === 'open' && sheet.state === 'checked') throw new Fault('conflict', 'sheet_done');
		return work(tx, sheet, reader);
	});
}

async function countAs(tx: Tx, actor: Actor, now: Date, sheet: SheetRow, settled: SheetEntry): Promise<void> {
	demandStep(sheetSteps, sheet.state, 'checked');
	const participantId = await countSheet(tx, sheet, settled, now);
	await write(tx, sheet, { state: 'checked', checked: settled, participantId });
	await note(tx, actor, now, sheet, 'count_sheet');
}

async function write(tx: Tx, { id }: SheetRow, changes: Partial<SheetRow>): Promise<void> {
	await tx.update(ballotSheet).set(changes).where(eq(ballotSheet.id, id));
}

/** Under the dialogue: who typed which sheet stands at the sheet, for as long as it is kept. */
function note(
	tx: Tx,
	actor: Actor,
	now: Date,
	{ dialogueId }: Pick<OneSheet, 'dialogueId'>,
	action: string,
): Promise<void> {
	return audit(tx, actor, now, { noun: 'dialogue', recordId: dialogueId, action });
}
