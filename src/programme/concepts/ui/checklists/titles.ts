import type { Checklist } from '../../checklist.ts';
import type { Words } from '../words.ts';

const lists = { steps: 'step', oecd: 'oecd', intercultural: 'icc' } as const;
/** What a point of a list is called. Those of two lists begin with their number. */
export const pointTitle = ({ say }: Pick<Words, 'say'>, checklist: Checklist, item: string): string =>
	say(lists[checklist], item);
