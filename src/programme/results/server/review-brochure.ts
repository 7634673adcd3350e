import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { brochurePolicy } from '../brochure-policy.ts';
import { reviewBrochure as review, type BrochureReview } from '../brochure-review.ts';
import { readBrochureRecords } from './read-brochure-records.ts';

/** What the brochure still lacks, judged by what the public would get. */
export async function reviewBrochure(deps: Deps, actor: Actor): Promise<BrochureReview> {
	demand(brochurePolicy, 'review', actor, undefined);
	const visitor: Actor = { kind: 'visitor', locale: actor.locale };
	return review(await deps.db.as(visitor, readBrochureRecords));
}
