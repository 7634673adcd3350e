import { parseForm, typedLocalized, type Parsed } from '#shared/form.ts';
import {
	conceptBeginning,
	conceptFields,
	localizedConceptNames,
	type ConceptBeginning,
	type ConceptFields,
} from './concept.ts';

/** What a concept is begun with: its mandate. */
export function parseConceptBeginning(form: FormData): Parsed<ConceptBeginning> {
	return parseForm(conceptBeginning, form, (given) =>
		Object.fromEntries(
			(['title', 'term', 'mandate'] as const).map((name) => [name, typedLocalized(given, name)]),
		),
	);
}

/** Reads a form into what a concept says of itself; `previous` says which texts were made by machine. */
export function parseConcept(form: FormData, previous: ConceptFields): Parsed<ConceptFields> {
	return parseForm(conceptFields, form, (given) =>
		Object.fromEntries(
			localizedConceptNames.map((name) => [name, typedLocalized(given, name, previous[name])]),
		),
	);
}
