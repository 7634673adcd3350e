/**
 * Why Köprü does not start or go on, in one sentence for the person at the console: what is wrong and what to do.
 * Printed without a stack trace.
 */
export class Refusal extends Error {
	constructor(sentence: string) {
		super(sentence);
		this.name = 'Refusal';
	}
}
