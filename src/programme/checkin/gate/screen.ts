import type { GuestRow } from '../guests.ts';

export type Words = Readonly<Record<string, string>>;

/** The parts of the gate page that the script writes into, found by `data-part`. */
export function screenOf(root: HTMLElement) {
	const words = JSON.parse(root.dataset.words ?? '{}') as Words;
	const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`)!;
	const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
		timeStyle: 'short',
		timeZone: root.dataset.zone,
	});
	const number = new Intl.NumberFormat(document.documentElement.lang);

	function sentence(key: string, params: Readonly<Record<string, string | number>> = {}): string {
		return (words[key] ?? '').replace(/\{(\w+)\}/g, (all, name: string) => {
			const value = params[name];
			return value === undefined ? all : typeof value === 'number' ? number.format(value) : value;
		});
	}

	function say(tone: string, key: string, guest: GuestRow | null = null): void {
		const result = part('result');
		result.dataset.tone = tone;
		const time = guest?.since ? clock.format(guest.since) : '';
		const lines = [
			guest ? `${guest.givenName} ${guest.familyName}` : '',
			sentence(key, { time, gate: guest?.gate ?? '' }),
			guest?.institution ?? '',
		];
		result.replaceChildren(
			...lines.filter(Boolean).map((line) => {
				const paragraph = document.createElement('p');
				paragraph.dir = 'auto';
				paragraph.textContent = line;
				return paragraph;
			}),
		);
		navigator.vibrate?.(tone === 'good' ? 60 : [60, 60, 60]);
	}

	function offer(guests: readonly GuestRow[], choose: (guest: GuestRow) => void): void {
		part('found').replaceChildren(
			...guests.map((guest) => {
				const button = document.createElement('button');
				button.type = 'button';
				button.className = 'button secondary';
				button.dir = 'auto';
				const { givenName, familyName, institution } = guest;
				button.textContent = [`${givenName} ${familyName}`, institution].filter(Boolean).join(', ');
				button.addEventListener('click', () => choose(guest));
				return button;
			}),
		);
		part('found').querySelector('button')?.focus();
	}

	function tell(arrived: number, count: number, unsent: number, isOnline: boolean): void {
		part('count').textContent = sentence('count', { arrived, count });
		const network = part('network');
		network.dataset.unsent = String(unsent);
		network.textContent = [
			isOnline ? '' : sentence('offline'),
			unsent > 0 ? sentence('unsent', { count: unsent }) : isOnline ? sentence('all_sent') : '',
		]
			.filter(Boolean)
			.join(' ');
	}
	return { part, say, offer, tell, sentence };
}
