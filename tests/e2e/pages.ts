import type { APIRequestContext } from '@playwright/test';

export type Answered = { readonly path: string; readonly status: number; readonly html: string };

/** Every page that is reached by links from this one, each asked for once. Files that are no pages are left out. */
export async function walk(
	reader: APIRequestContext,
	start: string,
	isMeant: (path: string) => boolean,
	/** How many pages of one kind are asked for. */
	most = Infinity,
): Promise<readonly Answered[]> {
	const known = new Set([start]);
	const kinds = new Map<string, number>();
	const pages: Answered[] = [];
	// A set is walked in the order of insertion, what is added on the way too.
	for (const path of known) {
		const answer = await reader.get(path, { maxRedirects: 0 });
		if (!answer.headers()['content-type']?.startsWith('text/html')) continue;
		const html = await answer.text();
		pages.push({ path, status: answer.status(), html });
		for (const [, link = ''] of html.matchAll(/href="(\/[^"?#]*)/g)) {
			// Printed documents take their time; tests of their own ask for them.
			if (known.has(link) || link.endsWith('.pdf') || !isMeant(link)) continue;
			const alike = (kinds.get(kindOf(link)) ?? 0) + 1;
			kinds.set(kindOf(link), alike);
			if (alike <= most) known.add(link);
		}
	}
	return pages;
}

/** Of pages made alike, such as those of single events, the first and the last, or only the first; all others. */
export function ofEachKind(paths: readonly string[], most: 1 | 2 = 2): readonly string[] {
	const byKind = Map.groupBy(paths, kindOf);
	return [...byKind.values()].flatMap((alike) => [alike[0]!, ...(most > 1 ? alike.slice(1).slice(-1) : [])]);
}

/** The name of a record stands for all of its kind: ids, and what follows a public list. */
export function kindOf(path: string): string {
	return (
		path
			.replace(/^\/\w\w(?=\/|$)/, '')
			.replace(/^\/(partners|events)\/[^/]+/, '/$1/*')
			// Each text of the programme has the same form, and so has each of its fields.
			.replace(/^\/desk\/programme\/(fields\/)?(?!fields|new)[^/]+/, '/desk/programme/$1*')
			.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
	);
}
