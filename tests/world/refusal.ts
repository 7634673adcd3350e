import { isFault } from '#shared/fault.ts';

/** How a use case refused: `conflict step_not_allowed`, with its fields; `done` if it did not. */
export async function refusal(work: Promise<unknown>): Promise<string> {
	try {
		await work;
	} catch (error) {
		if (!isFault(error)) throw error;
		const issues = error.issues.map(({ field, reason }) => `${field}:${reason}`);
		return [`${error.kind} ${error.reason}`, ...issues].join(' ');
	}
	return 'done';
}
