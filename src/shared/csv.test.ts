import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { csv, csvCell, unguarded } from './csv.ts';

const read = (text: string) => parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];

describe('csv', () => {
	it('writes a byte order mark, CRLF and doubled quotes', () => {
		expect(
			csv(
				['Ad', 'عدد'],
				[
					['Ay"şe, Dr.', 3],
					[null, true],
					['a\nb', -2.5],
				],
			),
		).toBe('\uFEFFAd,عدد\r\n"Ay""şe, Dr.",3\r\n,true\r\n"a\nb",-2.5\r\n');
	});

	it.each([
		'=cmd',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		' =1',
		'"=1',
		"'=1",
		'\u200b=1',
		'＝1',
		'\u202e=1',
	])('disarms %j', (cell) => {
		expect(csvCell(cell)).toMatch(/^"'/);
		expect(read(csv(['a'], [[cell]]))[1]).toEqual([`'${cell}`]);
	});

	it('reads back as written, whatever the cells hold', () => {
		const cell = fc.string({ unit: anyLetter }).map((text) => text.replaceAll('\u0000', ''));
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
				const back = read(csv(['a', 'b'], rows))
					.slice(1)
					.flat();
				const given = rows.flat();
				expect(back).toHaveLength(given.length);
				expect(back.map(unguarded)).toEqual(given);
			}),
		);
	});

	it('never leaves a cell that starts a formula', () => {
		const hostile = fc.tuple(
			fc.constantFrom('', ' ', '\t', '"', '\u200b', '\u00a0'),
			fc.constantFrom('=', '+', '-', '@'),
			fc.string(),
		);
		fc.assert(
			fc.property(hostile, (parts) => {
				expect(read(csv(['a'], [[parts.join('')]]))[1]![0]).toMatch(/^'/);
			}),
		);
	});
});
