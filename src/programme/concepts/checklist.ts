import * as v from 'valibot';
import { optionalLocalizedLines } from '#shared/fields.ts';
import { checkbox, choice, optionalDay } from '#shared/form.ts';
import { interculturalAreas, oecdPoints } from './crosswalk.ts';

/** Checklists by which a municipality looks at itself. */
export const checklists = ['steps', 'oecd', 'intercultural'] as const;
export type Checklist = (typeof checklists)[number];

/** Twelve steps from the mandate to the revision of a concept, in their order. */
export const conceptSteps = [
	'mandate',
	'team',
	'stakeholders',
	'baseline',
	'participation',
	'principles',
	'priorities',
	'measures',
	'money',
	'adoption',
	'monitoring',
	'revision',
] as const;

export const checklistItems: Readonly<Record<Checklist, readonly string[]>> = {
	steps: conceptSteps,
	oecd: oecdPoints,
	intercultural: interculturalAreas,
};

export const marks = ['met', 'partly', 'not_met', 'not_applicable'] as const;
export type Mark = (typeof marks)[number];

const heldOn = v.pipe(
	optionalDay,
	v.check((day) => day !== null, 'required'),
	v.transform((day) => day!),
);
/** What is said of a run as a whole. */
export const runFields = v.object({ heldOn, isShared: checkbox });
export type RunFields = v.InferOutput<typeof runFields>;
export const newRunFields = v.object({ checklist: choice(checklists), ...runFields.entries });
export type NewRunFields = v.InferOutput<typeof newRunFields>;

/** What is said to one point. Only what is not met needs no reason: all else is claimed. */
export const pointFields = v.pipe(
	v.object({ mark: choice(marks), evidence: optionalLocalizedLines(2_000) }),
	v.forward(
		v.check(({ mark, evidence }) => mark === 'not_met' || evidence !== null, 'evidence_missing'),
		['evidence'],
	),
);
export type PointFields = v.InferOutput<typeof pointFields>;

export type Tally = Readonly<Record<Mark | 'open', number>>;

/** How many points of a list have which mark, and to how many nothing is said yet. Answers to points it does not have count nowhere. */
export function tallyOf(
	checklist: Checklist,
	answers: readonly { readonly item: string; readonly mark: Mark }[],
): Tally {
	const said = new Map(answers.map(({ item, mark }) => [item, mark]));
	const count = (mark: Mark | undefined) =>
		checklistItems[checklist].filter((item) => said.get(item) === mark).length;
	return {
		met: count('met'),
		partly: count('partly'),
		not_met: count('not_met'),
		not_applicable: count('not_applicable'),
		open: count(undefined),
	};
}

/** Points where something is left to do: nothing said, not met, or met in part. */
export const leftOf = ({ open, not_met, partly }: Tally): number => open + not_met + partly;

/** The next point to which nothing is said, after this one and then from the beginning, as its number; null when all are answered. */
export function nextOpen(checklist: Checklist, answered: readonly string[], after: number): number | null {
	const items = checklistItems[checklist];
	const open = items.flatMap((item, at) => (answered.includes(item) ? [] : [at + 1]));
	return open.find((number) => number > after) ?? open[0] ?? null;
}

const better: readonly Mark[] = ['not_met', 'partly', 'met'];
/** Whether a point stands better or worse than last time; null where it is the same, or cannot be compared. */
export function stepOf(now: Mark | undefined, before: Mark | undefined): 'better' | 'worse' | null {
	const [is, was] = [now, before].map((mark) => (mark ? better.indexOf(mark) : -1)) as [number, number];
	if (is < 0 || was < 0 || is === was) return null;
	return is > was ? 'better' : 'worse';
}
