/** Markup that was made by `markup`, and only there. */
export type Markup = { readonly html: string };

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function escape(value: string | Markup): string {
	return typeof value === 'string' ? value.replace(/[&<>"']/g, (sign) => entities[sign]!) : value.html;
}

/** Markup from a template of ours: every string put into it is escaped, for text and for quoted attributes alike. */
export function markup(template: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup {
	return {
		html: template.map((piece, at) => piece + (at < values.length ? escape(values[at]!) : '')).join(''),
	};
}

export function joined(pieces: readonly Markup[]): Markup {
	return { html: pieces.map(({ html }) => html).join('\n') };
}
