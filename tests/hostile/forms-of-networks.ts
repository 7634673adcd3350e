import { newId } from '#shared/id.ts';
import { parseRefusal } from '#programme/institutions/partnership-step.ts';
import { declineStep } from '#programme/institutions/server/api.ts';
import {
	parseMembership,
	parseModeration,
	parseNetwork,
	parseQuestion,
	parseReply,
} from '#programme/networks/network.ts';
import * as networks from '#programme/networks/server/api.ts';
import { account, team } from '#world/actors.ts';
import type { TestDatabase } from '#world/database.ts';
import type { Ground, TextForm } from './ground.ts';
import { keeping } from './keeping.ts';

/** The forms of two sides that answer each other: steps that are declined, and what colleagues ask in a network. */
export function networkForms({ deps, owner }: TestDatabase, ground: Ground): readonly TextForm[] {
	const { kept, rowOf } = keeping(owner);
	const self = account([{ role: 'team', scope: 'programme' }], ground.self);
	const question = { title: 'Soru', text: 'Metin', language: 'tr' } as const;
	const found = () =>
		networks.createNetwork(deps, self, {
			name: { original: 'tr', texts: { tr: { text: 'Ağ', state: 'human' } } },
			purpose: { original: 'tr', texts: { tr: { text: 'Amaç', state: 'human' } } },
			theme: null,
		});
	const asked = async () => {
		const { id: networkId } = await found();
		const { id } = await networks.ask(deps, self, { networkId, fields: question });
		return { networkId, id };
	};
	return [
		{
			schema: 'refusalInput',
			usual: () => ({ reason: 'Neden' }),
			keep: kept(
				parseRefusal,
				async ({ reason }) => {
					const [proposalId, id] = [newId(), ground.partnership];
					await owner.query(
						`insert into partnership_proposal (id, partnership_id, phase, taken_on, proposer, second)
						values ($1, $2, 'matching', '2022-02-02', 'second', 'side')`,
						[proposalId, id],
					);
					await declineStep(deps, team, { id, proposalId, reason });
					return proposalId;
				},
				'partnership_proposal',
			),
		},
		{
			schema: 'networkFields',
			usual: () => ({ 'name.tr': 'Ağ', 'purpose.tr': 'Amaç' }),
			keep: kept(
				parseNetwork,
				async (fields) => (await networks.createNetwork(deps, self, fields)).id,
				'network',
			),
		},
		{
			schema: 'networkQuestionFields',
			usual: () => question,
			keep: kept(
				parseQuestion,
				async (fields) => (await networks.ask(deps, self, { networkId: (await found()).id, fields })).id,
				'network_question',
			),
		},
		{
			schema: 'replyFields',
			usual: () => ({ text: 'Yanıt', language: 'tr' }),
			keep: kept(
				parseReply,
				async (fields) => (await networks.answerQuestion(deps, self, { ...(await asked()), fields })).id,
				'network_answer',
			),
		},
		{
			schema: 'moderationFields',
			at: { reason: 'removed_reason' },
			usual: () => ({ id: newId(), reason: 'Neden' }),
			keep: kept(
				parseModeration,
				async ({ reason }) => {
					const of = await asked();
					await networks.takeAway(deps, self, { kind: 'question', ...of, reason });
					return of.id;
				},
				'network_question',
			),
		},
		{
			schema: 'membershipFields',
			usual: () => ({ name: 'Ayşe', mail: 'none' }),
			keep: async (form) => {
				const parsed = parseMembership(form);
				if (!parsed.ok) return parsed;
				const { id } = await found();
				await networks.changeMembership(deps, self, { id, fields: parsed.value });
				return { row: await rowOf('network_member', id, 'network_id') };
			},
		},
	];
}
