/** Where a session was let go: on the line of a time, in the column of a room. */
export type Drop = { readonly id: string; readonly startsLocal: string; readonly roomId: string };

/**
 * Makes the cards of an agenda's table draggable with a mouse. Whoever cannot drag has the form of every session, which does the
 * same; so this adds nothing but convenience, and without script the table is the same.
 */
export function dragging({ isOn, ondropped }: { isOn: boolean; ondropped: (drop: Drop) => void }) {
	return (table: HTMLElement) => {
		if (!isOn) return;
		let dragged: HTMLElement | null = null;
		let over: HTMLElement | null = null;
		const cards = () => table.querySelectorAll<HTMLElement>('[data-session]');
		const mark = (cell: HTMLElement | null) => {
			over?.classList.remove('over');
			over = cell;
			over?.classList.add('over');
		};
		const cellOf = (event: Event) => (event.target as Element).closest<HTMLElement>('td[data-at]');
		const start = (event: DragEvent) => {
			dragged = (event.target as Element).closest<HTMLElement>('[data-session]');
			dragged?.classList.add('dragged');
			event.dataTransfer?.setData('text/plain', dragged?.dataset.session ?? '');
			if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
		};
		const move = (event: DragEvent) => {
			const cell = cellOf(event);
			if (!dragged || !cell) return;
			event.preventDefault();
			mark(cell);
		};
		const drop = (event: DragEvent) => {
			const cell = cellOf(event);
			const id = dragged?.dataset.session;
			if (!cell || !id) return;
			event.preventDefault();
			const { at = '', room = '' } = cell.dataset;
			if (!dragged || dragged.parentElement !== cell)
				ondropped({ id, startsLocal: at.slice(0, 16), roomId: room });
		};
		const end = () => {
			dragged?.classList.remove('dragged');
			dragged = null;
			mark(null);
		};
		const arm = () => {
			for (const card of cards()) card.draggable = true;
		};
		arm();
		// Cards come and go as sessions move.
		const watch = new MutationObserver(arm);
		watch.observe(table, { childList: true, subtree: true });
		const listeners = { dragstart: start, dragover: move, drop, dragend: end } as const;
		for (const [name, listener] of Object.entries(listeners))
			table.addEventListener(name, listener as EventListener);
		return () => {
			watch.disconnect();
			for (const [name, listener] of Object.entries(listeners))
				table.removeEventListener(name, listener as EventListener);
		};
	};
}
