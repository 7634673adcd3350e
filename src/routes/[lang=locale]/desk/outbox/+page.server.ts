import { deps } from '#platform/server/deps.ts';
import { listMails } from '#programme/people/server/doors.ts';

const states = ['waiting', 'sending', 'sent', 'failed', 'kept'] as const;

export const load = async ({ locals, url }) => {
	const state = states.find((one) => one === url.searchParams.get('state')) ?? null;
	const page = Math.max(1, Math.min(100_000, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1));
	return {
		state,
		states,
		mails: await listMails(deps(), locals.actor, { state, page }),
		hasServer: Boolean(process.env.SMTP_URL),
	};
};
