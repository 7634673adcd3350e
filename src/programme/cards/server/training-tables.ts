import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import {
	instant,
	isSystemActor,
	localized,
	oneOf,
	primaryId,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import type { Captions } from '../captions.ts';
import { videoTypes, type VideoType } from '../video.ts';
import { counsellingCentre } from './tables.ts';

/** A film that shows how a meeting goes. Its bytes lie on disk under their hash; without captions in every language there is none. */
export const trainingVideo = pgTable(
	'training_video',
	{
		id: primaryId(),
		/** The house that made it for its own counsellors; null: the programme's, for all centres. */
		centreId: uuid().references(() => counsellingCentre.id, { onDelete: 'cascade' }),
		title: localized().notNull(),
		captions: jsonb().$type<Captions>().notNull(),
		sha256: text().notNull(),
		/** Told from the content, never from the name or the sender. */
		type: text().$type<VideoType>().notNull(),
		bytes: integer().notNull(),
		addedAt: instant().notNull(),
		isExample: boolean().notNull().default(false),
	},
	(table) => {
		const own = (whose: 'counselled_centres' | 'coordinated_centres') =>
			sql`${table.centreId} = any((select koprue.${sql.raw(whose)}())::uuid[])`;
		const keeps = sql`${isSystemActor} or (${table.centreId} is null and ${writesAll}) or ${own('coordinated_centres')}`;
		return [
			oneOf('training_video_type', table.type, videoTypes),
			index('training_video_centre').on(table.centreId),
			index('training_video_sha256').on(table.sha256),
			...rowPolicies({
				read: sql`${table.centreId} is null or ${keeps} or ${own('counselled_centres')}`,
				add: keeps,
				change: keeps,
			}),
		];
	},
);
