// @ts-nocheck -- runs in a service worker, whose types cannot stand beside those of a page
// The service worker of a page that works without a network: the page and what it is made of come from the cache then. What the page knows
// of people never lies here; it is in the database of the page, which deletes it. Each page has its own, by the name in its address.
const name = new URL(self.location.href).searchParams.get('name') ?? 'koprue-gate';
const patience = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin || pathname.endsWith('.json')) return;
	event.respondWith(request.mode === 'navigate' ? page(request) : part(request));
});

async function page(request) {
	const cache = await caches.open(name);
	const kept = await cache.match(request, { ignoreSearch: true });
	if (!kept) return fetch(request);
	if (!self.navigator.onLine) return kept;
	try {
		return await fetch(request, { signal: AbortSignal.timeout(patience) });
	} catch {
		return kept;
	}
}

/** What a page is made of has its version in its name. */
async function part(request) {
	return (await caches.match(request)) ?? fetch(request);
}
