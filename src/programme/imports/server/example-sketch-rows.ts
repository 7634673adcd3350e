import {
	hashOf,
	type funderCall,
	type sketch,
	type sketchAgreement,
	type sketchVersion,
} from '#programme/sketches/server/api.ts';
import { sketchSearch, sketchTexts, type SketchFields, type SketchText } from '#programme/sketches/sketch.ts';
import type { OutcomesSource } from '../example-outcomes.ts';
import type { SketchesSource } from '../example-sketches.ts';
import { localize, type Words } from '../example-source.ts';
import { keyedId } from './keyed-id.ts';

const isExample = true;

/** Funder calls and sketches of the example programme as rows. Each sketch comes from the first recommendation of the outcomes. */
export function exampleSketchRows(source: SketchesSource, outcomes: OutcomesSource) {
	const text = (given: Words) => localize(given, source.original);
	const origin = outcomes.recommendations[0]?.key;
	const made = source.sketches.map((given) => {
		const id = keyedId('sketch', given.key);
		const texts = Object.fromEntries(sketchTexts.map((name) => [name, text(given[name])])) as Record<
			SketchText,
			SketchFields['title']
		>;
		const content: SketchFields = {
			title: text(given.title),
			callId: keyedId('funder_call', given.call),
			themes: given.themes,
			targetGroups: given.targetGroups,
			...texts,
			startsOn: given.startsOn,
			endsOn: given.endsOn,
			goals: given.goals.map((one, number) => ({
				number,
				goal: text(one.goal),
				indicator: text(one.indicator),
			})),
			measures: given.measures.map((one, number) => ({ ...one, number, what: text(one.what) })),
			...given.amounts,
			sessionId: null,
			lessonId: null,
			recommendationId: origin ? keyedId('recommendation', origin) : null,
			practiceId: null,
		};
		const sides = [keyedId('institution', given.first), keyedId('institution', given.second)] as const;
		return { given, id, content, sides, hash: hashOf(id, content) };
	});
	const noon = (day: string) => new Date(`${day}T10:00:00Z`);
	return {
		funderCalls: source.calls.map(({ key, ...given }) => ({
			...given,
			id: keyedId('funder_call', key),
			name: text(given.name),
			funder: text(given.funder),
			applicants: text(given.applicants),
			currency: 'EUR',
			tiers: given.tiers.map((one) => ({ ...one, condition: one.condition ? text(one.condition) : null })),
			steps: given.steps.map((one) => ({ ...one, name: text(one.name) })),
			isInKindCounted: false,
			zone: 'Europe/Berlin',
			isExample,
		})) satisfies (typeof funderCall.$inferInsert)[],
		sketches: made.map(({ given, id, content, sides }) => ({
			id,
			partnershipId: keyedId('partnership', given.partnership),
			firstId: sides[0],
			secondId: sides[1],
			state: 'agreed' as const,
			number: 1,
			title: content.title,
			callId: content.callId,
			recommendationId: content.recommendationId,
			search: sketchSearch(content),
			isExample,
		})) satisfies (typeof sketch.$inferInsert)[],
		sketchVersions: made.map(({ given, id, content, hash }) => ({
			id: keyedId('sketch_version', given.key),
			sketchId: id,
			number: 1,
			content,
			hash,
			writtenAt: noon(given.agreedOn[0]),
			isExample,
		})) satisfies (typeof sketchVersion.$inferInsert)[],
		sketchAgreements: made.flatMap(({ given, id, sides, hash }) =>
			sides.map((institutionId, at) => ({
				id: keyedId('sketch_agreement', `${given.key}/${at}`),
				sketchId: id,
				institutionId,
				number: 1,
				hash,
				agreedAt: noon(given.agreedOn[at]!),
				isExample,
			})),
		) satisfies (typeof sketchAgreement.$inferInsert)[],
	};
}
