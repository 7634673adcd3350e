import { clean, parseForm } from '#shared/form.ts';
import { feedForm } from '#programme/calendars/feed.ts';
import { makeFeed } from '#programme/calendars/server/api.ts';
import { parseAdaptation } from '#programme/outcomes/adaptation.ts';
import { parsePractice } from '#programme/outcomes/practice.ts';
import { parseAnswer, parseLesson, parseRecommendation } from '#programme/outcomes/recommendation.ts';
import * as outcomes from '#programme/outcomes/server/api.ts';
import { parseMinutes, parseTask } from '#programme/outcomes/task.ts';
import { parseVoice } from '#programme/outcomes/voice.ts';
import { parseIndicator } from '#programme/results/indicator.ts';
import { createIndicator } from '#programme/results/server/api.ts';
import { account, team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import type { Ground, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms of what comes of an event, of what is told of it and counted, and of a calendar of one's own. */
export function outcomeForms({ deps, owner }: TestDatabase, ground: Ground): readonly TextForm[] {
	const { first, second, event } = ground;
	const { kept, rowOf } = keeping(owner);
	const said = { eventId: event.id, 'text.tr': 'Metin' };
	return [
		{
			schema: 'voiceFields',
			usual: () => ({
				form: 'quote',
				'text.tr': 'Söz',
				'speaker.tr': 'Bir kişi',
				consent: 'public',
				consentLocale: 'tr',
				consentedOn: '2022-07-01',
			}),
			keep: kept(parseVoice, async (value) => (await outcomes.createVoice(deps, team, value)).id, 'voice'),
		},
		{
			schema: 'practiceFields',
			usual: () => ({ 'title.tr': 'Uygulama', institutionId: first }),
			keep: kept(
				parsePractice,
				async (value) => (await outcomes.createPractice(deps, team, value)).id,
				'practice',
			),
		},
		{
			schema: 'adaptationFields',
			usual: () => ({ institutionId: second, 'changed.tr': 'Değişen', 'outcome.tr': 'Sonuç' }),
			keep: kept(
				parseAdaptation,
				async (fields) =>
					(await outcomes.addAdaptation(deps, team, { practiceId: ground.practice, fields })).id,
				'adaptation',
			),
		},
		{
			schema: 'lessonFields',
			usual: () => said,
			keep: kept(parseLesson, async (value) => (await outcomes.addLesson(deps, team, value)).id, 'lesson'),
		},
		{
			schema: 'recommendationFields',
			usual: () => ({ ...said, 'addressee.tr': 'Bakanlık' }),
			keep: async (form) => {
				// Without a name of its own it goes to an institution: one of the two has to be there.
				const addressee = form.get('addressee.tr');
				if (typeof addressee === 'string' && !clean(addressee)) form.set('institutionId', first);
				return kept(
					parseRecommendation,
					async (value) => (await outcomes.createRecommendation(deps, team, value)).id,
					'recommendation',
				)(form);
			},
		},
		{
			schema: 'answerFields',
			usual: () => ({ to: 'accepted' }),
			keep: kept(
				parseAnswer,
				async (fields) => {
					const id = ground.recommendation;
					await outcomes.answerRecommendation(deps, team, { id, fields });
					return id;
				},
				'recommendation',
			),
		},
		{
			schema: 'taskFields',
			usual: () => ({ title: 'Görev' }),
			keep: kept(
				parseTask,
				async (fields) => (await outcomes.addTask(deps, team, { eventId: event.id, fields })).id,
				'task',
			),
		},
		{
			schema: 'minutesFields',
			usual: () => ({ 'text.tr': 'Tutanak', state: 'draft' }),
			keep: async (form) => {
				const parsed = parseMinutes(form, null);
				if (!parsed.ok) return parsed;
				const { minutes } = await outcomes.getMinutes(deps, team, { eventId: event.id });
				const version = minutes?.version ?? 0;
				await outcomes.saveMinutes(deps, team, { eventId: event.id, version, fields: parsed.value });
				return { row: await rowOf('minutes', event.id, 'event_id') };
			},
		},
		{
			schema: 'indicatorFields',
			usual: () => ({
				level: 'output',
				'title.tr': 'Gösterge',
				'measure.tr': 'kişi',
				source: 'Yıllık rapor',
			}),
			keep: kept(parseIndicator, async (value) => (await createIndicator(deps, team, value)).id, 'indicator'),
		},
		{
			schema: 'feedForm',
			usual: () => ({ locale: 'tr' }),
			keep: async (form) => {
				const parsed = parseForm(feedForm, form);
				if (!parsed.ok) return parsed;
				const { personId } = ground.self;
				// Nobody has more than twenty.
				await owner.query('delete from calendar_feed where person_id = $1', [personId]);
				await makeFeed(deps, account([], ground.self), parsed.value);
				return { row: await rowOf('calendar_feed', personId, 'person_id') };
			},
		},
	];
}
