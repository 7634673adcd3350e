import * as v from 'valibot';
import { optionalLocalizedLines, optionalWhole } from '#shared/fields.ts';
import { line, parseForm, typedLocalized, type Parsed } from '#shared/form.ts';
import type { LocalizedText } from '#shared/text.ts';

/** Where sessions of one event take place. */
export const roomFields = v.object({
	name: line(120),
	seats: optionalWhole(1, 100_000),
	accessibility: optionalLocalizedLines(500),
});
export type RoomFields = v.InferOutput<typeof roomFields>;

export type Room = RoomFields & { readonly id: string; readonly version: number };

export function parseRoom(form: FormData, previous: LocalizedText | null = null): Parsed<RoomFields> {
	return parseForm(roomFields, form, (given) => ({
		accessibility: typedLocalized(given, 'accessibility', previous),
	}));
}
