import * as v from 'valibot';
import { optionalAmount } from '#shared/fields.ts';
import { formOf, parseForm, typedLocalized, type Parsed, type Typed } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { localizedFields } from '#shared/merge.ts';
import { atRowNumbers, rowNumbers } from '#shared/numbered-rows.ts';
import type { LocalizedText } from '#shared/text.ts';
import {
	amountNames,
	originNames,
	sketchBeginning,
	sketchFields,
	sketchTexts,
	type SketchBeginning,
	type SketchFields,
} from './sketch.ts';

const localizedNames = ['title', ...sketchTexts] as const;
/** The repeated groups, with the texts in them; a row none of whose texts is written is no row. */
const rowTexts = { goals: ['goal', 'indicator'], measures: ['what'] } as const;

/** What a new sketch is begun with. */
export function parseBeginning(form: FormData): Parsed<SketchBeginning> {
	return parseForm(sketchBeginning, form, (given) => ({ title: typedLocalized(given, 'title') }));
}

/** Reads a form into a sketch; `previous` says which texts were made by machine. */
export function parseSketch(given: Typed, previous: SketchFields | null = null): Parsed<SketchFields> {
	const text = (name: string, before: LocalizedText | null | undefined) =>
		typedLocalized(given, name, before);
	const goals = rowNumbers(given, 'goals').map((number) => {
		const before = previous?.goals.find((one) => one.number === number);
		return {
			number,
			goal: text(`goals.${number}.goal`, before?.goal),
			indicator: text(`goals.${number}.indicator`, before?.indicator),
		};
	});
	const measures = rowNumbers(given, 'measures').map((number) => {
		const before = previous?.measures.find((one) => one.number === number);
		return {
			number,
			what: text(`measures.${number}.what`, before?.what),
			who: given[`measures.${number}.who`],
			fromMonth: given[`measures.${number}.fromMonth`],
			toMonth: given[`measures.${number}.toMonth`],
		};
	});
	const rows = {
		goals: goals.filter(({ goal, indicator }) => goal ?? indicator),
		measures: measures.filter(({ what }) => what),
	};
	const parsed = parseForm(sketchFields, formOf(given), () => ({
		...Object.fromEntries(localizedNames.map((name) => [name, text(name, previous?.[name])])),
		...rows,
	}));
	if (parsed.ok) return parsed;
	return { ok: false, issues: atRowNumbers(parsed.issues, rows), typed: given };
}

/** A sketch as its form carries it, field by field. */
export function sketchTyped(fields: SketchFields): Typed {
	const result: Record<string, string | string[]> = {};
	for (const name of localizedNames) Object.assign(result, localizedFields(name, fields[name]));
	for (const { number, goal, indicator } of fields.goals)
		Object.assign(
			result,
			localizedFields(`goals.${number}.goal`, goal),
			localizedFields(`goals.${number}.indicator`, indicator),
		);
	for (const { number, what, who, fromMonth, toMonth } of fields.measures)
		Object.assign(result, localizedFields(`measures.${number}.what`, what), {
			[`measures.${number}.who`]: who,
			[`measures.${number}.fromMonth`]: String(fromMonth ?? ''),
			[`measures.${number}.toMonth`]: String(toMonth ?? ''),
		});
	for (const name of amountNames) result[name] = fields[name] ?? '';
	for (const name of ['callId', 'startsOn', 'endsOn', ...originNames] as const)
		result[name] = fields[name] ?? '';
	return { ...result, 'themes[]': [...fields.themes], 'targetGroups[]': [...fields.targetGroups] };
}

const isWritten = (given: Typed, group: keyof typeof rowTexts, number: number) =>
	rowTexts[group].some((name) =>
		Object.entries(given).some(
			([key, value]) =>
				key.startsWith(`${group}.${number}.${name}.`) && !key.endsWith('.original') && String(value).trim(),
		),
	);

function asKept(amount: Typed[string]): Typed[string] {
	const read = v.safeParse(optionalAmount, amount);
	return read.success ? (read.output ?? '') : amount;
}

/**
 * Makes what was typed into an older form comparable with what is kept now. Rows that were offered empty are left out; a row added
 * here whose number the other side has given to a row of its own moves to a number nobody has; a text in no language has no original;
 * an amount is written as it is kept, where it is one.
 */
export function settleTyped(before: Typed, current: Typed, given: Typed): Typed {
	const moved = new Map<string, string | null>();
	for (const group of ['goals', 'measures'] as const) {
		const [known, kept] = [rowNumbers(before, group), rowNumbers(current, group)];
		let next = Math.max(-1, ...known, ...kept, ...rowNumbers(given, group)) + 1;
		for (const number of rowNumbers(given, group)) {
			if (known.includes(number)) continue;
			if (!isWritten(given, group, number)) moved.set(`${group}.${number}.`, null);
			else if (kept.includes(number)) moved.set(`${group}.${number}.`, `${group}.${next++}.`);
		}
	}
	const isBlank = (name: string) =>
		locales.every((locale) => !String(given[`${name}.${locale}`] ?? '').trim());
	return Object.fromEntries(
		Object.entries(given).flatMap(([name, value]) => {
			const [start] = /^(goals|measures)\.\d{1,4}\./.exec(name) ?? [];
			const to = start === undefined ? undefined : moved.get(start);
			if (to === null) return [];
			const settled =
				name.endsWith('.original') && isBlank(name.slice(0, -'.original'.length))
					? ''
					: amountNames.some((one) => one === name)
						? asKept(value)
						: value;
			return [[start === undefined || to === undefined ? name : to + name.slice(start.length), settled]];
		}),
	);
}
