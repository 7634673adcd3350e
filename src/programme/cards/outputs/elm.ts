import { locales, type Locale } from '#shared/locale.ts';
import type { Card } from '../card.ts';
import type { Profile } from '../session/profile.ts';
import { summarize, type Said } from '../session/summary.ts';
import type { Say } from './candidate.ts';

export type Learner = {
	readonly profile: Profile;
	readonly cards: readonly Card[];
	/** The languages of the meeting, in which it is noted whose words these are, how often, and what shows it. */
	readonly tongues: readonly { readonly locale: Locale; readonly say: Say }[];
	readonly today: string;
	readonly id: string;
};

/** Whether there is anything to claim: the model knows no person without a claim. */
export const hasClaims = (profile: Profile, cards: readonly Card[]) => claimsOf(profile, cards).length > 0;

/**
 * What somebody learned by doing, in terms of the European Learning Model 3 (JSON-LD): a `Person` with their claims, and not a credential.
 * A credential has an issuer with a legal identifier and a seal, and nobody issued this. Whoever wants to issue one takes this person for its `credentialSubject`.
 * Each claim is awarded by the person themselves, ESCO skills are named by URI. `tests/world/elm-shapes.ttl` says what it is checked against.
 */
export function elmJsonLd({ profile, cards, tongues, today, id }: Learner) {
	const person = `urn:uuid:${id}`;
	const note = (name: string, texts: Partial<Record<Locale, string>>) => ({
		id: `${person}#${name}`,
		type: 'Note',
		noteLiteral: texts,
	});
	return {
		'@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
		id: person,
		type: 'Person',
		additionalNote: [
			note(
				'note',
				inTongues((say) => `${say('self_said')} ${say('elm_unsigned')}`),
			),
		],
		hasClaim: claimsOf(profile, cards).map(({ card, said, evidence }) => ({
			id: `${person}#${card.code}`,
			type: 'LearningAchievement',
			title: inEach(card.term),
			description: inEach(card.text),
			additionalNote: [note(`${card.code}-note`, noted(said, evidence))],
			awardedBy: {
				id: `${person}#${card.code}-award`,
				type: 'AwardingProcess',
				awardingBody: person,
				awardingDate: `${today}T00:00:00Z`,
			},
			specifiedBy: {
				id: `${person}#${card.code}-specification`,
				type: 'LearningAchievementSpecification',
				title: inEach(card.term),
				learningOutcome: [
					{
						id: `${person}#${card.code}-outcome`,
						type: 'LearningOutcome',
						title: inEach(card.text),
						relatedESCOSkill: card.skills.map((skill) => ({ id: skill, type: 'Concept' })),
					},
				],
			},
		})),
	};

	function inTongues(text: (say: Say, locale: Locale) => string): Partial<Record<Locale, string>> {
		return Object.fromEntries(tongues.map(({ locale, say }) => [locale, text(say, locale)]));
	}

	/** "often. seen: counsellor", in each language of the meeting. */
	function noted(said: string, evidence: Said<string>['evidence']) {
		return inTongues((say, locale) => {
			const much = cards.find(({ code }) => code === said)?.term[locale] ?? say(`answer_${said as 'often'}`);
			const shown = evidence && [
				say(`evidence_${evidence.kind}`),
				...(evidence.kind === 'own_word' ? [] : [say(`by_${evidence.confirmedBy}`)]),
			];
			return [much, shown?.join(': '), evidence?.words].filter(Boolean).join('. ');
		});
	}
}

function claimsOf(profile: Profile, cards: readonly Card[]): readonly Said<string>[] {
	const { strengths, tasks } = summarize(profile, cards);
	return [...strengths, ...tasks];
}

const inEach = (texts: Readonly<Record<Locale, string>>) =>
	Object.fromEntries(locales.map((locale) => [locale, texts[locale]])) as Record<Locale, string>;
