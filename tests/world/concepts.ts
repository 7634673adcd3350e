import type { Deps } from '#platform/server/deps.ts';
import type { ConceptFields } from '#programme/concepts/concept.ts';
import type { MeasureFields } from '#programme/concepts/measure.ts';
import { bodies } from '#programme/concepts/monitoring.ts';
import type { PartFields } from '#programme/concepts/part-form.ts';
import {
	adoptConcept,
	changeConcept,
	createConcept,
	createPart,
	createSection,
	getConcept,
	moveConcept,
	presentConcept,
} from '#programme/concepts/server/api.ts';
import { textIn } from '#shared/text.ts';
import { coordinatorOf } from './actors.ts';
import { makeInstitution } from './institutions.ts';

const text = (said: string) => textIn('tr', said);

export const conceptValues = (changes: Partial<ConceptFields> = {}): ConceptFields => ({
	title: text('Birlikte yaşam planı'),
	term: text('Uyum stratejisi'),
	mandate: text('Meclis bir plan istedi.'),
	mandateOn: '2026-01-10',
	definition: text('Uyum karşılıklıdır.'),
	targetGroups: ['refugees', 'host_community'],
	startsOn: '2027-01-01',
	endsOn: '2030-12-31',
	consultationEndsOn: '2099-12-31',
	...changes,
});

export const measureValues = (changes: Partial<MeasureFields> = {}): MeasureFields => ({
	title: text('Dil kafesi'),
	text: null,
	fieldId: null,
	goalId: null,
	unit: text('Sosyal Hizmetler Müdürlüğü'),
	partners: null,
	startsOn: '2027-02-01',
	endsOn: '2028-01-31',
	milestones: [{ number: 0, what: text('İlk buluşma'), dueOn: '2027-03-01' }],
	currency: 'TRY',
	costOnce: '50000.00',
	costYearly: null,
	funding: [
		{ number: 0, source: text('Belediye bütçesi'), amount: '50000.00', rhythm: 'once', isSecured: true },
	],
	targetGroups: ['refugees'],
	status: 'decided',
	statusReason: null,
	recommendations: [],
	practices: [],
	...changes,
});

/** A concept in drafting with one part of every kind: all that a consultation asks for. */
export async function makeConcept(deps: Deps, changes: Partial<ConceptFields> = {}) {
	const institution = await makeInstitution(deps);
	const officer = coordinatorOf(institution);
	const fields = conceptValues(changes);
	const { id } = await createConcept(deps, officer, { institutionId: institution, ...fields });
	await changeConcept(deps, officer, { id, version: 1, fields });
	await moveConcept(deps, officer, { id, to: 'drafting' });
	const add = async <K extends keyof PartFields>(kind: K, given: PartFields[K]) =>
		(await createPart(deps, officer, { conceptId: id, kind, fields: given })).id;
	const principle = await add('principle', { title: text('Herkes buralı'), text: null });
	const field = await add('field', {
		title: text('Dil'),
		text: null,
		oecd: ['9'],
		intercultural: ['language'],
		goals: ['4'],
	});
	const figure = { value: 1200, unit: 'persons', year: 2025, source: 'Örnek', sourceUrl: null } as const;
	const baseline = await add('baseline', {
		kind: 'figure',
		title: text('Kurslar'),
		text: null,
		fieldId: field,
		...figure,
	});
	const goal = await add('goal', {
		level: 'guiding',
		title: text('Herkes konuşur'),
		text: null,
		fieldId: field,
		parentId: null,
	});
	const measure = await add('measure', measureValues({ fieldId: field, goalId: goal }));
	const counted = {
		unit: 'persons',
		baselineValue: null,
		baselineYear: null,
		targetValue: 100,
		targetYear: 2028,
	} as const;
	const indicator = await add('indicator', {
		kind: 'output',
		title: text('Katılanlar'),
		measureId: measure,
		goalId: null,
		...counted,
		source: null,
	});
	const { id: section } = await createSection(deps, officer, {
		conceptId: id,
		fields: { title: text('Giriş'), body: text('Buca büyür.') },
	});
	return { id, institution, officer, principle, field, baseline, goal, measure, indicator, section };
}

/** Brings a drafted concept before all three bodies. */
export async function hearConcept(
	deps: Deps,
	{ id, officer }: Pick<Awaited<ReturnType<typeof makeConcept>>, 'id' | 'officer'>,
) {
	await moveConcept(deps, officer, { id, to: 'presented' });
	for (const body of bodies)
		await presentConcept(deps, officer, {
			id,
			fields: { body, heldOn: '2026-03-01', verdict: 'agreed', remarks: null },
		});
}

/** The same, and adopts it with the words that stand. */
export async function adoptMade(
	deps: Deps,
	made: Pick<Awaited<ReturnType<typeof makeConcept>>, 'id' | 'officer'>,
) {
	await hearConcept(deps, made);
	const { hash } = await getConcept(deps, made.officer, { id: made.id });
	const fields = { resolution: '2026/12', resolvedOn: '2026-03-02' };
	return adoptConcept(deps, made.officer, { id: made.id, hash, fields });
}
