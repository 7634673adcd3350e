import * as v from 'valibot';
import { answers } from '../card.ts';
import { locales } from '#shared/locale.ts';
import { day, group, isRefused, isSo, some, words, yes } from './leaf.ts';
import {
	ageBands,
	cefrLevels,
	confirmers,
	consentVersions,
	countedSexes,
	evidenceKinds,
	intensities,
	languageCodes,
	leanings,
} from './lists.ts';
import { licences, purposes, recognitions, schoolLevels, workKinds, workYears } from './lists.ts';

/**
 * What is inside a case, as a flat map from the path of a field to its value, so that two devices only ever meet in one field.
 * A path is a kind and a key: `answer/71-02`, `language/tur`. There is no field for a name, and none for what `leaf.ts` leaves out.
 */
const key = {
	own: /^[0-9a-z]{4,12}$/,
	card: /^(?:[SPMI]\d\d|\d\d-\d\d)$/,
	field: /^\d\d$/,
	group: /^\d{4}$/,
	day: /^20[2-4]\d-\d\d-\d\d$/,
	of: (codes: readonly string[]) => new RegExp(`^(?:${codes.join('|')})$`),
};
const level = v.optional(v.picklist(cefrLevels));

export const kinds = {
	/** The language the client is spoken to in, beside the counsellor's; whether letters are large. */
	setting: { key: /^language$/, value: v.picklist(locales) },
	consent: {
		key: key.of(purposes),
		value: v.strictObject({
			isGiven: isSo,
			language: v.picklist(locales),
			version: v.picklist(consentVersions),
			isReadAloud: isSo,
			isInterpreted: isSo,
			day,
		}),
	},
	/** What the client is counted as, if they agreed to be counted and want to say it. */
	counted: { key: /^(?:age|sex)$/, value: v.picklist([...ageBands, ...countedSexes]) },
	meeting: { key: key.day, value: yes },
	work: {
		key: key.own,
		value: v.strictObject({
			group,
			words: words(120),
			years: v.picklist(workYears),
			kind: v.picklist(workKinds),
		}),
	},
	field: { key: key.field, value: yes },
	answer: { key: key.card, value: v.picklist(answers) },
	/** Shown, and left without an answer: unknown still, and not asked again by itself. */
	passed: { key: key.card, value: yes },
	competence: { key: key.card, value: v.picklist(intensities) },
	evidence: {
		key: key.card,
		value: v.strictObject({
			kind: v.picklist(evidenceKinds),
			confirmedBy: v.picklist(confirmers),
			words: words(160),
		}),
	},
	language: {
		key: key.of(languageCodes),
		value: v.strictObject({
			isFirst: isSo,
			listening: level,
			reading: level,
			speaking: level,
			writing: level,
		}),
	},
	schooling: {
		key: key.own,
		value: v.strictObject({
			level: v.picklist(schoolLevels),
			isFinished: isSo,
			recognition: v.picklist(recognitions),
			words: words(120),
		}),
	},
	licence: { key: key.of(licences), value: some('here', 'elsewhere', 'expired') },
	note: { key: key.own, value: words(1000) },
	idea: { key: key.group, value: v.picklist(leanings) },
	step: {
		key: key.own,
		value: v.strictObject({
			words: words(200),
			by: some('client', 'counsellor', 'both'),
			isDone: isSo,
			until: v.optional(day),
		}),
	},
} as const;

export type Kind = keyof typeof kinds;
export type Value<K extends Kind> = v.InferOutput<(typeof kinds)[K]['value']>;
export const kindNames = Object.keys(kinds) as readonly Kind[];

/** What a case says, by kind and key. What a newer version of the app wrote stays in the case, and is passed over here. */
export type Profile = { readonly [K in Kind]: Readonly<Record<string, Value<K>>> };

export const pathOf = (kind: Kind, own: string) => `${kind}/${own}`;

/** A value made fit for its field, or the reasons why it is none; a path that a profile does not have throws. */
export function checkField(path: string, value: unknown): v.SafeParseResult<(typeof kinds)[Kind]['value']> {
	const [kind, own] = partsOf(path);
	if (!kind || !kinds[kind].key.test(own)) throw new Error(`A profile has no field ${path}.`);
	return v.safeParse(kinds[kind].value as (typeof kinds)[Kind]['value'], value);
}

/** The profile in the fields of a case. A field that was taken out is null. */
export function readProfile(fields: Iterable<readonly [string, unknown]>): Profile {
	const profile = Object.fromEntries(kindNames.map((kind) => [kind, {} as Record<string, unknown>]));
	for (const [path, value] of fields) {
		const [kind, own] = partsOf(path);
		if (!kind || value === null || !kinds[kind].key.test(own)) continue;
		const parsed = v.safeParse(kinds[kind].value, value);
		if (parsed.success || isOnlyRefused(parsed)) profile[kind]![own] = parsed.output;
	}
	return profile as Profile;
}

/** Words that a stricter guard would not take today were written all the same: they are shown, so that somebody can take them out. */
const isOnlyRefused = ({ typed, issues }: v.SafeParseResult<v.GenericSchema>) =>
	typed && issues?.every(({ message }) => isRefused(message));

/** The kind of a field, where a profile has it, and its key. */
export function partsOf(path: string): [kind: Kind | undefined, own: string] {
	const cut = path.indexOf('/');
	const kind = path.slice(0, cut);
	return [Object.hasOwn(kinds, kind) ? (kind as Kind) : undefined, path.slice(cut + 1)];
}
