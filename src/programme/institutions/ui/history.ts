import { partnershipPhases } from '../partnership.ts';
import type { Say, Word } from './words.ts';

const proposalActions = ['propose', 'confirm', 'decline', 'withdraw'] as const;

/** What this slice calls its own actions. */
export function ownActions(t: Say, w: Word): (action: string) => string | undefined {
	return (action) => {
		const phase = partnershipPhases.find((one) => action === `move.${one}`);
		if (phase) return t('did_move', { phase: w(`phase_${phase}`) });
		const proposal = proposalActions.find((one) => action === `step.${one}`);
		if (proposal) return t(`did_step_${proposal}`);
		if (action === 'post.add') return t('did_post_add');
		if (action === 'post.change') return t('did_post_change');
		if (action === 'post.remove') return t('did_post_remove');
		return action === 'post.restore' ? t('did_post_restore') : undefined;
	};
}
