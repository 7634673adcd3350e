import { conceptSearch } from '#programme/concepts/concept.ts';
import type {
	concept,
	conceptBaseline,
	conceptField,
	conceptGoal,
	conceptIndicator,
	conceptMeasure,
	conceptMeasureOrigin,
	conceptPresentation,
	conceptPrinciple,
	conceptReading,
	conceptSection,
	conceptSectionVersion,
	consultationComment,
} from '#programme/concepts/server/api.ts';
import type { ConceptsSource, SourceConcept } from '../example-concepts.ts';
import { localize, type Words } from '../example-source.ts';
import { keyedId } from './keyed-id.ts';

const isExample = true;
/** In the middle of a day, wherever it is read. */
export const noon = (day: string) => new Date(`${day}T10:00:00Z`);

/** Concepts of the example programme as rows, before their adoption: that is made from what the database has of them. */
export function exampleConceptRows(source: ConceptsSource) {
	const of = <T>(make: (given: SourceConcept, tools: Tools) => readonly T[]) =>
		source.concepts.flatMap((given) => make(given, toolsOf(source, given)));
	return {
		concepts: of<typeof concept.$inferInsert>((given, { id, text }) => {
			const { mandateOn, targetGroups, startsOn, endsOn, consultationEndsOn } = given;
			const [title, term] = [text(given.title), text(given.term)];
			return [
				{
					id,
					title,
					term,
					mandateOn,
					targetGroups,
					startsOn,
					endsOn,
					consultationEndsOn,
					isExample,
					institutionId: keyedId('institution', given.institution),
					state: 'drafting',
					mandate: text(given.mandate),
					definition: text(given.definition),
					consultedAt: noon(given.consultationEndsOn),
					search: conceptSearch({
						title,
						term,
					}),
				},
			];
		}),
		conceptPrinciples: of<typeof conceptPrinciple.$inferInsert>((given, { part, text }) =>
			given.principles.map(([title, body], at) => ({
				...part('principle', String(at), at, title),
				text: text(body),
			})),
		),
		conceptFields: of<typeof conceptField.$inferInsert>((given, { part, text }) =>
			given.fields.map(({ key, title, oecd, intercultural, goals, ...one }, at) => ({
				...part('field', key, at, title),
				oecd,
				intercultural,
				goals,
				text: text(one.text),
			})),
		),
		conceptBaselines: of<typeof conceptBaseline.$inferInsert>((given, { part, ref, maybe }) =>
			given.baseline.map(({ title, field, text: said, ...one }, at) => ({
				...part('baseline', String(at), at, title),
				...one,
				text: maybe(said),
				fieldId: ref('field', field),
			})),
		),
		conceptGoals: of<typeof conceptGoal.$inferInsert>((given, { part, ref }) =>
			given.goals.map(({ key, title, level, parent, field }, at) => ({
				...part('goal', key, at, title),
				level,
				fieldId: ref('field', field),
				parentId: ref('goal', parent),
			})),
		),
		conceptMeasures: of<typeof conceptMeasure.$inferInsert>((given, { part, ref, text, maybe }) =>
			given.measures.map((one, at) => ({
				...part('measure', one.key, at, one.title),
				text: maybe(one.text),
				fieldId: ref('field', one.field),
				goalId: ref('goal', one.goal),
				unit: maybe(one.unit),
				partners: maybe(one.partners),
				startsOn: one.startsOn,
				endsOn: one.endsOn,
				milestones: one.milestones.map(([what, dueOn], number) => ({ number, what: text(what), dueOn })),
				currency: one.currency,
				costOnce: one.costOnce,
				costYearly: one.costYearly,
				funding: one.funding.map(([from, amount, rhythm, isSecured], number) => ({
					number,
					amount,
					rhythm,
					isSecured,
					source: text(from),
				})),
				targetGroups: one.targetGroups,
				status: one.status,
				statusReason: maybe(one.reason),
			})),
		),
		conceptMeasureOrigins: of<typeof conceptMeasureOrigin.$inferInsert>((given, { id, ref }) =>
			given.measures.flatMap(({ key, practices, recommendations }) => [
				...practices.map((one) => ({
					id: keyedId('concept_measure_origin', `${given.key}/${key}/${one}`),
					conceptId: id,
					measureId: ref('measure', key)!,
					practiceId: keyedId('practice', one),
					isExample,
				})),
				...recommendations.map((one) => ({
					id: keyedId('concept_measure_origin', `${given.key}/${key}/${one}`),
					conceptId: id,
					measureId: ref('measure', key)!,
					recommendationId: keyedId('recommendation', one),
					isExample,
				})),
			]),
		),
		conceptIndicators: of<typeof conceptIndicator.$inferInsert>((given, { part, ref }) =>
			given.indicators.map(({ key, title, measure, goal, kind, unit, from, to, source: found }, at) => ({
				...part('indicator', key, at, title),
				kind,
				unit,
				source: found,
				measureId: ref('measure', measure),
				goalId: ref('goal', goal),
				baselineValue: from?.[0] ?? null,
				baselineYear: from?.[1] ?? null,
				targetValue: to[0],
				targetYear: to[1],
			})),
		),
		conceptReadings: of<typeof conceptReading.$inferInsert>((given, { id, ref }) =>
			given.indicators.flatMap(({ key, readings, source: found }) =>
				readings.map(([year, value]) => ({
					id: keyedId('concept_reading', `${given.key}/${key}/${year}`),
					conceptId: id,
					indicatorId: ref('indicator', key)!,
					year,
					value,
					isExample,
					source: found,
				})),
			),
		),
		conceptSections: of<typeof conceptSection.$inferInsert>((given, { part, text }) =>
			given.sections.map(({ key, title, body }, at) => ({
				...part('section', key, at, title),
				body: text(body),
				number: 1,
			})),
		),
		conceptSectionVersions: of<typeof conceptSectionVersion.$inferInsert>((given, { id, ref, text }) =>
			given.sections.map(({ key, title, body }) => ({
				id: keyedId('concept_section_version', `${given.key}/${key}`),
				conceptId: id,
				sectionId: ref('section', key)!,
				number: 1,
				content: { title: text(title), body: text(body) },
				writtenAt: noon(given.mandateOn),
				isExample,
			})),
		),
		consultationComments: of<typeof consultationComment.$inferInsert>((given, { id, ref, text }) =>
			given.comments.map(({ key, language, section, text: said, reply }) => ({
				id: keyedId('consultation_comment', `${given.key}/${key}`),
				conceptId: id,
				sectionId: ref('section', section),
				language,
				isExample,
				text: said,
				state: 'shown' as const,
				reply: text(reply),
			})),
		),
		conceptPresentations: of<typeof conceptPresentation.$inferInsert>((given, { id, maybe }) =>
			given.hearings.map(([body, heldOn, verdict, remarks]) => ({
				id: keyedId('concept_presentation', `${given.key}/${body}`),
				conceptId: id,
				round: 1,
				body,
				heldOn,
				verdict,
				isExample,
				remarks: maybe(remarks),
			})),
		),
	};
}
export type ConceptRows = ReturnType<typeof exampleConceptRows>;

type Kind = 'principle' | 'field' | 'baseline' | 'goal' | 'measure' | 'indicator' | 'section';
export type Tools = ReturnType<typeof toolsOf>;

/** What every row of an example concept is made with. */
export function toolsOf(source: ConceptsSource, given: SourceConcept) {
	const id = keyedId('concept', given.key);
	const text = (said: Words) => localize(said, source.original);
	const maybe = (said: Words | null) => (said ? text(said) : null);
	const ref = (kind: Kind, key: string | null) =>
		key ? keyedId(`concept_${kind}`, `${given.key}/${key}`) : null;
	const part = (kind: Kind, key: string, position: number, title: Words) => ({
		id: ref(kind, key)!,
		conceptId: id,
		position,
		title: text(title),
		isExample,
	});
	return { id, text, maybe, ref, part };
}
