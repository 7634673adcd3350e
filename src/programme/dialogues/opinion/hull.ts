export type Point = readonly [x: number, y: number];

/** The corners of the smallest convex outline around points, one after the other; points along a side are no corners. */
export function hull(points: readonly Point[]): Point[] {
	const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
	const distinct = sorted.filter(
		(point, at) => at === 0 || point[0] !== sorted[at - 1]![0] || point[1] !== sorted[at - 1]![1],
	);
	if (distinct.length < 3) return distinct;
	return [...side(distinct), ...side(distinct.toReversed())];
}

/** From the first point to the last, always turning the same way; without the last. */
function side(points: readonly Point[]): Point[] {
	const corners: Point[] = [];
	for (const point of points) {
		while (corners.length > 1 && turn(corners.at(-2)!, corners.at(-1)!, point) <= 0) corners.pop();
		corners.push(point);
	}
	return corners.slice(0, -1);
}

const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
