import { isLocale } from '#shared/locale.ts';
import { partOfField } from '#shared/merge.ts';
import { rowNumbers } from '#shared/numbered-rows.ts';
import type { Typed } from '#shared/form.ts';
import { partShapes, type FieldShape, type RowKind } from '../part-shape.ts';
import type { PartLinks } from '../server/api.ts';
import type { Words } from './words.ts';

type Key = Parameters<Words['t']>[0];

/** What a field of a part is called. */
export const labelOf = ({ t }: Words, { name, label }: FieldShape): string =>
	t(`label_${label ?? name}` as Key);

/** The reader sees the place in the list; the number in the form stays with the row. */
export const rowLabel = ({ t }: Words, group: 'milestones' | 'funding', at: number): string =>
	t('row_of', {
		label: t(group === 'milestones' ? 'label_milestone' : 'label_funding_line'),
		number: at + 1,
	});

/** What all fields of a part are called, the rows of `typed` among them. */
export function partLabels(words: Words, kind: RowKind, typed: Typed): Readonly<Record<string, string>> {
	const labels: Record<string, string> = {};
	for (const shape of partShapes[kind]) {
		labels[shape.name] = labelOf(words, shape);
		if (shape.as !== 'rows') continue;
		const group = shape.name as 'milestones' | 'funding';
		for (const [at, number] of rowNumbers(typed, group).entries()) {
			const row = rowLabel(words, group, at);
			labels[`${group}.${number}.${group === 'milestones' ? 'what' : 'source'}`] = row;
			for (const part of group === 'milestones' ? ['dueOn'] : ['amount', 'rhythm', 'isSecured'])
				labels[`${group}.${number}.${part}`] = `${row}: ${words.t(`label_${part}` as Key)}`;
		}
	}
	return labels;
}

/** The reader's words for what is kept as a code, where two versions are compared. */
export function shownPartValue(
	words: Words,
	kind: RowKind,
	links: PartLinks,
): (field: string, value: string) => string {
	const { say, format } = words;
	return (field, value) => {
		if (field.endsWith('.rhythm')) return say('rhythm', value);
		if (field.endsWith('.dueOn')) return format.date(value);
		const shape = partShapes[kind].find(({ name }) => name === field);
		switch (shape?.as) {
			case 'choice':
			case 'choices':
				return say(shape.words, value);
			case 'record':
			case 'records':
				return links[shape.of].find((one) => one.value === value)?.label ?? value;
			case 'day':
				return format.date(value);
			default:
				return value;
		}
	};
}

/** Fields that hold words of people: for these a third text can be written where two stand against each other. */
export const isFreeText = (field: string): boolean => isLocale(partOfField(field).part);

export const conceptLabels = ({ t }: Words): Readonly<Record<string, string>> => ({
	institutionId: t('institution'),
	title: t('title'),
	term: t('term'),
	mandate: t('mandate'),
	mandateOn: t('mandateOn'),
	definition: t('definition'),
	targetGroups: t('targetGroups'),
	startsOn: t('startsOn'),
	endsOn: t('endsOn'),
	consultationEndsOn: t('consultationEndsOn'),
});

export const conceptTones = {
	mandate: 'plain',
	drafting: 'plain',
	consultation: 'primary',
	presented: 'primary',
	adopted: 'good',
	in_revision: 'good',
	superseded: 'warn',
} as const;

export const measureTones = {
	idea: 'plain',
	proposed: 'plain',
	decided: 'primary',
	running: 'primary',
	done: 'good',
	postponed: 'warn',
	dropped: 'warn',
} as const;

/** Where somebody goes to fill a gap. */
export const gapPaths = {
	definition: 'edit',
	target_groups: 'edit',
	time: 'edit',
	consultation_end: 'edit',
	principle: 'principle/new',
	figure: 'baseline/new',
	field: 'field/new',
	goal: 'goal/new',
	measure: 'measure/new',
	measure_idea: 'measure',
	measure_indicator: 'indicator/new',
	advisory_council: null,
	committee: null,
	council: null,
	sent_back: null,
} as const;

export const sectionLabels = ({ t }: Words): Readonly<Record<string, string>> => ({
	title: t('label_title'),
	body: t('body'),
});
