import * as v from 'valibot';
import { optionalLocalizedLine, recordId } from '#shared/fields.ts';
import {
	checkbox,
	choice,
	choices,
	optionalDay,
	optionalLine,
	optionalText,
	parseForm,
	typedLocalized,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { localizedFields } from '#shared/merge.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Transitions } from '#shared/transition.ts';
import { themes } from './theme.ts';

/** How binding a partnership is (the classes of the municipal partnership database of RGRE, plus the project one). */
export const partnershipKinds = ['partnership', 'friendship', 'contact', 'project_partnership'] as const;
export type PartnershipKind = (typeof partnershipKinds)[number];

/** What it rests on. */
export const partnershipBases = [
	'none',
	'joint_declaration',
	'memorandum',
	'council_decision',
	'contract',
] as const;
export type PartnershipBasis = (typeof partnershipBases)[number];

/** How far it has come; an axis of its own, beside the kind. */
export const partnershipPhases = [
	'interest',
	'matching',
	'first_contact',
	'agreement',
	'project_sketch',
	'application',
	'implementation',
	'closing',
	'dormant',
	'ended',
] as const;
export type PartnershipPhase = (typeof partnershipPhases)[number];

/**
 * What may follow what. The way goes forward one phase at a time and back by one; a partnership may live without a project, so
 * an agreement can go straight to implementation, and after one project comes the next sketch. From anywhere it may fall dormant
 * or end; what was dormant or ended starts again where contact is made anew. Which steps both sides have to say yes to,
 * `partnership-step.ts` knows.
 */
export const partnershipTransitions: Transitions<PartnershipPhase> = {
	interest: ['matching', 'first_contact', 'dormant', 'ended'],
	matching: ['first_contact', 'interest', 'dormant', 'ended'],
	first_contact: ['agreement', 'project_sketch', 'matching', 'dormant', 'ended'],
	agreement: ['project_sketch', 'implementation', 'first_contact', 'dormant', 'ended'],
	project_sketch: ['application', 'agreement', 'dormant', 'ended'],
	application: ['implementation', 'project_sketch', 'dormant', 'ended'],
	implementation: ['closing', 'application', 'dormant', 'ended'],
	closing: ['project_sketch', 'implementation', 'dormant', 'ended'],
	dormant: ['interest', 'first_contact', 'agreement', 'implementation', 'ended'],
	ended: ['interest', 'first_contact'],
};

export const partnershipInput = v.pipe(
	v.object({
		firstId: recordId,
		secondId: recordId,
		title: optionalLocalizedLine(200),
		kind: choice(partnershipKinds),
		basis: choice(partnershipBases),
		basisOn: optionalDay,
		validUntil: optionalDay,
		basisLanguages: choices(locales),
		themes: choices(themes),
		startedOn: optionalDay,
		endedOn: optionalDay,
		isPublished: checkbox,
	}),
	v.forward(
		v.check(({ firstId, secondId }) => firstId !== secondId, 'two_institutions'),
		['secondId'],
	),
	v.forward(
		v.check(({ startedOn, endedOn }) => !startedOn || !endedOn || startedOn <= endedOn, 'ends_before_start'),
		['endedOn'],
	),
	v.forward(
		v.check(
			({ basisOn, validUntil }) => !basisOn || !validUntil || basisOn <= validUntil,
			'ends_before_start',
		),
		['validUntil'],
	),
);
export type PartnershipInput = v.InferOutput<typeof partnershipInput>;

export function parsePartnership(
	form: FormData,
	previous?: { readonly title: LocalizedText | null },
): Parsed<PartnershipInput> {
	return parseForm(partnershipInput, form, (given) => ({
		title: typedLocalized(given, 'title', previous?.title),
	}));
}

/** A partnership as its form carries it. */
export function partnershipFields(record: PartnershipInput): Typed {
	return {
		firstId: record.firstId,
		secondId: record.secondId,
		...localizedFields('title', record.title),
		kind: record.kind,
		basis: record.basis,
		basisOn: record.basisOn ?? '',
		validUntil: record.validUntil ?? '',
		'basisLanguages[]': [...record.basisLanguages],
		'themes[]': [...record.themes],
		startedOn: record.startedOn ?? '',
		endedOn: record.endedOn ?? '',
		isPublished: record.isPublished ? 'on' : '',
	};
}

/** One step: to which phase, when, on what. */
export const stepInput = v.object({
	phase: choice(partnershipPhases),
	takenOn: v.pipe(
		optionalDay,
		v.check((day) => day !== null, 'required'),
		v.transform((day) => day!),
	),
	document: optionalLine(300),
	note: optionalText(2_000),
});
export type StepInput = v.InferOutput<typeof stepInput>;

export const parseStep = (form: FormData): Parsed<StepInput> => parseForm(stepInput, form);
