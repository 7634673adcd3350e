import type { Keeper } from '#platform/server/files/documents.ts';
import { eventPolicy, isInReach } from '../policy.ts';
import { findEvent, subjectOf } from './find-event.ts';

/** Documents of an event: those who take part are inside, those who organise keep them. */
export const eventKeeper: Keeper = {
	noun: 'event',
	access: async (tx, actor, id) => {
		const found = await findEvent(tx, id);
		const subject = subjectOf(found);
		const keeps = eventPolicy.change(actor, subject);
		return {
			reads: keeps || (!subject.isDeleted && eventPolicy.read(actor, subject)),
			inside: isInReach(actor, subject) || (subject.takesPart && subject.confidentiality !== 'internal'),
			keeps,
		};
	},
};
