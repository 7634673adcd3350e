import { parseForm, typedLocalized, type Parsed, type Typed } from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import {
	entryFields,
	presentationFields,
	reportFields,
	type EntryFields,
	type PresentationFields,
	type ReportFields,
} from './monitoring.ts';

export function parseReport(form: FormData, previous: ReportFields | null = null): Parsed<ReportFields> {
	return parseForm(reportFields, form, (given) => ({
		summary: typedLocalized(given, 'summary', previous?.summary),
	}));
}

export function reportTyped({ startsOn, endsOn, dueOn, summary }: ReportFields): Typed {
	return { startsOn, endsOn, dueOn: dueOn ?? '', ...localizedFields('summary', summary) };
}

export function parseEntry(form: FormData, previous: EntryFields | null = null): Parsed<EntryFields> {
	return parseForm(entryFields, form, (given) => ({
		obstacles: typedLocalized(given, 'obstacles', previous?.obstacles),
		nextStep: typedLocalized(given, 'nextStep', previous?.nextStep),
	}));
}

/** An entry as its form carries it; without one, an empty form. */
export function entryTyped(entry: EntryFields | null): Typed {
	return {
		light: entry?.light ?? '',
		percent: entry?.percent == null ? '' : String(entry.percent),
		'milestones[]': (entry?.milestones ?? []).map(String),
		spent: entry?.spent ?? '',
		...localizedFields('obstacles', entry?.obstacles ?? null),
		...localizedFields('nextStep', entry?.nextStep ?? null),
	};
}

export function parseHearing(form: FormData): Parsed<PresentationFields> {
	return parseForm(presentationFields, form, (given) => ({ remarks: typedLocalized(given, 'remarks') }));
}
