import type { Conflict } from '../case/case-file.ts';
import { partsOf, type Kind } from './profile.ts';

/** Of these nothing stands in what is made for others. */
const inside: readonly Kind[] = ['setting', 'counted', 'meeting', 'field', 'passed', 'note', 'step'];

/**
 * Of the fields that two devices wrote differently, those of which something would stand in a file for others, or that say whether there may
 * be one. Nobody there could decide which version is meant.
 */
export const undecidedForOthers = (conflicts: readonly Conflict[]): readonly Conflict[] =>
	conflicts.filter(({ path }) => {
		const [kind] = partsOf(path);
		return kind !== undefined && !inside.includes(kind);
	});

/** Where on the page it is decided. */
export const undecidedPlace = 'undecided';
