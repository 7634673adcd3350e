import * as v from 'valibot';
import {
	localizedLine,
	localizedLines,
	optionalLocalizedLines,
	optionalRecordId,
	recordId,
} from '#shared/fields.ts';
import { fold } from '#shared/fold.ts';
import {
	checkbox,
	choice,
	choices,
	optionalDay,
	parseForm,
	typedLocalized,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { locales } from '#shared/locale.ts';
import { localizedFields } from '#shared/merge.ts';
import { allTexts } from '#shared/text.ts';
import { dialoguePhases, type DialoguePhase } from './dialogue.ts';

/** Phases that can be planned: being closed is no time, but the end of it. */
export const plannedPhases = dialoguePhases.filter((phase) => phase !== 'closed');

const phase = v.pipe(
	v.object({ phase: v.picklist(plannedPhases), startsOn: optionalDay, endsOn: optionalDay }),
	v.forward(
		v.check(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, 'ends_before_start'),
		['endsOn'],
	),
);

export const dialogueFields = v.object({
	question: localizedLine(250),
	introduction: optionalLocalizedLines(3_000),
	rules: optionalLocalizedLines(3_000),
	languages: v.pipe(choices(locales), v.minLength(1, 'required')),
	actionFields: v.pipe(
		v.nullish(v.union([v.string(), v.array(v.string())]), []),
		v.transform((given) => [given].flat().filter((text) => /^\d{1,3}$/.test(text))),
		v.transform((given) => [...new Set(given.map(Number))].sort((a, b) => a - b)),
	),
	asksCategory: checkbox,
	phases: v.array(phase),
});
export type DialogueFields = v.InferOutput<typeof dialogueFields>;

/** With what a dialogue begins: who asks comes once and stays. */
export const dialogueBeginning = v.object({ institutionId: recordId, ...dialogueFields.entries });
export type DialogueBeginning = v.InferOutput<typeof dialogueBeginning>;

const texts = ['question', 'introduction', 'rules'] as const;
const rest = (previous: DialogueFields | null) => (given: Typed) => ({
	...Object.fromEntries(texts.map((name) => [name, typedLocalized(given, name, previous?.[name])])),
	phases: plannedPhases.map((name) => ({
		phase: name,
		startsOn: given[`phases.${name}.startsOn`],
		endsOn: given[`phases.${name}.endsOn`],
	})),
});

export const parseDialogueBeginning = (form: FormData): Parsed<DialogueBeginning> =>
	named(parseForm(dialogueBeginning, form, rest(null)));
export const parseDialogue = (form: FormData, previous: DialogueFields): Parsed<DialogueFields> =>
	named(parseForm(dialogueFields, form, rest(previous)));

/** An issue of the third phase belongs to the field that carries the phase's name. */
function named<T>(parsed: Parsed<T>): Parsed<T> {
	if (parsed.ok) return parsed;
	const issues = parsed.issues.map((issue) => ({
		...issue,
		field: issue.field.replace(/^phases\.(\d+)\./, (_, at: string) => `phases.${plannedPhases[Number(at)]}.`),
	}));
	return { ...parsed, issues };
}

/** A dialogue as its form carries it, field by field. */
export function dialogueTyped(fields: DialogueFields): Typed {
	const result: Record<string, string | string[]> = {
		'languages[]': [...fields.languages],
		'actionFields[]': fields.actionFields.map(String),
		asksCategory: fields.asksCategory ? 'on' : '',
	};
	for (const name of texts) Object.assign(result, localizedFields(name, fields[name]));
	for (const name of plannedPhases) {
		const planned = fields.phases.find((one) => one.phase === name);
		result[`phases.${name}.startsOn`] = planned?.startsOn ?? '';
		result[`phases.${name}.endsOn`] = planned?.endsOn ?? '';
	}
	return result;
}

/** What a dialogue is found by. */
export const dialogueSearch = ({
	question,
	introduction,
}: Pick<DialogueFields, 'question' | 'introduction'>) =>
	fold(`${allTexts(question)} ${allTexts(introduction)}`);

export const phaseMove = v.object({ to: choice(dialoguePhases) });
export type PhaseMove = { readonly to: DialoguePhase };

export const dialogueListing = {
	sorts: ['updated', 'question'],
	downwards: ['updated'],
	filters: { phase: dialoguePhases },
	size: 25,
} as const satisfies ListingShape;
export type DialogueListing = Listing<
	(typeof dialogueListing)['sorts'][number],
	keyof (typeof dialogueListing)['filters']
>;

/** Rows that a form offers, of each kind. */
export const mostReasons = 10;
export const mostQuestions = 4;
export const mostOptions = 8;

const key = v.pipe(
	v.nullish(v.string(), ''),
	v.check((text) => text === '' || /^[a-z0-9_-]{1,60}$/.test(text), 'not_valid'),
);

export const policyFields = v.object({
	text: localizedLines(5_000),
	reasons: v.pipe(v.array(v.object({ key, name: localizedLine(120) })), v.minLength(1, 'required')),
});
export type PolicyFields = v.InferOutput<typeof policyFields>;

export function parsePolicy(form: FormData, previous: PolicyFields | null): Parsed<PolicyFields> {
	return parseForm(policyFields, form, (given) => ({
		text: typedLocalized(given, 'text', previous?.text),
		reasons: rowsOf(mostReasons, (at) => ({
			key: given[`reasons.${at}.key`],
			name: typedLocalized(given, `reasons.${at}.name`, previous?.reasons[at]?.name),
		})).filter(({ name }) => name !== null),
	}));
}

export function policyTyped({ text, reasons }: PolicyFields): Typed {
	const result: Record<string, string> = localizedFields('text', text);
	for (const [at, one] of reasons.entries())
		Object.assign(result, localizedFields(`reasons.${at}.name`, one.name), {
			[`reasons.${at}.key`]: one.key,
		});
	return result;
}

export const questionsFields = v.object({
	questions: v.array(
		v.object({
			id: optionalRecordId,
			text: localizedLine(200),
			options: v.pipe(v.array(v.object({ key, text: localizedLine(120) })), v.minLength(2, 'two_options')),
		}),
	),
});
export type QuestionsFields = v.InferOutput<typeof questionsFields>;

export function parseQuestions(form: FormData, previous: QuestionsFields): Parsed<QuestionsFields> {
	return parseForm(questionsFields, form, (given) => ({
		questions: rowsOf(mostQuestions, (at) => ({
			id: given[`questions.${at}.id`],
			text: typedLocalized(given, `questions.${at}.text`, previous.questions[at]?.text),
			options: rowsOf(mostOptions, (option) => ({
				key: given[`questions.${at}.options.${option}.key`],
				text: typedLocalized(
					given,
					`questions.${at}.options.${option}.text`,
					previous.questions[at]?.options[option]?.text,
				),
			})).filter(({ text }) => text !== null),
		})).filter(({ text, options }) => text !== null || options.length > 0),
	}));
}

function rowsOf<T>(most: number, row: (at: number) => T): T[] {
	return Array.from({ length: most }, (_, at) => row(at));
}
