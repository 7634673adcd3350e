import { addTrainingVideo } from '#programme/cards/server/api.ts';
import { parseTraining } from '#programme/cards/training.ts';
import { team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import { smallFilm } from '#world/film.ts';
import type { TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The form of the films for counsellors. */
export function trainingForms({ deps, owner }: TestDatabase): readonly TextForm[] {
	const { kept } = keeping(owner);
	return [
		{
			schema: 'trainingFields',
			usual: () => ({ 'title.tr': 'Film', place: 'all' }),
			keep: kept(
				parseTraining,
				async (fields) => (await addTrainingVideo(deps, team, { fields, ...smallFilm('Film') })).id,
				'training_video',
			),
		},
	];
}
