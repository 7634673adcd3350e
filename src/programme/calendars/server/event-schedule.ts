import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import { scheduleOf } from '../schedule.ts';
import { scheduleJson } from '../schedule-json.ts';
import { scheduleXml } from '../schedule-xml.ts';
import { publicEvent } from './public-calendar.ts';

/** The public agenda of a public event for programs of conference visitors. `missing` for any other event as for none. */
export async function eventSchedule(
	deps: Deps,
	actor: Actor,
	{ slug, format }: { readonly slug: string; readonly format: 'xml' | 'json' },
): Promise<string> {
	const edition = { locale: actor.locale, origin: deps.origin };
	const schedule = scheduleOf(await publicEvent(deps, actor, slug), edition);
	return format === 'xml' ? scheduleXml(schedule) : JSON.stringify(scheduleJson(schedule));
}
