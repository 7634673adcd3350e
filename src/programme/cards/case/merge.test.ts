import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf, emptyCase, mergeCases, readCaseFile, type CaseFile } from './case-file.ts';
import { noField, write, type Json } from './field.ts';

const paths = ['answer/71-02', 'language/tr', 'note/n1'];
const devices = ['aaaa', 'bbbb', 'cccc'];
type Step =
	| {
			readonly kind: 'write';
			readonly on: number;
			readonly path: string;
			readonly value: Json;
			readonly all: boolean;
	  }
	| { readonly kind: 'sync'; readonly on: number; readonly from: number };

const device = fc.nat(devices.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({
		kind: fc.constant('write' as const),
		on: device,
		path: fc.constantFrom(...paths),
		value: fc.constantFrom<Json>('never', 'often', null, 3, { level: 'B1' }),
		all: fc.boolean(),
	}),
	fc.record({ kind: fc.constant('sync' as const), on: device, from: device }),
);

/** Three devices that write and take each other's files, with a record of who replaced which writing having seen it. */
function play(steps: readonly Step[]) {
	const files: CaseFile[] = devices.map(() => emptyCase);
	const written = new Set<string>();
	const replaced = new Set<string>();
	for (const [at, one] of steps.entries()) {
		const file = files[one.on]!;
		if (one.kind === 'sync') {
			files[one.on] = mergeCases(file, files[one.from]!);
			continue;
		}
		const field = file.fields[one.path] ?? noField;
		const over = one.all ? field.versions : field.versions.slice(0, 1);
		for (const { by, count } of over) replaced.add(`${one.path} ${by} ${count}`);
		const by = devices[one.on]!;
		const next = write(field, { by, at: at % 4, value: one.value, over });
		written.add(`${one.path} ${by} ${next.seen[by]}`);
		files[one.on] = { ...file, fields: { ...file.fields, [one.path]: next } };
	}
	return { files: files as [CaseFile, CaseFile, CaseFile], written, replaced };
}
const there = (file: CaseFile) =>
	Object.entries(file.fields)
		.flatMap(([path, { versions }]) => versions.map(({ by, count }) => `${path} ${by} ${count}`))
		.sort();
const history = fc.array(step, { maxLength: 40 });

test('files come out the same in whatever order and however often they are joined', () => {
	fc.assert(
		fc.property(history, (steps) => {
			const [a, b, c] = play(steps).files;
			const ab = mergeCases(a, b);
			expect(mergeCases(b, a)).toEqual(ab);
			expect(mergeCases(ab, c)).toEqual(mergeCases(a, mergeCases(b, c)));
			expect(mergeCases(ab, b)).toEqual(ab);
			expect(mergeCases(a, a)).toEqual(mergeCases(a, emptyCase));
		}),
	);
});

test('what somebody wrote is there until somebody who saw it replaced it', () => {
	fc.assert(
		fc.property(history, (steps) => {
			const { files, written, replaced } = play(steps);
			expect(there(files.reduce(mergeCases))).toEqual([...written.difference(replaced)].sort());
		}),
	);
});

/** What Primero and many others do. */
const laterWins = (ours: CaseFile, theirs: CaseFile): CaseFile => {
	const both = mergeCases(ours, theirs);
	return {
		...both,
		fields: Object.fromEntries(
			Object.entries(both.fields).map(([path, { versions, seen }]) => [
				path,
				{ versions: versions.slice(0, 1), seen },
			]),
		),
	};
};

test('negative control: where the later writing wins, something is lost unseen', () => {
	const run = () =>
		fc.assert(
			fc.property(history, (steps) => {
				const { files, written, replaced } = play(steps);
				expect(there(files.reduce(laterWins))).toEqual([...written.difference(replaced)].sort());
			}),
		);
	expect(run).toThrow();
});

test('a conflict is shown with both values, and the same value twice is none', () => {
	const on = (by: string, at: number, value: Json): CaseFile => ({
		format: 1,
		fields: { 'answer/71-02': write(noField, { by, at, value, over: [] }) },
	});
	expect(conflictsOf(mergeCases(on('aaaa', 1, 'often'), on('bbbb', 2, 'never')))).toEqual([
		{
			path: 'answer/71-02',
			versions: [
				{ by: 'bbbb', count: 1, at: 2, value: 'never' },
				{ by: 'aaaa', count: 1, at: 1, value: 'often' },
			],
		},
	]);
	const level = on('aaaa', 1, { level: 'B1', spoken: true });
	expect(conflictsOf(mergeCases(level, on('bbbb', 2, { spoken: true, level: 'B1' })))).toEqual([]);
});

test('a file is read back as it was written, and nothing else is taken for one', () => {
	fc.assert(
		fc.property(history, (steps) => {
			const file = play(steps).files.reduce(mergeCases);
			expect(readCaseFile(JSON.stringify(file))).toEqual(file);
		}),
	);
	expect(readCaseFile('{')).toBe('broken');
	expect(readCaseFile('{"format":1,"fields":{"../x":{}}}')).toBe('broken');
	expect(readCaseFile('{"format":2,"sections":[]}')).toBe('newer');
	const at = (moment: number) =>
		`{"format":1,"fields":{"note/n1":{"versions":[{"by":"aaaa","count":1,"at":${moment},"value":1}],"seen":{"aaaa":1}}}}`;
	expect(readCaseFile(at(1))).toMatchObject({ format: 1 });
	// No date: nothing could be worked out from it.
	expect([readCaseFile(at(1e17)), readCaseFile(at(-1))]).toEqual(['broken', 'broken']);
});
