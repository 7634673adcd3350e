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
	const wanted = [...pages, icon];
	const seen = new Set(wanted);
	while (wanted.length > 0) {
		const found = await Promise.all(wanted.splice(0, 12).map((path) => fetchPart(cache, path)));
		for (const path of found.flat()) {
			if (seen.has(path)) continue;
			wanted.push(path);
			seen.add(path);
		}
	}
}

async function fetchPart(cache, path) {
	const answer = await fetch(path, { credentials: 'omit', cache: 'no-cache' });
	// A page that this build does not have.
	if (answer.status === 404 && pages.includes(path)) return [];
	if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
	const copy = answer.clone();
	const type = answer.headers.get('content-type') ?? '';
	await cache.put(path, answer);
	if (type.includes('html')) return partsOfPage(await copy.text());
	if (type.includes('javascript'))
		return (path.includes('/entry/app.') ? partsOfEntry : partsOf)(await copy.text(), path);
	if (type.includes('css')) return partsOf(await copy.text(), path);
	return [];
}

const partsOfPage = (text) =>
	Array.from(text.matchAll(/_app\/[\w./-]+\.(?:js|css)/g), ([part]) => `/${part}`);

/**
 * The application's entry names every page of the site, and those that belong here name their own parts: what frames them, and what tells
 * of errors on them. It begins with no page unless the outermost of both are there as well, which none of them names.
 */
function partsOfEntry(text, path) {
	const [, list = ''] = text.match(/__vite__mapDeps=[^[]*\[([^\]]*)\]/) ?? [];
	const files = list.split(',');
	const routes = text.matchAll(
		/"\/\[lang=locale\]\/counselling[^"]*":\[([~-]?\d+),\[([\d,]*)\](?:,\[([\d,]*)\])?\]/g,
	);
	const named = Array.from(routes, ([, page, frames, errors = '']) => [leafOf(page), frames, errors].join());
	const nodes = new Set(['0', '1', ...named.join().split(',')].filter(Boolean));
	const parts = Array.from(nodes).flatMap((node) => {
		const [, file, places = ''] =
			text.match(
				new RegExp(
					`import\\(["'\`](\\.\\./nodes/${node}\\.[\\w-]+\\.js)["'\`]\\)(?:,__vite__mapDeps\\(\\[([\\d,]*)\\])?`,
				),
			) ?? [];
		if (!file) throw new Error(`${path}: no node ${node}`);
		return [`"${file}"`, ...places.split(',').map((place) => files[place] ?? '')];
	});
	const own = Array.from(text.matchAll(/\bimport[^"'`()]*["'`][^"'`]+["'`]/g), ([statement]) => statement);
	return partsOf([...parts, ...own].join(), path);
}

/** A page that asks the server for something is named by the complement of its number. */
function leafOf(page) {
	const number = Number(page.replace('~', ''));
	return number < 0 ? ~number : number;
}

/** What a file of the build names in quotes or as an address in a style sheet, relative to itself or from the root. */
function partsOf(text, path) {
	return Array.from(
		text.matchAll(/["'`(]((?:\.{1,2}\/|_app\/|\/_app\/)[\w./-]+\.(?:js|css|woff2|ttf))["'`)]/g),
		([, part]) =>
			part.startsWith('_app/') ? `/${part}` : new URL(part, new URL(path, self.location.origin)).pathname,
	).filter((part) => part.startsWith('/_app/immutable/'));
}

async function tidy() {
	for (const other of await caches.keys())
		if (other.startsWith(prefix) && other !== name) await caches.delete(other);
	await self.clients.claim();
}
