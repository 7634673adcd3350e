import { writeFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { testDatabase } from '#world/database.ts';
import { plantDialogue } from '#world/paper.ts';
import { refusal } from '#world/refusal.ts';
import { makeAccessCode, printAccessCode } from '../access-code.ts';
import { listCodes, makeCodes, revokeBatch, revokeCode } from './access-codes.ts';
import { enterCode } from './enter-code.ts';
import { printCards } from './print-cards.ts';

const world = await testDatabase();
const { deps, owner } = world;
const network = '192.0.2.1';
const letters = (text: string) => text.normalize('NFKC').replace(/[\s-]+/g, '');
const forged = makeAccessCode(() => 3);

async function made(count = 3) {
	const dialogue = await plantDialogue(world);
	const codes = await makeCodes(deps, dialogue.first, { id: dialogue.id, fields: { batch: 'Salon', count } });
	return {
		...dialogue,
		codes,
		enter: (code: string) => enterCode(deps, { dialogueId: dialogue.id, code, network }),
	};
}
const standing = async ({ id, first }: Awaited<ReturnType<typeof made>>) =>
	(await listCodes(deps, first, { id })).map(({ printedAt: _, ...one }) => one);

test('codes are told once, kept as hashes, and let people in until they are revoked', async () => {
	const dialogue = await made();
	const { id, first, codes, enter } = dialogue;
	const [a, b, c] = codes as [string, string, string];
	const { rows } = await owner.query('select * from access_code where dialogue_id = $1', [id]);
	for (const code of codes) {
		expect(JSON.stringify(rows)).not.toContain(code);
		expect(JSON.stringify(rows)).not.toContain(printAccessCode(code));
	}
	const ballot = await enter(printAccessCode(a).toLowerCase());
	expect(await enter(a)).toEqual(ballot);
	await enter(b);
	expect(await standing(dialogue)).toEqual([{ batch: 'Salon', printed: 1, used: 2, revoked: 0 }]);
	expect(await revokeCode(deps, first, { id, code: a })).toBe(1);
	expect(await refusal(enter(a))).toBe('invalid check_fields code:code_revoked');
	expect(await revokeBatch(deps, first, { id, batch: 'Salon' })).toBe(2);
	expect(await refusal(enter(c))).toBe('invalid check_fields code:code_revoked');
	expect(await standing(dialogue)).toEqual([{ batch: 'Salon', printed: 0, used: 0, revoked: 3 }]);
});

test('who may not, or types it wrong, is told so, and there are no more than a dialogue may have', async () => {
	const { id, first, stranger, codes } = await made(1);
	const revoking = (code: string) => refusal(revokeCode(deps, first, { id, code }));
	expect(await revoking('')).toBe('invalid check_fields code:required');
	expect(await revoking('AAAAAAAC')).toBe('invalid check_fields code:code_mistyped');
	expect(await revoking(forged)).toBe('invalid check_fields code:code_unknown');
	const other = await made(1);
	expect(await revoking(other.codes[0]!)).toBe('invalid check_fields code:code_unknown');
	for (const work of [
		() => makeCodes(deps, stranger, { id, fields: { batch: 'x', count: 1 } }),
		() => listCodes(deps, stranger, { id }),
		() => revokeBatch(deps, stranger, { id, batch: 'Salon' }),
		() => revokeCode(deps, stranger, { id, code: codes[0]! }),
		() => printCards(deps, stranger, { id, codes, languages: ['de', 'ar'] }),
	])
		expect(await refusal(work())).toBe('forbidden not_allowed');
	await owner.query(
		`insert into access_code (id, dialogue_id, code_hash, batch, printed_at)
		 select gen_random_uuid(), $1, gen_random_uuid()::text, 'many', now() from generate_series(1, 4998)`,
		[id],
	);
	const more = (count: number) => refusal(makeCodes(deps, first, { id, fields: { batch: 'more', count } }));
	expect(await more(2)).toBe('invalid check_fields count:too_many_codes');
	expect(await more(1)).toBe('done');
});

test('cards carry code and address in two languages, and only codes that are good', async () => {
	const { id, first, codes } = await made(10);
	await revokeCode(deps, first, { id, code: codes[9]! });
	for (const languages of [
		['de', 'ar'],
		['tr', 'en'],
	] as const) {
		const print = await printCards(deps, first, { id, codes: [...codes, forged, 'x'], languages });
		if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}/cards-${languages[0]}.pdf`, print.pdf);
		const document = await getDocumentProxy(new Uint8Array(print.pdf));
		const text = letters((await extractText(document, { mergePages: true })).text);
		expect({ pages: document.numPages, tagged: (await document.getMarkInfo())?.Marked }).toEqual({
			pages: 2,
			tagged: true,
		});
		for (const [at, code] of codes.entries())
			expect(text.includes(letters(printAccessCode(code))), `${at}`).toBe(at < 9);
		expect(text).not.toContain(letters(printAccessCode(forged)));
		expect(text).toContain(`localhost:3000/${languages[0]}/dialogues`);
	}
	expect(await refusal(printCards(deps, first, { id, codes: [forged], languages: ['de', 'ar'] }))).toBe(
		'missing not_found',
	);
});
