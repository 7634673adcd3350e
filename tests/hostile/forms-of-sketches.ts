import { typed } from '#shared/form.ts';
import { parseCall } from '#programme/sketches/funder-call.ts';
import { changeSketch, createCall, createSketch } from '#programme/sketches/server/api.ts';
import { parseBeginning, parseSketch } from '#programme/sketches/sketch-form.ts';
import { account, team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { textIn } from '#shared/text.ts';
import type { Ground, Row, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms of what two sides write together, and of the calls they write it for. */
export function sketchForms({ deps, owner }: TestDatabase, ground: Ground): readonly TextForm[] {
	const { kept } = keeping(owner);
	const side = account([{ role: 'coordinator', scope: 'institution', id: ground.first }], ground.self);
	return [
		{
			schema: 'sketchBeginning',
			usual: () => ({ partnershipId: ground.partnership, 'title.tr': 'Taslak' }),
			keep: kept(parseBeginning, async (value) => (await createSketch(deps, side, value)).id, 'sketch'),
		},
		{
			schema: 'sketchFields',
			sentAs: {
				'goals.goal': 'goals.0.goal',
				'goals.indicator': 'goals.0.indicator',
				'measures.what': 'measures.0.what',
			},
			at: {
				learningFirst: 'learningFirst',
				learningSecond: 'learningSecond',
				'goals.goal': 'goals.0.goal',
				'goals.indicator': 'goals.0.indicator',
				'measures.what': 'measures.0.what',
			},
			usual: () => ({
				'title.tr': 'Taslak',
				'goals.0.goal.tr': 'Hedef',
				'measures.0.what.tr': 'Önlem',
				'measures.0.who': 'both',
			}),
			keep: async (form) => {
				const given = typed(form);
				const parsed = parseSketch(given);
				if (!parsed.ok) return parsed;
				const beginning = { partnershipId: ground.partnership, title: textIn('tr', 'Başlangıç') };
				const { id } = await createSketch(deps, side, beginning);
				await changeSketch(deps, side, { id, number: 1, given: given });
				const { rows } = await owner.query<{ content: Row }>(
					'select content from sketch_version where sketch_id = $1 and number = 2',
					[id],
				);
				return { row: { ...rows[0]!.content, id } };
			},
		},
		{
			schema: 'callFields',
			sentAs: { 'tiers.condition': 'tiers.0.condition', 'steps.name': 'steps.0.name' },
			at: { 'tiers.condition': 'tiers.0.condition', 'steps.name': 'steps.0.name' },
			usual: () => ({
				'name.tr': 'Çağrı',
				'funder.tr': 'Fon',
				year: '2022',
				currency: 'EUR',
				zone: 'Europe/Berlin',
			}),
			keep: kept(parseCall, async (value) => (await createCall(deps, team, value)).id, 'funder_call'),
		},
	];
}
