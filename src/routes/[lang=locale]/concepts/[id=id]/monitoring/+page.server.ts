import { isId } from '#shared/id.ts';
import { deps } from '#platform/server/deps.ts';
import { lights } from '#programme/concepts/monitoring.ts';
import { readPublicMonitoring } from '#programme/concepts/server/api.ts';
import type { PageServerLoad } from './$types';

/** What is unknown is left out: a broken link shows all measures, never an error. */
export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const found = await readPublicMonitoring(deps(), actor, { id });
	const field = url.searchParams.get('field') ?? '';
	const wanted = url.searchParams.get('period');
	return {
		...found,
		shown: found.reports.find((one) => one.id === wanted) ?? found.reports[0] ?? null,
		field: isId(field) ? field : undefined,
		light: lights.find((one) => one === url.searchParams.get('light')),
	};
};
