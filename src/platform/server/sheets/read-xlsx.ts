import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Fault } from '#shared/fault.ts';
import { openZip } from '#platform/server/files/zip.ts';
import { sheetLimits as limits } from '#shared/sheet.ts';
import type { ReadingNote, Sheet, SheetRow } from '#shared/sheet.ts';
import { makeSheet } from './make-sheet.ts';

/** What all parts together may unpack to: a small file that grows beyond it is a zip bomb, or no table for us. */
const maxUnpacked = 64 * 1024 * 1024;

/**
 * Reads the first sheet of a workbook (ECMA-376) that holds something. Cells come as the text a person sees: dates as
 * `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`, formulas as their stored result. Throws `not_a_workbook`, `workbook_too_large`,
 * `workbook_protected`, and what `makeSheet` throws.
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
	const parts = await openParts(bytes);
	try {
		const sheets = await sheetNames(parts);
		const shared = parts.has('xl/sharedStrings.xml') ? await sharedStrings(parts) : [];
		const dates = parts.has('xl/styles.xml') ? await dateStyles(parts) : new Set<number>();
		const epoch = sheets.is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
		for (const { name, path } of sheets.list) {
			const { rows, formulas } = await sheetRows(parts, path, shared, dates, epoch);
			if (rows.length === 0) continue;
			const notes: ReadingNote[] = [];
			if (sheets.list.length > 1)
				notes.push({ kind: 'several_sheets', sheet: name, count: sheets.list.length });
			if (formulas[0] !== undefined)
				notes.push({ kind: 'formulas', count: formulas.length, row: formulas[0] });
			return makeSheet(rows, notes);
		}
		throw new Fault('invalid', 'empty_file');
	} finally {
		parts.close();
	}
}

type Parts = {
	has(path: string): boolean;
	/** Feeds a part to a parser as it unpacks. */
	parse(path: string, parser: SaxesParser): Promise<void>;
	close(): void;
};

const broken = () => new Fault('invalid', 'not_a_workbook');

async function openParts(bytes: Buffer): Promise<Parts> {
	// An encrypted workbook is a compound file, not a ZIP.
	if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1')
		throw new Fault('invalid', 'workbook_protected');
	const zip = await openZip(bytes).catch(() => {
		throw broken();
	});
	let unpacked = 0;
	return {
		has: zip.has,
		close: zip.close,
		parse: async (path, parser) => {
			const decoder = new TextDecoder();
			// Entities declared in the file itself could grow without bound; workbooks need none.
			parser.on('doctype', () => {
				throw broken();
			});
			try {
				for await (const chunk of await zip.open(path)) {
					unpacked += (chunk as Buffer).length;
					if (unpacked > maxUnpacked) throw new Fault('invalid', 'workbook_too_large');
					parser.write(decoder.decode(chunk as Buffer, { stream: true }));
				}
				parser.write(decoder.decode()).close();
			} catch (error) {
				throw error instanceof Fault ? error : broken();
			}
		},
	};
}

async function sheetNames(parts: Parts) {
	const targets = new Map<string, string>();
	const relations = new SaxesParser();
	relations.on('opentag', ({ name, attributes }) => {
		if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
	});
	await parts.parse('xl/_rels/workbook.xml.rels', relations);
	const list: { name: string; path: string }[] = [];
	let is1904 = false;
	const workbook = new SaxesParser();
	workbook.on('opentag', ({ name, attributes }) => {
		if (local(name) === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
		if (local(name) !== 'sheet' || attributes.state === 'hidden' || attributes.state === 'veryHidden') return;
		const target = targets.get(attributes['r:id'] ?? '') ?? '';
		const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
		if (parts.has(path)) list.push({ name: (attributes.name ?? '').slice(0, 100), path });
	});
	await parts.parse('xl/workbook.xml', workbook);
	return { list, is1904 };
}

async function sharedStrings(parts: Parts): Promise<string[]> {
	const strings: string[] = [];
	let text = '';
	let isText = false;
	let isPhonetic = false;
	const parser = new SaxesParser();
	parser.on('opentag', ({ name }) => {
		if (local(name) === 'si') text = '';
		if (local(name) === 'rPh') isPhonetic = true;
		isText = local(name) === 't' && !isPhonetic;
	});
	parser.on('text', (chunk) => {
		if (isText && text.length <= limits.cell) text += chunk;
	});
	parser.on('closetag', ({ name }) => {
		isText = false;
		if (local(name) === 'rPh') isPhonetic = false;
		if (local(name) === 'si') strings.push(text);
	});
	await parts.parse('xl/sharedStrings.xml', parser);
	return strings;
}

/** Indices of the cell styles that show a number as a date. */
async function dateStyles(parts: Parts): Promise<Set<number>> {
	// Built-in formats 14 to 22 and 45 to 47 are dates and times (ECMA-376 part 1, 18.8.30).
	const isBuiltIn = (id: number) => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);
	const custom = new Map<number, boolean>();
	const styles = new Set<number>();
	let index = -1;
	const parser = new SaxesParser();
	parser.on('opentag', ({ name, attributes }) => {
		const tag = local(name);
		if (tag === 'numFmt') {
			const code = (attributes.formatCode ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
			custom.set(Number(attributes.numFmtId), /[dmyhs]/i.test(code) && !/general/i.test(code));
		}
		if (tag === 'cellXfs') index = 0;
		if (tag === 'xf' && index >= 0) {
			const id = Number(attributes.numFmtId ?? 0);
			if (custom.get(id) ?? isBuiltIn(id)) styles.add(index);
			index++;
		}
	});
	parser.on('closetag', ({ name }) => {
		if (local(name) === 'cellXfs') index = -1;
	});
	await parts.parse('xl/styles.xml', parser);
	return styles;
}

async function sheetRows(
	parts: Parts,
	path: string,
	shared: readonly string[],
	dates: ReadonlySet<number>,
	epoch: number,
) {
	const rows: SheetRow[] = [];
	const formulas: number[] = [];
	let row: { number: number; cells: string[]; unknown: number[] } | null = null;
	let cell: { column: number; type: string; style: number; isFormula: boolean; text: string } | null = null;
	let isValue = false;
	const parser = new SaxesParser();
	parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
		const tag = local(name);
		if (tag === 'row')
			row = { number: Number(attributes.r ?? (rows.at(-1)?.number ?? 0) + 1), cells: [], unknown: [] };
		if (tag === 'c' && row) {
			const column = attributes.r ? columnOf(attributes.r) : row.cells.length;
			cell = {
				column,
				type: attributes.t ?? 'n',
				style: Number(attributes.s ?? 0),
				isFormula: false,
				text: '',
			};
		}
		if (tag === 'f' && cell) cell.isFormula = true;
		if ((tag === 'v' || tag === 't') && cell) isValue = true;
	});
	parser.on('text', (chunk) => {
		if (isValue && cell && cell.text.length <= limits.cell) cell.text += chunk;
	});
	parser.on('closetag', ({ name }) => {
		const tag = local(name);
		if (tag === 'v' || tag === 't') isValue = false;
		if (tag === 'c' && row && cell) {
			if (cell.isFormula) formulas.push(row.number);
			if (cell.isFormula && cell.text === '') row.unknown.push(cell.column);
			// Beyond the widest sheet we take there is only noise; the heading row decides.
			if (cell.column <= limits.columns) {
				while (row.cells.length < cell.column) row.cells.push('');
				row.cells[cell.column] = shown(cell, shared, dates, epoch);
			}
			cell = null;
		}
		if (tag === 'row' && row) {
			if (row.cells.some((text) => text.trim() !== '') || row.unknown.length > 0) rows.push(row);
			if (rows.length > limits.rows + 1)
				throw new Fault('invalid', 'too_many_rows', { params: { limit: limits.rows } });
			row = null;
		}
	});
	await parts.parse(path, parser);
	return { rows, formulas };
}

function shown(
	cell: { type: string; style: number; text: string },
	shared: readonly string[],
	dates: ReadonlySet<number>,
	epoch: number,
): string {
	if (cell.type === 's') return shared[Number(cell.text)] ?? '';
	if (cell.type === 'b') return cell.text === '1' ? 'true' : 'false';
	if (cell.type === 'e') return '';
	if (cell.type === 'd') return cell.text.slice(0, 16);
	if (cell.type !== 'n' || cell.text === '') return cell.text;
	const number = Number(cell.text);
	if (!Number.isFinite(number)) return cell.text;
	if (dates.has(cell.style)) {
		const moment = new Date(epoch + Math.round(number * 86_400) * 1000);
		if (Number.isNaN(moment.getTime())) return cell.text;
		return moment.toISOString().slice(0, number % 1 === 0 ? 10 : 16);
	}
	// 0.1 + 0.2 is stored as 0.30000000000000004; people typed 15 digits at the most.
	return String(Number(number.toPrecision(15)));
}

function columnOf(reference: string): number {
	let column = 0;
	for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
