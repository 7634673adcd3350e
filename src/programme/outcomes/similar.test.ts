import { expect, it } from 'vitest';
import { countFacets, narrow, type Faceted } from './public-practice.ts';
import { similarTo, type Likeness } from './similar.ts';

const buca: Likeness & { institutionId: string } = {
	institutionId: 'buca',
	kind: 'district_municipality',
	sizeClass: 'large',
	country: 'TR',
	themes: ['employment', 'language'],
};
const told = (institutionId: string, like: Partial<Likeness>) => ({
	institutionId,
	like: { kind: 'city', sizeClass: null, country: 'DE', themes: [], ...like } satisfies Likeness,
});

it('proposes what is most alike first and says why', () => {
	const found = similarTo(
		buca,
		[
			told('own', {}),
			told('buca', { ...buca }),
			told('neighbour', { country: 'TR' }),
			told('theme', { themes: ['language', 'education'] }),
			told('twin', { kind: 'district_municipality', sizeClass: 'large', themes: ['employment'] }),
		],
		3,
	);
	expect(found.map(({ institutionId, reasons }) => [institutionId, reasons])).toEqual([
		['twin', [{ because: 'themes', themes: ['employment'] }, { because: 'kind' }, { because: 'size' }]],
		['theme', [{ because: 'themes', themes: ['language'] }]],
	]);
});

const one = (changes: Partial<Faceted>): Faceted => ({
	themes: ['language'],
	country: 'DE',
	kind: 'city',
	targetGroups: ['refugees'],
	evidence: 'claim',
	costClass: null,
	...changes,
});
const all = [
	one({}),
	one({ country: 'TR', themes: ['language', 'employment'] }),
	one({ country: 'TR', themes: ['employment'], costClass: 'low' }),
];

it('counts what each choice would leave, under the choices in the other facets', () => {
	expect(narrow(all, { country: ['TR'], theme: ['language'] })).toEqual([all[1]]);
	expect(countFacets(all, { country: ['TR'] })).toEqual({
		theme: [
			{ value: 'employment', count: 2 },
			{ value: 'language', count: 1 },
		],
		country: [
			{ value: 'TR', count: 2 },
			{ value: 'DE', count: 1 },
		],
		kind: [{ value: 'city', count: 2 }],
		group: [{ value: 'refugees', count: 2 }],
		evidence: [{ value: 'claim', count: 2 }],
		cost: [{ value: 'low', count: 1 }],
	});
});
