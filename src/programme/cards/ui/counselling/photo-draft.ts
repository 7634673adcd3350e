import { clean } from '#shared/form.ts';
import type { LaidPhoto } from '../../handing.ts';
import { faultOfCredit, type CreditFault, type PhotoLicence } from '../../media/photo.ts';
import { toBase64 } from '../../vault/bytes.ts';

/** A photo as it stands in the form of a card. */
export type PhotoDraft = {
	/** Where it is shown from. */
	readonly address: string;
	/** Picked just now; null where it lies on the card already. */
	readonly bytes: Uint8Array | null;
	credit: string;
	licence: PhotoLicence;
	/** That nobody is to be recognised, and that it may be used. */
	isAgreed: boolean;
};

/** What of it is still to be said. */
export function faultsOfDraft(draft: PhotoDraft | null): {
	readonly credit: CreditFault | null;
	readonly isAgreed: boolean;
} {
	if (!draft) return { credit: null, isAgreed: true };
	return { credit: faultOfCredit(clean(draft.credit)), isAgreed: draft.bytes === null || draft.isAgreed };
}

/** As it is handed in: nothing said where there was none and is none, null where it was taken off. */
export function laidPhoto(draft: PhotoDraft | null, hadOne: boolean): LaidPhoto | undefined {
	if (!draft) return hadOne ? null : undefined;
	const { credit, licence, bytes } = draft;
	return { credit: clean(credit), licence, ...(bytes && { bytes: toBase64(bytes) }) };
}
