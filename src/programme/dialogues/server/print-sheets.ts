import { randomInt } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { qrSvg } from '#shared/qr.ts';
import { slugOf } from '#shared/slug.ts';
import { read, type LocalizedText } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Print } from '#platform/server/pdf/press.ts';
import { makeAccessCode, printAccessCode } from '../access-code.ts';
import { demandPaperPhase, ownLines } from '../ballot-sheet.ts';
import { participantCategories } from '../dialogue.ts';
import { paperWords } from '../messages/paper/index.ts';
import type { PrintFields } from '../sheet-form.ts';
import { ballotSheet } from './ballot-tables.ts';
import { questionsOf } from './find-dialogue.ts';
import { findToAssist } from './sheet-shelf.ts';
import { acceptedStatements } from './find-statement.ts';
import { statement } from './statement-tables.ts';

/** What sheets may ask: the accepted statements, in the order they came. */
export async function sheetStatements(deps: Deps, actor: Actor, { id }: { readonly id: string }) {
	return deps.db.as(actor, async (tx) => {
		await findToAssist(tx, actor, id);
		return acceptedStatements(tx, id);
	});
}

/**
 * Makes sheets, each with a code of its own; they ask the chosen statements in the order these came. Issues: `not_language` at the
 * language, `statement_closed` at the statements.
 */
export async function makeSheets(
	deps: Deps,
	actor: Actor,
	{ id, fields }: { readonly id: string; readonly fields: PrintFields },
): Promise<void> {
	const wrong = (field: string, reason: string) =>
		new Fault('invalid', 'check_fields', { issues: [{ field, reason }] });
	await deps.db.as(actor, async (tx) => {
		const dialogue = await findToAssist(tx, actor, id);
		demandPaperPhase(dialogue);
		if (!dialogue.languages.includes(fields.locale)) throw wrong('locale', 'not_language');
		const asked = (await acceptedStatements(tx, id)).filter((one) => fields.statements.includes(one.id));
		if (asked.length !== fields.statements.length) throw wrong('statements', 'statement_closed');
		const now = deps.now();
		await tx.insert(ballotSheet).values(
			Array.from({ length: fields.count }, () => ({
				id: newId(now.getTime()),
				dialogueId: id,
				code: makeAccessCode(randomInt),
				batch: fields.batch,
				locale: fields.locale,
				statementIds: asked.map((one) => one.id),
				printedAt: now,
			})),
		);
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'print_sheets' });
	});
}

type Wanted = {
	readonly id: string;
	readonly batch: string;
	readonly locale: Locale;
	/** In plain language, where a statement has it. */
	readonly isPlain: boolean;
};

/** The sheets of a batch in one language that nobody has typed in yet. `missing` where there are none; otherwise throws as `Press.print`. */
export async function printSheets(
	deps: Deps,
	actor: Actor,
	{ id, batch, locale, isPlain }: Wanted,
): Promise<Print & { name: string }> {
	const { dialogue, questions, sheets, statements } = await deps.db.as(actor, async (tx) => {
		const found = await findToAssist(tx, actor, id);
		const printed = await tx
			.select()
			.from(ballotSheet)
			.where(
				and(
					eq(ballotSheet.dialogueId, id),
					eq(ballotSheet.batch, batch),
					eq(ballotSheet.locale, locale),
					eq(ballotSheet.state, 'printed'),
				),
			)
			.orderBy(asc(ballotSheet.id));
		const ids = [...new Set(printed.flatMap(({ statementIds }) => statementIds))];
		const rows = ids.length === 0 ? [] : await tx.select().from(statement).where(inArray(statement.id, ids));
		const questions = await questionsOf(tx, id);
		return {
			dialogue: found,
			questions,
			sheets: printed,
			statements: new Map(rows.map((row) => [row.id, row])),
		};
	});
	if (sheets.length === 0) throw new Fault('missing', 'not_found');
	const t = translator(paperWords, locale);
	const said = (statementId: string) => {
		const one = statements.get(statementId);
		const plain = isPlain && one?.plain?.texts[locale] ? one.plain : one?.text;
		return inSheet(plain ?? null);
	};
	const inSheet = (one: LocalizedText | null) => {
		const { text, locale: lang } = read(one, locale);
		return { text, lang };
	};
	const question = read(dialogue.question, locale);
	const print = await deps.press.print({
		template: '#programme/dialogues/paper/ballot-sheet.typ',
		data: {
			locale,
			title: `${t('ballot_sheet')}: ${question.text}`,
			description: t('ballot_sheet'),
			author: 'Köprü',
			isPlain,
			question: { text: question.text, lang: question.locale },
			words: {
				kicker: t('ballot_sheet'),
				how: t('sheet_how'),
				agree: t('agree'),
				pass: t('pass'),
				disagree: t('disagree'),
				own: t('own_words'),
				ownHow: t('own_words_how'),
				category: t('category_question'),
				categoryHow: t('category_how'),
				privacy: t('sheet_privacy'),
				sheet: t('sheet'),
				office: t('for_the_office'),
				page: t('page_of'),
			},
			categories: dialogue.asksCategory ? participantCategories.map((one) => t(`category_${one}`)) : [],
			questions: questions.map(({ text, options }) => ({
				...inSheet(text),
				options: options.map((option) => inSheet(option.text)),
			})),
			ownLines,
			sheets: sheets.map(({ code, statementIds }) => ({
				code: printAccessCode(code),
				qr: qrSvg(`${deps.origin}/${locale}/desk/dialogues/${id}/sheets/${code}`),
				alt: t('qr_of_sheet', { code: printAccessCode(code) }),
				statements: statementIds.map(said),
			})),
		},
		dated: sheets[0]!.printedAt,
		isKept: false,
	});
	return { ...print, name: `${t('file_sheets')}-${slugOf(batch) || 'paper'}-${locale}.pdf` };
}
