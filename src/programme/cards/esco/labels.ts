import { fold } from '#shared/fold.ts';
import type { Weights } from '../matching/weights.ts';

/** Labels of ESCO that came with the weights, folded. */
export const labelsIn = ({ groups, occupations }: Weights): ReadonlySet<string> =>
	new Set(
		[...groups.flatMap(([, en, de]) => [en, de]), ...occupations.flatMap(([, , en, de]) => [en, de])].map(
			(label) => fold(label),
		),
	);
