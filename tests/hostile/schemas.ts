import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { textIn } from '#shared/text.ts';
import { hostileAddresses, hostileMailAddresses } from '#world/hostile.ts';

export type TextField = {
	/** `text` takes anything, the others only what looks like an address. */
	readonly takes: 'text' | 'web' | 'mail';
	/** Kept as a text in several languages. */
	readonly isLocalized: boolean;
	/** Keeps its line breaks. */
	readonly hasLines: boolean;
};

type Schema = v.GenericSchema & {
	readonly entries?: Readonly<Record<string, Schema>>;
	readonly wrapped?: Schema;
	readonly item?: Schema;
};

/** Two of free text, for fields that want much and such as have little room. */
const samples = [
	['text', 'a <b> "c" & {d}'],
	['text', '<b>"'],
	['web', hostileAddresses[0]!],
	['mail', hostileMailAddresses[0]!],
] as const;

/** Whether what comes out of a field still has in it what was put in. */
function keeps(schema: Schema, given: unknown, text: string): boolean {
	const result = v.safeParse(schema, given);
	return result.success && JSON.stringify(result.output ?? '').includes(JSON.stringify(text).slice(1, -1));
}

function readField(schema: Schema): TextField | undefined {
	const localized = (text: string) => textIn('tr', text);
	for (const [takes, text] of samples) {
		const isLocalized = keeps(schema, localized(text), text);
		if (!isLocalized && !keeps(schema, text, text)) continue;
		const lines = 'a\nb';
		return { takes, isLocalized, hasLines: keeps(schema, isLocalized ? localized(lines) : lines, lines) };
	}
	return undefined;
}

/** The entries of the object that a schema is, or wraps, or holds a list of. */
function entriesOf({ entries, wrapped, item }: Schema): NonNullable<Schema['entries']> {
	const inner = wrapped ?? item;
	return entries ?? (inner ? entriesOf(inner) : {});
}

function walk(schema: Schema, path: string): [string, TextField][] {
	const field = readField(schema);
	if (field) return [[path, field]];
	return Object.entries(entriesOf(schema)).flatMap(([name, entry]) => walk(entry, `${path}.${name}`));
}

/** What the server tells a device: it looks at the form, and nobody types that. */
const told: readonly string[] = ['counsellingStanding', 'photoSchema', 'voiceSchema'];

/**
 * Every field of every schema of the slices that free text passes, by schema and name: found by trying, so that a new field is
 * in the list as soon as it exists. The files of the example programme are no forms: nobody types them.
 */
export async function textFields(): Promise<ReadonlyMap<string, TextField>> {
	const root = fileURLToPath(new URL('../../src/programme/', import.meta.url));
	const files = globSync('*/*.ts', { cwd: root })
		.filter((file) => !file.endsWith('.test.ts') && basename(file) !== 'example-source.ts')
		.filter((file) => readFileSync(root + file, 'utf8').includes('v.object('))
		.sort();
	const found = new Map<string, TextField>();
	for (const file of files) {
		const exports = (await import(pathToFileURL(root + file).href)) as Record<string, unknown>;
		for (const [name, value] of Object.entries(exports))
			if (isObjectSchema(value) && !told.includes(name))
				for (const [path, field] of walk(value, name)) {
					if (found.has(path)) throw new Error(`${path} is the name of two fields: one would never be tried`);
					found.set(path, field);
				}
	}
	return found;
}

function isObjectSchema(value: unknown): value is Schema {
	return typeof value === 'object' && value !== null && 'entries' in value && '~standard' in value;
}
