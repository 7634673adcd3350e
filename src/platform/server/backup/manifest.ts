import * as v from 'valibot';

/** What an archive says about itself; the first thing a restore reads. */
export const manifest = v.object({
	format: v.literal('koprue-backup'),
	version: v.literal(1),
	madeAt: v.pipe(v.string(), v.isoTimestamp()),
	/** Hashes of the migrations the database had; a restore brings a fresh database to the same ones first. */
	migrations: v.array(v.string()),
	/** `rows` in COPY text format, ordered by primary key, so that equal tables have equal checksums. */
	tables: v.array(
		v.object({
			name: v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]*$/)),
			columns: v.array(v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]*$/))),
			rows: v.number(),
			sha256: v.pipe(v.string(), v.hash(['sha256'])),
		}),
	),
	files: v.array(
		v.object({
			path: v.pipe(v.string(), v.regex(/^[\w-]+(\/[\w.-]+)*$/)),
			sha256: v.pipe(v.string(), v.hash(['sha256'])),
		}),
	),
	/** Whether the installation's keys are in it, wrapped by a passphrase. */
	hasKeys: v.boolean(),
});
export type Manifest = v.InferOutput<typeof manifest>;

export const manifestName = 'manifest.json';
export const keysName = 'keys.sealed';
export const tableName = (name: string) => `tables/${name}.copy`;
export const fileName = (path: string) => `files/${path}`;
