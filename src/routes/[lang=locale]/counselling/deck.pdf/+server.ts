import { deps } from '#platform/server/deps.ts';
import { answerJson, readAsked } from '#platform/server/http/json-response.ts';
import { deckPrint } from '#programme/cards/deck-print.ts';
import { printOwnDeck } from '#programme/cards/server/api.ts';
import { cards } from '#programme/cards/ui/cards.ts';
import { authorsOf } from '#programme/cards/ui/picture-authors.ts';
import type { RequestHandler } from './$types';

/** The deck of a centre on paper, for its counsellors. */
export const GET: RequestHandler = ({ url, locals: { actor } }) =>
	answerJson(async () => {
		const pdf = await printOwnDeck(deps(), actor, {
			...readAsked(url, deckPrint),
			deck: { cards, authorsOf },
		});
		return new Response(new Uint8Array(pdf), {
			headers: { 'content-type': 'application/pdf', 'cache-control': 'private, no-store' },
		});
	});
