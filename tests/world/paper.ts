import type pg from 'pg';
import type { Deps } from '#platform/server/deps.ts';
import type { DialoguePhase, OwnOption } from '#programme/dialogues/dialogue.ts';
import { newId } from '#shared/id.ts';
import type { LocalizedText } from '#shared/text.ts';
import { account, coordinatorOf } from './actors.ts';
import { makeInstitution } from './institutions.ts';
import { makePerson } from './people.ts';

const said: readonly LocalizedText[] = [
	{
		original: 'tr',
		texts: {
			tr: { text: 'Belediyenin her formu Arapça da olmalı.', state: 'human' },
			ar: { text: 'يجب أن تكون كل نماذج البلدية بالعربية أيضًا.', state: 'human' },
			de: { text: 'Jedes Formular der Stadt soll es auch auf Arabisch geben.', state: 'human' },
			en: { text: 'Every form of the city should be there in Arabic too.', state: 'human' },
		},
	},
	{
		original: 'ar',
		texts: {
			ar: { text: 'أريد مكانًا نلتقي فيه نحن والجيران كل أسبوع.', state: 'human' },
			tr: { text: 'Komşularla her hafta buluşabileceğimiz bir yer istiyorum.', state: 'human' },
		},
	},
	{ original: 'de', texts: { de: { text: 'Sprachkurse sollen am Abend stattfinden.', state: 'human' } } },
];

/** A dialogue of a house with some accepted statements, beside its use cases: at whatever point it stands. */
export async function plantDialogue(
	{ deps, owner }: { readonly deps: Deps; readonly owner: pg.Pool },
	{
		phase = 'in_person',
		asksCategory = true,
		count = 3,
	}: {
		phase?: DialoguePhase;
		asksCategory?: boolean;
		count?: number;
	} = {},
) {
	const institutionId = await makeInstitution(deps);
	const id = newId();
	const question: LocalizedText = {
		original: 'tr',
		texts: {
			tr: { text: 'Buca’da birlikte nasıl daha iyi yaşarız?', state: 'human' },
			ar: { text: 'كيف نعيش معًا في بوجا بشكل أفضل؟', state: 'human' },
			de: { text: 'Wie leben wir in Buca besser zusammen?', state: 'human' },
			en: { text: 'How do we live together better in Buca?', state: 'human' },
		},
	};
	await owner.query(
		`insert into dialogue (id, institution_id, question, languages, phase, asks_category)
		 values ($1, $2, $3, '{tr,ar,de,en}', $4, $5)`,
		[id, institutionId, JSON.stringify(question), phase, asksCategory],
	);
	const statements = Array.from({ length: count }, (_, at) => ({
		id: newId(at),
		text: said[at % said.length]!,
	}));
	for (const [at, one] of statements.entries())
		await owner.query(
			`insert into statement (id, dialogue_id, text, origin, state, created_at, updated_at)
			 values ($1, $2, $3, 'seed', 'accepted', $4, $4)`,
			[one.id, id, JSON.stringify(one.text), new Date(Date.UTC(2026, 0, 1, 0, at))],
		);
	const coordinator = async () => ({
		...coordinatorOf(institutionId),
		personId: await makePerson(deps),
	});
	return {
		id,
		institutionId,
		statements: statements.map((one) => one.id),
		/** Two who look after it, and one who looks after another house. */
		first: await coordinator(),
		second: await coordinator(),
		stranger: account([{ role: 'coordinator', scope: 'institution', id: await makeInstitution(deps) }], {
			personId: await makePerson(deps),
		}),
	};
}

/** A question of the dialogue's own with two choices. Returns its id. */
export async function plantQuestion(
	{ owner }: { readonly owner: pg.Pool },
	dialogueId: string,
	text: LocalizedText,
	options: readonly OwnOption[],
): Promise<string> {
	const id = newId();
	await owner.query(
		`insert into dialogue_question (id, dialogue_id, position, text, options)
		 values ($1, $2, (select count(*) from dialogue_question where dialogue_id = $2), $3, $4)`,
		[id, dialogueId, JSON.stringify(text), JSON.stringify(options)],
	);
	return id;
}
