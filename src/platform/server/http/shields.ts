import type { ServerResponse } from 'node:http';

/** What every answer says, pages, files and refusals alike; the pages add their content security policy. */
const shields = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
} as const;

/**
 * Sets them before anybody answers: a redirect or an error that is thrown on the way to a page never comes back through
 * the hooks that would add them.
 */
export function shield(response: ServerResponse, origin: string): void {
	for (const [name, value] of Object.entries(shields)) response.setHeader(name, value);
	if (origin.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000');
}
