import { eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { mayFollow } from '#shared/transition.ts';
import type { InstitutionKind } from '#programme/institutions/institution.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Deps } from '#platform/server/deps.ts';
import { standingOf, type Standing } from '../agreement.ts';
import { checkSketch, type Finding } from '../call-check.ts';
import { sidesOf, sketchMovePolicy, sketchPolicy } from '../policy.ts';
import { sketchMoves, sketchTransitions, type SketchFields, type SketchMove } from '../sketch.ts';
import type { CallRow } from './calls.ts';
import { peopleOfSketch, personOptionsAt, type Named } from './contacts.ts';
import { findSketch, findVersion, sketchSubject, type SketchRow } from './find-sketch.ts';
import { projectChoices } from './link-project.ts';
import { originsOf, type OriginLink } from './origins.ts';
import type { Choice } from './sketch-links.ts';
import { funderCall, sketchAgreement } from './tables.ts';

export type SketchSide = {
	readonly id: string;
	readonly name: LocalizedText;
	readonly kind: InstitutionKind;
	readonly country: string;
	readonly contact: Named | null;
	readonly contactId: string | null;
	/** For whoever may name the contact. */
	readonly people: readonly Choice[] | null;
	/** Who said yes for this side; null where it has not, or they are no longer known. */
	readonly agreedBy: string | null;
};

export type SketchDetail = {
	readonly sketch: SketchRow;
	readonly content: SketchFields;
	readonly hash: string;
	readonly writtenAt: Date;
	readonly author: string | null;
	readonly sides: readonly [SketchSide, SketchSide];
	/** The sides the actor speaks for. */
	readonly own: readonly string[];
	readonly call: CallRow | null;
	readonly findings: readonly Finding[];
	readonly standing: Standing;
	readonly origins: readonly OriginLink[];
	/** For whoever may say to which project it belongs. */
	readonly projects: readonly Choice[] | null;
	readonly steps: readonly SketchMove[];
	readonly history: readonly Change[];
	readonly can: Readonly<Record<keyof typeof sketchPolicy, boolean>>;
};

/** A sketch with all that belongs to it; `missing` for whoever may not read it. */
export async function getSketch(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<SketchDetail> {
	const found = await deps.db.as(actor, async (tx) => {
		const row = await findSketch(tx, id);
		const subject = sketchSubject(row);
		if (!sketchPolicy.read(actor, subject)) throw new Fault('missing', 'not_found');
		const version = await findVersion(tx, id, row.number);
		const houses = await tx
			.select()
			.from(institution)
			.where(inArray(institution.id, [row.firstId, row.secondId]));
		const agreements = await tx.select().from(sketchAgreement).where(eq(sketchAgreement.sketchId, id));
		const [call] = row.callId ? await tx.select().from(funderCall).where(eq(funderCall.id, row.callId)) : [];
		const own = sidesOf(actor, row);
		const people = new Map<string, readonly Choice[]>();
		for (const side of own) people.set(side, await personOptionsAt(tx, side, actor.locale));
		const history = await historyOf(tx, 'sketch', id);
		const origins = await originsOf(tx, row);
		const projects = sketchPolicy.linkProject(actor, subject) ? await projectChoices(tx, actor) : null;
		return {
			row,
			subject,
			version,
			houses,
			agreements,
			call: call ?? null,
			own,
			people,
			history,
			origins,
			projects,
		};
	});
	const { row, subject, version, houses, agreements, call, own, people } = found;
	const names = await peopleOfSketch(deps, [
		row.firstContactId,
		row.secondContactId,
		version.authorId,
		...agreements.map(({ personId }) => personId),
	]);
	const name = (personId: string | null | undefined) =>
		personId ? (names.get(personId)?.name ?? null) : null;
	const side = (houseId: string, contactId: string | null): SketchSide => {
		const house = houses.find((one) => one.id === houseId);
		return {
			id: houseId,
			name: house?.name ?? { original: 'en', texts: {} },
			kind: house?.kind ?? 'ngo',
			country: house?.country ?? '',
			contact: contactId ? (names.get(contactId) ?? null) : null,
			contactId,
			people: people.get(houseId) ?? null,
			agreedBy: name(agreements.find(({ institutionId }) => institutionId === houseId)?.personId),
		};
	};
	const sides = [side(row.firstId, row.firstContactId), side(row.secondId, row.secondContactId)] as const;
	return {
		sketch: row,
		content: version.content,
		hash: version.hash,
		writtenAt: version.writtenAt,
		author: name(version.authorId),
		sides,
		own,
		call,
		findings: call ? checkSketch(version.content, call, sides, row.submittedAt ?? deps.now()) : [],
		standing: standingOf([row.firstId, row.secondId], agreements, version),
		origins: found.origins,
		projects: found.projects,
		steps: sketchMoves.filter(
			(to) => mayFollow(sketchTransitions, row.state, to) && sketchMovePolicy[to](actor, subject),
		),
		history: found.history,
		can: abilities(sketchPolicy, actor, subject),
	};
}
