import type { Answer, Card } from '../card.ts';
import { intensities } from './lists.ts';
import type { Profile, Value } from './profile.ts';

/** A card with what was said to it, and what shows it. */
export type Said<What> = {
	readonly card: Card;
	readonly said: What;
	readonly evidence: Value<'evidence'> | null;
};

/** A profile in the order in which it is told, on the screen, on paper and in files. */
export type Summary = {
	/** Done at least sometimes, the surest first. */
	readonly tasks: readonly Said<Exclude<Answer, 'never'>>[];
	readonly strengths: readonly Said<(typeof intensities)[number]>[];
	readonly interests: readonly Card[];
	readonly meetings: readonly string[];
	readonly work: readonly (readonly [string, Value<'work'>])[];
	readonly steps: readonly (readonly [string, Value<'step'>])[];
	/** Unit groups the client said yes or perhaps to, yes first. */
	readonly wishes: readonly (readonly [group: string, Exclude<Value<'idea'>, 'no'>])[];
};

const surest: readonly Answer[] = ['taught', 'often', 'sometimes'];

export function summarize(profile: Profile, cards: readonly Card[]): Summary {
	const evidence = (code: string) => profile.evidence[code] ?? null;
	const tasks = cards.flatMap((card) => {
		const said = card.kind === 'task' ? profile.answer[card.code] : undefined;
		return said && said !== 'never' ? [{ card, said, evidence: evidence(card.code) }] : [];
	});
	const strengths = cards.flatMap((card) => {
		const said = card.kind === 'interest' ? undefined : profile.competence[card.code];
		return said ? [{ card, said, evidence: evidence(card.code) }] : [];
	});
	const longest = ['over_10', '6_to_10', '3_to_5', '1_to_2', 'under_1'];
	return {
		tasks: tasks.sort((a, b) => surest.indexOf(a.said) - surest.indexOf(b.said)),
		strengths: strengths.sort((a, b) => intensities.indexOf(b.said) - intensities.indexOf(a.said)),
		interests: cards.filter(({ kind, code }) => kind === 'interest' && profile.competence[code]),
		meetings: Object.keys(profile.meeting).sort(),
		work: Object.entries(profile.work).sort(
			([, a], [, b]) => longest.indexOf(a.years) - longest.indexOf(b.years),
		),
		steps: Object.entries(profile.step).sort(([, a], [, b]) => Number(a.isDone) - Number(b.isDone)),
		wishes: Object.entries(profile.idea)
			.flatMap(([group, said]) => (said === 'no' ? [] : [[group, said] as const]))
			.sort(([, a], [, b]) => Number(a === 'perhaps') - Number(b === 'perhaps')),
	};
}
