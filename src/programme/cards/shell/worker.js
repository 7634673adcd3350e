// @ts-nocheck -- runs in a service worker, whose types cannot stand beside those of a page
/* global version, pages -- written in front of this by the route that serves it */
// The service worker of the counselling pages: they and all they are made of come from the cache, one build at a time. A new build is
// fetched whole beside the old one, and takes its place when the counsellor says so. Cases never lie here; they are sealed in the database
// of the page.
const scope = new URL(self.registration.scope).pathname;
const prefix = `koprue-counselling-${scope}-`;
const name = prefix + version;
const icon = '/favicon.svg';

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('message', ({ data }) => data === 'take over' && self.skipWaiting());
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin) return;
	const isPage = request.mode === 'navigate' && pages.includes(pathname);
	// Scripts of workers are asked for below the scope, or else a browser would not ask here at all.
	const isBelow = pathname.startsWith(`${scope}/_app/`);
	if (isBelow) event.respondWith(kept(pathname.slice(scope.length)));
	else if (isPage || pathname.startsWith('/_app/') || pathname === icon)
		event.respondWith(kept(pathname, request));
});

async function kept(path, request = path) {
	const cache = await caches.open(name);
	return (await cache.match(path)) ?? fetch(request);
}

/** Fetches the pages as somebody who is not signed in: what is kept on a device is the same for everybody and names nobody. */
async function fill() {
	const cache = await caches.open(name);
	const listed = await listParts();
	const wanted = [...pages, ...JSON.parse(listed), icon];
	while (wanted.length > 0) await Promise.all(wanted.splice(0, 12).map((path) => keep(cache, path)));
	// Pages of one build and files of another would not start without a network.
	if ((await listParts()) !== listed) throw new Error('another build meanwhile');
}

/** The files that the build of now has written down for these pages, as JSON. */
async function listParts() {
	const answer = await ask('/_app/counselling.json');
	if (!answer.ok) throw new Error(`parts: ${answer.status}`);
	return answer.text();
}

async function keep(cache, path) {
	const answer = await ask(path);
	// A page that this build does not have.
	if (answer.status === 404 && pages.includes(path)) return;
	if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
	await cache.put(path, answer);
}

const ask = (path) => fetch(path, { credentials: 'omit', cache: 'no-cache' });

async function tidy() {
	for (const other of await caches.keys())
		if (other.startsWith(prefix) && other !== name) await caches.delete(other);
	await self.clients.claim();
}
