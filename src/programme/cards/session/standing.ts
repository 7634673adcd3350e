import { isAgreed } from './consent.ts';
import type { Profile } from './profile.ts';
import type { Standing } from './stage.ts';

/** Where a meeting stands, as far as the profile tells. */
export function standingOf(profile: Profile): Standing {
	const count = (of: Readonly<Record<string, unknown>>) => Object.keys(of).length;
	return {
		hasConsent: isAgreed(profile, 'counselling'),
		formerWork: count(profile.work),
		fields: Object.keys(profile.field),
		taskAnswers: Object.fromEntries(Object.entries(profile.answer).filter(([code]) => isTaskCode(code))),
		competences: count(profile.competence),
		evidence: count(profile.evidence),
		languages: count(profile.language),
	};
}

export const isTaskCode = (code: string) => /^\d/.test(code);

/** What matching is told. */
export const knownOf = ({ answer, field }: Pick<Profile, 'answer' | 'field'>) => ({
	answers: answer,
	fields: Object.keys(field),
});

/** Cards that were before the client's eyes, answered or not: they are not asked again by themselves. */
export const shownIn = ({ answer, passed }: Pick<Profile, 'answer' | 'passed'>) =>
	new Set([...Object.keys(answer), ...Object.keys(passed)]);
