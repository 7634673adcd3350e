import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { textIn } from '#shared/text.ts';
import { membershipFields, networkFields, type MailChoice } from '#programme/networks/network.ts';
import * as networks from '#programme/networks/server/api.ts';
import { member } from './accounts.ts';
import { account } from './actors.ts';
import type { TestDatabase } from './database.ts';

export const said = { text: 'Kaynaştırma için ne yapıyorsunuz?', language: 'tr' as const };

export const asMember = (name: string, mail: MailChoice = 'none') =>
	v.parse(membershipFields, { name, institution: 'Buca', mail });

/** Colleagues who speak three languages, one of whom founds a network that two join, and what tests do there again and again. */
export async function colleaguesOf({ deps, owner }: Pick<TestDatabase, 'deps' | 'owner'>) {
	const made = async (name: string, locale = 'en', grants: Parameters<typeof member>[2] = []) => {
		const who = await member(owner, `${name}@example.org`, grants, {
			hasPassword: false,
			name: `${name} Kaya`,
		});
		await owner.query('update account set locale = $2 where id = $1', [who.accountId, locale]);
		return account(grants, who);
	};
	const founder = await made('founder', 'de', [{ role: 'team', scope: 'programme' }]);
	const ayse = await made('ayse', 'tr');
	const omar = await made('omar', 'ar');
	const outside = await made('outside');
	let id: string;
	async function join(who: Actor, name: string, mail?: MailChoice): Promise<void> {
		await networks.requestToJoin(deps, who, { id, fields: asMember(name, mail) });
		const { members } = await networks.getNetwork(deps, founder, { id });
		const asking = members!.find((one) => one.state === 'requested')!;
		await networks.answerRequest(deps, founder, { id, memberId: asking.id, isAccepted: true });
	}
	const ask = (who: Actor, title = 'Çocuklar için dil desteği') =>
		networks.ask(deps, who, { networkId: id, fields: { ...said, title } });
	const answer = (who: Actor, question: string, text = 'Annelerle birlikte.') =>
		networks.answerQuestion(deps, who, { networkId: id, id: question, fields: { ...said, text } });
	const page = (who: Actor, question: string) =>
		networks.getQuestion(deps, who, { networkId: id, id: question });
	const found = async (q: string, who: Actor = ayse) =>
		(await networks.listQuestions(deps, who, { networkId: id, q })).map(({ title }) => title);

	/** Begins anew: a network with its founder and two members. */
	async function begin(): Promise<string> {
		for (const table of ['network', 'job', 'mail', 'attempt']) await owner.query(`delete from ${table}`);
		const fields = { name: textIn('de', 'Sprache'), purpose: textIn('de', 'Fragen der Sprache') };
		({ id } = await networks.createNetwork(deps, founder, v.parse(networkFields, fields)));
		await join(ayse, 'Ayşe');
		await join(omar, 'Omar');
		return id;
	}
	return { made, founder, ayse, omar, outside, join, ask, answer, page, found, begin };
}
