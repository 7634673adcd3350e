import { fold } from '#shared/fold.ts';
import { locales } from '#shared/locale.ts';
import { isTask, type Card } from './card.ts';
import { faultsOfWords } from './card-words.ts';

/** What lies beside the cards: pictures by name with their drawing, and the names that have an author. */
export type DeckFolder = {
	readonly pictures: ReadonlyMap<string, string>;
	readonly attributed: ReadonlySet<string>;
	/** Labels of ESCO, folded, that no card may repeat. */
	readonly labels: ReadonlySet<string>;
	/** Skills of ESCO by their addresses; null where ESCO is not at hand. */
	readonly skills: ReadonlySet<string> | null;
};

/** What a skill of ESCO is called by, in every version. */
const skillAddress =
	/^http:\/\/data\.europa\.eu\/esco\/skill\/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

const fewestTasks = 300;
const strengths = 20;

/** Everything that is wrong with a deck, one sentence each; none where it is whole. */
export function faultsOf(cards: readonly Card[], folder: DeckFolder): string[] {
	return [...cards.flatMap((card) => faultsOfCard(card, folder)), ...faultsOfWhole(cards, folder)];
}

function faultsOfCard(card: Card, { pictures, attributed, labels, skills }: DeckFolder): string[] {
	const faults: string[] = [];
	const add = (fault: string) => faults.push(`${card.code}: ${fault}`);
	for (const { locale, part, reason, count, theme } of faultsOfWords(card, labels)) {
		const words = card[part][locale];
		add(
			{
				missing: `the ${part} in "${locale}" is missing.`,
				too_long: `the ${part} in "${locale}" has ${count} letters.`,
				not_one_sentence: `the text in "${locale}" is not one sentence.`,
				too_many_words: `the text in "${locale}" has ${count} words.`,
				other_script: `the text in "${locale}" is in another script.`,
				of_a_person: `"${words}" holds a number, a date or an address.`,
				theme: `"${words}" touches ${theme}.`,
				esco_label: `"${words}" is a label of ESCO.`,
			}[reason],
		);
	}
	for (const name of card.pictures) {
		const drawing = pictures.get(name);
		if (drawing === undefined) add(`the picture ${name} is missing.`);
		else if (/<text|<script|<image|href\s*=\s*["'](?!#)/i.test(drawing))
			add(`the picture ${name} has words or reaches outside.`);
		if (!attributed.has(name)) add(`the picture ${name} has no author.`);
	}
	for (const skill of card.skills)
		if (!skillAddress.test(skill) || skills?.has(skill) === false) add(`${skill} is no skill of ESCO.`);
	const needsSkills = !['interest', 'intensity', 'field'].includes(card.kind);
	if (needsSkills && card.skills.length === 0) add('it has no skill of ESCO.');
	if ((card.kind === 'field' || isTask(card)) && !card.field) add('it belongs to no field.');
	if (isTask(card) && card.field !== card.code.slice(0, 2)) add('its code is of another field.');
	return faults;
}

function faultsOfWhole(cards: readonly Card[], { pictures }: DeckFolder): string[] {
	const faults: string[] = [];
	const seen = {
		code: new Map<string, string>(),
		look: new Map<string, string>(),
		term: new Map<string, string>(),
		text: new Map<string, string>(),
	};
	for (const card of cards) {
		for (const [kind, value] of [
			['code', card.code],
			['look', card.pictures.join(' and ')],
			...(['term', 'text'] as const).flatMap((part) =>
				locales.map((locale) => [part, `${locale}: ${fold(card[part][locale])}`] as const),
			),
		] as const) {
			const other = seen[kind].get(value);
			if (other !== undefined) faults.push(`${card.code}: has the same ${kind} as ${other}.`);
			seen[kind].set(value, card.code);
		}
	}
	const used = new Set(cards.flatMap((card) => card.pictures));
	for (const name of pictures.keys()) if (!used.has(name)) faults.push(`The picture ${name} is not used.`);
	const fields = new Set(cards.flatMap(({ kind, field }) => (kind === 'field' && field ? [field] : [])));
	for (const card of cards.filter(isTask))
		if (!fields.has(card.field ?? '')) faults.push(`${card.code}: no card shows its field.`);
	const tasks = cards.filter(isTask).length;
	if (tasks < fewestTasks) faults.push(`There are ${tasks} task cards, fewer than ${fewestTasks}.`);
	const marked = cards.filter(({ isStrength }) => isStrength).length;
	if (marked !== strengths) faults.push(`${marked} cards are marked as strengths, not ${strengths}.`);
	return faults;
}
