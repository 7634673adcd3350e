/** What makes typing a sheet fast: 1, 2 or 3 leads on to the next row, arrows lead up and down. Everything works without it. */
const fields = Array.from(document.querySelectorAll<HTMLInputElement>('[data-key]'));
const order = [...fields, document.querySelector<HTMLElement>('main form textarea, main form button')];

for (const [at, field] of fields.entries()) {
	field.addEventListener('focus', () => field.select());
	field.addEventListener('input', () => {
		if (/^[123١٢٣۱۲۳]$/.test(field.value)) order[at + 1]?.focus();
	});
	field.addEventListener('keydown', (event) => {
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		if (step === 0) return;
		event.preventDefault();
		order[at + step]?.focus();
	});
}
fields[0]?.focus();
