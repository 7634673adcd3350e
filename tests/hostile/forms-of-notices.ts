import { parseForm, typedLocalized } from '#shared/form.ts';
import { newId } from '#shared/id.ts';
import { noticeInput } from '#programme/events/notice.ts';
import * as events from '#programme/events/server/api.ts';
import { team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { makeRegistration } from '#world/events.ts';
import type { Ground, Kept, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

const elsewhere = {
	startsLocal: '2022-01-01T09:00',
	endsLocal: '2022-01-02T09:00',
	zone: 'Europe/Berlin',
	mode: 'on_site',
	venue: null,
	place: 'Elsewhere',
	country: 'DE',
};

/** What an event writes to those who come. */
export function noticeForms({ deps, owner }: TestDatabase, { quiet }: Ground): readonly TextForm[] {
	const { rowOf } = keeping(owner);
	const keep = async (form: FormData): Promise<Kept> => {
		const id = newId();
		const ids = [await makeRegistration(deps, quiet.id)];
		const parsed = parseForm(noticeInput, form, (given) => ({
			id,
			ids,
			subject: typedLocalized(given, 'subject'),
			body: typedLocalized(given, 'body'),
		}));
		if (!parsed.ok) return parsed;
		const wanted = { ...parsed.value, eventId: quiet.id };
		const { seal } = await events.previewNotice(deps, team, wanted);
		await events.sendNotice(deps, team, { ...wanted, seal });
		return { row: await rowOf('event_notice', id) };
	};
	return [
		{
			schema: 'messageInput',
			usual: () => ({
				kind: 'message',
				'subject.original': 'tr',
				'subject.tr': 'Yemek',
				'body.original': 'tr',
				'body.tr': 'Saat on ikide.',
			}),
			keep,
		},
		{
			schema: 'tellingInput',
			usual: () => ({ kind: 'change' }),
			keep: async (form) => {
				// Something to tell, anew each time.
				await owner.query(
					`insert into event_mailing (event_id, thanks, untold)
					values ($1, false, jsonb_build_object('version', 1, 'facts', $2::jsonb))
					on conflict (event_id) do update set untold = jsonb_set(excluded.untold, '{version}', to_jsonb(random()))`,
					[quiet.id, JSON.stringify(elsewhere)],
				);
				return keep(form);
			},
		},
	];
}
