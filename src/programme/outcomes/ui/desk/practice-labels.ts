import type { Translate } from '#shared/messages.ts';
import type { words as institutionWords } from '#programme/institutions/messages/words/index.ts';
import type { Format } from '#ui/format.ts';
import type { Option } from '#ui/option.ts';
import type { practiceMessages } from '../../messages/practices/index.ts';
import type { practiceWords } from '../../messages/practice-words/index.ts';

type Say = Translate<(typeof practiceMessages)['de']>;
type Word = Translate<(typeof practiceWords)['de']>;
type House = Translate<(typeof institutionWords)['de']>;

export function practiceLabels(t: Say): Readonly<Record<string, string>> {
	return {
		title: t('title'),
		summary: t('summary'),
		institutionId: t('institution'),
		place: t('place'),
		startsOn: t('starts_on'),
		endsOn: t('ends_on'),
		themes: t('themes'),
		targetGroups: t('target_groups'),
		reachPlanned: t('reach_planned'),
		reachActual: t('reach_actual'),
		context: t('context'),
		goals: t('goals'),
		actions: t('actions'),
		staff: t('staff'),
		costClass: t('cost'),
		funding: t('funding'),
		results: t('results'),
		evidence: t('evidence'),
		opinion: t('opinion'),
		obstacles: t('obstacles'),
		inclusion: t('inclusion'),
		preconditions: t('preconditions'),
		core: t('core'),
		notToCopy: t('not_to_copy'),
		eventId: t('event'),
		partnershipId: t('partnership'),
		remarks: t('remarks'),
		reviewerId: t('reviewer'),
	};
}

/** The reader's words for what is kept as a code, where two versions of a practice are compared. */
export function shownPracticeValue(
	w: Word,
	house: House,
	format: Format,
	others: readonly Option[],
): (field: string, value: string) => string {
	const lists: Readonly<Record<string, string>> = {
		'targetGroups[]': 'group',
		'inclusion[]': 'inclusion',
		evidence: 'evidence',
		costClass: 'cost',
	};
	return (field, value) => {
		if (field === 'startsOn' || field === 'endsOn') return format.date(value);
		if (field === 'themes[]') return house(`theme_${value}` as Parameters<House>[0]);
		const list = lists[field];
		if (list) return w(`${list}_${value}` as Parameters<Word>[0]);
		return others.find((one) => one.value === value)?.label ?? value;
	};
}

export const practiceTones = {
	draft: 'plain',
	submitted: 'primary',
	formal_check: 'primary',
	expert_review: 'primary',
	published: 'good',
	outdated: 'warn',
} as const;
