import { setTimeout as pause } from 'node:timers/promises';

/** When a registration counts as acknowledged: once the server has said so, or (carelessly) once it is sent off. */
export type Acknowledgement = 'answered' | 'sent';

/** People who use the server while it is killed. */
export type Crowd = {
	/** What was acknowledged to them, so that it can be looked for: an address, a ballot and its statement. */
	readonly kept: readonly string[];
	/** Resolves when so many more than at the call are acknowledged. */
	readonly more: (count: number) => Promise<void>;
	/** Lets the last answers come in and sends nothing more. */
	readonly stop: () => Promise<void>;
};

/** Six people who fill in the form of an event again and again, each time as somebody else. */
export function registrants(page: string, mark: string, when: Acknowledgement = 'answered'): Crowd {
	const kept: string[] = [];
	const over = new AbortController();

	async function register(email: string, number: number): Promise<void> {
		if (when === 'sent') kept.push(email);
		const { status } = await fetch(page, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				accept: 'text/html',
				origin: new URL(page).origin,
				// Each from a house of their own, so that nobody is taken for a machine.
				'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
			},
			body: new URLSearchParams({
				givenName: 'Ayşe',
				familyName: `Yılmaz ${number}`,
				email,
				institution: '',
				sex: '',
				locale: 'de',
				agreed: 'on',
			}),
		});
		if (status === 303 && when === 'answered') kept.push(email);
		if (status !== 303 && status !== 503) throw new Error(`a registration was answered with ${status}`);
	}

	async function lane(lane: number): Promise<void> {
		for (let number = lane; !over.signal.aborted; number += 6) {
			const sent = register(`${mark}-${number}@example.org`, number);
			// Killed in between: nothing was promised.
			await sent.catch((error: Error) => {
				if (error.message !== 'fetch failed') throw error;
				return pause(50);
			});
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
