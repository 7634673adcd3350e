import { describe, expect, it } from 'vitest';
import { formOf } from '#shared/form.ts';
import { refusal } from '#world/refusal.ts';
import { demandPaperPhase, differences, isBlank, votesOf, type SheetEntry } from './ballot-sheet.ts';
import { dialoguePhases } from './dialogue.ts';
import { entryTyped, parseEntry } from './sheet-form.ts';

const ids = ['a', 'b', 'c'];
const entry = (changes: Partial<SheetEntry> = {}): SheetEntry => ({
	says: { a: 1, b: 0, c: null },
	category: null,
	words: [],
	...changes,
});

describe('two readings of a sheet', () => {
	it('differ where they say something else, and not by marks, capitals and blanks', () => {
		expect(differences(ids, entry(), entry())).toEqual([]);
		expect(
			differences(
				ids,
				entry({ words: ['Daha çok  park.', 'Otobüs'] }),
				entry({ says: { a: -1, b: 0, c: null }, category: 'ngo', words: ['daha çok park', 'Otobus yok'] }),
			),
		).toEqual([{ on: 'statement', statementId: 'a' }, { on: 'category' }, { on: 'words', at: 1 }]);
		expect(differences(ids, entry({ says: { a: 1, b: 0 } }), entry())).toEqual([]);
	});
});

describe('a sheet', () => {
	it('is blank where nothing is ticked and nothing written', () => {
		const nothing = { a: null, b: null, c: null };
		expect(isBlank(entry({ says: nothing, category: 'ngo' }))).toBe(true);
		expect(isBlank(entry({ says: nothing, words: ['Park'] }))).toBe(false);
		expect(isBlank(entry({ says: { ...nothing, b: 0 } }))).toBe(false);
	});

	it('votes for what its statements went into, but what stands on it itself comes first', () => {
		const into = (id: string) => (id === 'a' ? 'c' : id === 'b' ? 'z' : id);
		expect([...votesOf(ids, entry({ says: { a: 1, b: 0, c: -1 } }), into)]).toEqual([
			['c', -1],
			['z', 0],
		]);
		expect([...votesOf(ids, entry({ says: { a: 1, b: null, c: null } }), into)]).toEqual([['c', 1]]);
	});

	it('is typed in while people vote and until they answer to a draft', async () => {
		const told = await Promise.all(
			dialoguePhases.map(async (phase) => [
				phase,
				await refusal((async () => demandPaperPhase({ phase, pausedAt: null }))()),
			]),
		);
		expect(told.filter(([, said]) => said === 'done').map(([phase]) => phase)).toEqual([
			'collect',
			'vote',
			'in_person',
			'draft',
		]);
		expect(await refusal((async () => demandPaperPhase({ phase: 'vote', pausedAt: new Date() }))())).toBe(
			'conflict dialogue_paused',
		);
	});
});

const questions = [
	{ id: 'age', options: [{ key: 'o3' }, { key: 'o7' }] },
	{ id: 'quarter', options: [{ key: 'o1' }] },
];

describe('what is typed of a sheet', () => {
	it('is read from keys 1, 2 and 3 of any keyboard, and given back the same', () => {
		const form = formOf({
			'statement.0.says': '1',
			'statement.1.says': ' ٢ ',
			'statement.2.says': '۳',
			category: 'ngo',
			'words.0.text': '',
			'words.1.text': '  Daha çok\npark ',
		});
		const parsed = parseEntry(form, ids, []);
		const value = entry({ says: { a: 1, b: 0, c: -1 }, category: 'ngo', words: ['Daha çok park'] });
		expect(parsed).toEqual({ ok: true, value });
		expect(parseEntry(formOf(entryTyped(ids, [], value)), ids, [])).toEqual({ ok: true, value });
	});

	it('reads own questions by the number of the choice', () => {
		const form = formOf({ 'statement.0.says': '1', 'answers.0.option': ' ٢ ', 'answers.1.option': '' });
		const value = { ...entry({ says: { a: 1, b: null, c: null } }), answers: { age: 'o7' } };
		expect(parseEntry(form, ids, questions)).toEqual({ ok: true, value });
		expect(parseEntry(formOf(entryTyped(ids, questions, value)), ids, questions)).toEqual({
			ok: true,
			value,
		});
		const other = { ...value, answers: { quarter: 'o1' } };
		expect(differences(ids, value, other)).toEqual([
			{ on: 'answer', questionId: 'age' },
			{ on: 'answer', questionId: 'quarter' },
		]);
	});

	it('says at its field what is wrong, and keeps it', () => {
		const typed = {
			'statement.0.says': '4',
			'statement.1.says': '12',
			category: 'king',
			'answers.0.option': '3',
			'answers.2.option': '1',
			'words.0.text': '<script>alert(1)</script>',
		};
		expect(parseEntry(formOf(typed), ids, questions)).toEqual({
			ok: false,
			issues: [
				{ field: 'statement.0.says', reason: 'one_two_three' },
				{ field: 'statement.1.says', reason: 'one_two_three' },
				{ field: 'category', reason: 'choose_one' },
				{ field: 'answers.0.option', reason: 'choose_one' },
				{ field: 'answers.2.option', reason: 'choose_one' },
				{ field: 'words.0.text', reason: 'only_plain_words', params: {} },
			],
			typed,
		});
	});
});
