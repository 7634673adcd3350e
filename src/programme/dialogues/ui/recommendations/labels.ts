import type { Translate } from '#shared/messages.ts';
import type { recommendationMessages } from '../../messages/recommendations/index.ts';
import { isOverdue, type Owed, type RecommendationState } from '../../recommendation.ts';

type Words = (typeof recommendationMessages)['de'];

/** Names of the form's fields, for its summary of what was refused. */
export const recommendationLabels = (t: Translate<Words>): Readonly<Record<string, string>> => ({
	text: t('text'),
	rationale: t('rationale'),
	statements: t('statements'),
	counter: t('counter'),
	minority: t('minority'),
	minorityParts: t('minority_parts'),
	runId: t('run'),
	institutionId: t('institution'),
	office: t('office'),
	dueOn: t('due'),
});

const tones = { draft: 'plain', published: 'plain', deferred: 'plain', answered: 'good' } as const;

/** How it stands, and how that looks: overdue where its answer is. */
export function standing(
	one: Owed & { readonly state: RecommendationState },
	today: string,
): { readonly tone: 'plain' | 'good' | 'warn'; readonly key: `state_${RecommendationState}` | 'overdue' } {
	return isOverdue(one, today)
		? { tone: 'warn', key: 'overdue' }
		: { tone: tones[one.state], key: `state_${one.state}` };
}
