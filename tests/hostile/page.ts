import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';

/** What a browser would make of a page. */
export type Page = {
	readonly path: string;
	readonly status: number;
	/** Elements and attributes that are none of ours. */
	readonly strange: readonly string[];
	/** Texts, and values of attributes that are read out or typed into. */
	readonly texts: readonly string[];
	/** What stands in elements for data. */
	readonly data: readonly string[];
	readonly links: readonly string[];
};

export function readPage(path: string, status: number, html: string): Page {
	const page = {
		strange: [] as string[],
		texts: [] as string[],
		data: [] as string[],
		links: [] as string[],
	};
	const visit = (node: DefaultTreeAdapterTypes.Node): void => {
		if ('value' in node) page.texts.push(node.value);
		if ('tagName' in node) {
			if (node.tagName.includes('hostile')) page.strange.push(node.tagName);
			const kind = node.attrs.find(({ name }) => name === 'type')?.value;
			if (node.tagName === 'script' && kind === 'application/ld+json') {
				page.data.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
				return;
			}
			for (const { name, value } of node.attrs) {
				if (/^on|hostile|[<>"'{}]/.test(name)) page.strange.push(`${node.tagName} ${name}`);
				if (name === 'href' || name === 'src' || name === 'action') {
					page.links.push(value);
					if (/^\s*(javascript|data|vbscript):/i.test(value)) page.strange.push(`${name}=${value}`);
				}
				page.texts.push(value);
			}
		}
		if ('content' in node) visit(node.content);
		if ('childNodes' in node) for (const child of node.childNodes) visit(child);
	};
	visit(parseHtml(html));
	return { path, status, ...page };
}
