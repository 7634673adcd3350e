import type { Card } from '../card.ts';
import type { Profile } from '../session/profile.ts';
import { summarize } from '../session/summary.ts';

const language = 'http://publications.europa.eu/resource/authority/language/';

/**
 * What somebody learned by doing, in terms of the European Learning Model 3 (JSON-LD), as their own claim: no issuer, no proof,
 * no signature, so it is not a credential and does not say it is a verified one. ESCO skills are named by URI. In Arabic texts too.
 */
export function elmJsonLd(profile: Profile, cards: readonly Card[], today: string, id: string) {
	const sum = summarize(profile, cards);
	const titles = ({ term }: Card) => ({ de: [term.de], tr: [term.tr], ar: [term.ar], en: [term.en] });
	return {
		'@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
		id: `urn:uuid:${id}`,
		type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
		credentialSchema: [
			{ id: 'http://data.europa.eu/snb/model/ap/edc-generic-no-cv', type: 'ShaclValidator2017' },
		],
		validFrom: `${today}T00:00:00Z`,
		issued: `${today}T00:00:00Z`,
		displayParameter: {
			id: 'urn:epass:displayParameter:1',
			type: 'DisplayParameter',
			language: ['DEU', 'TUR', 'ARA', 'ENG'].map((code) => ({ id: language + code, type: 'Concept' })),
			primaryLanguage: { id: `${language}ENG`, type: 'Concept' },
			title: { en: ['What I can do: my own statement, unsigned'] },
		},
		credentialSubject: {
			id: 'urn:epass:person:1',
			type: 'Person',
			hasClaim: [...sum.strengths, ...sum.tasks].map(({ card, said, evidence }, at) => ({
				id: `urn:epass:learningAchievement:${at + 1}`,
				type: 'LearningAchievement',
				title: titles(card),
				additionalNote: [
					{
						id: `urn:epass:note:${at + 1}`,
						type: 'Note',
						noteLiteral: { en: [`Card ${card.code}: ${said}; shown by: ${evidence?.kind ?? 'own_word'}`] },
					},
				],
				specifiedBy: {
					id: `urn:epass:learningAchievementSpec:${at + 1}`,
					type: 'LearningAchievementSpecification',
					title: titles(card),
					learningOutcome: [
						{
							id: `urn:epass:learningOutcome:${at + 1}`,
							type: 'LearningOutcome',
							title: titles(card),
							relatedESCOSkill: card.skills.map((uri) => ({ id: uri, type: 'Concept' })),
						},
					],
				},
			})),
		},
	};
}
