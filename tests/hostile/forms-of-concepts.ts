// One list on purpose, however long: every form of the slice, field by field.

import { parseForm, typed, typedLocalized } from '#shared/form.ts';
import { newId } from '#shared/id.ts';
import { adoptionFields } from '#programme/concepts/concept.ts';
import { parseConcept, parseConceptBeginning } from '#programme/concepts/concept-form.ts';
import { consultationFields, judgement } from '#programme/concepts/consultation.ts';
import { measureStatusFields } from '#programme/concepts/measure.ts';
import { parsePoint } from '#programme/concepts/checklist-form.ts';
import { presentationFields } from '#programme/concepts/monitoring.ts';
import { parseEntry, parseReport } from '#programme/concepts/monitoring-form.ts';
import { parsePart } from '#programme/concepts/part-form.ts';
import type { RowKind } from '#programme/concepts/part-shape.ts';
import { commentFields, parseSection } from '#programme/concepts/section.ts';
import * as concepts from '#programme/concepts/server/api.ts';
import { account, visitor } from '#world/actors.ts';
import { conceptValues } from '#world/concepts.ts';
import type { TestDatabase } from '#world/database.ts';
import { textIn } from '#shared/text.ts';
import type { Ground, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms of integration concepts, in the work area and in public. */
export function conceptForms({ deps, owner }: TestDatabase, ground: Ground): readonly TextForm[] {
	const { kept, rowOf, versionOf } = keeping(owner);
	const officer = account([{ role: 'coordinator', scope: 'institution', id: ground.first }], ground.self);
	const words = JSON.stringify(textIn('tr', 'Metin'));
	let homes = 0;

	/** A concept of the house in a state, beside the rules that lead there. */
	const plant = async (state: string) => {
		const id = newId();
		await owner.query(
			`insert into concept (id, institution_id, title, term, mandate, state, round, consultation_ends_on)
			values ($1, $2, $3, $3, $3, $4, 1, '2099-01-01')`,
			[id, ground.first, words, state],
		);
		return id;
	};
	const once = <T>(make: () => Promise<T>) => {
		let made: Promise<T> | undefined;
		return () => (made ??= make());
	};
	const drafted = once(() => plant('drafting'));
	const consulted = once(() => plant('consultation'));
	const presented = once(() => plant('presented'));
	const section = once(async () => {
		const fields = { title: textIn('tr', 'Bölüm'), body: null };
		return (await concepts.createSection(deps, officer, { conceptId: await drafted(), fields })).id;
	});
	const adopt = async () => {
		const [conceptId, id] = [await plant('drafting'), newId()];
		await owner.query(
			`insert into concept_measure (id, concept_id, position, title, milestones, funding, currency)
			values ($1, $2, 0, $3, '[]', '[]', 'TRY')`,
			[id, conceptId, words],
		);
		await owner.query(`update concept set state = 'presented' where id = $1`, [conceptId]);
		await owner.query(
			`insert into concept_adoption (concept_id, content, hash, adopted_at) values ($1, '{}', 'h', now())`,
			[conceptId],
		);
		await owner.query(
			`update concept set state = 'adopted', hash = 'h', resolution = '1', resolved_on = '2026-01-01' where id = $1`,
			[conceptId],
		);
		return { conceptId, id };
	};
	const [adopted, monitored] = [once(adopt), once(adopt)];

	const part = (
		kind: RowKind,
		schema: string,
		usual: Record<string, string>,
		more: Partial<TextForm> = {},
	): TextForm => ({
		schema,
		usual: () => ({ 'title.tr': 'Başlık', ...usual }),
		keep: kept(
			(form) => parsePart(kind, typed(form)),
			async (fields) =>
				(await concepts.createPart(deps, officer, { conceptId: await drafted(), kind, fields })).id,
			`concept_${kind}`,
		),
		...more,
	});
	const rows = { 'milestones.what': 'milestones.0.what', 'funding.source': 'funding.0.source' };
	const figure = { kind: 'figure', value: '1', unit: 'persons', year: '2025', source: 'Kaynak' };
	return [
		{
			schema: 'conceptBeginning',
			usual: () => ({
				institutionId: ground.first,
				'title.tr': 'Plan',
				'term.tr': 'Strateji',
				'mandate.tr': 'Karar',
			}),
			keep: kept(
				parseConceptBeginning,
				async (value) => (await concepts.createConcept(deps, officer, value)).id,
				'concept',
			),
		},
		{
			schema: 'conceptFields',
			usual: () => ({ 'title.tr': 'Plan', 'term.tr': 'Strateji', 'mandate.tr': 'Karar' }),
			keep: kept(
				(form) => parseConcept(form, conceptValues({ mandate: textIn('tr', 'x') })),
				async (fields) => {
					const id = await plant('drafting');
					await concepts.changeConcept(deps, officer, { id, version: 1, fields });
					return id;
				},
				'concept',
			),
		},
		part('principle', 'principleFields', {}),
		part('baseline', 'baselineFields', figure),
		part('field', 'fieldFields', {}),
		part('goal', 'goalFields', { level: 'guiding' }),
		part(
			'measure',
			'measureFields',
			{
				currency: 'TRY',
				status: 'postponed',
				'statusReason.tr': 'Neden',
				'milestones.0.what.tr': 'Adım',
				'funding.0.source.tr': 'Bütçe',
				'funding.0.amount': '1',
				'funding.0.rhythm': 'once',
			},
			{ sentAs: rows, at: rows },
		),
		{
			...part('indicator', 'conceptIndicatorFields', {
				kind: 'output',
				unit: 'persons',
				targetValue: '1',
				targetYear: '2027',
			}),
			keep: async (form) => {
				const goal = await goalOf();
				form.set('goalId', goal);
				const parsed = parsePart('indicator', typed(form));
				if (!parsed.ok) return { issues: parsed.issues };
				const one = { conceptId: await drafted(), kind: 'indicator', fields: parsed.value } as const;
				return { row: await rowOf('concept_indicator', (await concepts.createPart(deps, officer, one)).id) };
			},
		},
		{
			schema: 'sectionFields',
			usual: () => ({ 'title.tr': 'Bölüm' }),
			keep: kept(
				(form) => parseSection(typed(form)),
				async (fields) =>
					(await concepts.createSection(deps, officer, { conceptId: await drafted(), fields })).id,
				'concept_section',
			),
		},
		{
			schema: 'commentFields',
			usual: () => ({ text: 'Not' }),
			keep: async (form) => {
				const parsed = parseForm(commentFields, form);
				if (!parsed.ok) return { issues: parsed.issues };
				const sectionId = await section();
				await concepts.addComment(deps, officer, {
					conceptId: await drafted(),
					sectionId,
					fields: parsed.value,
				});
				return { row: await latest('concept_comment', 'section_id', sectionId) };
			},
		},
		{
			schema: 'consultationFields',
			usual: () => ({ text: 'Görüş' }),
			keep: async (form) => {
				const parsed = parseForm(consultationFields, form);
				if (!parsed.ok) return { issues: parsed.issues };
				const id = await consulted();
				await concepts.sayToConcept(deps, visitor, { id, network: `home ${++homes}`, fields: parsed.value });
				return { row: await latest('consultation_comment', 'concept_id', id) };
			},
		},
		{
			schema: 'judgement',
			usual: () => ({ to: 'shown' }),
			keep: async (form) => {
				const parsed = parseForm(judgement, form, (given) => ({ reply: typedLocalized(given, 'reply') }));
				if (!parsed.ok) return { issues: parsed.issues };
				const conceptId = await consulted();
				const fields = { sectionId: null, text: 'Görüş' };
				await concepts.sayToConcept(deps, visitor, { id: conceptId, network: `home ${++homes}`, fields });
				const id = String((await latest('consultation_comment', 'concept_id', conceptId)).id);
				await concepts.judgeComment(deps, officer, { conceptId, id, version: 1, judgement: parsed.value });
				return { row: await rowOf('consultation_comment', id) };
			},
		},
		{
			schema: 'presentationFields',
			usual: () => ({ body: 'advisory_council', heldOn: '2026-01-01', verdict: 'agreed' }),
			keep: async (form) => {
				const parsed = parseForm(presentationFields, form, (given) => ({
					remarks: typedLocalized(given, 'remarks'),
				}));
				if (!parsed.ok) return { issues: parsed.issues };
				const id = await presented();
				await owner.query('delete from concept_presentation where concept_id = $1', [id]);
				await concepts.presentConcept(deps, officer, { id, fields: parsed.value });
				return { row: await rowOf('concept_presentation', id, 'concept_id') };
			},
		},
		{
			schema: 'pointFields',
			usual: () => ({ mark: 'partly' }),
			keep: async (form) => {
				const parsed = parsePoint(form);
				if (!parsed.ok) return { issues: parsed.issues };
				const conceptId = await drafted();
				const fields = { checklist: 'steps', heldOn: '2026-01-01', isShared: false } as const;
				const { id } = await concepts.createRun(deps, officer, { conceptId, fields });
				await concepts.savePoint(deps, officer, {
					conceptId,
					id,
					number: 1,
					version: 0,
					fields: parsed.value,
				});
				return { row: await rowOf('checklist_answer', id, 'run_id') };
			},
		},
		{
			schema: 'reportFields',
			usual: () => ({ startsOn: '2027-01-01', endsOn: '2027-12-31' }),
			keep: async (form) => {
				const parsed = parseReport(form);
				if (!parsed.ok) return { issues: parsed.issues };
				const { conceptId } = await adopted();
				await owner.query('delete from monitoring_report where concept_id = $1', [conceptId]);
				const { id } = await concepts.createReport(deps, officer, { conceptId, fields: parsed.value });
				return { row: await rowOf('monitoring_report', id) };
			},
		},
		{
			schema: 'entryFields',
			usual: () => ({ light: 'green' }),
			keep: async (form) => {
				const parsed = parseEntry(form);
				if (!parsed.ok) return { issues: parsed.issues };
				const { conceptId, id: measureId } = await monitored();
				await owner.query('delete from monitoring_report where concept_id = $1', [conceptId]);
				const fields = { startsOn: '2027-01-01', endsOn: '2027-12-31', dueOn: null, summary: null };
				const { id } = await concepts.createReport(deps, officer, { conceptId, fields });
				const one = { conceptId, id, measureId, version: 0, fields: parsed.value };
				await concepts.saveEntry(deps, officer, one);
				return { row: { ...(await rowOf('monitoring_entry', id, 'report_id')), concept_id: conceptId } };
			},
		},
		{
			schema: 'adoptionFields',
			usual: () => ({ resolution: '1', resolvedOn: '2026-01-02' }),
			keep: async (form) => {
				const parsed = parseForm(adoptionFields, form);
				if (!parsed.ok) return { issues: parsed.issues };
				const id = await plant('presented');
				for (const body of ['advisory_council', 'committee', 'council'])
					await owner.query(
						`insert into concept_presentation (id, concept_id, round, body, held_on, verdict) values ($1, $2, 1, $3, '2026-01-01', 'agreed')`,
						[newId(), id, body],
					);
				const { hash } = await concepts.getConcept(deps, officer, { id });
				await concepts.adoptConcept(deps, officer, { id, hash, fields: parsed.value });
				return { row: await rowOf('concept', id) };
			},
		},
		{
			schema: 'measureStatusFields',
			usual: () => ({ status: 'postponed', 'statusReason.tr': 'Neden' }),
			keep: async (form) => {
				const parsed = parseForm(measureStatusFields, form, (given) => ({
					statusReason: typedLocalized(given, 'statusReason'),
				}));
				if (!parsed.ok) return { issues: parsed.issues };
				const { conceptId, id } = await adopted();
				const version = await versionOf('concept_measure', id);
				await concepts.setMeasureStatus(deps, officer, { conceptId, id, version, fields: parsed.value });
				return { row: await rowOf('concept_measure', id) };
			},
		},
	];

	async function goalOf(): Promise<string> {
		const goal = {
			level: 'guiding',
			title: textIn('tr', 'Hedef'),
			text: null,
			fieldId: null,
			parentId: null,
		} as const;
		return (
			await concepts.createPart(deps, officer, { conceptId: await drafted(), kind: 'goal', fields: goal })
		).id;
	}
	async function latest(table: string, key: string, id: string) {
		const { rows: found } = await owner.query<{ row: Record<string, unknown> }>(
			`select to_jsonb(t) as row from ${table} t where ${key} = $1 order by id desc limit 1`,
			[id],
		);
		return found[0]!.row;
	}
}
