import {
	parseDialogue,
	parseDialogueBeginning,
	parsePolicy,
	parseQuestions,
} from '#programme/dialogues/dialogue-form.ts';
import * as dialogues from '#programme/dialogues/server/api.ts';
import { parseStatement, parseWording } from '#programme/dialogues/statement-form.ts';
import { team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { dialogueValues, makeDialogue, makeStatement } from '#world/dialogues.ts';
import type { Ground, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms of dialogues: what a house asks, by which rules, and what stands to be voted on. */
export function dialogueForms({ deps, owner }: TestDatabase, ground: Ground): readonly TextForm[] {
	const { kept, rowOf } = keeping(owner);
	const begin = () => makeDialogue(deps, { phase: 'prepare', institutionId: ground.first });
	const usual = { 'question.tr': 'Soru', 'languages[]': 'tr' };
	/** The first of some rows; of one that was left empty there is none. */
	const first = <T>(rows: readonly T[], most: number): T[] => (rows.length < most ? [] : rows.slice(0, 1));
	return [
		{
			schema: 'dialogueBeginning',
			usual: () => ({ institutionId: ground.first, ...usual }),
			keep: kept(
				parseDialogueBeginning,
				async (value) => (await dialogues.createDialogue(deps, team, value)).id,
				'dialogue',
			),
		},
		{
			schema: 'dialogueFields',
			usual: () => usual,
			keep: async (form) => {
				const parsed = parseDialogue(form, dialogueValues());
				if (!parsed.ok) return parsed;
				const { id } = await begin();
				await dialogues.changeDialogue(deps, team, { id, version: 1, fields: parsed.value });
				return { row: await rowOf('dialogue', id) };
			},
		},
		{
			schema: 'policyFields',
			sentAs: { 'reasons.name': 'reasons.0.name' },
			at: { 'reasons.name': 'reasons.0.name' },
			usual: () => ({ 'text.tr': 'Kurallar', 'reasons.0.name.tr': 'Neden', 'reasons.1.name.tr': 'Başka' }),
			keep: async (form) => {
				const parsed = parsePolicy(form, null);
				if (!parsed.ok) return parsed;
				const { id } = await begin();
				await dialogues.publishPolicy(deps, team, { id, version: 1, fields: parsed.value });
				const { policy } = await dialogues.getDialogue(deps, team, { id });
				return { row: { ...policy, reasons: first(policy.reasons, 2), dialogue_id: id } };
			},
		},
		{
			schema: 'questionsFields',
			sentAs: {
				'questions.text': 'questions.0.text',
				'questions.options.text': 'questions.0.options.0.text',
			},
			at: {
				'questions.text': 'questions.0.text',
				'questions.options.text': 'questions.0.options.0.text',
			},
			usual: () => ({
				'questions.0.text.tr': 'Soru',
				'questions.0.options.0.text.tr': 'Evet',
				'questions.0.options.1.text.tr': 'Hayır',
				'questions.0.options.2.text.tr': 'Belki',
			}),
			keep: async (form) => {
				const parsed = parseQuestions(form, { questions: [] });
				if (!parsed.ok) return parsed;
				const { id } = await begin();
				await dialogues.setOwnQuestions(deps, team, { id, fields: parsed.value });
				const { questions } = await dialogues.getDialogue(deps, team, { id });
				const rows = questions.map((one) => ({ ...one, options: first(one.options, 3) }));
				return { row: { questions: rows, dialogue_id: id } };
			},
		},
		{
			schema: 'statementFields',
			usual: () => ({ 'text.tr': 'Bir park', origin: 'seed' }),
			keep: async (form) => {
				const { id } = await begin();
				return kept(
					parseStatement,
					async (fields) => (await dialogues.addStatement(deps, team, { id, fields })).id,
					'statement',
				)(form);
			},
		},
		{
			schema: 'wordingFields',
			at: { text: 'translated' },
			usual: () => ({ 'text.tr': 'Bir park' }),
			keep: async (form) => {
				const { id } = await begin();
				const statementId = await makeStatement(deps, id, 'Bir park');
				await owner.query(
					`update statement set text = '{"original": "en", "texts": {"en": {"text": "A park", "state": "human"}}}' where id = $1`,
					[statementId],
				);
				const { row } = await dialogues.getStatement(deps, team, { id, statementId });
				const parsed = parseWording(form, row);
				if (!parsed.ok) return parsed;
				const one = { id, statementId, version: row.version, fields: parsed.value };
				await dialogues.changeWording(deps, team, one);
				const after = await rowOf('statement', statementId);
				return { row: { ...after, translated: after.text } };
			},
		},
	];
}
