import type { ServerResponse } from 'node:http';

/** What of a device a page may use: nothing but the one it needs, and that for itself alone. */
export function devices(allowed?: 'camera' | 'microphone'): string {
	const each = (['camera', 'microphone', 'geolocation', 'payment', 'usb'] as const).map(
		(one) => `${one}=(${one === allowed ? 'self' : ''})`,
	);
	return each.join(', ');
}

/** What every answer says, pages, files and refusals alike; the pages add their content security policy. */
const shields = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': devices(),
} as const;

/** Where the build puts workers: files of their own, with a policy of their own. */
const workers = '/_app/immutable/workers/';
/**
 * A worker may compute, also in WebAssembly, as the stretching of a passphrase is; it may fetch nothing and tell nobody but its page.
 * So no page has to allow WebAssembly.
 */
const ofWorkers = "default-src 'none'; script-src 'wasm-unsafe-eval'";

/**
 * Sets them before anybody answers: a redirect or an error that is thrown on the way to a page never comes back through
 * the hooks that would add them.
 */
export function shield(response: ServerResponse, origin: string, path: string): void {
	for (const [name, value] of Object.entries(shields)) response.setHeader(name, value);
	if (path.startsWith(workers)) response.setHeader('content-security-policy', ofWorkers);
	if (origin.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000');
}
