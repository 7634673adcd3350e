import * as v from 'valibot';
import { localizedText } from '#shared/text.ts';
import {
	bodyOf,
	idOf,
	ifMatch,
	operation,
	resource,
	versionOf,
	type Api,
} from '#platform/server/http/api.ts';
import { institutionInput } from '../institution.ts';
import { partnershipInput, stepInput } from '../partnership.ts';
import { proposalInput } from '../partnership-step.ts';
import { createInstitution } from './create-institution.ts';
import { createPartnership } from './create-partnership.ts';
import { getInstitution } from './get-institution.ts';
import { getPartnership } from './get-partnership.ts';
import { institutionShape, partnershipShape } from '../listing.ts';
import { listInstitutions } from './list-institutions.ts';
import { listPartnerships } from './list-partnerships.ts';
import { movePartnership } from './move-partnership.ts';
import { removeInstitution } from './remove-institution.ts';
import { removePartnership } from './remove-partnership.ts';
import { updateInstitution } from './update-institution.ts';
import { updatePartnership } from './update-partnership.ts';

const text = v.nullable(localizedText);
const named = v.object({ id: v.string(), name: localizedText });

const institutionRow = v.object({
	id: v.string(),
	name: localizedText,
	acronym: v.nullable(v.string()),
	kind: v.string(),
	parts: v.array(v.string()),
	country: v.string(),
	place: v.nullable(v.string()),
	isPublished: v.boolean(),
	isExample: v.boolean(),
	updatedAt: v.string(),
});
const institutionRecord = v.object({
	...institutionRow.entries,
	version: v.number(),
	slug: v.string(),
	region: v.nullable(v.string()),
	latitude: v.nullable(v.number()),
	longitude: v.nullable(v.number()),
	parentId: v.nullable(v.string()),
	website: v.nullable(v.string()),
	description: text,
	themes: v.array(v.string()),
	offers: v.array(v.string()),
	seeks: v.array(v.string()),
	sizeClass: v.nullable(v.string()),
});

export const institutionsApi: Api = resource({
	name: 'institutions',
	shape: institutionShape,
	list: listInstitutions,
	get: async (deps, actor, id) => (await getInstitution(deps, actor, id)).record,
	create: createInstitution,
	update: updateInstitution,
	remove: removeInstitution,
	input: institutionInput,
	row: institutionRow,
	record: institutionRecord,
});

const partnershipRow = v.object({
	id: v.string(),
	first: named,
	second: named,
	title: text,
	kind: v.string(),
	phase: v.string(),
	startedOn: v.nullable(v.string()),
	isExample: v.boolean(),
});
const step = v.object({
	phase: v.string(),
	takenOn: v.string(),
	note: v.nullable(v.string()),
	document: v.nullable(v.string()),
});
const partnershipRecord = v.object({
	...partnershipRow.entries,
	version: v.number(),
	basis: v.string(),
	basisOn: v.nullable(v.string()),
	validUntil: v.nullable(v.string()),
	basisLanguages: v.array(v.string()),
	themes: v.array(v.string()),
	endedOn: v.nullable(v.string()),
	isPublished: v.boolean(),
	steps: v.array(step),
	next: v.array(v.string()),
});
const newPartnership = v.object({ values: partnershipInput, step: stepInput });

export const partnershipsApi: Api = resource({
	name: 'partnerships',
	shape: partnershipShape,
	list: listPartnerships,
	get: async (deps, actor, id) => {
		const { record, first, second, steps, next } = await getPartnership(deps, actor, id);
		return { ...record, first, second, steps, next };
	},
	update: updatePartnership,
	remove: removePartnership,
	input: partnershipInput,
	row: partnershipRow,
	record: partnershipRecord,
});
partnershipsApi.post(
	'/',
	operation(
		'partnerships',
		'Add a partnership with its first step',
		{ input: newPartnership, output: v.object({ id: v.string() }), codes: [401, 403, 422] },
		201,
	),
	async (c) =>
		c.json({ id: await createPartnership(c.var.deps, c.var.actor, await bodyOf(c, newPartnership)) }, 201),
);
partnershipsApi.post(
	'/:id/steps',
	operation('partnerships', 'Take a step, or propose it where the other side has to confirm', {
		input: proposalInput,
		output: v.object({ isTaken: v.boolean() }),
		codes: [401, 403, 404, 409, 422],
		parameters: [ifMatch],
	}),
	async (c) => {
		const taken = await movePartnership(c.var.deps, c.var.actor, {
			id: idOf(c),
			version: versionOf(c),
			step: await bodyOf(c, proposalInput),
		});
		return c.json(taken);
	},
);
