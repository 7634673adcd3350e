import { clean, parseForm } from '#shared/form.ts';
import { letterFields } from '#programme/questions/letter.ts';
import { linesOfOptions, parseQuestion, type AnswerOption } from '#programme/questions/question.ts';
import { addQuestion, askForLetter, setAsking } from '#programme/questions/server/api.ts';
import { openLetter } from '#programme/questions/server/letters.ts';
import { team, visitor } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { questionsOf } from '#world/questions.ts';
import type { Ground, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms by which an event asks those who come, and by which they ask for a letter. */
export function questionForms(database: TestDatabase, ground: Ground): readonly TextForm[] {
	const { deps, owner } = database;
	const { rowOf } = keeping(owner);
	const { id: eventId, slug } = ground.event;
	let coming: ReturnType<ReturnType<typeof questionsOf>['register']> | undefined;
	return [
		{
			schema: 'questionFields',
			// An option is one line, and the other texts are, too.
			isShort: true,
			usual: () => ({
				'text.tr': 'Soru',
				'purpose.tr': 'Amaç',
				'options.tr': 'Evet',
				kind: 'plain',
				type: 'one',
				basis: 'consent',
				retentionDays: '10',
				readers: 'organisers',
			}),
			keep: async (form) => {
				// One option is no choice: there is a second one wherever there is a first.
				const given = form.get('options.tr');
				const option = typeof given === 'string' ? clean(given).replace(/\s+/g, ' ') : '';
				if (option) form.set('options.tr', `${option}\nBaşka`);
				const parsed = parseQuestion(form);
				if (!parsed.ok) return parsed;
				await owner.query('delete from question where event_id = $1', [eventId]);
				const { id } = await addQuestion(deps, team, { eventId, fields: parsed.value });
				const row = await rowOf('question', id);
				return { row: { ...row, options: linesOfOptions((row.options as AnswerOption[]).slice(0, 1)) } };
			},
		},
		{
			schema: 'letterFields',
			usual: () => ({
				name: 'Ayşe Yılmaz',
				number: 'U12345678',
				nationality: 'TR',
				bornOn: '1980-01-01',
				validUntil: '2030-01-01',
				locale: 'tr',
			}),
			keep: async (form) => {
				const parsed = parseForm(letterFields, form);
				if (!parsed.ok) return parsed;
				await setAsking(deps, team, { eventId, consents: [], offersLetters: true, letterDays: 5 });
				coming ??= questionsOf(database).register(slug);
				const { id, secret } = await coming;
				await askForLetter(deps, visitor, { secret, fields: parsed.value });
				const { sealed } = await rowOf('letter', id, 'registration_id');
				return { row: { ...openLetter(deps.secret, id, String(sealed)), registrationId: id } };
			},
		},
	];
}
