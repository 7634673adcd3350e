import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { openZip } from '#platform/server/files/zip.ts';
import { Refusal } from '#platform/server/refusal.ts';

/** One table of ESCO as the Commission publishes it. */
export type EscoTable = {
	/** As in the file's name: `occupations`, `skills`, `ISCOGroups`, `occupationSkillRelations` … */
	readonly kind: string;
	/** Of the titles; none where a table has only relations. */
	readonly language: string | null;
	readonly open: () => Promise<Readable>;
};

/** ESCO's largest table is 21 MB; what unpacks to more than this is no ESCO. */
const largest = 400_000_000;
const name = /(?:^|[/\\])([A-Za-z]+?)(?:_([a-z]{2}))?\.csv$/;

const tableNamed = (path: string, open: EscoTable['open']): EscoTable[] => {
	const found = name.exec(path);
	return found ? [{ kind: found[1]!, language: found[2] ?? null, open }] : [];
};

/**
 * Lends the tables of an official ESCO ZIP of any version and language. Refuses in one sentence what is no ZIP or has no
 * table of ESCO in it.
 */
export async function withEscoZip<T>(
	path: string,
	work: (tables: readonly EscoTable[]) => Promise<T>,
): Promise<T> {
	const zip = await openZip(path).catch((error: NodeJS.ErrnoException) => {
		throw error.code === 'ENOENT' || error.code === 'EACCES'
			? error
			: new Refusal(`${path} is no ZIP archive.`);
	});
	try {
		const tables = zip.names.flatMap((entry) => tableNamed(entry, () => zip.open(entry)));
		if (tables.length === 0) throw new Refusal(`${path} has no table of ESCO in it.`);
		return await work(tables);
	} finally {
		zip.close();
	}
}

/** The same for a folder with official ZIPs and loose CSV files in it, at any depth. */
export async function withEscoFolder<T>(
	folder: string,
	work: (tables: readonly EscoTable[]) => Promise<T>,
): Promise<T> {
	const paths = (readdirSync(folder, { recursive: true }) as string[])
		.map((path) => join(folder, path))
		.filter((path) => statSync(path).isFile())
		.sort();
	const loose = paths.flatMap((path) => tableNamed(path, async () => createReadStream(path)));
	const inZips = async (zips: readonly string[], before: readonly EscoTable[]): Promise<T> => {
		const [first, ...rest] = zips;
		if (first) return withEscoZip(first, (tables) => inZips(rest, [...before, ...tables]));
		const all = [...before, ...loose];
		if (all.length === 0) throw new Refusal(`${folder} has no table of ESCO in it.`);
		return work(all);
	};
	return inZips(
		paths.filter((path) => path.endsWith('.zip')),
		[],
	);
}

/**
 * The rows of a table, one after the other and never all at once, as records by column. Refuses in one sentence a table
 * that is damaged or lacks one of `columns`.
 */
export async function* rowsOf<const Column extends string>(
	{ kind, open }: EscoTable,
	columns: readonly Column[],
	mostBytes = largest,
): AsyncGenerator<Readonly<Record<Column, string>>> {
	const source = await open();
	const parser = parse({
		bom: true,
		columns: (header: string[]) => {
			const missing = columns.filter((column) => !header.includes(column));
			if (missing.length > 0) throw new Refusal(`The table ${kind} has no column ${missing.join(', ')}.`);
			return header.map((column) => (columns.includes(column as Column) ? column : false));
		},
		skip_empty_lines: true,
		relax_column_count: true,
		max_record_size: 2_000_000,
	});
	let bytes = 0;
	source.on('data', (chunk: Buffer) => {
		bytes += chunk.length;
		if (bytes > mostBytes) parser.destroy(new Refusal(`The table ${kind} is too large to be one of ESCO.`));
	});
	source.on('error', (error) =>
		parser.destroy(new Refusal(`The table ${kind} is damaged: ${error.message}.`)),
	);
	source.pipe(parser);
	try {
		for await (const row of parser) yield row as Record<Column, string>;
	} catch (error) {
		if (error instanceof CsvError)
			throw new Refusal(
				`The table ${kind} is damaged in line ${typeof error.lines === 'number' ? error.lines : 1}.`,
			);
		throw error;
	} finally {
		source.destroy();
	}
}
