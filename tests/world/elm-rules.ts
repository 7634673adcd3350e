import { readFileSync } from 'node:fs';
import jsonld, { type ContextDefinition, type JsonLdDocument } from 'jsonld';
import { Parser, Store } from 'n3';
import Shapes from 'rdf-validate-shacl';

const elm = 'http://data.europa.eu/snb/model/elm/';
const dc = 'http://purl.org/dc/terms/';
const link = (name: string) => ({ '@id': elm + name, '@type': '@id' });
const texts = (address: string) => ({ '@id': address, '@container': '@language' as const });

/**
 * The terms our records use, in our own words, off `rdf/ap/edc/edc-ap-context.jsonld` of github.com/european-commission-empl/European-Learning-Model
 * (CC BY 4.0) at 0b22f422, which is what http://data.europa.eu/snb/model/context/edc-ap answers. The shapes beside this file name their source themselves.
 */
const contexts: Readonly<Record<string, ContextDefinition>> = {
	// Of the W3C's context (credentials, 1.1) a record without a credential uses these two alone.
	'https://www.w3.org/2018/credentials/v1': { id: '@id', type: '@type' },
	'http://data.europa.eu/snb/model/context/edc-ap': {
		AwardingProcess: `${elm}AwardingProcess`,
		Concept: 'http://www.w3.org/2004/02/skos/core#Concept',
		LearningAchievement: `${elm}LearningAchievement`,
		LearningAchievementSpecification: `${elm}LearningAchievementSpecification`,
		LearningOutcome: `${elm}LearningOutcome`,
		Note: `${elm}Note`,
		Person: `${elm}Person`,
		additionalNote: link('additionalNote'),
		awardedBy: link('awardedBy'),
		awardingBody: link('awardingBody'),
		awardingDate: {
			'@id': `${elm}awardingDate`,
			'@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
		},
		description: texts(`${dc}description`),
		hasClaim: link('hasClaim'),
		learningOutcome: link('learningOutcome'),
		noteLiteral: texts(`${elm}noteLiteral`),
		relatedESCOSkill: link('relatedESCOSkill'),
		specifiedBy: link('specifiedBy'),
		title: texts(`${dc}title`),
	},
};
const graph = (text: string, format: string) => new Store(new Parser({ format }).parse(text));
const shapes = new Shapes(
	graph(readFileSync(new URL('elm-shapes.ttl', import.meta.url), 'utf8'), 'text/turtle'),
);

/**
 * Everything that is wrong with a record, as a SHACL engine tells it: which constraint of which property, with the name of what it was found at.
 * The record is read without a network; a word that no context maps, which a reader would silently drop, throws.
 */
export async function faultsOfLearningRecord(record: unknown): Promise<string[]> {
	const quads = await jsonld.toRDF(
		record as JsonLdDocument,
		{
			safe: true,
			format: 'application/n-quads',
			documentLoader: async (url) => {
				if (!contexts[url]) throw new Error(`There is no context ${url}.`);
				return { documentUrl: url, document: { '@context': contexts[url] } };
			},
		} as jsonld.Options.ToRdf,
	);
	const { results } = await shapes.validate(graph(quads as string, 'application/n-quads'));
	return results.map(({ focusNode, path, sourceConstraintComponent }) =>
		[focusNode, path, sourceConstraintComponent]
			.flatMap((term) => (term?.termType === 'NamedNode' ? [term.value] : []))
			.map((name) => name.replace(/^.*[/#:]|ConstraintComponent$/g, ''))
			.join(' '),
	);
}
