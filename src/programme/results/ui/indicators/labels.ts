import type { Translate } from '#shared/messages.ts';
import type { Format } from '#ui/format.ts';
import type { Option } from '#ui/option.ts';
import type { messages as figures } from '../../messages/figures/index.ts';
import type { messages } from '../../messages/indicators/index.ts';

export type Say = Translate<(typeof messages)['de']>;
type Figures = Translate<(typeof figures)['de']>;

export function indicatorLabels(t: Say): Readonly<Record<string, string>> {
	return {
		level: t('level'),
		title: t('title'),
		projectId: t('project'),
		unit: t('unit'),
		measure: t('measure'),
		manualValue: t('manual_value'),
		manualOn: t('manual_on'),
		source: t('source'),
		baseline: t('baseline'),
		target: t('target'),
		targetOn: t('target_on'),
		milestones: t('milestones'),
		verification: t('verification'),
		frequency: t('frequency'),
		ownerId: t('owner'),
		assumption: t('assumption'),
	};
}

/** The reader's words for what is kept as a code, where two versions of an indicator are compared. */
export function shownValue(
	t: Say,
	figures: Figures,
	format: Format,
	options: { readonly projects: readonly Option[]; readonly institutions: readonly Option[] },
): (field: string, value: string) => string {
	const named = (all: readonly Option[], value: string) =>
		all.find((one) => one.value === value)?.label ?? value;
	return (field, value) => {
		if (value === '') return value;
		if (field === 'level') return t(`level_${value as 'output'}`);
		if (field === 'unit') return figures(`unit_${value as 'person'}`);
		if (field === 'frequency') return t(`frequency_${value as 'yearly'}`);
		if (field === 'projectId') return named(options.projects, value);
		if (field === 'ownerId') return named(options.institutions, value);
		if (/(^|\.)(manualOn|targetOn|on)$/.test(field)) return format.date(value);
		return value;
	};
}
