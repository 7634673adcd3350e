import { and, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Page, SortKey } from '#shared/listing.ts';
import { abilities, demand, isTeam, programmeWide } from '#shared/policy.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { event } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { chosen, listPage } from '#platform/server/database/listing.ts';
import type { Deps } from '#platform/server/deps.ts';
import { voicePolicy } from '../policy.ts';
import { voiceListing, type ConsentScope, type VoiceFields, type VoiceListing } from '../voice.ts';
import { findVoice, subjectOf, type VoiceRow } from './find-voice.ts';
import { dayOf } from './write-voice.ts';
import { voice } from './tables.ts';

/** A voice as pages show it; after it was withdrawn nobody reads what was said, nor who said it. */
export type ListedVoice = Omit<VoiceRow, 'text' | 'speaker'> & {
	readonly text: LocalizedText | null;
	readonly speaker: LocalizedText | null;
	readonly institutionName: LocalizedText | null;
	readonly eventTitle: LocalizedText | null;
};

async function select(tx: Tx, where: SQL | undefined): Promise<ListedVoice[]> {
	const rows = await tx
		.select({ row: voice, institutionName: institution.name, eventTitle: event.title })
		.from(voice)
		.leftJoin(institution, eq(institution.id, voice.institutionId))
		.leftJoin(event, eq(event.id, voice.eventId))
		.where(where);
	return rows.map(({ row, institutionName, eventTitle }) =>
		row.withdrawnAt
			? {
					...row,
					text: null,
					speaker: null,
					institutionId: null,
					registrationId: null,
					institutionName: null,
					eventTitle,
				}
			: { ...row, institutionName, eventTitle },
	);
}

/** The same as `voicePolicy.read`, asked of the rows. */
function readable(actor: Actor): SQL | undefined {
	if (isTeam(actor, undefined)) return undefined;
	const shared = inArray(voice.consent, ['internal', 'public']);
	const own = reach(actor, 'institution', 'coordinator');
	return and(
		isNull(voice.withdrawnAt),
		programmeWide('reader')(actor, undefined)
			? shared
			: or(
					eq(voice.consent, 'public'),
					own.length > 0 ? and(shared, inArray(voice.institutionId, own)) : undefined,
				),
	);
}

function wanted(actor: Actor, { filters }: VoiceListing): SQL | undefined {
	const { form, consent, event: of } = filters;
	const isWithdrawn = consent?.includes('withdrawn') ?? false;
	const scopes = consent?.filter((scope): scope is ConsentScope => scope !== 'withdrawn');
	return and(
		isNull(voice.deletedAt),
		readable(actor),
		isWithdrawn ? isNotNull(voice.withdrawnAt) : isNull(voice.withdrawnAt),
		chosen(voice.form, form),
		chosen(voice.consent, scopes),
		chosen(voice.eventId, of),
	);
}

/** Voices as far as their consent reaches towards the actor; those withdrawn only where they are asked for. */
export async function listVoices(
	deps: Deps,
	actor: Actor,
	listing: VoiceListing,
): Promise<Page<ListedVoice>> {
	demand(voicePolicy, 'list', actor, {
		institutionId: null,
		consent: 'none',
		isWithdrawn: false,
		isDeleted: false,
	});
	const key: Readonly<Record<VoiceListing['sort'], (record: ListedVoice) => SortKey>> = {
		position: ({ position }) => position,
		speaker: ({ speaker }) => readPlain(speaker, actor.locale),
		consented: ({ consentedAt }) => consentedAt?.getTime() ?? null,
	};
	return deps.db.as(actor, (tx) =>
		listPage(
			listing,
			voiceListing.size,
			actor.locale,
			() => select(tx, wanted(actor, listing)),
			key[listing.sort],
			(ids) => select(tx, inArray(voice.id, [...ids])),
		),
	);
}

export type VoiceDetail = {
	readonly voice: ListedVoice;
	readonly history: readonly Change[];
	readonly can: Readonly<Record<keyof typeof voicePolicy, boolean>>;
};

export async function getVoice(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<VoiceDetail> {
	return deps.db.as(actor, async (tx) => {
		const subject = subjectOf(await findVoice(tx, id));
		if (!voicePolicy.read(actor, subject)) throw new Fault('missing', 'not_found');
		const can = abilities(voicePolicy, actor, subject);
		const [found] = await select(tx, eq(voice.id, id));
		return { voice: found!, history: can.history ? await historyOf(tx, 'voice', id) : [], can };
	});
}

/** A voice as its form takes it; for those who may change it, while it stands. */
export async function voiceToChange(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<VoiceRow & VoiceFields> {
	return deps.db.as(actor, async (tx) => {
		const row = await findVoice(tx, id);
		demand(voicePolicy, 'change', actor, subjectOf(row));
		return { ...row, consentedOn: dayOf(row) };
	});
}

/** Events a voice may come from. */
export async function voiceEvents(deps: Deps, actor: Actor): Promise<{ value: string; label: string }[]> {
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({ id: event.id, title: event.title, startsLocal: event.startsLocal })
			.from(event)
			.where(isNull(event.deletedAt))
			.orderBy(event.startsAt),
	);
	return rows
		.map(({ id, title, startsLocal }) => ({
			value: id,
			label: `${readPlain(title, actor.locale)} (${startsLocal.slice(0, 4)})`,
		}))
		.toReversed();
}
