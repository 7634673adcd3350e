import { desc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault, type Issue } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { locales, type Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { mostCaptionBytes, readCaptions, writeCaptions, type Captions, type Cue } from '../captions.ts';
import { trainingPolicy } from '../policy.ts';
import { forAll, type TrainingFields } from '../training.ts';
import { judgeVideo, mostVideoBytes, type VideoType } from '../video.ts';
import { centreOf } from './at-centre.ts';
import { counsellingCentre } from './tables.ts';
import { trainingVideo } from './training-tables.ts';

export type ShownVideo = {
	readonly id: string;
	readonly title: LocalizedText;
	readonly captions: Captions;
	/** The house that made it for its own; null: the programme's. */
	readonly house: LocalizedText | null;
	readonly mayRemove: boolean;
};
/** Where an actor may put a film: everywhere (`name` null), or at a house. */
export type TrainingPlace = { readonly value: string; readonly name: LocalizedText | null };

/** The films that somebody sees, the newest first, and where they may add one. */
export async function listTrainingVideos(
	deps: Deps,
	actor: Actor,
): Promise<{ readonly videos: ShownVideo[]; readonly places: TrainingPlace[] }> {
	demand(trainingPolicy, 'enter', actor, { institutionId: null });
	return deps.db.as(actor, async (tx) => {
		const centres = await centresIn(tx);
		const rows = await tx.select().from(trainingVideo).orderBy(desc(trainingVideo.addedAt), trainingVideo.id);
		const at = new Map(centres.map((one) => [one.id, one]));
		const mayKeep = (institutionId: string | null) => trainingPolicy.keep(actor, { institutionId });
		return {
			videos: rows.map(({ id, title, captions, centreId }) => {
				const centre = centreId === null ? undefined : at.get(centreId);
				return {
					id,
					title,
					captions,
					house: centre?.name ?? null,
					mayRemove: mayKeep(centre?.institutionId ?? null),
				};
			}),
			places: [
				...(mayKeep(null) ? [{ value: forAll, name: null }] : []),
				...centres
					.filter(({ institutionId }) => mayKeep(institutionId))
					.map(({ id, name }) => ({ value: id, name })),
			],
		};
	});
}

const centresIn = (tx: Tx) =>
	tx
		.select({
			id: counsellingCentre.id,
			institutionId: counsellingCentre.institutionId,
			name: institution.name,
		})
		.from(counsellingCentre)
		.innerJoin(institution, eq(institution.id, counsellingCentre.institutionId))
		.where(isNull(counsellingCentre.closedAt));

export type AddedVideo = {
	readonly fields: TrainingFields;
	readonly bytes: Buffer;
	/** A WebVTT file for each language. */
	readonly captions: Readonly<Record<Locale, Buffer>>;
};

/** Keeps a film with what is said in it, in every language. Issues at `file` and at `captions.LANGUAGE`. */
export async function addTrainingVideo(
	deps: Deps,
	actor: Actor,
	{ fields, bytes, captions }: AddedVideo,
): Promise<{ readonly id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	const centreId = fields.place === forAll ? null : fields.place;
	await deps.db.as(actor, async (tx) => {
		const institutionId = centreId ? (await centreOf(tx, centreId)).institutionId : null;
		demand(trainingPolicy, 'keep', actor, { institutionId });
		const judged = judge(bytes, captions);
		await tx.insert(trainingVideo).values({
			id,
			centreId,
			title: fields.title,
			...judged,
			sha256: await deps.files.put(bytes),
			bytes: bytes.length,
			addedAt: now,
		});
		await audit(tx, actor, now, { noun: 'training_video', recordId: id, action: 'create' });
	});
	return { id };
}

/** What a film and its captions are, told from their content; all that is wrong with them at once. */
function judge(
	bytes: Buffer,
	files: AddedVideo['captions'],
): { readonly type: VideoType; readonly captions: Captions } {
	const issues: Issue[] = [];
	const verdict = bytes.length > mostVideoBytes ? 'file_too_large' : judgeVideo(bytes);
	const isVideo = verdict === 'video/webm' || verdict === 'video/mp4';
	if (!isVideo)
		issues.push({
			field: 'file',
			reason: bytes.length === 0 ? 'file_missing' : verdict,
			params: { max: `${mostVideoBytes / 1024 / 1024} MB` },
		});
	const captions: Partial<Record<Locale, readonly Cue[]>> = {};
	for (const locale of locales) {
		const cues = files[locale].length > mostCaptionBytes ? null : cuesOf(files[locale]);
		if (cues) captions[locale] = cues;
		else
			issues.push({
				field: `captions.${locale}`,
				reason: files[locale].length === 0 ? 'captions_missing' : 'no_captions',
				params: {},
			});
	}
	if (!isVideo || issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
	return { type: verdict, captions: captions as Captions };
}

function cuesOf(bytes: Buffer): readonly Cue[] | null {
	try {
		return readCaptions(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return null;
	}
}

type One = { readonly id: string };

async function findVideo(tx: Tx, { id }: One): Promise<typeof trainingVideo.$inferSelect> {
	const [found] = await tx.select().from(trainingVideo).where(eq(trainingVideo.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** Takes a film away for good; its bytes go by night, unless another record has the same. */
export async function removeTrainingVideo(deps: Deps, actor: Actor, one: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { centreId } = await findVideo(tx, one);
		const institutionId = centreId ? (await centreOf(tx, centreId)).institutionId : null;
		demand(trainingPolicy, 'keep', actor, { institutionId });
		await tx.delete(trainingVideo).where(eq(trainingVideo.id, one.id));
		await audit(tx, actor, now, { noun: 'training_video', recordId: one.id, action: 'delete' });
	});
}

/** The bytes of a film, for those who see it. */
export async function readTrainingVideo(
	deps: Deps,
	actor: Actor,
	one: One,
): Promise<{ readonly type: VideoType; readonly bytes: Buffer }> {
	demand(trainingPolicy, 'enter', actor, { institutionId: null });
	const { sha256, type } = await deps.db.as(actor, (tx) => findVideo(tx, one));
	const bytes = await deps.files.read(sha256);
	if (!bytes) throw new Fault('missing', 'not_found');
	return { type, bytes };
}

/** What is said in a film in one language, as a file that a player shows under it. */
export async function readTrainingCaptions(
	deps: Deps,
	actor: Actor,
	{ id, locale }: One & { readonly locale: Locale },
): Promise<string> {
	demand(trainingPolicy, 'enter', actor, { institutionId: null });
	const { captions } = await deps.db.as(actor, (tx) => findVideo(tx, { id }));
	return writeCaptions(captions[locale]);
}
