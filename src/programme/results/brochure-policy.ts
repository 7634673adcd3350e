import { programmeWide, type Policy } from '#shared/policy.ts';

/** Everybody may read the brochure; what it still lacks is for those who keep the programme. */
export const brochurePolicy = {
	review: programmeWide('team', 'reader'),
} as const satisfies Policy<unknown, string>;
