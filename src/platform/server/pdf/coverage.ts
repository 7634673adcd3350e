/**
 * The code points a TrueType font has glyphs for, read from its `cmap` table (formats 4 and 12, which are the ones
 * that Unicode fonts carry). Source: OpenType specification, cmap.
 */
export function coverage(font: Buffer): Set<number> {
	const table = cmapOf(font);
	const covered = new Set<number>();
	for (let index = 0; index < table.readUInt16BE(2); index++) {
		const subtable = table.subarray(table.readUInt32BE(8 + index * 8));
		const format = subtable.readUInt16BE(0);
		if (format === 4) addSegments(subtable, covered);
		else if (format === 12) addGroups(subtable, covered);
	}
	return covered;
}

function cmapOf(font: Buffer): Buffer {
	for (let index = 0; index < font.readUInt16BE(4); index++) {
		const entry = 12 + index * 16;
		if (font.toString('latin1', entry, entry + 4) === 'cmap')
			return font.subarray(font.readUInt32BE(entry + 8));
	}
	throw new Error('The font has no cmap table.');
}

/** Format 4: segments of the basic plane, each with a delta or an offset into a glyph array. */
function addSegments(table: Buffer, covered: Set<number>): void {
	const bytes = table.readUInt16BE(6);
	const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + bytes * 2, 16 + bytes * 3];
	for (let at = 0; at < bytes; at += 2) {
		const start = table.readUInt16BE(starts + at);
		const end = table.readUInt16BE(ends + at);
		const offset = table.readUInt16BE(offsets + at);
		const delta = table.readUInt16BE(deltas + at);
		for (let code = start; code <= end && code < 0xffff; code++) {
			const glyph =
				offset === 0
					? (code + delta) & 0xffff
					: table.readUInt16BE(offsets + at + offset + (code - start) * 2);
			if (glyph !== 0) covered.add(code);
		}
	}
}

/** Format 12: groups of consecutive code points of any plane. */
function addGroups(table: Buffer, covered: Set<number>): void {
	for (let index = 0; index < table.readUInt32BE(12); index++) {
		const group = 16 + index * 12;
		const end = table.readUInt32BE(group + 4);
		for (let code = table.readUInt32BE(group); code <= end; code++) covered.add(code);
	}
}
