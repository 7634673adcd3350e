import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { abilities } from '#shared/policy.ts';
import { deps } from '#platform/server/deps.ts';
import { profilesMade } from '#programme/cards/server/api.ts';
import { practiceFigures } from '#programme/outcomes/server/api.ts';
import { resultPolicy } from '#programme/results/policy.ts';
import {
	projectChoices,
	recordsBehind,
	recordsQuery,
	requestSnapshot,
	resultNames,
	teamResults,
} from '#programme/results/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { actor } }) => {
	const { searchParams } = url;
	const year = /^\d{4}$/.test(searchParams.get('year') ?? '') ? Number(searchParams.get('year')) : null;
	const projects = await projectChoices(deps(), actor);
	const project = projects.find(({ id }) => id === searchParams.get('project'))?.id ?? null;
	const scope = project
		? ({ kind: 'project', id: project } as const)
		: year
			? ({ kind: 'year', year } as const)
			: ({ kind: 'programme' } as const);
	const query = v.safeParse(recordsQuery, Object.fromEntries(searchParams));
	return {
		results: await teamResults(deps(), actor, scope),
		practices: await practiceFigures(deps(), actor),
		profiles: await profilesMade(deps(), actor),
		names: await resultNames(deps(), actor),
		behind: query.success
			? { query: query.output, ...(await recordsBehind(deps(), actor, query.output)) }
			: null,
		projects,
		project,
		year,
		isRequested: searchParams.has('requested'),
		can: abilities(resultPolicy, actor, undefined),
	};
};

export const actions: Actions = {
	count: async ({ locals: { actor, locale } }) => {
		await requestSnapshot(deps(), actor);
		redirect(303, `/${locale}/desk/results?requested`);
	},
};
