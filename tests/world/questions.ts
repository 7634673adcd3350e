import { registerPublicly } from '#programme/events/server/api.ts';
import { type ConsentKind } from '#programme/questions/consent.ts';
import { optionsOf, questionFields, type QuestionFields } from '#programme/questions/question.ts';
import { addQuestion, registerWith, setAsking } from '#programme/questions/server/api.ts';
import { sealText } from '#platform/server/seal.ts';
import { textIn } from '#shared/text.ts';
import * as v from 'valibot';
import { team, visitor } from './actors.ts';
import type { TestDatabase } from './database.ts';
import { newcomer, publicFields } from './events.ts';

/** A valid question: a line of free text that organisers read, kept for ten days. */
export function questionValues(changes: Partial<QuestionFields> = {}): QuestionFields {
	const usual = {
		text: textIn('en', 'What do you bring?'),
		kind: 'plain',
		type: 'line',
		purpose: textIn('en', 'To plan the agenda'),
		basis: 'consent',
		retentionDays: 10,
		readers: 'organisers',
	};
	return v.parse(questionFields, { ...usual, ...changes });
}

/** What tests of questions do again and again. */
export function questionsOf({ deps, owner }: Pick<TestDatabase, 'deps' | 'owner'>) {
	let networks = 0;

	async function ask(eventId: string, changes: Partial<QuestionFields> = {}): Promise<string> {
		return (await addQuestion(deps, team, { eventId, fields: questionValues(changes) })).id;
	}
	async function askConsents(eventId: string, ...consents: ConsentKind[]): Promise<void> {
		await setAsking(deps, team, { eventId, consents, offersLetters: false, letterDays: 5 });
	}
	/** Somebody registers on the public page; fields of questions by the question's id. */
	async function register(
		slug: string,
		answers: Readonly<Record<string, string | readonly string[]>> = {},
		consents: readonly ConsentKind[] = [],
		who: { givenName?: string; familyName?: string; email?: string } = {},
	): Promise<{ id: string; secret: string; email: string }> {
		const form = answerForm(answers);
		for (const kind of consents) form.append('consents[]', kind);
		const fields = publicFields({ ...newcomer(), ...who });
		const input = { slug, network: `q${networks++}`, fields };
		await registerPublicly(deps, visitor, input, registerWith(deps, form, 'en'));
		const { rows } = await owner.query<{ id: string }>(
			`select r.id from registration r join person p on p.id = r.person_id join event e on e.id = r.event_id
				where p.email = $1 and e.slug = $2`,
			[fields.email, slug],
		);
		const { rows: mails } = await owner.query<{ text: string }>(
			'select text from mail where recipient = $1 order by id desc limit 1',
			[fields.email],
		);
		return {
			id: rows[0]!.id,
			secret: /my-registration\/([\w-]{43})/.exec(mails[0]!.text)![1]!,
			email: fields.email,
		};
	}
	return { ask, askConsents, register };
}

/** A letter somebody has asked for, sealed with the secret of the tests. */
export async function plantLetter(
	owner: TestDatabase['owner'],
	registrationId: string,
	secret = 'of the tests',
): Promise<void> {
	const document = {
		name: 'A',
		number: 'U12345',
		nationality: 'TR',
		bornOn: '1980-01-01',
		validUntil: '2030-01-01',
	};
	await owner.query(
		`insert into letter (registration_id, sealed, locale, asked_at) values ($1, $2, 'de', '2022-05-01T10:00:00Z')`,
		[registrationId, sealText(secret, `letter ${registrationId}`, JSON.stringify(document))],
	);
}

export function answerForm(answers: Readonly<Record<string, string | readonly string[]>>): FormData {
	const form = new FormData();
	for (const [id, value] of Object.entries(answers))
		for (const one of typeof value === 'string' ? [value] : value)
			form.append(typeof value === 'string' ? `answer.${id}` : `answer.${id}[]`, one);
	return form;
}

/** Options as the form's lines, and their keys by what they say. */
export function options(...labels: readonly string[]) {
	const lines = textIn('en', labels.join('\n'));
	return { lines, keyOf: (label: string) => optionsOf(lines)[labels.indexOf(label)]!.key };
}
