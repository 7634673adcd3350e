import * as v from 'valibot';
import { cardSchema, type Card, type CardKind } from './card.ts';
import { overlayKinds } from './centre.ts';
import { photoName, photoOf, photoSchema } from './media/photo.ts';
import type { CentreStanding } from './standing.ts';

/** A card of a centre's own, laid over the deck; a hidden one keeps the words it had. */
const laidCard = v.object({
	code: v.string(),
	kind: v.picklist(overlayKinds),
	card: v.nullable(cardSchema),
	/** Shown in place of the card's drawings, which stand in for it where it is not to be had. */
	photo: v.optional(v.fallback(v.nullable(photoSchema), null), null),
});
export type LaidCard = Readonly<v.InferOutput<typeof laidCard>>;

/** What a centre may change: fields and growing plants hold the deck together. */
export const mayChange = (kind: CardKind) => kind !== 'intensity' && kind !== 'field';

/** Numbers that the deck itself never uses within a field. */
export const firstOwnNumber = 80;
export const mostLaid = 60;
/** Whether a code can be a centre's own alone. */
export const isOwnCode = (code: string) => Number(/^\d\d-(\d\d)$/.exec(code)?.[1] ?? 0) >= firstOwnNumber;

/** What a device was told of a centre's own cards. What a newer application wrote is passed over. */
export function readOverlay(told: CentreStanding['overlay']): LaidCard[] {
	return told.flatMap((one) => {
		const parsed = v.safeParse(laidCard, one);
		return parsed.success ? [parsed.output] : [];
	});
}

/**
 * The deck as a centre lays it out, and which cards are not asked there. A hidden card stays readable in profiles that have it already.
 */
export function layOver(
	deck: readonly Card[],
	overlay: readonly LaidCard[],
): { readonly cards: readonly Card[]; readonly hidden: ReadonlySet<string> } {
	const own = overlay.flatMap(({ card, photo }) =>
		card && photo ? { ...card, pictures: [photoName(photo.id)] } : (card ?? []),
	);
	const laid = new Map([...deck, ...own].map((card) => [card.code, card]));
	const cards = [...laid.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
	return {
		cards,
		hidden: new Set(overlay.flatMap(({ code, kind }) => (kind === 'hidden' ? [code] : []))),
	};
}

/** Where a picture of the laid deck lies: photos that are at hand, and drawings for everything else. */
export function picturesOf(
	drawingOf: (name: string) => string,
	overlay: readonly LaidCard[],
	photos: () => ReadonlyMap<string, string>,
): (name: string) => string {
	const drawings = new Map(overlay.flatMap(({ card, photo }) => (card && photo ? [[photo.id, card]] : [])));
	return (name) => {
		const id = photoOf(name);
		if (id === null) return drawingOf(name);
		return photos().get(id) ?? drawingOf(drawings.get(id)?.pictures[0] ?? '');
	};
}

/** The code of the next card of one's own in a field, or null where there is no room. */
export function nextCode(field: string, overlay: readonly LaidCard[]): string | null {
	for (let number = firstOwnNumber; number < 100; number++) {
		const code = `${field}-${number}`;
		if (!overlay.some((one) => one.code === code)) return code;
	}
	return null;
}
