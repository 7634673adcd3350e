/** Zones of the countries most exchanges are between; they stand first where one is chosen. */
const usual = ['Europe/Istanbul', 'Europe/Berlin'] as const;

/** Every IANA zone this runtime knows, the usual ones first. */
export function zones(): string[] {
	const others = Intl.supportedValuesOf('timeZone').filter(
		(zone) => !(usual as readonly string[]).includes(zone),
	);
	return [...usual, ...others];
}
