import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '#shared/locale.ts';
import { event, registration } from '#programme/events/server/tables.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import {
	inReach,
	instant,
	localized,
	oneOf,
	primaryId,
	reachesAll,
	recordColumns,
	someone,
	writesAll,
} from '#platform/server/database/columns.ts';
import { rowPolicies } from '#platform/server/database/policies.ts';
import { consentScopes, voiceForms, type ConsentScope, type VoiceForm } from '../voice.ts';

/** What somebody said about the exchange, shown only as far as their consent reaches. */
export const voice = pgTable(
	'voice',
	{
		id: primaryId(),
		form: text().$type<VoiceForm>().notNull(),
		text: localized().notNull(),
		/** Who speaks, as they agreed to be shown: "Head of the advice office". */
		speaker: localized().notNull(),
		institutionId: uuid().references(() => institution.id),
		eventId: uuid().references(() => event.id),
		/** Whose consent it rests on: taken back there, the voice is withdrawn by the database in the same moment. */
		registrationId: uuid().references(() => registration.id, { onDelete: 'set null' }),
		position: integer().notNull().default(0),
		consent: text().$type<ConsentScope>().notNull().default('none'),
		/** Version and language of the wording consented to, kept as proof. */
		consentWording: text(),
		consentLocale: text().$type<Locale>(),
		consentedAt: instant(),
		withdrawnAt: instant(),
		...recordColumns(),
	},
	(table) => [
		oneOf('voice_form', table.form, voiceForms),
		oneOf('voice_consent', table.consent, consentScopes),
		index('voice_event').on(table.eventId),
		...rowPolicies({
			// Without consent, and after it was taken back, the team alone: it keeps the proof.
			read: sql`${writesAll} or (${table.withdrawnAt} is null and ${table.deletedAt} is null
				and ((${someone} and ${table.consent} = 'public')
					or (${table.consent} <> 'none' and (${reachesAll} or ${inReach(table.institutionId, 'coordinates')}))))`,
			add: writesAll,
			change: writesAll,
		}),
	],
);
