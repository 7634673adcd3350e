import type * as v from 'valibot';
import { formOf, parseForm, typedLocalized, type Parsed, type Typed } from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import { atRowNumbers, rowNumbers } from '#shared/numbered-rows.ts';
import type { LocalizedText } from '#shared/text.ts';
import { baselineFields, type BaselineFields } from './baseline.ts';
import { measureFields, type FundingLine, type MeasureFields, type Milestone } from './measure.ts';
import { partShapes, type RowKind } from './part-shape.ts';
import {
	fieldFields,
	goalFields,
	conceptIndicatorFields,
	principleFields,
	type FieldFields,
	type GoalFields,
	type IndicatorFields,
	type PrincipleFields,
} from './parts.ts';

export type PartFields = {
	readonly principle: PrincipleFields;
	readonly baseline: BaselineFields;
	readonly field: FieldFields;
	readonly goal: GoalFields;
	readonly measure: MeasureFields;
	readonly indicator: IndicatorFields;
};

export const partSchemas: {
	readonly [K in RowKind]: v.GenericSchema<unknown, PartFields[K]>;
} = {
	principle: principleFields,
	baseline: baselineFields,
	field: fieldFields,
	goal: goalFields,
	measure: measureFields,
	indicator: conceptIndicatorFields,
};

/** The groups of rows of a measure; a row whose text is not written is no row. */
export const rowTexts = { milestones: 'what', funding: 'source' } as const;
type Group = keyof typeof rowTexts;
const rowParts = { milestones: ['dueOn'], funding: ['amount', 'rhythm', 'isSecured'] } as const;

type Kept = Readonly<Record<string, unknown>>;
const keptRows = (kept: Kept | null, group: Group) =>
	(kept?.[group] ?? []) as readonly (Milestone & FundingLine)[];

function typedRows(given: Typed, group: Group, previous: Kept | null) {
	const name = rowTexts[group];
	return rowNumbers(given, group)
		.map((number) => {
			const before = keptRows(previous, group).find((one) => one.number === number);
			const row: Record<string, unknown> = { number };
			row[name] = typedLocalized(given, `${group}.${number}.${name}`, before?.[name]);
			for (const part of rowParts[group]) row[part] = given[`${group}.${number}.${part}`] ?? '';
			return row as { number: number } & Record<string, unknown>;
		})
		.filter((row) => row[name]);
}

/** Reads a form into a part; `previous` says which texts were made by machine. */
export function parsePart<K extends RowKind>(
	kind: K,
	given: Typed,
	previous: PartFields[K] | null = null,
): Parsed<PartFields[K]> {
	const kept = previous as Kept | null;
	const rows: Partial<Record<Group, { number: number }[]>> = {};
	const read: Record<string, unknown> = {};
	for (const { name, as } of partShapes[kind]) {
		if (as === 'localized')
			read[name] = typedLocalized(given, name, (kept?.[name] ?? null) as LocalizedText | null);
		if (as === 'rows') read[name] = rows[name as Group] = typedRows(given, name as Group, kept);
	}
	const schema = partSchemas[kind] as v.GenericSchema<unknown, PartFields[K]>;
	const parsed = parseForm(schema, formOf(given), () => read);
	if (parsed.ok) return parsed;
	return {
		ok: false,
		issues: atRowNumbers(parsed.issues, rows as Record<Group, { number: number }[]>),
		typed: given,
	};
}

/** A part as its form carries it, field by field. */
export function partTyped<K extends RowKind>(kind: K, fields: PartFields[K]): Typed {
	const kept = fields as Kept;
	const result: Record<string, string | string[]> = {};
	for (const { name, as } of partShapes[kind]) {
		if (as === 'localized') Object.assign(result, localizedFields(name, kept[name] as LocalizedText | null));
		else if (as === 'choices' || as === 'records') result[`${name}[]`] = [...(kept[name] as string[])];
		else if (as === 'rows') Object.assign(result, typedRowsOf(name as Group, kept));
		else result[name] = String((kept[name] as string | number | null) ?? '');
	}
	return result;
}

function typedRowsOf(group: Group, kept: Kept): Typed {
	const result: Record<string, string | string[]> = {};
	for (const row of keptRows(kept, group)) {
		Object.assign(result, localizedFields(`${group}.${row.number}.${rowTexts[group]}`, row[rowTexts[group]]));
		for (const part of rowParts[group]) {
			const value = row[part];
			result[`${group}.${row.number}.${part}`] =
				typeof value === 'boolean' ? (value ? 'on' : '') : (value ?? '');
		}
	}
	return result;
}
