import { setImmediate as nextTurn } from 'node:timers/promises';

type Waiting<Input, Output> = { readonly input: Input } & PromiseWithResolvers<Output>;

export type Grouping<Input> = {
	/** Only those of one line make a group, and one group of a line runs after the other. */
	readonly line: (input: Input) => string;
	/** Two that share it never stand in one group: the second finds what the first has written. */
	readonly apart: (input: Input) => string;
	readonly most: number;
};

/**
 * Answers whoever comes by handing them to `run` in groups: those who come while a group is under way make the next one, in the
 * order they came. So one transaction, with one commit, serves as many as there are; alone, nobody waits for others. `run` answers
 * in the order of its group; what it throws, all of the group are told.
 */
export function inGroups<Input, Output>(
	run: (group: readonly Input[]) => Promise<readonly Output[]>,
	{ line, apart, most }: Grouping<Input>,
): (input: Input) => Promise<Output> {
	const lines = new Map<string, Waiting<Input, Output>[]>();

	async function serve(name: string, waiting: Waiting<Input, Output>[]): Promise<void> {
		while (waiting.length > 0) {
			// Whoever comes in the same turn, or answers the last group with a new request, is in.
			await nextTurn();
			const group = takeGroup(waiting);
			try {
				const outputs = await run(group.map(({ input }) => input));
				for (const [index, { resolve }] of group.entries()) resolve(outputs[index]!);
			} catch (error) {
				for (const { reject } of group) reject(error);
			}
		}
		lines.delete(name);
	}

	function takeGroup(waiting: Waiting<Input, Output>[]): Waiting<Input, Output>[] {
		const seen = new Set<string>();
		const group: Waiting<Input, Output>[] = [];
		const left = waiting.filter((one) => {
			const key = apart(one.input);
			if (group.length === most || seen.has(key)) return true;
			seen.add(key);
			group.push(one);
			return false;
		});
		waiting.splice(0, waiting.length, ...left);
		return group;
	}

	return (input) => {
		const one = { input, ...Promise.withResolvers<Output>() };
		const name = line(input);
		const waiting = lines.get(name);
		if (waiting) waiting.push(one);
		else {
			const begun = [one];
			lines.set(name, begun);
			void serve(name, begun);
		}
		return one.promise;
	};
}
