import { eq } from 'drizzle-orm';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '#shared/actor.ts';
import { locales, type Locale } from '#shared/locale.ts';
import type { Deps } from '#platform/server/deps.ts';
import { addTrainingVideo, counsellingCentre, trainingVideo } from '#programme/cards/server/api.ts';
import { forAll } from '#programme/cards/training.ts';
import type { CounsellingSource } from '../example-counselling.ts';
import { localize } from '../example-source.ts';
import { keyedId } from './keyed-id.ts';

const operator: Actor = { kind: 'system', name: 'example', locale: 'en' };

/** Opens the centre of the example and shows its films, which are judged as anybody's are. Throws where one is none. */
export async function loadCounselling(
	deps: Deps,
	folder: string,
	{ original, centre, films }: CounsellingSource,
): Promise<void> {
	await deps.db.as(operator, (tx) =>
		tx.insert(counsellingCentre).values({
			id: keyedId('counselling_centre', centre),
			institutionId: keyedId('institution', centre),
			openedAt: deps.now(),
			isExample: true,
		}),
	);
	for (const { name, title } of films) {
		const file = (ending: string) => readFile(path.join(folder, 'films', `${name}.${ending}`));
		const captions = await Promise.all(locales.map(async (one) => [one, await file(`${one}.vtt`)] as const));
		const { id } = await addTrainingVideo(deps, operator, {
			fields: { title: localize(title, original), place: forAll },
			bytes: await file('webm'),
			captions: Object.fromEntries(captions) as Record<Locale, Buffer>,
		});
		await deps.db.as(operator, (tx) =>
			tx.update(trainingVideo).set({ isExample: true }).where(eq(trainingVideo.id, id)),
		);
	}
}
