const browsers = [
	['Edg', 'Edge'],
	['OPR', 'Opera'],
	['SamsungBrowser', 'Samsung Internet'],
	['Firefox', 'Firefox'],
	['FxiOS', 'Firefox'],
	['CriOS', 'Chrome'],
	['Chrome', 'Chrome'],
	['Safari', 'Safari'],
] as const;
const systems = [
	['Android', 'Android'],
	['iPhone', 'iPhone'],
	['iPad', 'iPad'],
	['Windows', 'Windows'],
	['Mac OS', 'macOS'],
	['CrOS', 'ChromeOS'],
	['Linux', 'Linux'],
] as const;

/** "Firefox, Windows" for what a browser says of itself; null where nothing of it is known. */
export function browserName(userAgent: string | null): string | null {
	const known = [browsers, systems].map(
		(list) => list.find(([mark]) => userAgent?.includes(mark))?.[1] ?? null,
	);
	return known.filter((name) => name !== null).join(', ') || null;
}
