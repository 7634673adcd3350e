import { parseForm, typedLocalized, type Parsed, type Typed } from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import { pointFields, type PointFields, type RunFields } from './checklist.ts';

export function parsePoint(form: FormData, previous: PointFields | null = null): Parsed<PointFields> {
	return parseForm(pointFields, form, (given) => ({
		evidence: typedLocalized(given, 'evidence', previous?.evidence),
	}));
}

/** An answer as its form carries it; without one, an empty form. */
export function pointTyped(point: PointFields | null): Typed {
	return { mark: point?.mark ?? '', ...localizedFields('evidence', point?.evidence ?? null) };
}

export function runTyped({ heldOn, isShared }: RunFields): Typed {
	return { heldOn, isShared: isShared ? 'on' : '' };
}
