import { isId } from '#shared/id.ts';
import { deps } from '#platform/server/deps.ts';
import { lights } from '#programme/concepts/monitoring.ts';
import { besidesConcept, readPublicConcept } from '#programme/concepts/server/api.ts';
import type { PageServerLoad } from './$types';

/** What is unknown is left out: a broken link shows all measures, never an error. */
export const load: PageServerLoad = async ({ params: { id }, locals: { actor }, url }) => {
	const { concept, house, parts } = await readPublicConcept(deps(), actor, { id });
	const { reports } = await besidesConcept(deps(), actor, { id });
	const field = url.searchParams.get('field') ?? '';
	const wanted = url.searchParams.get('period');
	return {
		concept,
		house,
		fields: parts.field,
		measures: parts.measure,
		reports,
		shown: reports.find((one) => one.id === wanted) ?? reports[0] ?? null,
		field: isId(field) ? field : undefined,
		light: lights.find((one) => one === url.searchParams.get('light')),
	};
};
