import type { Votes } from '../opinion/votes.ts';

type Columns = Pick<Votes, 'by' | 'on' | 'says'>;

/** Votes gathered one by one, nobody knows how many, without an object each. */
export function votePile(): {
	readonly add: (this: void, by: number, on: number, says: number) => void;
	readonly columns: (this: void) => Columns;
} {
	let room = 1024;
	let [by, on, says] = [new Uint32Array(room), new Uint32Array(room), new Int8Array(room)];
	let length = 0;
	const grow = () => {
		room *= 2;
		const [before, onto, said] = [by, on, says];
		[by, on, says] = [new Uint32Array(room), new Uint32Array(room), new Int8Array(room)];
		by.set(before);
		on.set(onto);
		says.set(said);
	};
	return {
		add(person, statement, vote) {
			if (length === room) grow();
			by[length] = person;
			on[length] = statement;
			says[length] = vote;
			length++;
		},
		columns: () => ({ by: by.slice(0, length), on: on.slice(0, length), says: says.slice(0, length) }),
	};
}
