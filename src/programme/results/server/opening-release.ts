import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import { publishRelease } from './publish-release.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** Counts a programme that was just loaded and publishes its first figures, so that its pages are not empty. */
export async function openingRelease(deps: Deps): Promise<void> {
	const actor: Actor = { kind: 'system', name: 'opening', locale: 'en' };
	await takeSnapshot(deps);
	await publishRelease(deps, actor);
}
