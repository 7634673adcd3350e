import type { Translate } from '#shared/messages.ts';
import { dialoguePhases } from '../dialogue.ts';
import { mostOptions, mostQuestions, mostReasons, plannedPhases } from '../dialogue-form.ts';
import type original from '../messages/desk/de.ts';

export type Say = Translate<typeof original>;

/** What the fields of a dialogue are called, its phases among them. */
export function dialogueLabels(t: Say): Readonly<Record<string, string>> {
	const labels: Record<string, string> = {
		institutionId: t('institution'),
		question: t('question'),
		introduction: t('introduction'),
		rules: t('rules'),
		languages: t('languages'),
		actionFields: t('action_fields'),
		asksCategory: t('asks_category'),
		phases: t('phases'),
		questions: t('own_questions'),
	};
	for (const phase of plannedPhases) {
		labels[`phases.${phase}.startsOn`] = t('starts_on', { phase: t(`phase_${phase}`) });
		labels[`phases.${phase}.endsOn`] = t('ends_on', { phase: t(`phase_${phase}`) });
	}
	return labels;
}

export function policyLabels(t: Say): Readonly<Record<string, string>> {
	const labels: Record<string, string> = {
		text: t('policy_text'),
		reasons: t('reason_number', { number: 1 }),
	};
	for (let at = 0; at < mostReasons; at++)
		labels[`reasons.${at}.name`] = t('reason_number', { number: at + 1 });
	return labels;
}

export function questionLabels(t: Say): Readonly<Record<string, string>> {
	const labels: Record<string, string> = {};
	for (let at = 0; at < mostQuestions; at++) {
		const question = at + 1;
		labels[`questions.${at}.text`] = t('question_number', { number: question });
		labels[`questions.${at}.options`] = t('question_number', { number: question });
		for (let option = 0; option < mostOptions; option++)
			labels[`questions.${at}.options.${option}.text`] = t('option_number', { question, number: option + 1 });
	}
	return labels;
}

/** What this slice calls its own actions. */
export function ownActions(t: Say): (action: string) => string | undefined {
	return (action) => {
		const phase = dialoguePhases.find((one) => action === `move.${one}`);
		if (phase) return `${t('phase')}: ${t(`phase_${phase}`)}`;
		const aboutMaps = mapActions[action];
		if (aboutMaps) return t(aboutMaps);
		if (action === 'pause') return t('pause');
		if (action === 'resume') return t('resume');
		return action === 'publish-policy' ? t('publish_policy') : undefined;
	};
}

const mapActions: Readonly<Record<string, 'published_map' | 'maps_live' | 'maps_by_hand'>> = {
	'publish-map': 'published_map',
	'map-live': 'maps_live',
	'map-by-hand': 'maps_by_hand',
};
