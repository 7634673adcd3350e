export const sessionTypes = [
	'plenary',
	'panel',
	'workshop',
	'site_visit',
	'closed_meeting',
	'meal',
	'travel',
] as const;
export type SessionType = (typeof sessionTypes)[number];
