import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Acknowledgement, Crowd } from './registrants.ts';

/** Six people who vote in a dialogue on one statement after the other, and then begin again as somebody else. */
export function voters(
	page: string,
	dialogueId: string,
	statements: readonly string[],
	when: Acknowledgement = 'answered',
): Crowd {
	const kept: string[] = [];
	const over = new AbortController();

	async function vote(statementId: string, cookie: string | null, lane: number): Promise<string> {
		const { status, headers } = await fetch(`${page}?/vote`, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				accept: 'text/html',
				origin: new URL(page).origin,
				'x-forwarded-for': `10.1.${lane}.1`,
				...(cookie ? { cookie } : {}),
			},
			body: new URLSearchParams({ statementId, says: '1' }),
		});
		if (status !== 303 && status !== 503) throw new Error(`a vote was answered with ${status}`);
		const given = headers.get('set-cookie')?.split(';')[0] ?? cookie;
		if (status !== 303 || !given) throw new Error('fetch failed');
		return given;
	}

	/** As it is kept: the hash of the ballot, and the statement. */
	function keyOf(cookie: string, statementId: string): string {
		const secret = cookie.slice(cookie.indexOf('=') + 1).split('.')[0]!;
		const hash = createHash('sha256').update(`${dialogueId}\n${secret}`).digest('base64url');
		return `${hash} ${statementId}`;
	}

	async function lane(lane: number): Promise<void> {
		let cookie: string | null = null;
		for (let number = 0; !over.signal.aborted; number++) {
			const statementId = statements[number % statements.length]!;
			if (number % statements.length === 0) cookie = null;
			// Carelessly: counted as soon as it is sent off.
			if (when === 'sent' && cookie) kept.push(keyOf(cookie, statementId));
			try {
				cookie = await vote(statementId, cookie, lane);
				if (when === 'answered') kept.push(keyOf(cookie, statementId));
			} catch (error) {
				// Killed in between: nothing was promised.
				if ((error as Error).message !== 'fetch failed') throw error;
				await pause(50);
			}
		}
	}

	const all = Promise.all([1, 2, 3, 4, 5, 6].map(lane));
	return {
		kept,
		more: async (count) => {
			const wanted = kept.length + count;
			while (kept.length < wanted) await Promise.race([pause(10), all]);
		},
		stop: async () => {
			over.abort();
			await all;
		},
	};
}
