import { and, inArray, isNull } from 'drizzle-orm';
import type * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { isLocale } from '#shared/locale.ts';
import { workplaces } from '#programme/institutions/server/api.ts';
import { emailKey } from '#programme/people/identity.ts';
import { person } from '#programme/people/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { inviteAddressInput, inviteInstitutionInput, invitePeopleInput } from '../../invitation.ts';
import { demandInstitution } from '../add-registration.ts';
import { findEventToAttend } from '../find-registration.ts';
import { invitation } from '../invitation-tables.ts';

type At = { readonly eventId: string };
type Draft = Omit<typeof invitation.$inferInsert, 'id' | 'eventId'>;

/** Puts people of the records on the list of those to be invited; who stands on it already stays as they are. */
export async function invitePeople(
	deps: Deps,
	actor: Actor,
	{ eventId, people, part, locale }: At & v.InferOutput<typeof invitePeopleInput>,
): Promise<{ added: number }> {
	const posts = await workplaces(deps, actor, people, deps.now().toISOString().slice(0, 10));
	return draft(deps, actor, eventId, async (tx) => {
		const found = await tx
			.select({ id: person.id, languages: person.languages })
			.from(person)
			.where(and(inArray(person.id, people), isNull(person.deletedAt), isNull(person.erasedAt)));
		if (found.length < new Set(people).size)
			throw new Fault('invalid', 'check_fields', {
				issues: [{ field: 'people', reason: 'not_found_choice' }],
			});
		return found.map(({ id, languages }) => ({
			personId: id,
			// With several posts, whom they come for is theirs or the team's to say.
			institutionId: posts[id]?.length === 1 ? posts[id][0]!.id : null,
			part,
			locale: languages.find(isLocale) ?? locale,
		}));
	});
}

/** Puts somebody on it who is not in the records. They come into them when they accept, and not before. `conflict` / `invited_already`. */
export async function inviteAddress(
	deps: Deps,
	actor: Actor,
	{ eventId, ...fields }: At & v.InferOutput<typeof inviteAddressInput>,
): Promise<void> {
	const row = { ...fields, emailKey: emailKey(fields.email) };
	const { added } = await draft(deps, actor, eventId, () => Promise.resolve([row]));
	if (added === 0) throw new Fault('conflict', 'invited_already');
}

/** Puts an institution on it: its coordinators get the invitation and name its people. `conflict` / `invited_already`. */
export async function inviteInstitution(
	deps: Deps,
	actor: Actor,
	{ eventId, ...fields }: At & v.InferOutput<typeof inviteInstitutionInput>,
): Promise<void> {
	const { added } = await draft(deps, actor, eventId, async (tx) => {
		await demandInstitution(tx, fields.institutionId);
		return [{ ...fields, part: 'participant' }];
	});
	if (added === 0) throw new Fault('conflict', 'invited_already');
}

async function draft(
	deps: Deps,
	actor: Actor,
	eventId: string,
	rowsOf: (tx: Tx) => Promise<readonly Draft[]>,
): Promise<{ added: number }> {
	return deps.db.as(actor, async (tx) => {
		const event = await findEventToAttend(tx, actor, eventId);
		if (event.deletedAt) throw new Fault('conflict', 'in_bin');
		const now = deps.now();
		const stamps = { eventId, createdAt: now, updatedAt: now };
		const rows = (await rowsOf(tx)).map((row) => ({ ...row, id: newId(now.getTime()), ...stamps }));
		const added = await tx
			.insert(invitation)
			.values(rows)
			.onConflictDoNothing()
			.returning({ id: invitation.id });
		const told = added.map(({ id }) => ({ noun: 'invitation', recordId: id, action: 'create' }));
		await audit(tx, actor, now, ...told);
		return { added: added.length };
	});
}
