import * as v from 'valibot';
import type { Deps } from '#platform/server/deps.ts';
import { affiliationInput, type AffiliationInput } from '#programme/institutions/affiliation.ts';
import { institutionInput, type InstitutionInput } from '#programme/institutions/institution.ts';
import {
	partnershipInput,
	stepInput,
	type PartnershipInput,
	type StepInput,
} from '#programme/institutions/partnership.ts';
import { addPost, createInstitution, createPartnership } from '#programme/institutions/server/api.ts';
import { textIn } from '#shared/text.ts';
import { team } from '#world/actors.ts';

/** A valid institution, as its schema gives it. */
export function institutionValues(changes: Partial<InstitutionInput> = {}): InstitutionInput {
	const usual = { name: textIn('tr', 'Buca Belediyesi'), kind: 'district_municipality', country: 'TR' };
	return { ...v.parse(institutionInput, { ...usual, isPublished: 'on' }), ...changes };
}

export function makeInstitution(deps: Deps, changes: Partial<InstitutionInput> = {}): Promise<string> {
	return createInstitution(deps, team, institutionValues(changes));
}

export function partnershipValues(
	firstId: string,
	secondId: string,
	changes: Partial<PartnershipInput> = {},
): PartnershipInput {
	const usual = { firstId, secondId, kind: 'friendship', basis: 'none', isPublished: 'on' };
	return { ...v.parse(partnershipInput, usual), ...changes };
}

export function step(changes: Partial<StepInput> = {}): StepInput {
	return { ...v.parse(stepInput, { phase: 'interest', takenOn: '2022-01-01' }), ...changes };
}

export function makePartnership(
	deps: Deps,
	firstId: string,
	secondId: string,
	changes: Partial<PartnershipInput> = {},
	first: Partial<StepInput> = {},
): Promise<string> {
	const values = partnershipValues(firstId, secondId, changes);
	return createPartnership(deps, team, { values, step: step(first) });
}

export function makePost(
	deps: Deps,
	personId: string,
	institutionId: string,
	changes: Partial<AffiliationInput> = {},
): Promise<string> {
	const values = { ...v.parse(affiliationInput, { institutionId, kind: 'staff' }), ...changes };
	return addPost(deps, team, { personId, values });
}
