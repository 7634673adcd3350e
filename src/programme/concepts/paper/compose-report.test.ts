import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { locales, type Locale } from '#shared/locale.ts';
import { makeDocx } from '#platform/server/paper/docx.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import { conceptRecords, measureRecord, reportRecords } from '#world/concept-records.ts';
import { lights } from '../monitoring.ts';
import { composeReport } from './compose-report.ts';

const press = openPress();
afterAll(() => press.close());

/** One measure for each light, and one of which nothing is said; as they stood, and each a light worse before. */
function reportIn(locale: Locale) {
	const { concept, house } = conceptRecords();
	const measures = [...lights.keys(), lights.length].map((at) => measureRecord(at + 1));
	const [entry] = reportRecords().entries;
	const standing = (from: number) =>
		lights.map((_, at) => ({
			...entry!,
			measureId: measures[at]!.id,
			light: lights[(at + from) % lights.length]!,
		}));
	const report = reportRecords({ entries: standing(0) });
	const before = reportRecords({ startsOn: '2026-01-01', endsOn: '2026-12-31', entries: standing(1) });
	return composeReport({ concept, house, measures, report, before, heard: [] }, locale);
}

test('a report tells each light by a shape and by a word, beside the one before', () => {
	const { parts } = reportIn('en');
	const [table] = parts.filter((part) => part.kind === 'table');
	expect(table?.rows.map(({ cells }) => cells.slice(2, 4).map(({ sign, text }) => [sign, text]))).toEqual([
		[
			['disc', 'on track'],
			['triangle', 'at risk'],
		],
		[
			['triangle', 'at risk'],
			['square', 'off track'],
		],
		[
			['square', 'off track'],
			['ring', 'not begun yet'],
		],
		[
			['ring', 'not begun yet'],
			['disc', 'on track'],
		],
		[
			[undefined, 'not stated'],
			[undefined, 'not stated'],
		],
	]);
});

test.each(locales)('a report is printed in %s with no character that is missing', async (locale) => {
	const paper = reportIn(locale);
	const { pdf } = await press.print({
		template: '#platform/server/paper/paper.typ',
		data: paper,
		dated: new Date(0),
	});
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	expect(text).not.toContain('\ufffd');
	const files = unzipSync(new Uint8Array(await makeDocx(paper)));
	const xml = new TextDecoder().decode(files['word/document.xml']);
	// Three times each: at a glance, in the table now and before, and in detail.
	for (const shape of '●▲■○') expect(xml.split(`>${shape}<`), shape).toHaveLength(5);
});
