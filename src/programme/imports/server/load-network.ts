import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { addDays, localDateAt } from '#shared/time.ts';
import { affiliation, institution, partnershipProposal } from '#programme/institutions/server/api.ts';
import {
	network,
	networkAnswer,
	networkMeeting,
	networkMember,
	networkQuestion,
	searchOf,
} from '#programme/networks/server/api.ts';
import { personName } from '#programme/people/person.ts';
import { person } from '#programme/people/server/api.ts';
import { readPlain } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { insertMany } from '#platform/server/database/insert-many.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { ExchangeSource } from '../example-exchange.ts';
import { localize } from '../example-source.ts';
import { keyedId } from './keyed-id.ts';

const operator: Actor = { kind: 'system', name: 'example', locale: 'en' };
const day = 24 * 60 * 60_000;
const isExample = true;

/** A peer network of invented colleagues with what they ask and answer, and a step of a partnership that waits for the other side. */
export async function loadNetwork(
	deps: Deps,
	{ original, network: given, proposal }: ExchangeSource,
): Promise<void> {
	const now = deps.now();
	const ago = (days: number) => new Date(now.getTime() - days * day);
	const id = keyedId('network', given.key);
	const memberId = (institutionKey: string) => keyedId('network_member', `${given.key}/${institutionKey}`);
	await deps.db.as(operator, async (tx) => {
		await insertMany(tx, network, [
			{ id, name: localize(given.name, original), purpose: localize(given.purpose, original), isExample },
		]);
		const people = await membersOf(tx, given.members);
		await insertMany(
			tx,
			networkMember,
			given.members.map((key, at) => ({
				id: memberId(key),
				networkId: id,
				...people.get(key)!,
				role: at === 0 ? ('moderator' as const) : ('member' as const),
				state: 'active' as const,
				// Nobody invented is written to.
				mail: 'none' as const,
				createdAt: ago(200 - at),
			})),
		);
		const text = (one: {
			by: string;
			language: 'de' | 'tr' | 'ar' | 'en';
			text: string;
			daysAgo: number;
		}) => ({
			networkId: id,
			authorId: memberId(one.by),
			text: one.text,
			language: one.language,
			createdAt: ago(one.daysAgo),
			updatedAt: ago(one.daysAgo),
			isExample,
		});
		const questionId = (key: string) => keyedId('network_question', `${given.key}/${key}`);
		await insertMany(
			tx,
			networkQuestion,
			given.questions.map((one) => ({
				id: questionId(one.key),
				...text(one),
				title: one.title,
				solvedAt: one.isSolved ? ago(one.daysAgo - 7) : null,
				search: searchOf(one),
			})),
		);
		await insertMany(
			tx,
			networkAnswer,
			given.questions.flatMap(({ key, answers }) =>
				answers.map((one) => ({
					id: keyedId('network_answer', `${given.key}/${key}/${one.key}`),
					questionId: questionId(key),
					...text(one),
				})),
			),
		);
		await tx.insert(networkMeeting).values({ networkId: id, eventId: keyedId('event', given.meeting) });
		await tx.insert(partnershipProposal).values({
			id: keyedId('partnership_proposal', proposal.partnership),
			partnershipId: keyedId('partnership', proposal.partnership),
			phase: proposal.phase,
			takenOn: addDays(localDateAt(now, 'Europe/Berlin'), -proposal.daysAgo),
			note: proposal.note,
			proposer: proposal.by,
			[proposal.by]: 'side',
			createdAt: ago(proposal.daysAgo),
		});
	});
}

/** One invented person of each institution, the first by id. */
async function membersOf(
	tx: Tx,
	keys: readonly string[],
): Promise<Map<string, { personId: string; name: string; institution: string }>> {
	const keyOf = new Map(keys.map((key) => [keyedId('institution', key), key]));
	const rows = await tx
		.select({
			institutionId: affiliation.institutionId,
			institutionName: institution.name,
			personId: person.id,
			givenName: person.givenName,
			familyName: person.familyName,
		})
		.from(affiliation)
		.innerJoin(person, eq(person.id, affiliation.personId))
		.innerJoin(institution, eq(institution.id, affiliation.institutionId))
		.where(and(inArray(affiliation.institutionId, [...keyOf.keys()]), eq(person.isExample, true)))
		.orderBy(asc(person.id));
	const found = new Map<string, { personId: string; name: string; institution: string }>();
	const taken = new Set<string>();
	for (const { institutionId, institutionName, personId, ...named } of rows) {
		const key = keyOf.get(institutionId)!;
		if (found.has(key) || taken.has(personId)) continue;
		taken.add(personId);
		found.set(key, { personId, name: personName(named), institution: readPlain(institutionName, 'de') });
	}
	const missing = keys.find((key) => !found.has(key));
	if (missing) throw new Error(`nobody of "${missing}" in the example`);
	return found;
}
