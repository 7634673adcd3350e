import type { OpinionMap } from '../opinion/opinion-map.ts';
import type { ShownMap } from '../shown-map.ts';

/** Half the side of the drawing: places are whole numbers from −half to half. Coarse, for an exact place tells what somebody voted. */
const half = 30;

export type Grid = {
	readonly person: (this: void, x: number, y: number) => { x: number; y: number };
	/** Statements on a scale of their own: they lie much further out. */
	readonly statement: (this: void, x: number, y: number) => { x: number; y: number };
};

/** The grid a map is drawn on, both axes on one scale. */
export function gridOf({ participants, statements }: OpinionMap): Grid {
	return { person: snap(participants), statement: snap(statements.filter(({ isOut }) => !isOut)) };
}

/** Where people stand, each place once: neither how many stand there nor in which order they came. */
export function placesOnGrid({ participants, hidden }: OpinionMap, grid: Grid): ShownMap['points'] {
	const places = new Map<string, ShownMap['points'][number]>();
	for (const { x, y, group } of participants) {
		const place = { ...grid.person(x, y), group: hidden === null ? group : null };
		places.set(JSON.stringify(place), place);
	}
	return [...places.values()].sort((a, b) => a.x - b.x || a.y - b.y || (a.group ?? -1) - (b.group ?? -1));
}

function snap(places: readonly { readonly x: number; readonly y: number }[]): Grid['person'] {
	let reach = 0;
	for (const { x, y } of places) reach = Math.max(reach, Math.abs(x), Math.abs(y));
	const whole = (value: number) => (reach > 0 ? Math.round((value / reach) * half) : 0) + 0;
	return (x, y) => ({ x: whole(x), y: whole(y) });
}
