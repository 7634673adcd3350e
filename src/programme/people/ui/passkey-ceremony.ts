/**
 * What a page with a `PasskeyForm` needs in the browser: the form's question put to the device, its answer put into the
 * form. On its own, not as part of the page, which would bring 80 KB with it.
 */
const canAsk =
	'PublicKeyCredential' in globalThis &&
	'parseRequestOptionsFromJSON' in PublicKeyCredential &&
	'toJSON' in PublicKeyCredential.prototype;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form);

function prepare(form: HTMLFormElement): void {
	const { passkey: kind, options = '', unsupported = '', known = '', cancelled = '' } = form.dataset;
	const told = form.querySelector<HTMLElement>('[role="alert"]')!;
	const answer = form.elements.namedItem('response') as HTMLInputElement;
	const button = form.querySelector('button')!;
	if (!canAsk) {
		told.textContent = unsupported;
		return;
	}
	button.parentElement!.hidden = false;
	// The back button brings the page as it was left, with an answer that was used up.
	answer.value = '';
	const hold = async () => {
		told.textContent = '';
		button.disabled = true;
		try {
			const credential = await ask(kind === 'make', JSON.parse(options));
			answer.value = JSON.stringify(credential);
			form.requestSubmit();
		} catch (error) {
			told.textContent =
				error instanceof DOMException && error.name === 'InvalidStateError' ? known : cancelled;
		}
		button.disabled = false;
	};
	form.addEventListener('submit', (event) => {
		if (answer.value) return;
		event.preventDefault();
		void hold();
	});
}

function ask(isNew: boolean, options: unknown): Promise<Credential | null> {
	return isNew
		? navigator.credentials.create({
				publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
					options as PublicKeyCredentialCreationOptionsJSON,
				),
			})
		: navigator.credentials.get({
				publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
					options as PublicKeyCredentialRequestOptionsJSON,
				),
			});
}
