import * as v from 'valibot';
import { country } from '#shared/country.ts';
import { localizedLine, optionalDecimal, optionalLocalizedLines, optionalRecordId } from '#shared/fields.ts';
import { fold } from '#shared/fold.ts';
import {
	checkbox,
	choice,
	choices,
	optionalChoice,
	optionalLine,
	optionalUrl,
	parseForm,
	typedLocalized,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { localizedFields } from '#shared/merge.ts';
import { allTexts, type LocalizedText } from '#shared/text.ts';
import { themes } from './theme.ts';

/** What an institution is; the closed list that results are broken down by. */
export const institutionKinds = [
	'ministry',
	'central_agency',
	'state_authority',
	'metropolitan_municipality',
	'city',
	'district_municipality',
	'municipal_association',
	'ngo',
	'foundation',
	'academic',
	'international_organisation',
	'development_agency',
] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

/** What an institution is to the programme; several may hold. */
export const programmeParts = ['commissioner', 'implementer', 'main_partner', 'partner', 'funder'] as const;
export type ProgrammePart = (typeof programmeParts)[number];

/** Population served: under 50,000, to 250,000, to a million, above; for matching partners of like size. */
export const sizeClasses = ['small', 'medium', 'large', 'metropolis'] as const;
export type SizeClass = (typeof sizeClasses)[number];

export const institutionInput = v.pipe(
	v.object({
		name: localizedLine(300),
		acronym: optionalLine(30),
		kind: choice(institutionKinds),
		parts: choices(programmeParts),
		country,
		place: optionalLine(120),
		region: optionalLine(120),
		latitude: optionalDecimal(-90, 90),
		longitude: optionalDecimal(-180, 180),
		parentId: optionalRecordId,
		website: optionalUrl,
		description: optionalLocalizedLines(5_000),
		themes: choices(themes),
		offers: choices(themes),
		seeks: choices(themes),
		sizeClass: optionalChoice(sizeClasses),
		languages: choices(locales),
		isPublished: checkbox,
	}),
	v.forward(
		v.check(({ latitude, longitude }) => latitude === null || longitude !== null, 'both_coordinates'),
		['longitude'],
	),
	v.forward(
		v.check(({ latitude, longitude }) => longitude === null || latitude !== null, 'both_coordinates'),
		['latitude'],
	),
);
export type InstitutionInput = v.InferOutput<typeof institutionInput>;

/** Reads the institution form; `previous` tells which texts a person has changed. */
export function parseInstitution(
	form: FormData,
	previous?: { readonly name: LocalizedText; readonly description: LocalizedText | null },
): Parsed<InstitutionInput> {
	return parseForm(institutionInput, form, (given) => ({
		name: typedLocalized(given, 'name', previous?.name),
		description: typedLocalized(given, 'description', previous?.description),
	}));
}

/** An institution as its form carries it. */
export function institutionFields(record: InstitutionInput): Typed {
	return {
		...localizedFields('name', record.name),
		acronym: record.acronym ?? '',
		kind: record.kind,
		'parts[]': [...record.parts],
		country: record.country,
		place: record.place ?? '',
		region: record.region ?? '',
		latitude: record.latitude?.toString() ?? '',
		longitude: record.longitude?.toString() ?? '',
		parentId: record.parentId ?? '',
		website: record.website ?? '',
		...localizedFields('description', record.description),
		'themes[]': [...record.themes],
		'offers[]': [...record.offers],
		'seeks[]': [...record.seeks],
		sizeClass: record.sizeClass ?? '',
		'languages[]': [...record.languages],
		isPublished: record.isPublished ? 'on' : '',
	};
}

/** What an institution is found by. */
export function institutionSearch(
	record: Pick<InstitutionInput, 'name' | 'acronym' | 'place' | 'region'>,
): string {
	return fold([allTexts(record.name), record.acronym, record.place, record.region].filter(Boolean).join(' '));
}
