import * as v from 'valibot';
import { optionalAmount, optionalLocalizedLines, optionalWhole } from '#shared/fields.ts';
import { choice, optionalDay } from '#shared/form.ts';
import type { Transitions } from '#shared/transition.ts';

/** Who hears of a concept or a report, and in which order: those it is about before those who decide. */
export const bodies = ['advisory_council', 'committee', 'council'] as const;
export type Body = (typeof bodies)[number];

/** The body whose turn it is; null when all have heard. */
export function nextBody(heard: readonly Body[]): Body | null {
	return bodies.find((body) => !heard.includes(body)) ?? null;
}

export const verdicts = ['agreed', 'agreed_with_remarks', 'sent_back'] as const;
export type Verdict = (typeof verdicts)[number];

export const presentationFields = v.object({
	body: choice(bodies),
	heldOn: v.pipe(
		optionalDay,
		v.check((day) => day !== null, 'required'),
		v.transform((day) => day!),
	),
	verdict: choice(verdicts),
	remarks: optionalLocalizedLines(2_000),
});
export type PresentationFields = v.InferOutput<typeof presentationFields>;

export const reportStates = ['draft', 'presented', 'published'] as const;
export type ReportState = (typeof reportStates)[number];
/** Published is what all three bodies have heard. */
export const reportTransitions: Transitions<ReportState> = {
	draft: ['presented'],
	presented: ['draft', 'published'],
	published: [],
};

const neededDay = v.pipe(
	optionalDay,
	v.check((day) => day !== null, 'required'),
	v.transform((day) => day!),
);
/** How far things are after one period. */
export const reportFields = v.pipe(
	v.object({
		startsOn: neededDay,
		endsOn: neededDay,
		dueOn: optionalDay,
		summary: optionalLocalizedLines(5_000),
	}),
	v.forward(
		v.check(({ startsOn, endsOn }) => startsOn <= endsOn, 'ends_before_start'),
		['endsOn'],
	),
);
export type ReportFields = v.InferOutput<typeof reportFields>;

export const lights = ['green', 'amber', 'red', 'grey'] as const;
export type Light = (typeof lights)[number];

/** How one measure stands in a report. Grey: not begun yet. Amber and red say what stands in the way. */
export const entryFields = v.pipe(
	v.object({
		light: choice(lights),
		percent: optionalWhole(0, 100),
		/** Numbers of the milestones that were reached. */
		milestones: v.pipe(
			v.nullish(v.union([v.string(), v.array(v.string())]), []),
			v.transform((given) => (Array.isArray(given) ? given : [given]).filter((text) => text !== '')),
			v.check((given) => given.every((text) => /^\d{1,4}$/.test(text)), 'choose_one'),
			v.transform((given) => given.map(Number)),
		),
		spent: optionalAmount,
		obstacles: optionalLocalizedLines(2_000),
		nextStep: optionalLocalizedLines(2_000),
	}),
	v.forward(
		v.check(
			({ light, obstacles }) => (light !== 'amber' && light !== 'red') || obstacles !== null,
			'obstacles_missing',
		),
		['obstacles'],
	),
);
export type EntryFields = v.InferOutput<typeof entryFields>;
