/** A part of a WebM file: what it is, and where it and its content begin and end. */
export type Element = {
	readonly id: number;
	readonly at: number;
	readonly from: number;
	/** Where a recorder writes as it goes it does not know how long a part will be, and this says nothing. */
	readonly to: number;
};

/** The part that begins there; null where the bytes are none, or broken off within its head. */
export function elementAt(bytes: Uint8Array, at: number): Element | null {
	const idLength = Math.clz32(bytes[at]!) - 23;
	const sizeAt = at + idLength;
	if (idLength > 4 || sizeAt >= bytes.length) return null;
	const sizeLength = Math.clz32(bytes[sizeAt]!) - 23;
	const from = sizeAt + sizeLength;
	if (sizeLength > 8 || from > bytes.length) return null;
	// The first bit of a length says how many bytes it has.
	const size = numberIn(bytes, sizeAt, from, 0xff >> sizeLength);
	return { id: numberIn(bytes, at, sizeAt), at, from, to: from + size };
}

function numberIn(bytes: Uint8Array, from: number, to: number, mask = 0xff): number {
	let number = bytes[from]! & mask;
	for (let at = from + 1; at < to; at++) number = number * 256 + bytes[at]!;
	return number;
}
