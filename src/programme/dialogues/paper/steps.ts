/** Big buttons for counting hands: one more, one fewer. Without script the number is typed. */
for (const counter of document.querySelectorAll<HTMLElement>('[data-counter]')) {
	const field = counter.querySelector('input')!;
	for (const button of counter.querySelectorAll<HTMLButtonElement>('[data-step]')) {
		button.hidden = false;
		button.addEventListener('click', () => {
			field.value = String(
				Math.max(0, (Number.parseInt(field.value, 10) || 0) + Number(button.dataset.step)),
			);
		});
	}
}
