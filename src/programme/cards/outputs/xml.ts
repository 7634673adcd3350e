/** XML written by hand, letter for letter: there is nothing on a device that would write it. */

const escape = (text: string) =>
	text
		// What XML 1.0 has no place for.
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

type Attributes = Readonly<Record<string, string>>;
const attributes = (of: Attributes) =>
	Object.entries(of)
		.map(([name, value]) => ` ${name}="${escape(value)}"`)
		.join('');

/** An element with others inside; those that are empty leave no trace. */
export const element = (name: string, ...inside: readonly string[]) =>
	`<${name}>${inside.join('')}</${name}>`;

/** An element with nothing but text inside. */
export const text = (name: string, content: string, of: Attributes = {}) =>
	`<${name}${attributes(of)}>${escape(content)}</${name}>`;

/** An element whose text is itself HTML, as the editor of Europass keeps longer ones: a paragraph, then a list. */
export function html(name: string, paragraphs: readonly string[], items: readonly string[] = []): string {
	const inside = (tag: string, of: readonly string[]) =>
		of.map((one) => `<${tag}>${escape(one)}</${tag}>`).join('');
	return text(name, inside('p', paragraphs) + (items.length > 0 ? `<ul>${inside('li', items)}</ul>` : ''));
}
