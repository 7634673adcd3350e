const part = (kind: number, body: readonly number[] | Uint8Array) =>
	Uint8Array.from([0xff, kind, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]);
const start = Uint8Array.of(0xff, 0xd8);
const end = Uint8Array.of(0xff, 0xd9);
const join = (...pieces: readonly Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));

/** A grey square that every program can read, of nothing but what it is drawn from. `side` is a multiple of eight. */
export function greyJpeg(side = 160): Uint8Array {
	const high = side >> 8;
	const low = side & 255;
	// One code a table, of one bit: no difference to the block before, nothing but that in a block.
	const huffman = (at: number) => part(0xc4, [at, 1, ...Array<number>(15).fill(0), 0]);
	const blocks = (side / 8) ** 2;
	return join(
		start,
		part(0xdb, [0, ...Array<number>(64).fill(1)]),
		part(0xc0, [8, high, low, high, low, 1, 1, 0x11, 0]),
		huffman(0x00),
		huffman(0x10),
		part(0xda, [1, 1, 0x00, 0, 63, 0]),
		new Uint8Array((blocks * 2) / 8),
		end,
	);
}

/** What a telephone writes into its photos: that it was taken in Gaziantep, and with what. */
export const place = { camera: 'Telefon 12', latitude: [37, 3, 46], longitude: [37, 22, 43] } as const;

/** The same picture as a telephone keeps it: with place, camera and a remark. */
export function asTaken(jpeg: Uint8Array): Uint8Array {
	const told = new TextEncoder().encode('Bei Frau Örnek');
	return join(start, part(0xe1, exif()), part(0xfe, told), jpeg.subarray(2));
}

/** Exif as cameras write it: a directory that names the camera, and one that says where. */
function exif(): Uint8Array {
	const camera = new TextEncoder().encode(`${place.camera}\0`);
	const bytes = new Uint8Array(164);
	const view = new DataView(bytes.buffer);
	const tiff = 6;
	bytes.set(new TextEncoder().encode('Exif\0\0MM'));
	view.setUint16(tiff + 2, 42);
	view.setUint32(tiff + 4, 8);
	const entry = (at: number, tag: number, type: number, count: number, value: number) => {
		view.setUint16(tiff + at, tag);
		view.setUint16(tiff + at + 2, type);
		view.setUint32(tiff + at + 4, count);
		view.setUint32(tiff + at + 8, value);
	};
	view.setUint16(tiff + 8, 2);
	entry(10, 0x0110, 2, camera.length, 40);
	entry(22, 0x8825, 4, 1, 56);
	bytes.set(camera, tiff + 40);
	view.setUint16(tiff + 56, 4);
	entry(58, 0x0001, 2, 2, 0x4e000000);
	entry(70, 0x0002, 5, 3, 110);
	entry(82, 0x0003, 2, 2, 0x45000000);
	entry(94, 0x0004, 5, 3, 134);
	for (const [at, three] of [
		[110, place.latitude],
		[134, place.longitude],
	] as const)
		for (const [nth, value] of three.entries()) {
			view.setUint32(tiff + at + nth * 8, value);
			view.setUint32(tiff + at + nth * 8 + 4, 1);
		}
	return bytes;
}

/** Whether anything of where and with what a photo was taken is still in these bytes. */
export function tellsWhere(bytes: Uint8Array): boolean {
	const all = Buffer.from(bytes);
	const latitude = Buffer.from(place.latitude.flatMap((value) => [0, 0, 0, value, 0, 0, 0, 1]));
	return ['Exif', place.camera, 'Bei Frau'].some((words) => all.includes(words)) || all.includes(latitude);
}
