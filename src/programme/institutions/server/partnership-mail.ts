import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { isLocale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { readPlain } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { own } from '#platform/server/mail/compose.ts';
import { sendLater } from '#platform/server/mail/send-later.ts';
import { mailMessages } from '../messages/partnership-mail/index.ts';
import { words } from '../messages/words/index.ts';
import type { PartnershipPhase } from '../partnership.ts';
import { sides } from '../partnership-step.ts';
import { coordinatorsOf } from './coordinators.ts';
import type { PartnershipRecord } from './find-partnership.ts';
import { partnershipProposal } from './proposal-tables.ts';
import { institution, partnership, partnershipStep } from './tables.ts';

/** What became of a proposed step. */
const occasions = ['proposed', 'confirmed', 'declined', 'withdrawn'] as const;
type Occasion = (typeof occasions)[number];
const system = { kind: 'system', name: 'partnerships', locale: 'en' } as const;

/** Has those told whom a proposed step concerns, by a job: one side need not see who holds which role at the other. */
export async function tellOfStep(tx: Tx, proposalId: string, occasion: Occasion): Promise<void> {
	await enqueue(tx, 'partnership.tell', { proposalId, occasion });
}

/** The same for a step that one side took alone. */
export async function tellOfMove(tx: Tx, id: string): Promise<void> {
	await enqueue(tx, 'partnership.tell', { id });
}

export const tellOfPartnership: JobKind = {
	kind: 'partnership.tell',
	run: async (deps, payload) => {
		await deps.db.as(system, (tx) =>
			'proposalId' in payload
				? mailOfStep(tx, deps, String(payload.proposalId), String(payload.occasion))
				: mailOfMove(tx, deps, String(payload.id)),
		);
	},
};

async function mailOfStep(tx: Tx, deps: Deps, id: string, occasion: string): Promise<void> {
	const [found] = await tx
		.select({ proposal: partnershipProposal, between: partnership })
		.from(partnershipProposal)
		.innerJoin(partnership, eq(partnership.id, partnershipProposal.partnershipId))
		.where(and(eq(partnershipProposal.id, id), isNull(partnership.deletedAt)));
	const about = occasions.find((one) => one === occasion);
	if (!found || !about) return;
	const { proposal, between } = found;
	// Proposed and taken back: the sides still to answer. Answered: the side it came from, and where the team proposed it, both.
	const asked = sides.filter((side) =>
		about === 'proposed' || about === 'withdrawn'
			? proposal[side] === null
			: proposal.proposer === 'programme' || proposal.proposer === side,
	);
	await mailSides(tx, deps, between, asked, { about, phase: proposal.phase, key: id });
}

async function mailOfMove(tx: Tx, deps: Deps, id: string): Promise<void> {
	const [between] = await tx
		.select()
		.from(partnership)
		.where(and(eq(partnership.id, id), isNull(partnership.deletedAt)));
	const [step] = await tx
		.select()
		.from(partnershipStep)
		.where(eq(partnershipStep.partnershipId, id))
		.orderBy(desc(partnershipStep.createdAt), desc(partnershipStep.id))
		.limit(1);
	if (!between || !step) return;
	// Where no side signed, the first one showed its interest in the second.
	const isSigned = step.first !== null || step.second !== null;
	const told = sides.filter((side) => (isSigned ? step[side] === null : side === 'second'));
	await mailSides(tx, deps, between, told, { about: 'moved', phase: step.phase, key: step.id });
}

type News = { readonly about: Occasion | 'moved'; readonly phase: PartnershipPhase; readonly key: string };

async function mailSides(
	tx: Tx,
	deps: Deps,
	between: PartnershipRecord,
	asked: readonly (typeof sides)[number][],
	{ about, phase, key }: News,
): Promise<void> {
	const names = await tx
		.select({ id: institution.id, name: institution.name })
		.from(institution)
		.where(inArray(institution.id, [between.firstId, between.secondId]));
	const nameOf = (id: string) => names.find((one) => one.id === id)?.name;
	for (const side of asked) {
		const otherId = between[side === 'first' ? 'secondId' : 'firstId'];
		for (const { email, locale: wanted } of await coordinatorsOf(tx, deps, between[`${side}Id`])) {
			const locale = isLocale(wanted) ? wanted : 'en';
			const say = mailMessages[locale];
			const other = own(readPlain(nameOf(otherId), locale));
			const wording = { other, phase: own(translator(words, locale)(`phase_${phase}`)) };
			await sendLater(tx, deps, {
				key: `partnership.${about}:${key}:${email}`,
				kind: 'partnership',
				recipient: email,
				locale,
				subject: say[`${about}_subject`],
				subjectWith: wording,
				parts: [
					{ say: say[about], with: wording },
					{ button: say.button, href: `${deps.origin}/${locale}/desk/partnerships/${between.id}` },
				],
				most: 20,
			});
		}
	}
}
