import * as v from 'valibot';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import type { RegistrationExtra } from '#programme/events/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { readAnswers } from '../answer.ts';
import { asksSomething, type Asked } from '../asking.ts';
import { consentKinds, type ConsentKind } from '../consent.ts';
import { selectAsked } from './asked.ts';
import { recordConsents } from './consents.ts';
import { keepAnswers } from './stored-answers.ts';

/**
 * What a public registration answers and consents to, kept in its own transaction: all of it or none. For an event that asks nothing
 * this is one statement. Answers that are missing or wrong refuse the registration, whoever it is for; they are kept for a new one
 * alone, since whoever knows somebody's address must not answer for them. Fault: `invalid` with issues at the questions.
 */
export function registerWith(deps: Deps, form: FormData, locale: Locale): RegistrationExtra {
	return async (tx, { eventId, registrationId, isNew, now }) => {
		const asked = await askedOnce(tx, eventId);
		if (!asksSomething(asked)) return;
		const { answers, issues } = readAnswers(asked.questions, form, { isDemanding: true });
		if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
		if (!isNew) return;
		await keepAnswers(tx, deps, registrationId, asked, answers);
		await recordConsents(tx, {
			registrationId,
			wanted: tickedIn(form, asked),
			asked: asked.consents,
			locale,
			now,
		});
	};
}

/** Those who register in one transaction do it for one event, which is asked once for all of them. */
const asking = new WeakMap<Tx, Promise<Asked>>();

function askedOnce(tx: Tx, eventId: string): Promise<Asked> {
	const asked = asking.get(tx) ?? selectAsked(tx, eventId);
	asking.set(tx, asked);
	return asked;
}

/** The consents a form ticks, of those that are asked for. */
export function tickedIn(form: FormData, { consents }: Asked): ConsentKind[] {
	return form.getAll('consents[]').flatMap((given) => {
		const kind = v.safeParse(v.picklist(consentKinds), given);
		return kind.success && consents.includes(kind.output) ? [kind.output] : [];
	});
}
