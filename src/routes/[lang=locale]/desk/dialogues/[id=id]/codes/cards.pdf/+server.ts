import { error, redirect } from '@sveltejs/kit';
import { isFault } from '#shared/fault.ts';
import { deps } from '#platform/server/deps.ts';
import { parseCards } from '#programme/dialogues/code-form.ts';
import { assistedDialogue } from '#programme/dialogues/server/assisted-dialogue.ts';
import { printCards } from '#programme/dialogues/server/print-cards.ts';
import type { RequestHandler } from './$types';

/** Posted, for codes never stand in an address or a log of this server. */
export const POST: RequestHandler = async ({ request, params: { id }, locals: { actor, locale } }) => {
	await assistedDialogue(deps(), actor, { id });
	const parsed = parseCards(await request.formData().catch(() => new FormData()));
	const page = `/${locale}/desk/dialogues/${id}/codes`;
	if (!parsed.ok) {
		if (parsed.issues.some(({ reason }) => reason === 'two_different'))
			redirect(303, `${page}?refused=two_different`);
		error(422);
	}
	const { codes, first, second } = parsed.value;
	const print = await printCards(deps(), actor, {
		id,
		codes: codes.split(' '),
		languages: [first, second],
	}).catch((thrown: unknown) => {
		if (isFault(thrown) && ['unavailable', 'limit'].includes(thrown.kind))
			redirect(303, `${page}?refused=${thrown.reason}`);
		throw thrown;
	});
	return new Response(new Uint8Array(print.pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${print.name}"`,
			'cache-control': 'private, no-store',
		},
	});
};
