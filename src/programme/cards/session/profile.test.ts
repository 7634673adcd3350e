import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { memoryCase } from '../case/open-case.ts';
import { fieldPath } from '../case/case-file.ts';
import { isAgreed } from './consent.ts';
import { checkField, kindNames, kinds, readProfile } from './profile.ts';

const empty = Object.fromEntries(kindNames.map((kind) => [kind, {}]));
const consent = {
	isGiven: true,
	language: 'ar',
	version: '2026-11',
	isReadAloud: true,
	isInterpreted: false,
	day: '2026-11-28',
} as const;

test('a profile is read from the fields of a case, and knows every kind', async () => {
	const open = memoryCase();
	const said = {
		'setting/language': 'ar',
		'consent/counselling': consent,
		'counted/age': '40_to_54',
		'meeting/2026-11-28': true,
		'work/a1b2': { group: '7112', words: 'قصارة جدران', years: '6_to_10', kind: 'paid' },
		'field/71': true,
		'answer/71-02': 'taught',
		'passed/71-03': true,
		'competence/S01': 'N2',
		'evidence/S01': { kind: 'seen', confirmedBy: 'counsellor', words: '' },
		'language/ara': { isFirst: true },
		'schooling/c3d4': { level: 'vocational', isFinished: true, recognition: 'asked', words: '' },
		'licence/B': 'elsewhere',
		'note/e5f6': 'Kommt mit dem Bus.',
		'idea/7112': 'yes',
		'step/g7h8': { words: 'Probearbeit', by: 'both', isDone: false, until: '2026-12-10' },
	};
	for (const [path, value] of Object.entries(said)) {
		expect(v.is(fieldPath, path)).toBe(true);
		expect(checkField(path, value).success).toBe(true);
		await open.set(path, value);
	}
	const expected: Record<string, Record<string, unknown>> = structuredClone(empty);
	for (const [path, value] of Object.entries(said)) {
		const [kind, own] = path.split('/');
		expected[kind!]![own!] = value;
	}
	expect(readProfile(open.entries(''))).toEqual(expected);
	expect(Object.values(expected).every((of) => Object.keys(of).length === 1)).toBe(true);
});

test('what is no field, what was taken out and what a newer app wrote is passed over', () => {
	expect(
		readProfile([
			['answer/71-02', null],
			['answer/71-02x', 'often'],
			['answer/71-03', 'every day'],
			['birth/day', '1987-04-03'],
			['__proto__/language', 'ar'],
			['field', true],
			['language/tur', { isFirst: false, nationality: 'xx' }],
		]),
	).toEqual(empty);
	expect(() => checkField('nationality/1', 'x')).toThrow('no field');
});

test('words that are refused today, and were written before they were, are shown until somebody takes them out', () => {
	const note = 'TR33 0006 1005 1978 6457 8413 26';
	expect(checkField('note/n1ab', note).success).toBe(false);
	const profile = readProfile([
		['note/n1ab', note],
		['note/n2ab', 'x'.repeat(1001)],
		['note/n3ab', 7],
	]);
	expect(profile.note).toEqual({ n1ab: note });
});

test('consent not given, or taken back, is no', () => {
	const given = (isGiven: boolean) => readProfile([['consent/referral', { ...consent, isGiven }]]);
	expect(isAgreed(given(true), 'referral')).toBe(true);
	expect(isAgreed(given(true), 'counselling')).toBe(false);
	expect(isAgreed(given(false), 'referral')).toBe(false);
	expect(isAgreed(readProfile([]), 'counselling')).toBe(false);
});

/** Every place of every schema where a value ends, with its path. */
function leaves(schema: v.GenericSchema, path: string): (readonly [path: string, leaf: v.GenericSchema])[] {
	const open = schema as unknown as {
		type: string;
		entries?: Record<string, v.GenericSchema>;
		wrapped?: v.GenericSchema;
	};
	if (open.type === 'optional') return leaves(open.wrapped!, path);
	if (open.type === 'strict_object')
		return Object.entries(open.entries!).flatMap(([name, inner]) => leaves(inner, `${path}.${name}`));
	return [[path, schema]];
}
const all = kindNames.flatMap((kind) => leaves(kinds[kind].value as v.GenericSchema, kind));

test('no field holds an identity number, a date of birth or a nationality, in digits of any script or between words', () => {
	expect(all.length).toBeGreaterThan(25);
	const number = fc.bigInt({ min: 10_000_000_000n, max: 99_999_999_999n }).map(String);
	const arabic = number.map((digits) => digits.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!));
	const birth = fc
		.record({
			day: fc.integer({ min: 1, max: 28 }),
			month: fc.integer({ min: 1, max: 12 }),
			year: fc.integer({ min: 1930, max: 2015 }),
		})
		.chain(({ day, month, year }) =>
			fc.constantFrom(
				`${day}.${month}.${year}`,
				`${day}/${month}/${year}`,
				`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
			),
		);
	const nationality = fc.constantFrom('SY', 'syr', 'Syrian', 'TC', 'stateless', 'Afganistan');
	for (const [path, leaf] of all) {
		const isWords = v.safeParse(leaf, 'two words').success;
		const wrap = isWords ? fc.constantFrom('', 'Kimlik: ', 'born ') : fc.constant('');
		fc.assert(
			fc.property(wrap, fc.oneof(number, arabic, birth), (before, value) => {
				expect([path, v.safeParse(leaf, before + value).success]).toEqual([path, false]);
			}),
		);
		if (!isWords)
			fc.assert(
				fc.property(nationality, (value) => {
					expect([path, v.safeParse(leaf, value).success]).toEqual([path, false]);
				}),
			);
	}
	// What words may hold is looked at by the guard; no field asks for any of these.
	expect(
		all.filter(([path]) =>
			/name|birth|born|nation|citizen|country|sex|gender|faith|health|phone|mail|address/i.test(path),
		),
	).toEqual([]);
});
