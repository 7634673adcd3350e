import { Fault } from './fault.ts';

/** What may follow what; a state that is not listed after another cannot be reached from it. */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

export function mayFollow<S extends string>(transitions: Transitions<S>, from: S, to: S): boolean {
	return transitions[from].includes(to);
}

/** Refuses a step that is not listed, with `conflict` / `step_not_allowed`. */
export function demandStep<S extends string>(transitions: Transitions<S>, from: S, to: S): void {
	if (!mayFollow(transitions, from, to)) throw new Fault('conflict', 'step_not_allowed');
}
