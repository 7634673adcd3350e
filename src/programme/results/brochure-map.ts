import { drawPartnerMap, placesOf } from '#programme/institutions/partner-map.ts';
import { escapeXml } from '#shared/chart/svg.ts';
import { colours, fontFamily } from '#shared/chart/print-paint.ts';

type Placed = Parameters<typeof placesOf>[0];

/**
 * The partner map as a drawing for paper: the same land, dots and arches as on the partners' page. Nothing where no
 * institution has coordinates.
 */
export function partnerMapDrawing(
	institutions: Placed,
	partnerships: readonly (readonly [string, string])[],
): { svg: string; places: readonly string[] } | null {
	const map = drawPartnerMap(placesOf(institutions), partnerships);
	if (!map) return null;
	const dots = map.places.map(
		({ x, y }) =>
			`<circle cx="${x}" cy="${y}" r="6" fill="${colours.primary}" stroke="${colours.home}" stroke-width="2"/>`,
	);
	const names = map.places.flatMap(({ name, label }) =>
		label
			? [
					`<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}" font-family="${fontFamily}" font-size="16" font-weight="600" fill="${colours.ink}" stroke="${colours.home}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escapeXml(name)}</text>`,
				]
			: [],
	);
	const svg = [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${map.width} ${map.height}" width="${map.width}" height="${map.height}">`,
		`<rect width="${map.width}" height="${map.height}" fill="${colours.sea}"/>`,
		`<path d="${map.land}" fill="${colours.land}"/>`,
		`<path d="${map.countries}" fill="${colours.home}" stroke="${colours.land}" stroke-width="1.5"/>`,
		...map.arches.map(
			(arch) =>
				`<path d="${arch}" fill="none" stroke="${colours.accentLine}" stroke-width="2.5" stroke-linecap="round"/>`,
		),
		...dots,
		...names,
		'</svg>',
	];
	return { svg: svg.join(''), places: map.places.map(({ name }) => name).filter(Boolean) };
}
