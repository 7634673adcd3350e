import * as v from 'valibot';
import { line } from '#shared/form.ts';
import { textStates } from '#shared/text.ts';

/** What a card asks about. */
export const cardKinds = ['social', 'personal', 'method', 'interest', 'intensity', 'field', 'task'] as const;
export type CardKind = (typeof cardKinds)[number];

/** The colour of a card's edge, so that people who do not read can sort them. */
export const colours: Readonly<Record<CardKind, string>> = {
	social: 'green',
	personal: 'yellow',
	method: 'blue',
	interest: 'orange',
	intensity: 'violet',
	field: 'grey',
	task: 'teal',
};

/** How often somebody did what the card shows; a card never shown is unknown, which is not `never`. */
export const answers = ['never', 'sometimes', 'often', 'taught'] as const;
export type Answer = (typeof answers)[number];

const each = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.strictObject({ de: schema, tr: schema, ar: schema, en: schema });
/** Letters at most of a term or a text. */
export const mostLetters = 120;

/** A card as the deck's files keep it. */
export const cardSchema = v.strictObject({
	/** Short enough to be said aloud: `S07`, `F71`, `71-03`. */
	code: v.pipe(v.string(), v.regex(/^(?:[SPMI]\d\d|N\d|F\d\d|\d\d-\d\d)$/)),
	kind: v.picklist(cardKinds),
	/** ISCO-08 sub-major group: of a field itself, or the field a task belongs to. */
	field: v.optional(v.pipe(v.string(), v.regex(/^\d\d$/))),
	/** One of the twenty strengths that the German employment agency's profiling asks for. */
	isStrength: v.optional(v.boolean()),
	term: each(line(mostLetters)),
	text: each(line(mostLetters)),
	state: each(v.picklist(textStates)),
	/** ESCO skills, by URI, that doing this is part or proof of. */
	skills: v.array(v.pipe(v.string(), v.startsWith('http://data.europa.eu/esco/skill/'))),
	/** Names of files in `pictures/`: what is shown large, and what explains it, if anything. */
	pictures: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(2)),
});
export type Card = v.InferOutput<typeof cardSchema>;

export const cardFile = v.strictObject({ cards: v.array(cardSchema) });

export const isTask = (card: Card) => card.kind === 'task';
