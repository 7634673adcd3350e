// Lets sessions be dragged in the plan of an agenda. Every session has a form that moves it, which works without this and by
// keyboard; dropping a card fills in that form and sends it.

const table = 'table[data-plan]';
let dragged = null;
let over = null;

function mark(cell) {
	over?.classList.remove('over');
	over = cell;
	over?.classList.add('over');
}

function cellOf({ target }) {
	return dragged && target instanceof Element ? target.closest(`${table} td[data-at]`) : null;
}

for (const card of document.querySelectorAll(`${table} [data-session]`)) card.draggable = true;

document.addEventListener('dragstart', (event) => {
	dragged = event.target instanceof Element ? event.target.closest(`${table} [data-session]`) : null;
	dragged?.classList.add('dragged');
});
document.addEventListener('dragover', (event) => {
	const cell = cellOf(event);
	if (cell) event.preventDefault();
	mark(cell);
});
document.addEventListener('drop', (event) => {
	const cell = cellOf(event);
	const form = dragged?.querySelector('form[data-place]');
	if (!cell || !form || dragged.parentElement === cell) return;
	event.preventDefault();
	form.elements.startsLocal.value = cell.dataset.at.slice(0, 16);
	form.elements.roomId.value = cell.dataset.room;
	form.requestSubmit();
});
document.addEventListener('dragend', () => {
	dragged?.classList.remove('dragged');
	dragged = null;
	mark(null);
});

// What was moved where is read out: the page is a new one, and nothing else would say it.
document.querySelector('[data-told]')?.focus();
