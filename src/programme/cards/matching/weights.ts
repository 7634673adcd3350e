/**
 * What is known of occupations, as `esco/weights.json` keeps it: an adapted version of ESCO. Of each occupation, and each
 * card that touches it, how many of the card's skills ESCO calls essential and how many optional (9 stands for more).
 */
export type Weights = {
	readonly esco: string;
	readonly cards: readonly string[];
	/** ISCO-08 unit groups: code, English and German title. */
	readonly groups: readonly (readonly [code: string, en: string, de: string])[];
	/** The last part of the URI, unit group, English and German title, and of each card: 100 × place + 10 × essential + optional. */
	readonly occupations: readonly (readonly [
		id: string,
		group: string,
		en: string,
		de: string,
		touched: readonly number[],
	])[];
};

/** ESCO's name of an occupation, and the part of it that weights keep. */
export const uriOf = (id: string) => `http://data.europa.eu/esco/occupation/${id}`;
export const idOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);

/** Weights made ready for quick answers. Of every occupation and group, and every card, the chance of a yes as a step. */
export type Index = {
	readonly weights: Weights;
	readonly cards: readonly string[];
	readonly placeOf: ReadonlyMap<string, number>;
	/** Group of each occupation, as its place among the groups. */
	readonly groupOf: Uint16Array;
	/** How many occupations each group has. */
	readonly sizes: Float64Array;
	/** Steps by card, occupation after occupation: what one answer says lies together. */
	readonly steps: Uint8Array;
	/** Mean chance of a yes by group, card after card. */
	readonly chances: Float32Array;
	/** How uncertain an answer still is once the group is known, in nats. */
	readonly doubts: Float32Array;
};

/** Chances that somebody of an occupation says yes. Nobody's work is quite as ESCO tells it: never below .01, never sure. */
export const chanceOfStep = [
	0.01, 0.02, 0.04, 0.07, 0.11, 0.16, 0.22, 0.29, 0.37, 0.46, 0.55, 0.64, 0.73, 0.81, 0.88, 0.93, 0.96,
] as const;

const stepOf = (chance: number) => {
	let best = 0;
	while (best + 1 < chanceOfStep.length && chanceOfStep[best + 1]! <= chance) best++;
	return best;
};

const knows = { essential: 0.5, optional: 0.17 };
/** How much of what is usual in a unit group is believed of an occupation for which ESCO does not say so. */
const fromSiblings = 0.35;

/** The chance that somebody knows one skill of several at least. */
const chanceOf = (essential: number, optional: number) =>
	1 - (1 - knows.essential) ** essential * (1 - knows.optional) ** optional;

/** Makes weights ready; some 30 ms for all of ESCO. `without` leaves occupations out, to test with them. */
export function indexWeights(weights: Weights, without: ReadonlySet<string> = new Set()): Index {
	const { cards, groups } = weights;
	const occupations = weights.occupations.filter(([id]) => !without.has(id));
	const placeOfGroup = new Map(groups.map(([code], place) => [code, place]));
	const groupOf = Uint16Array.from(occupations, ([, group]) => placeOfGroup.get(group)!);
	const sizes = new Float64Array(groups.length);
	for (const group of groupOf) sizes[group]!++;
	const own = new Float32Array(occupations.length * cards.length);
	const chances = new Float32Array(groups.length * cards.length);
	for (const [at, [, , , , touched]] of occupations.entries())
		for (const entry of touched) {
			const card = Math.floor(entry / 100);
			const chance = chanceOf(Math.floor(entry / 10) % 10, entry % 10);
			own[at * cards.length + card] = chance;
			chances[groupOf[at]! * cards.length + card]! += chance / sizes[groupOf[at]!]!;
		}
	const steps = new Uint8Array(own.length);
	const means = new Float32Array(chances.length);
	for (let at = 0; at < occupations.length; at++) {
		const group = groupOf[at]!;
		for (let card = 0; card < cards.length; card++) {
			const inGroup = group * cards.length + card;
			if (chances[inGroup] === 0) {
				means[inGroup] = chanceOfStep[0];
				continue;
			}
			const place = at * cards.length + card;
			const step = stepOf(Math.max(own[place]!, fromSiblings * chances[inGroup]!));
			steps[card * occupations.length + at] = step;
			means[inGroup]! += chanceOfStep[step]! / sizes[group]!;
		}
	}
	return {
		weights: { ...weights, occupations },
		cards,
		placeOf: new Map(cards.map((code, place) => [code, place])),
		groupOf,
		sizes,
		steps,
		chances: means,
		doubts: means.map(entropy),
	};
}

/** Entropy of a yes-or-no answer, in nats. */
export const entropy = (chance: number) =>
	chance <= 0 || chance >= 1 ? 0 : -chance * Math.log(chance) - (1 - chance) * Math.log(1 - chance);
