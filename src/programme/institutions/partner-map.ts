import { geoConicConformal, geoContains, geoPath, type GeoProjection } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

export type MapPlace = {
	readonly name: string;
	readonly latitude: number;
	readonly longitude: number;
	/** Ids of the institutions there. */
	readonly institutions: readonly string[];
};

export type DrawnPlace = MapPlace & {
	readonly x: number;
	readonly y: number;
	/** Where its name stands; null where no side is free. */
	readonly label: {
		readonly x: number;
		readonly y: number;
		readonly anchor: 'start' | 'middle' | 'end';
	} | null;
};

export type PartnerMap = {
	readonly width: number;
	readonly height: number;
	/** Outlines of all land in view, and of the programme's countries on top of it. */
	readonly land: string;
	readonly countries: string;
	readonly places: readonly DrawnPlace[];
	/** One arch per pair of places that work together. */
	readonly arches: readonly string[];
};

type Countries = GeometryCollection<{ name: string }>;
const topology = atlas as unknown as Topology<{ countries: Countries }>;
const shapes = topology.objects.countries.geometries as readonly (Polygon | MultiPolygon)[];

/** Institutions gathered by place; those without coordinates are on no map. */
export function placesOf(
	institutions: readonly {
		readonly id: string;
		readonly place: string | null;
		readonly latitude: number | null;
		readonly longitude: number | null;
	}[],
): MapPlace[] {
	const places: (MapPlace & { institutions: string[] })[] = [];
	for (const { id, place, latitude, longitude } of institutions) {
		if (latitude === null || longitude === null) continue;
		const name = place ?? '';
		const same = places.find((known) => {
			const apart = Math.hypot(known.latitude - latitude, (known.longitude - longitude) * 0.7);
			return apart < near || (name !== '' && known.name === name && apart < 10 * near);
		});
		if (same) same.institutions.push(id);
		else places.push({ name, latitude, longitude, institutions: [id] });
	}
	return places;
}

/** In degrees, about six kilometres: on the map one spot. Districts of one town of the same name may lie further apart. */
const near = 0.055;
const width = 1000;
const inset = 56;
const [lowest, highest] = [440, 760];
const outlines = new Map<string, { land: string; countries: string }>();

/**
 * The places of a programme on the land they lie in: a conformal conic projection fitted to them, islands too small to
 * be seen left out, whole pixels, so that the outlines weigh little. Pairs name places by institution.
 */
export function drawPartnerMap(
	places: readonly MapPlace[],
	pairs: readonly (readonly [string, string])[],
): PartnerMap | null {
	if (places.length === 0) return null;
	const { projection, height } = frame(places);
	const drawn = label(
		places.map((place) => {
			const [x, y] = projection([place.longitude, place.latitude]) ?? [0, 0];
			return { ...place, x: Math.round(x), y: Math.round(y) };
		}),
		height,
	);
	const at = new Map(drawn.flatMap((place) => place.institutions.map((id) => [id, place] as const)));
	const arches = new Set<string>();
	for (const [first, second] of pairs) {
		const [a, b] = [at.get(first), at.get(second)];
		if (a && b && a !== b) arches.add(a.x < b.x ? arch(a, b) : arch(b, a));
	}
	return { width, height, ...outline(places, projection, height), places: drawn, arches: [...arches] };
}

function frame(places: readonly MapPlace[]): { projection: GeoProjection; height: number } {
	const longitudes = places.map(({ longitude }) => longitude);
	const latitudes = places.map(({ latitude }) => latitude);
	const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
	const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
	const projection = geoConicConformal()
		.rotate([-middle, 0])
		.parallels(north - south > 2 ? [south, north] : [south - 5, north + 5]);
	const points = {
		type: 'MultiPoint' as const,
		coordinates: places.map(({ longitude, latitude }) => [longitude, latitude]),
	};
	// A programme of one town still gets a region around it.
	const wide = places.length > 1 && Math.max(...longitudes) - Math.min(...longitudes) > 3;
	if (!wide) {
		projection
			.scale(9000)
			.center([0, (south + north) / 2])
			.translate([width / 2, lowest / 2]);
		return { projection, height: lowest };
	}
	projection.fitWidth(width - 2 * inset, points);
	const span = (): number => {
		const [[, y0], [, y1]] = geoPath(projection).bounds(points);
		return y1 - y0;
	};
	const room = { width: width - 2 * inset, height: highest - 2 * inset };
	if (span() > room.height) projection.fitSize([room.width, room.height], points);
	const height = Math.round(Math.max(lowest, span() + 2 * inset));
	const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(points);
	const [tx, ty] = projection.translate();
	projection.translate([tx + (width - x0 - x1) / 2, ty + (height - y0 - y1) / 2]);
	return { projection, height };
}

function outline(
	places: readonly MapPlace[],
	projection: GeoProjection,
	height: number,
): { land: string; countries: string } {
	const key = places.map(({ longitude, latitude }) => `${longitude} ${latitude}`).join();
	const known = outlines.get(key);
	if (known) return known;
	const clipped = projection.clipExtent([
		[-2, -2],
		[width + 2, height + 2],
	]);
	const path = geoPath(clipped).digits(0);
	const ours = shapes.filter((shape) => {
		const country = feature(topology, shape);
		return places.some(({ longitude, latitude }) => geoContains(country, [longitude, latitude]));
	});
	const draw = (chosen: readonly (Polygon | MultiPolygon)[]) =>
		thin(path(merge(topology, chosen as (Polygon | MultiPolygon)[])) ?? '');
	const countries = ours.map((shape) => thin(path(feature(topology, shape)) ?? '')).join('');
	const result = { land: draw(shapes), countries };
	if (outlines.size > 20) outlines.clear();
	outlines.set(key, result);
	return result;
}

/** Drops rings smaller than what can be seen, and points closer to the last one than two pixels. */
function thin(path: string): string {
	return path
		.split('M')
		.filter(Boolean)
		.map((ring) => {
			const points = ring
				.replace('Z', '')
				.split('L')
				.map((point) => point.split(',').map(Number) as [number, number]);
			const xs = points.map(([x]) => x);
			const ys = points.map(([, y]) => y);
			const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
			if (size < 6) return '';
			const kept: [number, number][] = [];
			for (const point of points) {
				const last = kept.at(-1);
				if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= 2) kept.push(point);
			}
			const [start, ...rest] = kept;
			if (!start || rest.length < 2) return '';
			let [px, py] = start;
			const steps = rest.map(([x, y]) => {
				const step = `${x - px},${y - py}`;
				[px, py] = [x, y];
				return step;
			});
			return `M${start.join()}l${steps.join(' ')}z`.replaceAll(',-', '-').replaceAll(' -', '-');
		})
		.join('');
}

type Point = { readonly x: number; readonly y: number };

/** From west to east, over the top: higher the further it spans, as a bridge is. */
function arch(a: Point, b: Point): string {
	const span = Math.hypot(b.x - a.x, b.y - a.y);
	const lift = Math.min(150, span * 0.22) + 8;
	const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
	const control = {
		x: Math.round(middle.x + ((b.y - a.y) / span) * lift * 1.2),
		y: Math.round(middle.y - ((b.x - a.x) / span) * lift * 1.6),
	};
	return `M${a.x},${a.y}Q${control.x},${control.y} ${b.x},${b.y}`;
}

const letter = 9.2;
const line = 20;

/** Names beside their dots where they cover neither another name nor another dot; places with more institutions first. */
function label(places: readonly (MapPlace & Point)[], height: number): DrawnPlace[] {
	const boxes = places.map(({ x, y }) => ({ x0: x - 8, x1: x + 8, y0: y - 8, y1: y + 8 }));
	const named = new Map<string, DrawnPlace['label']>();
	const order = [...places].sort((a, b) => b.institutions.length - a.institutions.length);
	for (const { x, y, name } of order) {
		const long = name.length * letter;
		const options = [
			{ x: x + 13, y: y + 6, anchor: 'start' as const, x0: x + 11, x1: x + 13 + long },
			{ x: x - 13, y: y + 6, anchor: 'end' as const, x0: x - 13 - long, x1: x - 11 },
			{ x, y: y - 15, anchor: 'middle' as const, x0: x - long / 2, x1: x + long / 2 },
			{ x, y: y + 27, anchor: 'middle' as const, x0: x - long / 2, x1: x + long / 2 },
		].map((option) => ({ ...option, y0: option.y - line + 4, y1: option.y + 5 }));
		const free = options.find(
			(option) =>
				option.x0 > 6 &&
				option.x1 < width - 6 &&
				option.y1 < height &&
				boxes.every(
					(box) => option.x1 < box.x0 || option.x0 > box.x1 || option.y1 < box.y0 || option.y0 > box.y1,
				),
		);
		if (free && name) boxes.push(free);
		named.set(`${x} ${y}`, free && name ? { x: free.x, y: free.y, anchor: free.anchor } : null);
	}
	return places.map((place) => ({ ...place, label: named.get(`${place.x} ${place.y}`) ?? null }));
}
