/** Makes a page come back without a network: itself and all it is made of, in a cache of that name. */
export async function keepPage(path: string, name: string): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	await navigator.serviceWorker.register(`${path}/worker.js?name=${name}`, { scope: path });
	const cache = await caches.open(name);
	// Letters of a language that is chosen later are fetched by nobody before.
	await Promise.allSettled(Array.from(document.fonts, (font) => font.load()));
	const parts = performance
		.getEntriesByType('resource')
		.map((entry) => entry.name)
		.filter((part) => part.startsWith(location.origin) && !part.startsWith(`${location.origin}${path}/`));
	await cache.addAll([path, ...new Set(parts)]);
}

/** Nothing of the page stays on the device. */
export async function forgetPage(path: string, name: string): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	await caches.delete(name);
	await (await navigator.serviceWorker.getRegistration(path))?.unregister();
}
