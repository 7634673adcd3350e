import type { Locale } from '#shared/locale.ts';
import { practiceSearch, practiceTexts } from '#programme/outcomes/practice.ts';
import type { adaptation, lesson, practice, recommendation, task } from '#programme/outcomes/server/api.ts';
import type { OutcomesSource } from '../example-outcomes.ts';
import { localize, type Words } from '../example-source.ts';
import { keyedId } from './keyed-id.ts';

const isExample = true;

/** The outcomes of the example programme as rows. What is published was last confirmed on the day of loading. */
export function exampleOutcomeRows(source: OutcomesSource, now: Date) {
	const text = (given: Words | undefined) => (given ? localize(given, source.original) : null);
	const sure = (given: Words, original: Locale = source.original) => localize(given, original);
	return {
		practices: source.practices.map((given) => {
			const told = Object.fromEntries(practiceTexts.map((name) => [name, text(given[name])])) as Record<
				(typeof practiceTexts)[number],
				ReturnType<typeof text>
			>;
			const fields = {
				title: sure(given.title),
				summary: sure(given.summary),
				institutionId: keyedId('institution', given.institution),
				place: null,
				startsOn: given.startsOn,
				endsOn: given.endsOn ?? null,
				themes: given.themes,
				targetGroups: given.targetGroups,
				reachPlanned: given.reachPlanned,
				reachActual: given.reachActual || null,
				costClass: given.costClass,
				evidence: given.evidence,
				inclusion: given.inclusion,
				eventId: given.event ? keyedId('event', given.event) : null,
				partnershipId: null,
				...told,
			};
			const publishedAt = given.state === 'published' ? now : null;
			return {
				...fields,
				id: keyedId('practice', given.key),
				slug: given.key,
				state: given.state,
				search: practiceSearch(fields),
				publishedAt,
				confirmedAt: publishedAt,
				isExample,
			};
		}) satisfies (typeof practice.$inferInsert)[],
		adaptations: source.adaptations.map((given) => ({
			id: keyedId('adaptation', given.key),
			practiceId: keyedId('practice', given.practice),
			institutionId: keyedId('institution', given.institution),
			place: given.place,
			changed: sure(given.changed),
			outcome: sure(given.outcome),
			approvedAt: now,
			isExample,
		})) satisfies (typeof adaptation.$inferInsert)[],
		lessons: source.lessons.map((given) => ({
			id: keyedId('lesson', given.key),
			eventId: keyedId('event', given.event),
			text: sure(given.text),
			isPublished: true,
			isExample,
		})) satisfies (typeof lesson.$inferInsert)[],
		recommendations: source.recommendations.map((given) => ({
			id: keyedId('recommendation', given.key),
			eventId: keyedId('event', given.event),
			practiceId: given.practice ? keyedId('practice', given.practice) : null,
			institutionId: given.institution ? keyedId('institution', given.institution) : null,
			addressee: text(given.addressee),
			state: given.state,
			dueOn: given.dueOn,
			answeredOn: given.answeredOn ?? null,
			text: sure(given.text),
			answer: text(given.answer),
			isPublished: true,
			isExample,
		})) satisfies (typeof recommendation.$inferInsert)[],
		tasks: source.tasks.map((given) => ({
			id: keyedId('task', given.key),
			eventId: keyedId('event', given.event),
			title: given.title,
			dueOn: given.dueOn,
			state: given.state,
			isExample,
		})) satisfies (typeof task.$inferInsert)[],
	};
}
