import * as v from 'valibot';
import { recordId } from '#shared/fields.ts';
import type { Transitions } from '#shared/transition.ts';

export const runStates = ['queued', 'running', 'done', 'failed', 'published', 'superseded'] as const;
export type RunState = (typeof runStates)[number];

/** One run of a dialogue is published at a time; what it replaces stays readable, for it was cited. */
export const runSteps: Transitions<RunState> = {
	queued: ['running'],
	running: ['done', 'failed'],
	done: ['published'],
	failed: [],
	published: ['superseded'],
	superseded: [],
};

/** Which run is meant by a button. */
export const runChoice = v.object({ run: recordId });
