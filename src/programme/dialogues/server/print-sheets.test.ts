import { writeFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import type { LocalizedText } from '#shared/text.ts';
import { testDatabase } from '#world/database.ts';
import { plantDialogue, plantQuestion } from '#world/paper.ts';
import { refusal } from '#world/refusal.ts';
import { printAccessCode } from '../access-code.ts';
import { makeSheets, printSheets } from './print-sheets.ts';
import { voidSheet } from './type-sheet.ts';

const world = await testDatabase();
const { deps, owner } = world;
const letters = (text: string) => text.normalize('NFKC').replace(/[\s-]+/g, '');

async function readPdf(pdf: Buffer) {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { text } = await extractText(document, { mergePages: true });
	const { info } = await document.getMetadata();
	return {
		text: letters(text),
		pages: document.numPages,
		view: (await document.getPage(1)).view.map(Math.round),
		tagged: (await document.getMarkInfo())?.Marked,
		title: (info as { Title: string }).Title,
	};
}

test('sheets are printed in every language, each with its own code, tagged', async () => {
	const { id, first, statements } = await plantDialogue(world, { count: 12 });
	const both = (tr: string, ar: string): LocalizedText => ({
		original: 'tr',
		texts: { tr: { text: tr, state: 'human' }, ar: { text: ar, state: 'human' } },
	});
	await plantQuestion(world, id, both('Ne zamandır buradasınız?', 'منذ متى أنتم هنا؟'), [
		{ key: 'o1', text: both('Bir yıldan az', 'أقل من سنة') },
		{ key: 'o2', text: both('Daha uzun', 'أطول من ذلك') },
	]);
	for (const locale of locales) {
		await makeSheets(deps, first, { id, fields: { batch: 'Salon', locale, count: 2, statements } });
		const { rows } = await owner.query<{ code: string }>(
			'select code from ballot_sheet where dialogue_id = $1 and locale = $2',
			[id, locale],
		);
		const print = await printSheets(deps, first, { id, batch: 'Salon', locale, isPlain: locale === 'en' });
		if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}/sheet-${locale}.pdf`, print.pdf);
		const { text, ...told } = await readPdf(print.pdf);
		expect(told).toMatchObject({ view: [0, 0, 595, 842], tagged: true });
		for (const { code } of rows) expect(text).toContain(letters(printAccessCode(code)));
		expect(text).toContain(letters('Sprachkurse sollen am Abend stattfinden.'));
		if (locale !== 'ar') expect(text).toContain(letters('1Bir yıldan az2Daha uzun'));
	}
	const german = await readPdf(
		(await printSheets(deps, first, { id, batch: 'Salon', locale: 'de', isPlain: false })).pdf,
	);
	for (const said of ['Ich stimme nicht zu', 'Jedes Formular der Stadt', 'Geflüchtet oder zugewandert'])
		expect(german.text).toContain(letters(said));
	expect(german.title).toBe('Stimmzettel: Wie leben wir in Buca besser zusammen?');
});

test('only sheets nobody has typed in are printed, and only what may be asked is asked', async () => {
	const { id, first, stranger, statements } = await plantDialogue(world, { asksCategory: false });
	const fields = { batch: 'Salon', locale: 'tr' as const, count: 1, statements };
	const wanted = { id, batch: 'Salon', locale: 'tr' as const, isPlain: false };
	await makeSheets(deps, first, { id, fields });
	const { rows } = await owner.query<{ code: string }>(
		'select code from ballot_sheet where dialogue_id = $1',
		[id],
	);
	expect((await readPdf((await printSheets(deps, first, wanted)).pdf)).text).not.toContain('Mülteci');
	await voidSheet(deps, first, { dialogueId: id, code: rows[0]!.code });
	expect(await refusal(printSheets(deps, first, wanted))).toBe('missing not_found');
	expect(await refusal(printSheets(deps, stranger, wanted))).toBe('forbidden not_allowed');
	await owner.query(`update statement set state = 'rejected' where id = $1`, [statements[0]]);
	expect(await refusal(makeSheets(deps, first, { id, fields }))).toBe(
		'invalid check_fields statements:statement_closed',
	);
	await owner.query(`update dialogue set languages = '{ar}' where id = $1`, [id]);
	expect(await refusal(makeSheets(deps, first, { id, fields }))).toBe(
		'invalid check_fields locale:not_language',
	);
	expect(await refusal(makeSheets(deps, stranger, { id, fields }))).toBe('forbidden not_allowed');
});
