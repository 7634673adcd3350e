import { getContext, setContext } from 'svelte';
import type { Issue } from '#shared/fault.ts';
import type { Typed } from '#shared/form.ts';

/** What comes back to a page whose form was refused. */
export type Refused =
	| {
			readonly reason?: string;
			readonly params?: Issue['params'];
			readonly issues?: readonly Issue[];
			readonly typed?: Typed;
	  }
	| null
	| undefined;

type FormContext = {
	readonly prefix: string;
	/** Whether the form comes back with what was typed into it. */
	readonly isRefused: boolean;
	/** The sentence at the field, if it has one. */
	issueOf(name: string): string | undefined;
	/** What was typed into the field before it was refused; undefined in a fresh form. */
	typedOf(name: string): string | string[] | undefined;
};

const key = Symbol('form');
const none: FormContext = {
	prefix: '',
	isRefused: false,
	issueOf: () => undefined,
	typedOf: () => undefined,
};

export function setForm(form: FormContext): void {
	setContext(key, form);
}

export function getForm(): FormContext {
	return getContext<FormContext | undefined>(key) ?? none;
}

/** The id of the input with that name; what the summary of issues links to. */
export function fieldId(prefix: string, name: string): string {
	return `${prefix}field-${name.replace(/[^\w-]+/g, '-')}`;
}

/** `themes.2` and `title.texts.de.text` belong to the fields `themes` and `title.de`. */
export function fieldOf(issue: Issue): string {
	const localized = /^(.*)\.texts\.(\w+)(\.text)?$/.exec(issue.field);
	if (localized) return `${localized[1]}.${localized[2]}`;
	return issue.field.replace(/\.\d+$/, '').replace(/\[\]$/, '');
}

export function asText(value: string | readonly string[] | number | null | undefined): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'object' ? (value[0] ?? '') : String(value);
}

export function asList(value: string | readonly string[] | null | undefined): readonly string[] {
	if (value === null || value === undefined || value === '') return [];
	return typeof value === 'string' ? [value] : value;
}
