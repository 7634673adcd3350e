import { programmeWide } from '#shared/policy.ts';
import type { Keeper } from '#platform/server/files/documents.ts';
import { partnershipPolicy } from '../policy.ts';
import { findPartnership, partnershipSubject } from './find-partnership.ts';

/** Documents of a partnership: both sides and the programme are inside, whoever may change it keeps them. */
export const partnershipKeeper: Keeper = {
	noun: 'partnership',
	access: async (tx, actor, id) => {
		const subject = partnershipSubject(await findPartnership(tx, id));
		const keeps = partnershipPolicy.change(actor, subject);
		return {
			reads: keeps || (!subject.isDeleted && partnershipPolicy.read(actor, subject)),
			inside: keeps || programmeWide('reader')(actor, undefined),
			keeps,
		};
	},
};
