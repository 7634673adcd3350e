import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readXlsx } from './read-xlsx.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function zip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
	const file = new ZipFile();
	for (const [name, text] of Object.entries(parts)) file.addBuffer(Buffer.from(text), name);
	file.end();
	return buffer(file.outputStream);
}

/** A workbook as spreadsheet programs write it; `sheets` are the inner XML of `sheetData`, the first one hidden. */
function workbook(
	rows: string,
	more: Readonly<Record<string, string>> = {},
	date1904 = false,
): Promise<Buffer> {
	return zip({
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>
			<sheet name="Versteckt" sheetId="1" state="hidden" r:id="r1"/><sheet name="Leer" sheetId="2" r:id="r2"/>
			<sheet name="Gäste" sheetId="3" r:id="r3"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="worksheets/hidden.xml"/>
			<Relationship Id="r2" Target="worksheets/empty.xml"/><Relationship Id="r3" Target="/xl/worksheets/guests.xml"/></Relationships>`,
		'xl/worksheets/hidden.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
		'xl/worksheets/empty.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
		'xl/worksheets/guests.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
		'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>Name</t></si><si><r><t>Ay</t></r><r><t>şe &amp; </t></r><rPh><t>no</t></rPh><r><t>Can</t></r></si></sst>`,
		'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.00&quot;Tage&quot;"/></numFmts>
			<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
			<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
		...more,
	});
}

const heading =
	'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Tag</t></is></c><c r="D1" t="str"><v>Zahl</v></c></row>';

describe('a workbook', () => {
	it('is read as a person sees it', async () => {
		const sheet = await readXlsx(
			await workbook(
				`${heading}<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>44718</v></c><c r="D3"><v>0.30000000000000004</v></c></row>
				<row r="4"><c r="A4" t="b"><v>1</v></c><c r="C4" s="2"><v>44718.395833333336</v></c><c r="D4" s="3"><v>12</v></c></row>
				<row r="5"><c r="A5" t="e"><v>#REF!</v></c><c r="C5"/><c r="D5"><f>A1+1</f><v>7</v></c></row>
				<row r="6"><c r="A6" t="str"><f>HYPERLINK("x")</f></c><c r="D6" t="str"><v>x</v></c></row>`,
			),
		);
		expect(sheet).toEqual({
			headers: ['Name', '', 'Tag', 'Zahl'],
			rows: [
				{ number: 3, cells: ['Ayşe & Can', '', '2022-06-06', '0.3'], unknown: [] },
				{ number: 4, cells: ['true', '', '2022-06-06T09:30', '12'], unknown: [] },
				{ number: 5, cells: ['', '', '', '7'], unknown: [] },
				{ number: 6, cells: ['', '', '', 'x'], unknown: [0] },
			],
			notes: [
				{ kind: 'several_sheets', sheet: 'Gäste', count: 2 },
				{ kind: 'formulas', count: 2, row: 5 },
			],
		});
	});

	it('counts days from 1904 where it says so', async () => {
		const rows = `${heading}<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" s="1"><v>43256</v></c></row>`;
		expect((await readXlsx(await workbook(rows, {}, true))).rows[0]?.cells[2]).toBe('2022-06-06');
	});

	it.each([
		['no parts', () => zip({ 'a.txt': 'x' }), 'not_a_workbook'],
		['broken XML', () => workbook('<row><c></row>'), 'not_a_workbook'],
		[
			'entities of its own',
			() => workbook('', { 'xl/worksheets/guests.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>' }),
			'not_a_workbook',
		],
		['nothing in it', () => workbook(''), 'empty_file'],
		['protected', () => Promise.resolve(Buffer.from('d0cf11e0a1b11ae1000000', 'hex')), 'workbook_protected'],
		[
			'a bomb',
			() => workbook(heading, { 'xl/sharedStrings.xml': `<sst>${' '.repeat(70 * 1024 * 1024)}</sst>` }),
			'workbook_too_large',
		],
		[
			'too many rows',
			() => workbook(heading + '<row><c t="str"><v>x</v></c></row>'.repeat(20_001)),
			'too_many_rows',
		],
	])('with %s is refused', async (_, make, reason) => {
		await expect(readXlsx(await make())).rejects.toMatchObject({ kind: 'invalid', reason });
	});
});
