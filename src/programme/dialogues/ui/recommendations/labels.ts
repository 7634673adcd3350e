import type { Locale } from '#shared/locale.ts';
import type { Translate } from '#shared/messages.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import type { recommendationMessages } from '../../messages/recommendations/index.ts';
import { isOverdue, type Owed, type RecommendationState } from '../../recommendation.ts';

type Words = (typeof recommendationMessages)['de'];

/** Names of the form's fields, for its summary of what was refused. */
export const recommendationLabels = (t: Translate<Words>): Readonly<Record<string, string>> => ({
	text: t('text'),
	rationale: t('rationale'),
	statements: t('statements'),
	practices: t('practices'),
	events: t('minutes'),
	sources: t('sources'),
	counter: t('counter'),
	minority: t('minority'),
	minorityParts: t('minority_parts'),
	runId: t('run'),
	institutionId: t('institution'),
	office: t('office'),
	dueOn: t('due'),
});

/** Who is asked: the house, the office there, or both. */
export const addresseeName = (
	{ houseName, office }: { readonly houseName: LocalizedText | null; readonly office: LocalizedText | null },
	locale: Locale,
): string =>
	[houseName, office]
		.flatMap((name) => (name ? [readPlain(name, locale)] : []))
		.join(locale === 'ar' ? '، ' : ', ');

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
