import type { MeasureFields } from './measure.ts';
import { bodies, nextBody, type Body, type Verdict } from './monitoring.ts';
import type { ConceptFields, ConceptState } from './concept.ts';

/** What a concept has, as far as the next state asks for it. */
export type Facts = Pick<
	ConceptFields,
	'definition' | 'targetGroups' | 'startsOn' | 'endsOn' | 'consultationEndsOn'
> & {
	readonly counts: Readonly<Record<'principle' | 'figure' | 'field' | 'goal' | 'measure', number>>;
	readonly measures: readonly (Pick<MeasureFields, 'status'> & {
		readonly hasIndicator: boolean;
	})[];
	/** Of the round it is in. */
	readonly heard: readonly { readonly body: Body; readonly verdict: Verdict }[];
};

export const gapNames = [
	'definition',
	'target_groups',
	'time',
	'principle',
	'figure',
	'field',
	'goal',
	'measure',
	'consultation_end',
	'measure_idea',
	'measure_indicator',
	'advisory_council',
	'committee',
	'council',
	'sent_back',
] as const;
export type GapName = (typeof gapNames)[number];
/** What is missing, and in how many places where it is several. */
export type Gap = { readonly name: GapName; readonly count: number };

const written = (facts: Facts): GapName[] => [
	...(facts.definition ? [] : (['definition'] as const)),
	...(facts.targetGroups.length > 0 ? [] : (['target_groups'] as const)),
	...(facts.startsOn && facts.endsOn ? [] : (['time'] as const)),
	...(['principle', 'figure', 'field', 'goal', 'measure'] as const).filter(
		(name) => facts.counts[name] === 0,
	),
];

/** What is missing for a state; nothing for one that asks for nothing. `today` is the municipality's own day. */
export function gapsFor(to: ConceptState, facts: Facts, today: string): Gap[] {
	const once = (name: GapName): Gap => ({ name, count: 1 });
	switch (to) {
		case 'consultation': {
			const isAhead = facts.consultationEndsOn !== null && facts.consultationEndsOn >= today;
			return [...written(facts), ...(isAhead ? [] : (['consultation_end'] as const))].map(once);
		}
		case 'presented': {
			const going = facts.measures.filter(({ status }) => status !== 'dropped');
			const ideas = going.filter(({ status }) => status === 'idea').length;
			const bare = going.filter(({ hasIndicator }) => !hasIndicator).length;
			return [
				...written(facts).map(once),
				...(ideas > 0 ? [{ name: 'measure_idea', count: ideas } as const] : []),
				...(bare > 0 ? [{ name: 'measure_indicator', count: bare } as const] : []),
			];
		}
		case 'adopted': {
			const heard = facts.heard.map(({ body }) => body);
			const isSentBack = facts.heard.some(({ verdict }) => verdict === 'sent_back');
			return [
				...bodies.filter((body) => !heard.includes(body)).map(once),
				...(isSentBack ? [once('sent_back')] : []),
			];
		}
		default:
			return [];
	}
}

/** The body whose turn it is, while nobody has sent the concept back. */
export function whoseTurn(heard: Facts['heard']): Body | null {
	if (heard.some(({ verdict }) => verdict === 'sent_back')) return null;
	return nextBody(heard.map(({ body }) => body));
}

/** Which state the page leads to next. */
export const nextState: Readonly<Record<ConceptState, ConceptState | null>> = {
	mandate: 'drafting',
	drafting: 'consultation',
	consultation: 'presented',
	presented: 'adopted',
	adopted: null,
	in_revision: null,
	superseded: null,
};
