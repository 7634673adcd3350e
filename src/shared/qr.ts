/**
 * QR codes (ISO/IEC 18004) for links and keys: bytes, error correction level M, versions 1 to 10, up to 213 bytes. Enough
 * for what people scan from a page or a badge; longer texts are refused.
 */
type Version = {
	/** Error correction bytes of each block. */
	readonly check: number;
	/** Data bytes of each block. */
	readonly blocks: readonly number[];
	/** Middles of alignment patterns, along one side. */
	readonly marks: readonly number[];
};

const same = (times: number, length: number) => Array<number>(times).fill(length);
const versions: readonly Version[] = [
	{ check: 10, blocks: [16], marks: [] },
	{ check: 16, blocks: [28], marks: [6, 18] },
	{ check: 26, blocks: [44], marks: [6, 22] },
	{ check: 18, blocks: same(2, 32), marks: [6, 26] },
	{ check: 24, blocks: same(2, 43), marks: [6, 30] },
	{ check: 16, blocks: same(4, 27), marks: [6, 34] },
	{ check: 18, blocks: same(4, 31), marks: [6, 22, 38] },
	{ check: 22, blocks: [...same(2, 38), ...same(2, 39)], marks: [6, 24, 42] },
	{ check: 22, blocks: [...same(3, 36), ...same(2, 37)], marks: [6, 26, 46] },
	{ check: 26, blocks: [...same(4, 43), 44], marks: [6, 28, 50] },
];

// Arithmetic in the field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1.
const power = new Uint8Array(255);
const logarithm = new Uint8Array(256);
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
	power[exponent] = value;
	logarithm[value] = exponent;
	value = value < 128 ? value << 1 : (value << 1) ^ 0x11d;
}
const times = (a: number, b: number) =>
	a === 0 || b === 0 ? 0 : power[(logarithm[a]! + logarithm[b]!) % 255]!;

/** Reed-Solomon check bytes: the remainder after division by (x - 1)(x - 2)(x - 4)… */
function checkBytes(data: readonly number[], count: number): number[] {
	let divisor = [1];
	for (let i = 0; i < count; i++) {
		const next = [...divisor, 0];
		for (let at = 0; at < divisor.length; at++) next[at + 1]! ^= times(divisor[at]!, power[i]!);
		divisor = next;
	}
	const rest = [...data, ...same(count, 0)];
	for (let at = 0; at < data.length; at++) {
		const factor = rest[at]!;
		for (let i = 0; i < divisor.length; i++) rest[at + i]! ^= times(divisor[i]!, factor);
	}
	return rest.slice(data.length);
}

/** Data and check bytes of all blocks, interleaved as they are drawn. */
function codewords(bytes: Uint8Array, index: number): number[] {
	const { check, blocks } = versions[index]!;
	const room = blocks.reduce((sum, length) => sum + length, 0);
	const lengthBits = index < 9 ? 8 : 16;
	let bits = '0100' + bytes.length.toString(2).padStart(lengthBits, '0');
	for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
	bits += '0'.repeat(Math.min(4, room * 8 - bits.length));
	const data = (bits.match(/.{1,8}/g) ?? []).map((part) => Number.parseInt(part.padEnd(8, '0'), 2));
	for (let filler = 0xec; data.length < room; filler ^= 0xec ^ 0x11) data.push(filler);
	let from = 0;
	const parts = blocks.map((length) => data.slice(from, (from += length)));
	const checks = parts.map((part) => checkBytes(part, check));
	const longest = Math.max(...blocks);
	const interleave = (lists: readonly number[][], length: number) =>
		Array.from({ length }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
	return [...interleave(parts, longest), ...interleave(checks, check)];
}

/** The remainder of a value, shifted by the divisor's degree, in arithmetic of bits. */
function remainder(value: number, divisor: number, degree: number): number {
	let rest = value << degree;
	for (let bit = 31 - Math.clz32(rest); bit >= degree && rest; bit = 31 - Math.clz32(rest))
		rest ^= divisor << (bit - degree);
	return rest;
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
	(x, y) => (x + y) % 2 === 0,
	(_, y) => y % 2 === 0,
	(x) => x % 3 === 0,
	(x, y) => (x + y) % 3 === 0,
	(x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
	(x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
	(x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
	(x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

type Square = (boolean | undefined)[][];

/** Everything that stands at the same place in every code of this version; places for format bits are set light. */
function frame(index: number): Square {
	const size = 21 + 4 * index;
	const square: Square = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined));
	const ring = (x: number, y: number, radius: number, light: readonly number[]) => {
		for (let dy = -radius; dy <= radius; dy++)
			for (let dx = -radius; dx <= radius; dx++)
				if (
					square[y + dy]?.[x + dx] === undefined &&
					x + dx >= 0 &&
					x + dx < size &&
					y + dy >= 0 &&
					y + dy < size
				)
					square[y + dy]![x + dx] = !light.includes(Math.max(Math.abs(dx), Math.abs(dy)));
	};
	for (const [x, y] of [
		[3, 3],
		[size - 4, 3],
		[3, size - 4],
	] as const)
		ring(x, y, 4, [2, 4]);
	const { marks } = versions[index]!;
	const last = marks.at(-1);
	for (const x of marks)
		for (const y of marks)
			if (!((x === 6 && (y === 6 || y === last)) || (x === last && y === 6))) ring(x, y, 2, [1]);
	for (let at = 8; at < size - 8; at++) {
		square[6]![at] ??= at % 2 === 0;
		square[at]![6] ??= at % 2 === 0;
	}
	for (const [x, y] of formatPlaces(size).flat()) square[y]![x] = false;
	square[size - 8]![8] = true;
	if (index >= 6) {
		const version = ((index + 1) << 12) | remainder(index + 1, 0x1f25, 12);
		for (let bit = 0; bit < 18; bit++) {
			const [far, near] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
			square[near]![far] = square[far]![near] = ((version >> bit) & 1) === 1;
		}
	}
	return square;
}

/** Where the 15 format bits stand, twice, the lowest bit first. */
function formatPlaces(size: number): [number, number][][] {
	return Array.from({ length: 15 }, (_, bit): [number, number][] => {
		const beside = bit < 6 ? bit : bit < 8 ? bit + 1 : -1;
		const first: [number, number] = beside >= 0 ? [8, beside] : [bit === 8 ? 7 : 14 - bit, 8];
		const second: [number, number] = bit < 8 ? [size - 1 - bit, 8] : [8, size - 15 + bit];
		return [first, second];
	});
}

/** Data bits, two columns at a time from the right, up and down in turn, round whatever stands there already. */
function* freePlaces(square: Square): Generator<[number, number]> {
	const size = square.length;
	let isUp = true;
	for (let right = size - 1; right > 0; right -= 2) {
		if (right === 6) right = 5;
		for (let step = 0; step < size; step++) {
			const y = isUp ? size - 1 - step : step;
			for (const x of [right, right - 1]) if (square[y]![x] === undefined) yield [x, y];
		}
		isUp = !isUp;
	}
}

function masked(index: number, words: readonly number[], mask: number): boolean[][] {
	const square = frame(index);
	let at = 0;
	for (const [x, y] of freePlaces(square)) {
		const bit = ((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
		square[y]![x] = (bit === 1) !== masks[mask]!(x, y);
		at++;
	}
	// Level M is 00 before the three bits of the mask.
	const format = ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412;
	formatPlaces(square.length).forEach((places, bit) => {
		for (const [x, y] of places) square[y]![x] = ((format >> bit) & 1) === 1;
	});
	return square as boolean[][];
}

/** How hard a code is to read: long runs, blocks, what looks like a corner, too much of one colour. */
function penalty(square: readonly boolean[][]): number {
	const size = square.length;
	const lines = [
		...square.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
		...square.map((_, x) => square.map((row) => (row[x] ? '1' : '0')).join('')),
	];
	let points = 0;
	for (const line of lines) {
		for (const run of line.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
		for (const corner of ['10111010000', '00001011101'])
			for (let at = line.indexOf(corner); at >= 0; at = line.indexOf(corner, at + 1)) points += 40;
	}
	let dark = 0;
	for (let y = 0; y < size; y++)
		for (let x = 0; x < size; x++) {
			const here = square[y]![x]!;
			if (here) dark++;
			if (
				x > 0 &&
				y > 0 &&
				square[y]![x - 1] === here &&
				square[y - 1]![x] === here &&
				square[y - 1]![x - 1] === here
			)
				points += 3;
		}
	return points + 10 * Math.floor(Math.abs((dark / (size * size)) * 20 - 10));
}

/** Rows of dark (true) and light squares, without the light border of four that must surround them. Null: too long. */
export function qrSquares(text: string): readonly (readonly boolean[])[] | null {
	const bytes = new TextEncoder().encode(text);
	const index = versions.findIndex(({ blocks }, at) => {
		const room = blocks.reduce((sum, length) => sum + length, 0);
		return bytes.length + (at < 9 ? 2 : 3) <= room;
	});
	if (index === -1) return null;
	const words = codewords(bytes, index);
	const codes = masks.map((_, mask) => masked(index, words, mask));
	const points = codes.map(penalty);
	return codes[points.indexOf(Math.min(...points))]!;
}

/** The code as the path of an SVG whose view box is `0 0 size size`, border included. Null: too long. */
export function qrPath(text: string): { readonly path: string; readonly size: number } | null {
	const squares = qrSquares(text);
	if (!squares) return null;
	const path = squares
		.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + 4} ${y + 4}h1v1h-1z` : [])))
		.join('');
	return { path, size: squares.length + 8 };
}

/** The code as a drawing of its own, dark on light. Throws where the text is too long for one. */
export function qrSvg(text: string): string {
	const code = qrPath(text);
	if (!code) throw new RangeError('too long for a code');
	const { path, size } = code;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}
