import jsonld, { type ContextDefinition, type JsonLdDocument, type NodeObject } from 'jsonld';

/**
 * What holds of a learning record of the European Learning Model 3, in our own words. Read off, term by term and shape by shape, for what our
 * records use, from github.com/european-commission-empl/European-Learning-Model (CC BY 4.0):
 * - `rdf/ap/edc/edc-ap-context.jsonld` at 0b22f422, which is what http://data.europa.eu/snb/model/context/edc-ap answers;
 * - `rdf/ap/edc/EDC-generic-no-cv.ttl` at 10007d4e: the SHACL shapes http://data.europa.eu/snb/model/ap/edc-generic-no-cv, version 1.1.0 (2023-06-05).
 * The shapes are open and let any other property pass; here a class or a property that they do not constrain is a fault, so nothing unknown slips in.
 */
const names = {
	elm: 'http://data.europa.eu/snb/model/elm/',
	dc: 'http://purl.org/dc/terms/',
	skos: 'http://www.w3.org/2004/02/skos/core#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
const full = (name: string) => {
	const [prefix, local] = name.split(':') as [keyof typeof names, string];
	return names[prefix] + local;
};

const link = (name: string) => ({ '@id': full(name), '@type': '@id' });
const texts = (name: string) => ({ '@id': full(name), '@container': '@language' as const });
const contexts: Readonly<Record<string, ContextDefinition>> = {
	// Of the W3C's context (credentials, 1.1) a record without a credential uses these two alone.
	'https://www.w3.org/2018/credentials/v1': { id: '@id', type: '@type' },
	'http://data.europa.eu/snb/model/context/edc-ap': {
		AwardingProcess: full('elm:AwardingProcess'),
		Concept: full('skos:Concept'),
		LearningAchievement: full('elm:LearningAchievement'),
		LearningAchievementSpecification: full('elm:LearningAchievementSpecification'),
		LearningOutcome: full('elm:LearningOutcome'),
		Note: full('elm:Note'),
		Person: full('elm:Person'),
		additionalNote: link('elm:additionalNote'),
		awardedBy: link('elm:awardedBy'),
		awardingBody: link('elm:awardingBody'),
		awardingDate: { '@id': full('elm:awardingDate'), '@type': full('xsd:dateTime') },
		description: texts('dc:description'),
		hasClaim: link('elm:hasClaim'),
		learningOutcome: link('elm:learningOutcome'),
		noteLiteral: texts('elm:noteLiteral'),
		relatedESCOSkill: link('elm:relatedESCOSkill'),
		specifiedBy: link('elm:specifiedBy'),
		title: texts('dc:title'),
	},
};

/** What a property holds: nodes of a class, texts with a language (each language once, if so said), or a moment. */
type Rule = {
	readonly of: 'text' | 'moment' | `${keyof typeof names}:${string}`;
	readonly least?: number;
	readonly most?: number;
	readonly isOncePerLanguage?: boolean;
};
const title: Rule = { of: 'text', least: 1, isOncePerLanguage: true };
const description: Rule = { of: 'text', isOncePerLanguage: true };
const note: Rule = { of: 'elm:Note' };
const shapes: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
	'elm:Person': {
		'elm:hasClaim': { of: 'elm:LearningAchievement', least: 1 },
		// Of `Agent`, whose subclass a person is.
		'elm:additionalNote': note,
	},
	'elm:LearningAchievement': {
		'dc:title': title,
		'dc:description': description,
		'elm:additionalNote': note,
		'elm:awardedBy': { of: 'elm:AwardingProcess', least: 1, most: 1 },
		'elm:specifiedBy': { of: 'elm:LearningAchievementSpecification', most: 1 },
	},
	'elm:AwardingProcess': {
		// Any agent: a person, too.
		'elm:awardingBody': { of: 'elm:Person', least: 1 },
		'elm:awardingDate': { of: 'moment', most: 1 },
	},
	'elm:LearningAchievementSpecification': {
		'dc:title': title,
		'elm:learningOutcome': { of: 'elm:LearningOutcome' },
	},
	'elm:LearningOutcome': { 'dc:title': title, 'elm:relatedESCOSkill': { of: 'skos:Concept' } },
	'elm:Note': { 'elm:noteLiteral': { of: 'text', least: 1 } },
	'skos:Concept': {},
};

type Held = Readonly<Record<string, unknown>>;

/**
 * Everything that is wrong with a record, a sentence each. It is expanded without a network first; a word that no context maps, which a reader
 * would silently drop, throws.
 */
export async function faultsOfLearningRecord(record: unknown): Promise<string[]> {
	const expanded = await jsonld.expand(
		record as JsonLdDocument,
		{
			safe: true,
			documentLoader: async (url) => {
				if (!contexts[url]) throw new Error(`There is no context ${url}.`);
				return { documentUrl: url, document: { '@context': contexts[url] } };
			},
		} as jsonld.Options.Expand,
	);
	const nodes = (await jsonld.flatten(expanded as JsonLdDocument)) as unknown as readonly NodeObject[];
	const typeOf = new Map(nodes.map((node) => [node['@id'], node['@type'] as readonly string[] | undefined]));
	const isA = (node: Held, name: string) => (typeOf.get(node['@id'] as string) ?? []).includes(full(name));
	const faults = nodes.length === 0 ? ['There is nothing in it.'] : [];

	for (const node of nodes) {
		const shape = Object.entries(shapes).find(([name]) => isA(node, name));
		if (!shape) {
			faults.push(`${JSON.stringify(node['@id'])} is of no class that has a shape.`);
			continue;
		}
		const [className, rules] = shape;
		for (const property of Object.keys(node).filter((key) => !key.startsWith('@')))
			if (!Object.keys(rules).some((name) => full(name) === property))
				faults.push(`${className} has no rule for ${property}.`);
		for (const [name, rule] of Object.entries(rules)) {
			const held = (node[full(name)] ?? []) as readonly Held[];
			const where = `${className} ${name}`;
			if (held.length < (rule.least ?? 0)) faults.push(`${where} is missing.`);
			if (held.length > (rule.most ?? Infinity)) faults.push(`${where} is there ${held.length} times.`);
			for (const value of held)
				if (!holds(value, rule.of, isA)) faults.push(`${where} is ${JSON.stringify(value)}.`);
			const languages = held.map((value) => value['@language']);
			if (rule.isOncePerLanguage && new Set(languages).size < languages.length)
				faults.push(`${where} says one language twice.`);
		}
	}
	return faults;
}

function holds(value: Held, of: Rule['of'], isA: (node: Held, name: string) => boolean): boolean {
	if (of === 'text') return typeof value['@value'] === 'string' && typeof value['@language'] === 'string';
	if (of === 'moment')
		return value['@type'] === full('xsd:dateTime') && !Number.isNaN(Date.parse(String(value['@value'])));
	return isA(value, of);
}
