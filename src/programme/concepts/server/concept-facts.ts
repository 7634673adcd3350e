import { localDateAt } from '#shared/time.ts';
import type { Facts } from '../readiness.ts';
import type { heardOf, ConceptRow } from './find-concept.ts';
import type { ConceptParts } from './read-parts.ts';

/** What a concept has, as far as the next state asks for it. */
export function factsOf(
	row: ConceptRow,
	parts: ConceptParts,
	heard: Awaited<ReturnType<typeof heardOf>>,
): Facts {
	const { definition, targetGroups, startsOn, endsOn, consultationEndsOn } = row;
	const measured = new Set(parts.indicator.map(({ measureId }) => measureId));
	return {
		definition,
		targetGroups,
		startsOn,
		endsOn,
		consultationEndsOn,
		counts: {
			principle: parts.principle.length,
			figure: parts.baseline.filter(({ kind }) => kind === 'figure').length,
			field: parts.field.length,
			goal: parts.goal.length,
			measure: parts.measure.length,
		},
		measures: parts.measure.map(({ id, status }) => ({ status, hasIndicator: measured.has(id) })),
		heard: heard.map(({ body, verdict }) => ({ body, verdict })),
	};
}

/** The day it is for the municipality; days here are days of Türkiye or Germany, an hour or two apart. */
export const dayOf = (now: Date): string => localDateAt(now, 'Europe/Istanbul');
