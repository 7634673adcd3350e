import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { CounsellingStep } from '../handing.ts';
import { counsellingPolicy } from '../policy.ts';
import { dropVoice, putVoice } from './card-voices.ts';
import { areThere, deleteCase, setCaseState } from './cases.ts';
import { noteDrill, setRecoveryKey } from './centres.ts';
import { assignOrphans, confirmCounsellor, endCounsellor } from './counsellors.ts';
import { keepKey, rewrapKey } from './keys.ts';
import { layCard, liftCard } from './lay-card.ts';
import { sendCounts } from './send-counts.ts';

/** Does what a device asks for by name; each step asks its own policy. */
export async function takeStep(deps: Deps, actor: Actor, input: CounsellingStep): Promise<unknown> {
	demand(counsellingPolicy, 'enter', actor, undefined);
	switch (input.step) {
		case 'keep_key':
			return keepKey(deps, actor, input);
		case 'rewrap': {
			const { step: _, ...rest } = input;
			return rewrapKey(deps, actor, rest);
		}
		case 'confirm':
			return confirmCounsellor(deps, actor, input);
		case 'end':
			return endCounsellor(deps, actor, input);
		case 'assign':
			return assignOrphans(deps, actor, input);
		case 'recovery_key':
			return setRecoveryKey(deps, actor, { id: input.centreId, publicKey: input.publicKey });
		case 'drill':
			return noteDrill(deps, actor, { id: input.centreId, publicKey: input.publicKey });
		case 'lay_card':
			return layCard(deps, actor, input);
		case 'lift_card':
			return liftCard(deps, actor, input);
		case 'put_voice':
			return putVoice(deps, actor, input);
		case 'drop_voice':
			return dropVoice(deps, actor, input);
		case 'are_there':
			return areThere(deps, input.caseIds);
		case 'case_state':
			return setCaseState(deps, actor, { id: input.caseId, state: input.state });
		case 'delete_case':
			return deleteCase(deps, actor, { id: input.caseId, reason: input.reason });
		case 'send_counts':
			return sendCounts(deps, actor, input);
	}
}
