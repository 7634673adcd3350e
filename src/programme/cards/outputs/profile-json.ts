import type { Card } from '../card.ts';
import type { Conflict } from '../case/case-file.ts';
import type { GroupTitles } from '../esco/group-titles.ts';
import type { Profile } from '../session/profile.ts';
import { summarize } from '../session/summary.ts';
import { groupUri } from './esco-uri.ts';

/**
 * The client's whole profile: every field as the case has it, what each card in it says, and what all that is in ESCO's terms, by URI. Of a
 * field that two devices wrote differently, `fields` has the version that is shown first, and `undecided` all of them, in that order; null
 * where one of them took it away.
 */
export function profileJson(
	profile: Profile,
	cards: readonly Card[],
	titles: GroupTitles,
	today: string,
	esco: string,
	undecided: readonly Conflict[],
) {
	const sum = summarize(profile, cards);
	const said = [...sum.tasks, ...sum.strengths].map(({ card, said, evidence }) => ({
		card: card.code,
		term: card.term,
		said,
		evidence,
		skills: card.skills,
	}));
	const asked = new Set(
		[profile.answer, profile.passed, profile.competence, profile.evidence].flatMap(Object.keys),
	);
	return {
		format: 'koprue-profile',
		version: 1,
		made: today,
		esco: { version: esco, note: 'This service uses the ESCO classification of the European Commission.' },
		occupations: sum.work.map(([, work]) => ({
			group: work.group,
			uri: groupUri(work.group),
			title: titles.get(work.group) ?? null,
			years: work.years,
			kind: work.kind,
		})),
		ideas: sum.wishes.map(([group, leaning]) => ({
			group,
			uri: groupUri(group),
			title: titles.get(group) ?? null,
			leaning,
		})),
		competences: said,
		skills: [...new Set(said.flatMap(({ skills }) => skills))].sort(),
		cards: Object.fromEntries(
			cards
				.filter(({ code, kind, field }) => asked.has(code) || (kind === 'field' && profile.field[field!]))
				.map(({ code, term, text }) => [code, { term, text }]),
		),
		fields: profile,
		undecided: undecided.map(({ path, versions }) => ({
			field: path,
			versions: versions.map(({ value }) => value),
		})),
	};
}
