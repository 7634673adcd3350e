import { randomUUID } from 'node:crypto';
import type { Parsed } from '#shared/form.ts';
import { parseCodes } from '#programme/dialogues/code-form.ts';
import { parseCount } from '#programme/dialogues/hall.ts';
import { parseKiosk } from '#programme/dialogues/kiosk.ts';
import { makeCodes } from '#programme/dialogues/server/access-codes.ts';
import { newBallot, sayStatement } from '#programme/dialogues/server/api.ts';
import { takeCount } from '#programme/dialogues/server/hall.ts';
import { makeKiosk } from '#programme/dialogues/server/kiosks.ts';
import { makeSheets } from '#programme/dialogues/server/print-sheets.ts';
import { parsePrint } from '#programme/dialogues/sheet-form.ts';
import { parseOwnWords } from '#programme/dialogues/statement-form.ts';
import { team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { makeDialogue } from '#world/dialogues.ts';
import type { Ground, Kept, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms of those who take part in a room, on paper, at a kiosk, and in their own words. */
export function roomForms({ deps, owner }: TestDatabase, ground: Ground): readonly TextForm[] {
	const { rowOf } = keeping(owner);
	const begin = () => makeDialogue(deps, { statements: 1, institutionId: ground.first });
	/** Written into a dialogue of its own, where it is the only row of the table. */
	const kept =
		<T>(
			parse: (form: FormData) => Parsed<T>,
			write: (dialogue: Awaited<ReturnType<typeof begin>>, value: T) => Promise<unknown>,
			table: string,
		) =>
		async (form: FormData): Promise<Kept> => {
			const dialogue = await begin();
			form.set('statementId', dialogue.statements[0]!);
			form.set('statements', dialogue.statements[0]!);
			const parsed = parse(form);
			if (!parsed.ok) return { issues: parsed.issues };
			await write(dialogue, parsed.value);
			return { row: await rowOf(table, dialogue.id, 'dialogue_id') };
		};
	return [
		{
			schema: 'codeFields',
			usual: () => ({ batch: 'Salon', count: '1' }),
			keep: kept(parseCodes, ({ id }, fields) => makeCodes(deps, team, { id, fields }), 'access_code'),
		},
		{
			schema: 'printFields',
			usual: () => ({ batch: 'Salon', locale: 'tr', count: '1' }),
			keep: kept(parsePrint, ({ id }, fields) => makeSheets(deps, team, { id, fields }), 'ballot_sheet'),
		},
		{
			schema: 'kioskFields',
			usual: () => ({ name: 'Kütüphane', days: '1' }),
			keep: kept(parseKiosk, ({ id }, fields) => makeKiosk(deps, team, { dialogueId: id, fields }), 'kiosk'),
		},
		{
			schema: 'countFields',
			usual: () => ({ countId: randomUUID(), agrees: '1', passes: '0', disagrees: '0', place: 'Salon' }),
			keep: kept(parseCount, ({ id }, fields) => takeCount(deps, team, { id, fields }), 'card_count'),
		},
		{
			schema: 'ownWords',
			at: { words: 'text' },
			usual: () => ({ words: 'Bir park', language: 'tr' }),
			keep: async (form) => {
				const parsed = parseOwnWords(form);
				if (!parsed.ok) return parsed;
				const { id } = await begin();
				const network = randomUUID();
				await sayStatement(deps, { dialogueId: id, ballot: newBallot(id), network, fields: parsed.value });
				const { rows } = await owner.query<{ id: string }>(
					`select id from statement where dialogue_id = $1 and state = 'pending'`,
					[id],
				);
				const row = await rowOf('statement', rows[0]!.id);
				const { texts } = row.text as { texts: { tr: { text: string } } };
				return { row: { ...row, text: texts.tr.text } };
			},
		},
	];
}
