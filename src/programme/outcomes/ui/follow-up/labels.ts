import type { Translate } from '#shared/messages.ts';
import type { followUpMessages } from '../../messages/follow-up/index.ts';

export function recommendationLabels(
	t: Translate<(typeof followUpMessages)['de']>,
): Readonly<Record<string, string>> {
	return {
		text: t('text'),
		institutionId: t('institution'),
		addressee: t('addressee'),
		dueOn: t('due'),
		eventId: t('event'),
		sessionId: t('session'),
		practiceId: t('practice'),
		isPublished: t('show_public'),
		answer: t('answer_words'),
		to: t('answer_how'),
	};
}
