import * as v from 'valibot';
import {
	conflictsOf,
	emptyCase,
	fieldPath,
	inOneForm,
	mergeCases,
	type CaseFile,
	type Conflict,
} from './case-file.ts';
import { noField, write, type Field, type Json, type Version } from './field.ts';

/** A case as the pages of a meeting have it: a flat map of fields. */
export type OpenCase = {
	/** The value of a field, in a conflict the one shown first; null when there is none. */
	get(this: void, path: string): Json;
	/** Every field whose path begins so and that has a value, by path. */
	entries(this: void, prefix: string): (readonly [path: string, value: Json])[];
	/**
	 * Writes a field; null takes it away. Resolved only when it is sealed on this device, so that nothing is lost from here on; rejected
	 * when the device could not keep it. It stays in this page then, and the next writing tries again. `seen` is what the writer had before
	 * their eyes, where that is not what is shown now: a value that came from another device meanwhile stays beside theirs.
	 */
	set(this: void, path: string, value: Json, seen?: Json): Promise<void>;
	/** Fields changed on two sides; `set` changes what is shown and leaves the other side to be settled. */
	conflicts(this: void): Conflict[];
	/** Ends a conflict by one value, of those shown or another. */
	settle(this: void, path: string, choice: Json): Promise<void>;
	/** Calls back after every change, also of another device; answers how to end it. */
	subscribe(this: void, listener: () => void): () => void;
};

/** What holds an open case: it can also take in what came from elsewhere, and hand out the whole. */
export type HeldCase = OpenCase & {
	file(this: void): CaseFile;
	take(this: void, other: CaseFile): Promise<void>;
};

export type Holding = {
	/** Seals the file on this device. */
	readonly keep: (file: CaseFile) => Promise<void>;
	/** Another one at every opening, so that two tabs of one device are two writers. */
	readonly writer: string;
	readonly now: () => number;
};

/** Opens a case file over whatever keeps it. Of writings that come while it is being kept, the last state is kept once for all. */
export function holdCase(start: CaseFile, { keep, writer, now }: Holding): HeldCase {
	let file = start;
	let running: Promise<void> | null = null;
	let waiting: Promise<void> | null = null;
	const listeners = new Set<() => void>();

	const keepNow = () => {
		const run = keep(file).finally(() => (running = null));
		running = run;
		return run;
	};
	const kept = () => {
		if (!running) return keepNow();
		waiting ??= running
			.catch(() => undefined)
			.then(() => {
				waiting = null;
				return keepNow();
			});
		return waiting;
	};
	const change = (next: CaseFile) => {
		file = next;
		for (const listener of listeners) listener();
		return kept();
	};
	const fieldAt = (path: string): Field => file.fields[path] ?? noField;
	const put = (path: string, value: Json, isOver: (version: Version, shown: Json) => boolean) => {
		const field = fieldAt(v.parse(fieldPath, path));
		const shown = field.versions[0]?.value ?? null;
		const over = field.versions.filter((version) => isOver(version, shown));
		// Where this device's clock is behind, what was just typed still comes first.
		const at = Math.max(now(), ...field.versions.map((one) => one.at + 1));
		const written = write(field, { by: writer, at, value, over });
		return change({ ...file, fields: { ...file.fields, [path]: written } });
	};

	return {
		get: (path) => fieldAt(path).versions[0]?.value ?? null,
		entries: (prefix) =>
			Object.entries(file.fields)
				.map(([path, { versions }]) => [path, versions[0]?.value ?? null] as const)
				.filter(([path, value]) => path.startsWith(prefix) && value !== null)
				.sort(([a], [b]) => (a < b ? -1 : 1)),
		set: async (path, value, seen) =>
			put(path, value, (version, shown) => inOneForm(version.value) === inOneForm(seen ?? shown)),
		settle: async (path, choice) => put(path, choice, () => true),
		conflicts: () => conflictsOf(file),
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		file: () => file,
		take: async (other) => change(mergeCases(file, other)),
	};
}

/** A case that is kept nowhere: for tests, and for trying the cards without a client. */
export function memoryCase(start: CaseFile = emptyCase): HeldCase {
	let ticks = 0;
	return holdCase(start, { keep: async () => undefined, writer: 'memory', now: () => ++ticks });
}
