import { PDFHexString, PDFName, PDFOperator, PDFOperatorNames, PDFString } from 'pdf-lib';
import type { PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import type { Locale } from '#shared/locale.ts';

/** What something on a paper is, to somebody who hears it. */
export type Part = 'H1' | 'H2' | 'P';

const { BeginMarkedContent, BeginMarkedContentSequence, EndMarkedContent } = PDFOperatorNames;
const end = () => PDFOperator.of(EndMarkedContent);

/**
 * Tags what is drawn (ISO 32000-1, 14.7 and 14.8), so that whoever has a file read aloud hears it in order, as what it is and in its language.
 * Arabic is told letter by letter beside its signs, for these stand on paper in their own order. Whatever else is drawn has to be skipped.
 */
export function startTags(document: PDFDocument) {
	const { context } = document;
	const root = context.nextRef();
	const whole = context.nextRef();
	const onPages = new Map<PDFPage, PDFRef[]>();

	/** A piece of text, in whatever lines it is drawn. It lies on one page. */
	const mark = (page: PDFPage, part: Part, locale: Locale, text: string, draw: () => void) => {
		const elements = onPages.get(page) ?? [];
		onPages.set(page, elements);
		const told = /\p{Script=Arabic}/u.test(text) ? PDFHexString.fromText(text) : undefined;
		page.pushOperators(
			PDFOperator.of(BeginMarkedContentSequence, [PDFName.of(part), `<</MCID ${elements.length}>>`]),
		);
		draw();
		page.pushOperators(end());
		const element = context.obj({ Type: 'StructElem', S: part, P: whole, Pg: page.ref, K: elements.length });
		element.set(PDFName.of('Lang'), PDFString.of(locale));
		if (told) element.set(PDFName.of('ActualText'), told);
		elements.push(context.register(element));
	};

	/** What says nothing: lines, and pictures beside their own words. */
	const skip = (page: PDFPage, draw: () => void) => {
		page.pushOperators(PDFOperator.of(BeginMarkedContent, [PDFName.of('Artifact')]));
		draw();
		page.pushOperators(end());
	};

	/** Writes the tree of what was marked into the file. */
	const finish = () => {
		const pages = [...onPages];
		context.assign(
			whole,
			context.obj({
				Type: 'StructElem',
				S: 'Document',
				P: root,
				K: pages.flatMap(([, elements]) => elements),
			}),
		);
		const parents = context.obj({ Nums: pages.flatMap(([, elements], at) => [at, context.obj(elements)]) });
		for (const [at, [page]] of pages.entries()) {
			page.node.set(PDFName.of('StructParents'), context.obj(at));
			page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
		}
		context.assign(
			root,
			context.obj({ Type: 'StructTreeRoot', K: whole, ParentTree: parents, ParentTreeNextKey: pages.length }),
		);
		document.catalog.set(PDFName.of('StructTreeRoot'), root);
		document.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
	};
	return { mark, skip, finish };
}
