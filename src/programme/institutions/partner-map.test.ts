import { describe, expect, test } from 'vitest';
import { drawPartnerMap, placesOf } from './partner-map.ts';

const at = (id: string, place: string | null, latitude: number | null, longitude: number | null) => ({
	id,
	place,
	latitude,
	longitude,
});
const berlin = at('b1', 'Berlin', 52.52, 13.405);
const institutions = [
	berlin,
	at('b2', 'Berlin', 52.51, 13.28),
	at('k', 'Köln', 50.94, 6.96),
	at('bonn', 'Bonn', 50.74, 7.1),
	at('h', 'Hannover', 52.37, 9.73),
	at('a1', 'Ankara', 39.93, 32.86),
	at('a2', 'Ankara', 39.93, 32.86),
	at('izmir', 'Buca', 38.39, 27.17),
	at('nowhere', null, null, null),
];

describe('places', () => {
	test('gather the institutions of a town, and leave out those without coordinates', () => {
		const places = placesOf(institutions);
		expect(places.map(({ name, institutions: there }) => [name, there])).toEqual([
			['Berlin', ['b1', 'b2']],
			['Köln', ['k']],
			['Bonn', ['bonn']],
			['Hannover', ['h']],
			['Ankara', ['a1', 'a2']],
			['Buca', ['izmir']],
		]);
	});
});

describe('the map', () => {
	const map = drawPartnerMap(placesOf(institutions), [
		['b1', 'a1'],
		['a2', 'b2'],
		['k', 'izmir'],
		['b1', 'b2'],
		['k', 'nowhere'],
	])!;

	test('has every place in view, west left of east and north above south', () => {
		const spot = (name: string) => map.places.find((place) => place.name === name)!;
		for (const { x, y } of map.places) {
			expect([x > 20, x < map.width - 20, y > 20, y < map.height - 20]).toEqual([true, true, true, true]);
		}
		expect(spot('Köln').x).toBeLessThan(spot('Ankara').x);
		expect(spot('Berlin').y).toBeLessThan(spot('Buca').y);
	});

	test('joins two places once, however many partnerships there are, and no place with itself', () => {
		expect(map.arches).toHaveLength(2);
	});

	test('writes no name over another', () => {
		const boxes = map.places.flatMap(({ label, name }) => {
			if (!label) return [];
			const long = name.length * 9;
			const start =
				label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - long : label.x - long / 2;
			return [{ x0: start, x1: start + long, y0: label.y - 14, y1: label.y + 4 }];
		});
		expect(boxes.length).toBeGreaterThan(3);
		for (const [index, a] of boxes.entries())
			for (const b of boxes.slice(index + 1))
				expect(a.x1 < b.x0 || b.x1 < a.x0 || a.y1 < b.y0 || b.y1 < a.y0).toBe(true);
	});

	test('weighs little', () => {
		expect(map.land.length + map.countries.length).toBeLessThan(20_000);
		expect(map.countries.length).toBeGreaterThan(500);
	});

	test('shows the region around a single town, and nothing without any', () => {
		const single = drawPartnerMap(placesOf([berlin]), [])!;
		const [place] = single.places;
		expect([
			Math.abs(place!.x - single.width / 2) < 60,
			Math.abs(place!.y - single.height / 2) < 120,
		]).toEqual([true, true]);
		expect(drawPartnerMap([], [])).toBeNull();
	});
});
