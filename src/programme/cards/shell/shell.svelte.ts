/** How it stands with what this device keeps to work without a network. */
class Shell {
	/** `absent`: the browser cannot, or not yet; `kept`: everything is here; `newer`: another build waits to be let in. */
	state = $state<'absent' | 'fetching' | 'kept' | 'newer' | 'failed'>('absent');
	#waiting: ServiceWorker | null = null;

	/** Has the pages kept for the time without a network. A new build is fetched, and asks before it takes over. */
	async keep(path: string): Promise<void> {
		if (!('serviceWorker' in navigator)) return;
		const { serviceWorker } = navigator;
		const hadOne = serviceWorker.controller !== null;
		serviceWorker.addEventListener('controllerchange', () => {
			if (hadOne || this.#waiting) location.reload();
		});
		if (!navigator.onLine) {
			this.state = hadOne ? 'kept' : 'failed';
			addEventListener('online', () => void this.#register(path), { once: true });
			return;
		}
		await this.#register(path);
	}

	async #register(path: string): Promise<void> {
		const { serviceWorker } = navigator;
		try {
			const registration = await serviceWorker.register(`${path}/worker.js`, { scope: path });
			this.#see(registration);
			registration.addEventListener('updatefound', () => this.#see(registration));
		} catch {
			// Without a network a worker that is there goes on working.
			this.state = serviceWorker.controller ? 'kept' : 'failed';
		}
	}

	#see({ installing, waiting, active }: ServiceWorkerRegistration): void {
		if (waiting && active) {
			this.#waiting = waiting;
			this.state = 'newer';
			return;
		}
		if (installing) {
			if (!active) this.state = 'fetching';
			else this.state = 'kept';
			installing.addEventListener('statechange', () => {
				if (installing.state === 'redundant') this.state = active ? 'kept' : 'failed';
				else if (installing.state === 'installed' && active) {
					this.#waiting = installing;
					this.state = 'newer';
				} else if (installing.state === 'activated') this.state = 'kept';
			});
			return;
		}
		if (active) this.state = 'kept';
	}

	/** Lets the new build in: every page of this application on the device begins anew with it. */
	update(): void {
		this.#waiting?.postMessage('take over');
	}
}

export const shell = new Shell();
