import { like, or, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { slugOf } from '#shared/slug.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { institutionSearch, type InstitutionInput } from '../institution.ts';
import { institutionPolicy } from '../policy.ts';
import { checkParent } from './check-parent.ts';
import { institution } from './tables.ts';

/** Adds an institution and returns its id. Its address is made from its name and then stays. */
export async function createInstitution(deps: Deps, actor: Actor, input: InstitutionInput): Promise<string> {
	demand(institutionPolicy, 'create', actor, { institutionId: null, isPublished: false, isDeleted: false });
	const now = deps.now();
	const id = newId(now.getTime());
	await deps.db.as(actor, async (tx) => {
		await checkParent(tx, id, input.parentId);
		const slug = await freeSlug(tx, input.name, id);
		await tx
			.insert(institution)
			.values({ ...input, id, slug, search: institutionSearch(input), createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'institution', recordId: id, action: 'create' });
	});
	return id;
}

async function freeSlug(tx: Tx, name: LocalizedText, id: string): Promise<string> {
	const wanted =
		slugOf(readPlain(name, name.original)) || slugOf(readPlain(name, 'en')) || `i-${id.slice(-12)}`;
	const taken = await tx
		.select({ slug: institution.slug })
		.from(institution)
		.where(or(eq(institution.slug, wanted), like(institution.slug, `${wanted}-%`)));
	return taken.some(({ slug }) => slug === wanted) ? `${wanted}-${id.slice(-6)}` : wanted;
}
