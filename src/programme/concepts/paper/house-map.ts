import { colours, fontFamily } from '#shared/chart/print-paint.ts';
import { element, escapeXml } from '#shared/chart/svg.ts';
import { drawPartnerMap, placesOf } from '#programme/institutions/partner-map.ts';
import type { DrawnMap } from './compose-concept.ts';
import type { ConceptRecords } from './concept-records.ts';

/** Where the municipality lies, on the land around it; null where its place is not known. */
export function houseMap({ id, place, latitude, longitude }: ConceptRecords['house']): DrawnMap | null {
	const map = drawPartnerMap(placesOf([{ id, place, latitude, longitude }]), []);
	if (!map) return null;
	const { width, height } = map;
	const marks = map.places.flatMap(({ x, y, name, label }) => [
		element('circle', { cx: x, cy: y, r: 9, fill: colours.accent, stroke: colours.home, 'stroke-width': 3 }),
		...(label && name
			? [
					element(
						'text',
						{
							x: label.x,
							y: label.y,
							'text-anchor': label.anchor,
							'font-family': fontFamily,
							'font-size': 24,
							'font-weight': 600,
							fill: colours.ink,
							stroke: colours.home,
							'stroke-width': 4,
							'paint-order': 'stroke',
						},
						escapeXml(name),
					),
				]
			: []),
	]);
	const svg = element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
		element('rect', { width, height, fill: colours.sea }),
		element('path', { d: map.land, fill: colours.land }),
		element('path', { d: map.countries, fill: '#f7f3ea', stroke: colours.line, 'stroke-width': 2 }),
		...marks,
	);
	return { svg, width, height };
}
