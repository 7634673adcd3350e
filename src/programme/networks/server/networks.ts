import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { sortForReader } from '#shared/listing.ts';
import { abilities, demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { event } from '#programme/events/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/tables.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { NetworkFields } from '../network.ts';
import { networkPolicy } from '../policy.ts';
import { moderate, standingIn, type MemberRow, type NetworkRow } from './membership.ts';
import { network, networkMeeting, networkMember } from './tables.ts';

type One = { readonly id: string };

/** Every network, the actor's own first. Of those they do not belong to, no more than name and purpose. */
export async function listNetworks(deps: Deps, actor: Actor) {
	demand(networkPolicy, 'list', actor, undefined);
	return deps.db.as(actor, async (tx) => {
		const personId = actor.kind === 'account' ? actor.personId : null;
		const rows = await tx.select().from(network).where(isNull(network.deletedAt));
		const mine = personId
			? await tx.select().from(networkMember).where(eq(networkMember.personId, personId))
			: [];
		const states = new Map(mine.map(({ networkId, state }) => [networkId, state]));
		const told = rows.map((row) => ({ ...row, state: states.get(row.id) ?? null }));
		return sortForReader(
			told,
			({ name, state }) =>
				`${state === 'active' || state === 'invited' ? 0 : 1} ${readPlain(name, actor.locale)}`,
			actor.locale,
		);
	});
}

/** The network as far as the actor sees it: `members` and `meetings` are null for whoever does not belong. */
export async function getNetwork(deps: Deps, actor: Actor, { id }: One) {
	return deps.db.as(actor, async (tx) => {
		const standing = await standingIn(tx, actor, id);
		const can = abilities(networkPolicy, actor, standing);
		return {
			network: standing.network,
			me: standing.me,
			can,
			ownName: standing.me?.name ?? (await ownName(tx, actor)),
			members: can.enter ? await membersOf(tx, actor, id, can.moderate) : null,
			meetings: can.enter ? await meetingsOf(tx, id) : null,
			events: can.moderate ? await linkableEvents(tx) : [],
		};
	});
}

/** Not those who are invited: that they are listed would say that they have an account, under a name they have not chosen. */
async function membersOf(tx: Tx, actor: Actor, id: string, withRequests: boolean): Promise<MemberRow[]> {
	const states = withRequests ? (['active', 'requested'] as const) : (['active'] as const);
	const rows = await tx
		.select()
		.from(networkMember)
		.where(and(eq(networkMember.networkId, id), inArray(networkMember.state, [...states])));
	return sortForReader(rows, ({ name }) => name, actor.locale);
}

/** The meetings the actor sees as events, too. */
function meetingsOf(tx: Tx, id: string) {
	return tx
		.select({
			id: event.id,
			title: event.title,
			startsLocal: event.startsLocal,
			endsLocal: event.endsLocal,
			place: event.place,
		})
		.from(networkMeeting)
		.innerJoin(event, eq(event.id, networkMeeting.eventId))
		.where(and(eq(networkMeeting.networkId, id), isNull(event.deletedAt)))
		.orderBy(desc(event.startsAt), asc(event.id));
}

const isMeeting = and(eq(event.kind, 'peer_network_meeting'), isNull(event.deletedAt));

function linkableEvents(tx: Tx) {
	return tx
		.select({ id: event.id, title: event.title })
		.from(event)
		.where(isMeeting)
		.orderBy(desc(event.startsAt), asc(event.id))
		.limit(100);
}

async function ownName(tx: Tx, actor: Actor): Promise<string> {
	if (actor.kind !== 'account' || !actor.personId) return '';
	const [found] = await tx.select().from(person).where(eq(person.id, actor.personId));
	return found ? personName(found) : '';
}

/** Founds a network; who does so is its first moderator, and visible as such. */
export async function createNetwork(deps: Deps, actor: Actor, fields: NetworkFields): Promise<One> {
	demand(networkPolicy, 'create', actor, undefined);
	const now = deps.now();
	const id = newId(now.getTime());
	await deps.db.as(actor, async (tx) => {
		await tx.insert(network).values({ ...fields, id, createdAt: now, updatedAt: now });
		await tx.insert(networkMember).values({
			id: newId(now.getTime()),
			networkId: id,
			personId: actor.kind === 'account' ? actor.personId : null,
			name: await ownName(tx, actor),
			role: 'moderator',
			state: 'active',
			toldUntil: now,
			createdAt: now,
		});
		await audit(tx, actor, now, { noun: 'network', recordId: id, action: 'create' });
	});
	return { id };
}

/** The network as its form takes it; for those who may change it. */
export async function networkToChange(deps: Deps, actor: Actor, { id }: One): Promise<NetworkRow> {
	return deps.db.as(actor, async (tx) => {
		const standing = await standingIn(tx, actor, id);
		demand(networkPolicy, 'change', actor, standing);
		return standing.network;
	});
}

/** Changes name, purpose and theme; another version by now is a `conflict`. */
export async function changeNetwork(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: One & { readonly version: number; readonly fields: NetworkFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const standing = await standingIn(tx, actor, id);
		demand(networkPolicy, 'change', actor, standing);
		const changed = changedFields(standing.network, fields);
		const { rowCount } = await tx
			.update(network)
			.set({ ...fields, updatedAt: now, version: sql`${network.version} + 1` })
			.where(and(eq(network.id, id), eq(network.version, version)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, now, { noun: 'network', recordId: id, action: 'change', fields: changed });
	});
}

/** Links an event of the kind that a network meets at, or takes the link away; a moderator sees to it. */
export async function setMeeting(
	deps: Deps,
	actor: Actor,
	{ id, eventId, isLinked }: One & { readonly eventId: string; readonly isLinked: boolean },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await moderate(tx, actor, id);
		if (!isLinked) {
			await tx
				.delete(networkMeeting)
				.where(and(eq(networkMeeting.networkId, id), eq(networkMeeting.eventId, eventId)));
			return;
		}
		const [found] = await tx
			.select({ id: event.id })
			.from(event)
			.where(and(eq(event.id, eventId), isMeeting));
		if (!found)
			throw new Fault('invalid', 'check_fields', {
				issues: [{ field: 'eventId', reason: 'not_found_choice' }],
			});
		await tx.insert(networkMeeting).values({ networkId: id, eventId }).onConflictDoNothing();
	});
}

export type NetworkPage = Awaited<ReturnType<typeof getNetwork>>;
