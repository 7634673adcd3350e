import { isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';
import { demand, isTeam, type Policy } from '#shared/policy.ts';
import { leftToDo, type LocalizedText } from '#shared/text.ts';
import { event } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { practiceTexts } from '#programme/outcomes/practice.ts';
import { practice, voice } from '#programme/outcomes/server/api.ts';
import { actionField, programmeText, project } from '#programme/projects/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { TextAtWork } from '../work.ts';

export const translationPolicy = { list: isTeam } as const satisfies Policy<unknown, string>;

type Source = {
	readonly noun: TextAtWork['noun'];
	readonly path: string;
	readonly name: LocalizedText | null;
	readonly texts: Readonly<Record<string, LocalizedText | null>>;
};

/** Every text of the programme that still wants a translation or a review, the programme's own texts first. */
export async function listTranslationWork(
	deps: Deps,
	actor: Actor,
	{ only }: { only?: Locale },
): Promise<TextAtWork[]> {
	demand(translationPolicy, 'list', actor, undefined);
	const sources = await deps.db.as(actor, async (tx): Promise<Source[]> => {
		const texts = await tx.select({ key: programmeText.key, body: programmeText.body }).from(programmeText);
		const fields = await tx.select().from(actionField).orderBy(actionField.number);
		const projects = await tx.select().from(project).where(isNull(project.deletedAt));
		const events = await tx
			.select({
				id: event.id,
				title: event.title,
				summary: event.summary,
				description: event.description,
				storyTitle: event.storyTitle,
				story: event.story,
			})
			.from(event)
			.where(isNull(event.deletedAt))
			.orderBy(event.startsAt);
		const voices = await tx.select().from(voice).where(isNull(voice.deletedAt));
		const practices = await tx.select().from(practice).where(isNull(practice.deletedAt)).orderBy(practice.id);
		const institutions = await tx
			.select({ id: institution.id, name: institution.name, description: institution.description })
			.from(institution)
			.where(isNull(institution.deletedAt));
		return [
			...texts.map(({ key, body }) => ({
				noun: 'programme_text' as const,
				path: `/programme/${key}`,
				name: null,
				texts: { [key]: body },
			})),
			...fields.map(({ number, name, description }) => ({
				noun: 'action_field' as const,
				path: `/programme/fields/${number}`,
				name,
				texts: { name, description },
			})),
			...projects.map(({ id, title, summary }) => ({
				noun: 'project' as const,
				path: `/projects/${id}/edit`,
				name: title,
				texts: { title, summary },
			})),
			...events.map(({ id, ...all }) => ({
				noun: 'event' as const,
				path: `/events/${id}/edit`,
				name: all.title,
				texts: all,
			})),
			...practices.map((row) => ({
				noun: 'practice' as const,
				path: `/practices/${row.id}/edit`,
				name: row.title,
				texts: {
					title: row.title,
					summary: row.summary,
					...Object.fromEntries(practiceTexts.map((name) => [name, row[name]])),
				},
			})),
			...voices
				.filter(({ withdrawnAt }) => withdrawnAt === null)
				.map(({ id, text, speaker }) => ({
					noun: 'voice' as const,
					path: `/voices/${id}/edit`,
					name: speaker,
					texts: { text, speaker },
				})),
			...institutions.map(({ id, name, description }) => ({
				noun: 'institution' as const,
				path: `/institutions/${id}/edit`,
				name,
				texts: { name, description },
			})),
		];
	});
	return sources.flatMap(({ noun, path, name, texts }) =>
		Object.entries(texts).flatMap(([field, text]) => {
			const left = leftToDo(text, only && [only]);
			return left && text ? [{ noun, path, field, name, text, ...left }] : [];
		}),
	);
}
