import { deps } from '#platform/server/deps.ts';
import { devices } from '#platform/server/http/shields.ts';
import { submit } from '#platform/server/http/form-action.ts';
import { parseForm } from '#shared/form.ts';
import { isFault } from '#shared/fault.ts';
import { cookiePrefix } from '#platform/server/session/cookies.ts';
import { gateCookie, handScan } from '#programme/checkin/gate.ts';
import { findGuests } from '#programme/checkin/guests.ts';
import { guestList, takeScans } from '#programme/checkin/server/api.ts';
import type { Actions, PageServerLoad } from './$types';

const deviceOf = (cookies: { get(name: string): string | undefined }) =>
	cookies.get(`${cookiePrefix(deps().origin)}.${gateCookie}`);

export const load: PageServerLoad = async ({ locals: { actor }, cookies, setHeaders, url }) => {
	setHeaders({
		'cache-control': 'private, no-store',
		'x-robots-tag': 'noindex',
		'permissions-policy': devices('camera'),
	});
	const list = await guestList(deps(), actor, { device: deviceOf(cookies) }).catch((error: unknown) => {
		if (isFault(error)) return null;
		throw error;
	});
	const q = url.searchParams.get('q') ?? '';
	return {
		// Names are asked for apart, so that none of them stays in a page that is kept for later.
		gate: list && { ...list.gate, eventId: list.event.id, title: list.event.title, zone: list.event.zone },
		counts: list && {
			arrived: list.guests.filter(({ since }) => since !== null).length,
			count: list.guests.length,
		},
		q,
		found: list && q ? findGuests(list.guests, q) : null,
		nonce: crypto.randomUUID(),
	};
};

export const actions: Actions = {
	scan: async ({ request, locals: { actor }, cookies }) => {
		const form = await request.formData();
		const now = deps().now().getTime();
		const device = deviceOf(cookies);
		const result = await submit(form, parseForm(handScan, form), async (scan) => {
			const upload = { now, scans: [{ ...scan, counter: now, at: now, token: null }] };
			const before = scan.code ? await guestList(deps(), actor, { device }) : null;
			const [taken] = (await takeScans(deps(), actor, { device, upload })).taken;
			const guest = before?.guests.find(({ code }) => code === scan.code) ?? null;
			return { verdict: taken!.verdict, kind: scan.kind, nonce: scan.nonce, guest };
		});
		return result.ok ? { scanned: result.value } : result.refusal;
	},
};
