import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isTeam } from '#shared/policy.ts';
import { insertPerson, type NewPerson } from '#programme/people/server/api.ts';
import type { AffiliationInput } from '../affiliation.ts';
import { insertPost } from './add-post.ts';

/**
 * Adds a person and, where one is given, their post, in one step; returns the person's id. Whoever is not of the team gives the
 * post at an institution they coordinate: a person nobody could see would be lost. Refusals are those of `insertPerson`.
 */
export async function registerPerson(
	deps: Deps,
	actor: Actor,
	input: NewPerson & { readonly post: AffiliationInput | null },
): Promise<string> {
	const now = deps.now();
	const { post, ...newPerson } = input;
	return deps.db.as(actor, async (tx) => {
		if (!post && !isTeam(actor, undefined))
			throw new Fault('invalid', 'check_fields', {
				issues: [{ field: 'institutionId', reason: 'required' }],
			});
		const personId = await insertPerson(tx, actor, now, newPerson);
		const postId = post && (await insertPost(tx, actor, now, { personId, values: post }));
		await audit(
			tx,
			actor,
			now,
			{ noun: 'person', recordId: personId, action: 'create' },
			...(post && postId
				? [
						{ noun: 'affiliation', recordId: postId, action: 'create' },
						{ noun: 'institution', recordId: post.institutionId, action: 'post.add' },
					]
				: []),
		);
		return personId;
	});
}
