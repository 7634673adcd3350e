import { redirect } from '@sveltejs/kit';
import { oneRecord, versionOf } from '#shared/fields.ts';
import { both, parseForm } from '#shared/form.ts';
import { localDateAt } from '#shared/time.ts';
import { deps } from '#platform/server/deps.ts';
import { listDocuments } from '#platform/server/files/documents.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseProposal, parseRefusal } from '#programme/institutions/partnership-step.ts';
import {
	confirmStep,
	declineStep,
	getPartnership,
	movePartnership,
	withdrawStep,
} from '#programme/institutions/server/api.ts';
import { sketchesOfPartnership } from '#programme/sketches/server/api.ts';
import { keepers } from '../../../../../keepers.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const outcomes = ['taken', 'proposed', 'was_declined', 'was_withdrawn'] as const;

export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const page = await getPartnership(deps(), actor, id);
	const { firstId, secondId, deletedAt } = page.record;
	const between = { id, firstId, secondId, isDeleted: deletedAt !== null };
	return {
		page,
		sketches: await sketchesOfPartnership(deps(), actor, between),
		documents: await listDocuments(deps(), actor, keepers, { noun: 'partnership', recordId: id }),
		today: localDateAt(deps().now(), 'Europe/Istanbul'),
		isSaved: url.searchParams.has('saved'),
		outcome: outcomes.find((one) => one === url.searchParams.get('step')) ?? null,
	};
};

/** A proposed step refused with a reason: by the other side, or by the one it came from. */
const refusing =
	(refuse: typeof declineStep, outcome: (typeof outcomes)[number]) =>
	async ({ request, params: { id }, locals: { actor, locale } }: RequestEvent) => {
		const form = await request.formData();
		const result = await submit(
			form,
			both(parseForm(oneRecord, form), parseRefusal(form)),
			([proposal, { reason }]) => refuse(deps(), actor, { id, proposalId: proposal.id, reason }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/partnerships/${id}?step=${outcome}`);
	};

export const actions: Actions = {
	move: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseProposal(form), (step) =>
			movePartnership(deps(), actor, { id, version: versionOf(form), step }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/partnerships/${id}?step=${result.value.isTaken ? 'taken' : 'proposed'}`);
	},
	confirm: async ({ request, params: { id }, locals: { actor, locale } }) => {
		const form = await request.formData();
		const result = await submit(form, parseForm(oneRecord, form), (proposal) =>
			confirmStep(deps(), actor, { id, proposalId: proposal.id }),
		);
		if (!result.ok) return result.refusal;
		redirect(303, `/${locale}/desk/partnerships/${id}?step=${result.value.isTaken ? 'taken' : 'proposed'}`);
	},
	decline: refusing(declineStep, 'was_declined'),
	withdraw: refusing(withdrawStep, 'was_withdrawn'),
};
