import { sankey, sankeyJustify, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { drawing, element, pen, shorten, type Frame } from './svg.ts';

export type FlowNode = {
	readonly id: string;
	readonly label: string;
	/** As the reader writes it. */ readonly shown: string;
};
export type FlowLink = { readonly from: string; readonly to: string; readonly value: number };
export type FlowColumn = { readonly heading: string; readonly nodes: readonly FlowNode[] };

type Node = SankeyNode<FlowNode & { readonly column: number }, object>;
type Link = SankeyLink<FlowNode & { readonly column: number }, object>;

const nodeWidth = 10;
const top = 34;

/**
 * Who takes part in what, and where: bands from column to column, as thick as their figure. Nothing is told by colour
 * alone: every node carries its name and figure, and a table beside the drawing says the same.
 */
export function flowChart(frame: Frame, columns: readonly FlowColumn[], links: readonly FlowLink[]): string {
	const { paint, width } = frame;
	const { rect, text } = pen(frame);
	const most = Math.max(...columns.map(({ nodes }) => nodes.length), 1);
	const height = Math.max(220, most * 44) + top;
	const used = links.filter(({ value }) => value > 0);
	const nodes = columns
		.flatMap(({ nodes: own }, column) => own.map((node) => ({ ...node, column })))
		.filter(({ id }) => used.some(({ from, to }) => from === id || to === id));
	if (nodes.length === 0) return drawing(frame, 40, []);
	const graph = sankey<FlowNode & { readonly column: number }, object>()
		.nodeId(({ id }) => id)
		.nodeAlign((node) => (node as Node).column ?? sankeyJustify(node, columns.length))
		.nodeWidth(nodeWidth)
		.nodePadding(18)
		.nodeSort(null)
		.extent([
			[0, top],
			[width, height - 8],
		])({
		nodes: nodes.map((node) => ({ ...node })),
		links: used.map(({ from, to, value }) => ({ source: from, target: to, value })),
	});
	const last = columns.length - 1;
	const step = width / Math.max(1, last);
	const headings = columns.map(({ heading }, column) =>
		text(
			Math.min(width, column * step),
			16,
			heading,
			column === 0 ? 'begin' : column === last ? 'end' : 'middle',
			{ size: 13, weight: 600, colour: paint.soft },
		),
	);
	return drawing(frame, height, [
		...headings,
		...graph.links.map((link) => band(frame, link)),
		...graph.nodes.map((node) =>
			rect(
				node.x0 ?? 0,
				node.y0 ?? 0,
				nodeWidth,
				Math.max(1.5, (node.y1 ?? 0) - (node.y0 ?? 0)),
				`fill:${paint.primary}`,
			),
		),
		...graph.nodes.map((node) => {
			const isLast = node.column === last;
			const x = isLast ? (node.x0 ?? 0) - 8 : (node.x1 ?? 0) + 8;
			const middle = ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2;
			// Between two columns alone, the names of both sides share the room.
			const room = step * (last === 1 ? 0.44 : 0.62);
			const label = [shorten(node.label, room), node.shown].filter(Boolean).join(' · ');
			return halo(frame, x, middle + 4, label, isLast ? 'end' : 'begin');
		}),
	]);
}

/** A text that stays readable over the bands. */
function halo(frame: Frame, x: number, y: number, label: string, at: 'begin' | 'end'): string {
	const written = pen(frame).text(x, y, label, at);
	return written.replace(
		'style="',
		`paint-order="stroke" style="stroke:${frame.paint.paper};stroke-width:4px;stroke-linejoin:round;`,
	);
}

function band(frame: Frame, link: Link): string {
	const { x } = pen(frame);
	const [source, target] = [link.source as Node, link.target as Node];
	const half = Math.max(0.5, (link.width ?? 0) / 2);
	const [x0, x1] = [source.x1 ?? 0, target.x0 ?? 0];
	const [y0, y1] = [link.y0 ?? 0, link.y1 ?? 0];
	const centre = (x0 + x1) / 2;
	const p = (at: number, y: number) => `${Math.round(x(at) * 10) / 10},${Math.round(y * 10) / 10}`;
	const d = `M${p(x0, y0 - half)}C${p(centre, y0 - half)} ${p(centre, y1 - half)} ${p(x1, y1 - half)}L${p(x1, y1 + half)}C${p(centre, y1 + half)} ${p(centre, y0 + half)} ${p(x0, y0 + half)}Z`;
	return element('path', { d, style: `fill:${frame.paint.primary};opacity:0.2` });
}
