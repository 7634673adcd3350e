import * as v from 'valibot';
import { localizedLine, optionalAmount, optionalLocalizedLines, recordId } from '#shared/fields.ts';
import { fold } from '#shared/fold.ts';
import {
	choice,
	choices,
	line,
	optionalDay,
	parseForm,
	typedLocalized,
	typedRows,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import { allTexts } from '#shared/text.ts';
import { themes } from '#programme/institutions/theme.ts';

export const projectStates = ['planned', 'running', 'completed', 'cancelled'] as const;
export type ProjectState = (typeof projectStates)[number];

/** What an institution is to a project. */
export const projectParts = ['funder', 'commissioner', 'implementer', 'partner'] as const;
export type ProjectPart = (typeof projectParts)[number];

/** Currencies a form offers first; every one of ISO 4217 is taken. */
export const usualCurrencies = ['EUR', 'TRY', 'USD', 'GBP', 'CHF'] as const;
const currencies = new Set(Intl.supportedValuesOf('currency'));

const currency = v.pipe(
	v.nullish(v.string(), ''),
	v.transform((text): string | null => text.trim().toUpperCase() || null),
	v.check((code) => code === null || currencies.has(code), 'choose_one'),
);

/** An institution of a project; an amount stands with its currency, and only a funder's is kept. Issue: `currency_missing`. */
export const projectInstitutionFields = v.pipe(
	v.object({ institutionId: recordId, part: choice(projectParts), amount: optionalAmount, currency }),
	v.forward(
		v.partialCheck(
			[['amount'], ['currency']],
			({ amount, currency }) => amount === null || currency !== null,
			'currency_missing',
		),
		['currency'],
	),
	v.transform(({ amount, currency, ...rest }) => {
		const isKept = rest.part === 'funder' && amount !== null;
		return { ...rest, amount: isKept ? amount : null, currency: isKept ? currency : null };
	}),
);

const institutions = v.pipe(
	v.optional(v.pipe(v.array(projectInstitutionFields), v.maxLength(100, 'too_many')), []),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const seen = new Set<string>();
		for (const [key, value] of dataset.value.entries()) {
			const name = `${value.institutionId} ${value.part}`;
			const path = [{ type: 'array', origin: 'value', input: dataset.value, key, value }] as const;
			if (seen.has(name)) addIssue({ message: 'twice', path: [...path] });
			seen.add(name);
		}
	}),
);

export const projectFields = v.pipe(
	v.object({
		code: line(30),
		title: localizedLine(300),
		summary: optionalLocalizedLines(5_000),
		state: choice(projectStates),
		startsOn: optionalDay,
		endsOn: optionalDay,
		themes: choices(themes),
		institutions,
	}),
	v.forward(
		v.partialCheck(
			[['startsOn'], ['endsOn']],
			({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn,
			'ends_before_start',
		),
		['endsOn'],
	),
);
export type ProjectFields = v.InferOutput<typeof projectFields>;

export function parseProject(form: FormData, previous: ProjectFields | null = null): Parsed<ProjectFields> {
	return parseForm(projectFields, form, (given) => ({
		title: typedLocalized(given, 'title', previous?.title),
		summary: typedLocalized(given, 'summary', previous?.summary),
		institutions: typedRows(given, 'institutions', ['institutionId']),
	}));
}

/** A project as its form carries it, field by field. */
export function projectTyped(project: ProjectFields): Typed {
	const rows = project.institutions.flatMap((row, at) =>
		Object.entries(row).map(([name, value]) => [`institutions.${at}.${name}`, value ?? '']),
	);
	return {
		code: project.code,
		...localizedFields('title', project.title),
		...localizedFields('summary', project.summary),
		state: project.state,
		startsOn: project.startsOn ?? '',
		endsOn: project.endsOn ?? '',
		'themes[]': [...project.themes],
		...Object.fromEntries(rows),
	};
}

/** What a project is found by. */
export function projectSearch({ code, title }: Pick<ProjectFields, 'code' | 'title'>): string {
	return fold(`${code} ${allTexts(title)}`);
}
