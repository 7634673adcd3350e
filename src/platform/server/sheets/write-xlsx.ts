import { strToU8, zipSync } from 'fflate';
import { guarded } from '#shared/csv.ts';
import { escapeXml } from '#shared/chart/svg.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** `A`, `Z`, `AA`: the name of a column. */
function columnName(at: number): string {
	const rest = Math.floor(at / 26) - 1;
	return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (at % 26));
}

/** Every cell is text, and guarded besides: a workbook that is saved as CSV must not run what somebody typed. */
function row(cells: readonly string[], at: number, style: number): string {
	const drawn = cells.map((text, column) =>
		text === ''
			? ''
			: `<c r="${columnName(column)}${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(guarded(text))}</t></is></c>`,
	);
	return `<row r="${at}">${drawn.join('')}</row>`;
}

/** A table as a workbook of one sheet (ECMA-376): the headings stand still, cells keep their lines. */
export function writeXlsx(
	name: string,
	header: readonly string[],
	rows: readonly (readonly string[])[],
): Buffer {
	const title = escapeXml(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
	const sheet = [row(header, 1, 1), ...rows.map((cells, at) => row(cells, at + 2, 2))].join('');
	const files = {
		'[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
		// Text cells (format 49), the headings bold, long texts in lines.
		'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1" numFmtId="49"/><xf numFmtId="49" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${header.length}" width="24" customWidth="1"/></cols><sheetData>${sheet}</sheetData></worksheet>`,
	};
	const bytes = Object.entries(files).map(([path, xml]) => [path, strToU8(head + xml)] as const);
	return Buffer.from(zipSync(Object.fromEntries(bytes)));
}
