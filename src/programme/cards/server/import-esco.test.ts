import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { importEsco } from './import-esco.ts';

const folder = mkdtempSync(join(tmpdir(), 'koprue-esco-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

async function zipOf(entries: Readonly<Record<string, string>>): Promise<string> {
	const zip = new ZipFile();
	for (const [name, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), name);
	zip.end();
	const path = join(folder, `${++count}.zip`);
	await pipeline(zip.outputStream as NodeJS.ReadableStream, createWriteStream(path));
	return path;
}

const id = (digit: number) => `${digit}0030d09-2b3a-4efd-87cc-c4ea39d27c34`;
const occupation = (digit: number) => `http://data.europa.eu/esco/occupation/${id(digit)}`;
const head = 'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels';

test('titles come in any language, with the columns of any version in any order', async () => {
	const path = await zipOf({
		'ESCO dataset/occupations_ar.csv': `\uFEFFconceptType,conceptUri,preferredLabel,altLabels,iscoGroup,naceCode\r\nOccupation,${occupation(1)},خباز,"صانع خبز\nخباز\nفرّان",7512,C10\r\nOccupation,${occupation(2)},"نجّار، أثاث",أ | ب,C7522,\r\nOccupation,nonsense,x,,7512,\r\n`,
		'ESCO dataset/ISCOGroups_ar.csv': `conceptUri,code,preferredLabel\nhttp://data.europa.eu/esco/isco/C7512,7512,الخبازون\nhttp://data.europa.eu/esco/isco/C01,01,ضباط\nx,,y\n`,
		'ESCO dataset/skills_ar.csv': 'conceptUri\nx\n',
	});
	expect(await importEsco(path)).toEqual({
		titles: {
			language: 'ar',
			occupations: [
				[id(1), '7512', 'خباز', ['صانع خبز', 'فرّان']],
				[id(2), '7522', 'نجّار، أثاث', ['أ', 'ب']],
			],
			groups: [
				['7512', 'الخبازون'],
				['01', 'ضباط'],
			],
		},
		passedOver: 2,
	});
});

test('what is no classification of ESCO is refused in one sentence', async () => {
	const said = async (path: string) =>
		importEsco(path).then(
			() => 'taken',
			(error: Error) => error.message.replace(path, 'FILE'),
		);
	const noZip = join(folder, 'no.zip');
	writeFileSync(noZip, 'conceptUri');
	const row = `Occupation,${occupation(1)},7512,baker,\n`;
	expect(
		await Promise.all(
			[
				noZip,
				await zipOf({ 'readme.txt': 'x' }),
				await zipOf({ 'skills_en.csv': 'conceptUri\n' }),
				await zipOf({ 'occupations_en.csv': `${head}\n${row}`, 'occupations_de.csv': `${head}\n${row}` }),
				await zipOf({ 'occupations_en.csv': 'conceptUri,preferredLabel\nx,y\n' }),
				await zipOf({ 'occupations_en.csv': `${head}\n` }),
				await zipOf({ 'occupations_en.csv': `${head}\nOccupation,"x,7512\n` }),
			].map(said),
		),
	).toEqual([
		'FILE is no ZIP archive.',
		'FILE has no table of ESCO in it.',
		'FILE has no table of occupations: take the "classification" of ESCO.',
		'FILE has occupations in several languages: import one at a time.',
		'The table occupations has no column iscoGroup, altLabels.',
		'FILE has no occupation in it.',
		'The table occupations is damaged in line 2.',
	]);
});

test('a table larger than ESCO has any is given up, not held', async () => {
	const line = `Occupation,${occupation(1)},7512,baker,${'x'.repeat(1000)}\n`;
	const path = await zipOf({ 'occupations_en.csv': `${head}\n${line.repeat(400)}` });
	await expect(importEsco(path, 100_000)).rejects.toThrow(
		'The table occupations is too large to be one of ESCO.',
	);
	expect((await importEsco(path)).titles.occupations).toHaveLength(400);
});
