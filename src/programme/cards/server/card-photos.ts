import { and, count, eq } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { LaidPhoto } from '../handing.ts';
import { sizeOfBareJpeg } from '../media/jpeg.ts';
import { faultOfCredit, mostPhotos, photoSide } from '../media/photo.ts';
import { cardPhoto } from './photo-tables.ts';
import { deckOverlay } from './tables.ts';

type Place = { readonly centreId: string; readonly code: string };

/** What the actor's centres have laid over the deck, photos without their bytes. */
export async function listOverlays(tx: Tx) {
	const { id, credit, licence } = cardPhoto;
	const { centreId, code, kind, card } = deckOverlay;
	return tx
		.select({ centreId, code, kind, card, photo: { id, credit, licence } })
		.from(deckOverlay)
		.leftJoin(cardPhoto, and(eq(cardPhoto.centreId, centreId), eq(cardPhoto.code, code)))
		.orderBy(centreId, code);
}

/** Puts a photo on a laid card in place of the one it had, or takes that off; without bytes its source alone is put right. */
export async function putPhoto(tx: Tx, now: Date, place: Place, photo: LaidPhoto): Promise<void> {
	const isHere = and(eq(cardPhoto.centreId, place.centreId), eq(cardPhoto.code, place.code));
	if (!photo) return void (await tx.delete(cardPhoto).where(isHere));
	const { credit, licence } = photo;
	if (faultOfCredit(credit)) throw new Fault('invalid', 'photo_faulty');
	if (photo.bytes === undefined) {
		const { rowCount } = await tx.update(cardPhoto).set({ credit, licence }).where(isHere);
		if (rowCount === 0) throw new Fault('invalid', 'photo_faulty');
		return;
	}
	const bytes = new Uint8Array(Buffer.from(photo.bytes, 'base64'));
	if (!isPhoto(bytes)) throw new Fault('invalid', 'photo_faulty');
	const { rowCount: exchanged } = await tx.delete(cardPhoto).where(isHere);
	// One in place of another makes them no more, also where there are more than may be added today.
	if (!exchanged) {
		const [there] = await tx
			.select({ many: count() })
			.from(cardPhoto)
			.where(eq(cardPhoto.centreId, place.centreId));
		if (there!.many >= mostPhotos) throw new Fault('conflict', 'too_many_photos');
	}
	await tx
		.insert(cardPhoto)
		.values({ id: newId(now.getTime()), ...place, bytes, credit, licence, addedAt: now });
}

/** A square JPEG and nothing else, told from its content. */
function isPhoto(bytes: Uint8Array): boolean {
	const size = sizeOfBareJpeg(bytes);
	if (!size) return false;
	const { width, height } = size;
	return width === height && photoSide.least <= width && width <= photoSide.most;
}
