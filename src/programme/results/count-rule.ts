/** What is counted. "People" and "attendances" are different things and are never mixed. */
export const units = [
	'event',
	'person',
	'attendance',
	'institution',
	'partnership',
	'trained_person',
] as const;
export type Unit = (typeof units)[number];

export type CountRule = {
	readonly id: Unit;
	/** Raised whenever the same records would be counted differently. Snapshots and tables keep the version they used. */
	readonly version: number;
	/** The definition in plain words: key of a message. */
	readonly definition: `rule_${Unit}`;
	/**
	 * Whether figures of two periods may be added. Unique people and institutions of two periods are counted anew:
	 * who came in both counts once.
	 */
	readonly isAdditive: boolean;
	/**
	 * What a figure is about. One about people is protected against recovery of small groups; one about things that
	 * stand on public pages one by one is only kept coarse.
	 */
	readonly about: 'people' | 'things';
};

/** Attended registrations of events that run or are done are the ground of all of them; see `count-statement.ts`. */
export const countRules: Readonly<Record<Unit, CountRule>> = {
	event: { id: 'event', version: 1, definition: 'rule_event', isAdditive: true, about: 'things' },
	person: { id: 'person', version: 1, definition: 'rule_person', isAdditive: false, about: 'people' },
	attendance: {
		id: 'attendance',
		version: 1,
		definition: 'rule_attendance',
		isAdditive: true,
		about: 'people',
	},
	institution: {
		id: 'institution',
		version: 1,
		definition: 'rule_institution',
		isAdditive: false,
		about: 'things',
	},
	partnership: {
		id: 'partnership',
		version: 1,
		definition: 'rule_partnership',
		isAdditive: false,
		about: 'things',
	},
	trained_person: {
		id: 'trained_person',
		version: 1,
		definition: 'rule_trained_person',
		isAdditive: false,
		about: 'people',
	},
};

/** `person@1`: how a rule is named in snapshots, tables and exports. */
export function ruleName(unit: Unit): string {
	return `${unit}@${countRules[unit].version}`;
}
