/** How it stands with what this device keeps to work without a network. */
class Shell {
	/** `absent`: the browser cannot, or not yet; `kept`: everything is here; `newer`: another build waits to be let in. */
	state = $state<'absent' | 'fetching' | 'kept' | 'newer' | 'failed'>('absent');
	#registration: ServiceWorkerRegistration | null = null;
	#following: Promise<void> | null = null;
	#isKeeping = false;

	/**
	 * Looks at what this device keeps already, without a network. Once another build has taken over, whoever asked it to, the page begins
	 * anew with it: files of the old one are gone.
	 */
	follow(path: string): Promise<void> {
		if (!('serviceWorker' in navigator)) return Promise.resolve();
		this.#following ??= this.#follow(path);
		return this.#following;
	}

	async #follow(path: string): Promise<void> {
		const { serviceWorker } = navigator;
		let isServed = serviceWorker.controller !== null;
		serviceWorker.addEventListener('controllerchange', () => {
			if (isServed) location.reload();
			isServed = true;
		});
		const found = await serviceWorker.getRegistration(path);
		if (!found) return;
		isServed ||= found.active !== null;
		this.#watch(found);
	}

	/** Has the pages kept for the time without a network. A new build is looked for whenever there is one again, and asks before it takes over. */
	async keep(path: string): Promise<void> {
		await this.follow(path);
		if (!('serviceWorker' in navigator) || this.#isKeeping) return;
		this.#isKeeping = true;
		const look = () => void this.#look(path);
		addEventListener('online', look);
		// A tablet that lies open for days is never loaded anew.
		document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
		await this.#look(path);
	}

	async #look(path: string): Promise<void> {
		try {
			if (!navigator.onLine) throw new Error('offline');
			const registration = await navigator.serviceWorker.register(`${path}/worker.js`, { scope: path });
			this.#watch(registration);
			await registration.update();
		} catch {
			// A worker that is there goes on working.
			if (this.state === 'absent') this.state = 'failed';
		}
	}

	#watch(registration: ServiceWorkerRegistration): void {
		if (this.#registration === registration) return;
		this.#registration = registration;
		registration.addEventListener('updatefound', () => this.#see(registration));
		this.#see(registration);
	}

	#see(registration: ServiceWorkerRegistration): void {
		const { installing, waiting, active } = registration;
		if (active) this.state = waiting ? 'newer' : 'kept';
		else this.state = installing || waiting ? 'fetching' : 'failed';
		installing?.addEventListener('statechange', () => this.#see(registration));
	}

	/** Lets the new build in: every page of this application on the device begins anew with it. */
	update(): void {
		this.#registration?.waiting?.postMessage('take over');
	}
}

export const shell = new Shell();
