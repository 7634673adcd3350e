import * as v from 'valibot';
import type { Deps } from '#platform/server/deps.ts';
import { practiceFields, type PracticeFields, type PracticeState } from '#programme/outcomes/practice.ts';
import { createPractice, movePractice } from '#programme/outcomes/server/api.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import type pg from 'pg';
import { account, team } from './actors.ts';

/** A whole practice, as its schema gives it. */
export function practiceValues(institutionId: string, changes: Partial<PracticeFields> = {}): PracticeFields {
	const text = (said: string) => textIn('en', said);
	const usual = {
		institutionId,
		title: text('One counter for every newcomer'),
		summary: text('Four offices work at one counter, in four languages.'),
		place: 'Buca',
		startsOn: '2020-01-01',
		themes: ['municipal_services'],
		targetGroups: ['refugees'],
		context: text('People went from office to office.'),
		goals: text('One visit instead of four.'),
		actions: text('Staff of four offices share a room.'),
		costClass: 'low',
		results: text('Fewer visits.'),
		evidence: 'internal_data',
		obstacles: text('The offices had four calendars.'),
		core: text('One appointment for all.'),
	};
	return { ...v.parse(practiceFields, usual), ...changes };
}

const pathTo: Readonly<Record<PracticeState, readonly PracticeState[]>> = {
	draft: [],
	submitted: ['submitted'],
	formal_check: ['submitted', 'formal_check'],
	expert_review: ['submitted', 'formal_check', 'expert_review'],
	published: ['submitted', 'formal_check', 'expert_review', 'published'],
	outdated: ['submitted', 'formal_check', 'expert_review', 'published', 'outdated'],
};

/** Somebody with an account who may be asked for a review. */
export async function plantReviewer(owner: pg.Pool): Promise<string> {
	const [personId, accountId] = [newId(), newId()];
	await owner.query(`insert into person (id, given_name, family_name) values ($1, 'Rana', 'Reviewer')`, [
		personId,
	]);
	await owner.query(`insert into account (id, name, email) values ($1, 'Rana', $2)`, [
		accountId,
		`${accountId}@example.org`,
	]);
	await owner.query('insert into account_person (account_id, person_id) values ($1, $2)', [
		accountId,
		personId,
	]);
	return personId;
}

/** A practice that has come to a state by allowed steps. */
export async function makePractice(
	deps: Deps,
	owner: pg.Pool,
	institutionId: string,
	changes: Partial<PracticeFields> = {},
	state: PracticeState = 'draft',
): Promise<{ id: string; slug: string }> {
	const made = await createPractice(deps, team, practiceValues(institutionId, changes));
	const path = pathTo[state];
	const reviewerId = path.includes('expert_review') ? await plantReviewer(owner) : null;
	for (const to of path)
		await movePractice(deps, to === 'published' ? account([], { personId: reviewerId }) : team, {
			id: made.id,
			to,
			remarks: null,
			reviewerId: to === 'expert_review' ? reviewerId : null,
		});
	return made;
}
