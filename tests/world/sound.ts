/** Sounds as browsers record them, made of their parts: what is heard of them is nothing. */
const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]) =>
	new Uint8Array(
		Buffer.concat(
			parts.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one))),
		),
	);
const word = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

/** What programs write beside a sound: who spoke, when and where, with what, and a picture. */
export const told = [
	'Ayşe Örnek',
	'2026-11-29T09:12',
	'+37.0662+037.3833',
	'Telefon 12',
	'\xff\xd8\xff',
] as const;
const tells = bytes(...told.map((one) => Buffer.from(one, one === told[4] ? 'latin1' : 'utf8')));
/** Whether anything of that is still in these bytes. */
export const tellsOfSpeaker = (sound: Uint8Array) =>
	told.some((one) => Buffer.from(sound).includes(Buffer.from(one, one === told[4] ? 'latin1' : 'utf8')));

/** Seven frames of ten milliseconds, as its first two bytes say. */
const somePacket = new Uint8Array(40).fill(7);
const many = <T>(count: number, one: T): T[] => Array<T>(count).fill(one);

const opusHead = bytes('OpusHead', [1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]);

/** A part of a WebM file; its length is left open where the recorder did not know it. */
export const webmPart = (id: readonly number[], content: Uint8Array, isOpen = false) =>
	bytes(
		id,
		isOpen ? [0x01, 255, 255, 255, 255, 255, 255, 255] : [0x40 | (content.length >> 8), content.length & 255],
		content,
	);
const text = (id: readonly number[], content: string) => webmPart(id, bytes(content));
const number = (id: readonly number[], value: number) => webmPart(id, bytes([value]));

/** As browsers record; `more` stands behind what is told of the whole. */
export function webmSound({
	codec = 'A_OPUS',
	kind = 'webm',
	more = bytes(),
	packets = 1,
	packet = somePacket,
	flags = 0x80,
} = {}): Uint8Array {
	const track = webmPart(
		[0xae],
		bytes(
			number([0xd7], 1),
			number([0x83], 2),
			webmPart([0x73, 0xc5], bytes('\x11\x22\x33\x44')),
			text([0x86], codec),
			webmPart([0x63, 0xa2], opusHead),
			webmPart([0xe1], bytes(webmPart([0xb5], bytes([0x47, 0x3b, 0x80, 0])), number([0x9f], 1))),
		),
	);
	const cluster = webmPart(
		[0x1f, 0x43, 0xb6, 0x75],
		bytes(number([0xe7], 0), ...many(packets, webmPart([0xa3], bytes([0x81, 0, 0, flags], packet)))),
		true,
	);
	const info = webmPart(
		[0x15, 0x49, 0xa9, 0x66],
		bytes(webmPart([0x2a, 0xd7, 0xb1], bytes([0x0f, 0x42, 0x40])), text([0x4d, 0x80], 'Browser 131')),
	);
	return bytes(
		webmPart([0x1a, 0x45, 0xdf, 0xa3], bytes(number([0x42, 0x86], 1), text([0x42, 0x82], kind))),
		webmPart(
			[0x18, 0x53, 0x80, 0x67],
			bytes(info, webmPart([0x16, 0x54, 0xae, 0x6b], track), more, cluster),
			true,
		),
	);
}
/** With tags, an attachment and a day. */
export const webmThatTells = () =>
	webmSound({
		more: bytes(
			webmPart([0x12, 0x54, 0xc3, 0x67], tells),
			webmPart([0x19, 0x41, 0xa4, 0x69], tells),
			webmPart([0x44, 0x61], tells),
			webmPart([0xec], bytes([0, 0])),
			webmPart([0x53, 0x6e], bytes(told[3])),
		),
	});

function oggPage(content: Uint8Array, number: number, table?: readonly number[]): Uint8Array {
	const page = bytes(
		'OggS',
		[0, number === 0 ? 2 : 0, 0, 0, 0, 0, 0, 0, 0, 0],
		'abcd',
		word(number).toReversed(),
	);
	const sizes = table ?? [content.length];
	return bytes(page, [1, 2, 3, 4], [sizes.length], sizes, content);
}
export const oggSound = ({ remarks = bytes('Browser 131'), packets = 1, packet = somePacket } = {}) =>
	bytes(
		oggPage(opusHead, 0),
		oggPage(bytes('OpusTags', word(remarks.length).toReversed(), remarks, [0, 0, 0, 0]), 1),
		oggPage(bytes(...many(packets, packet)), 2, many(packets, pieces(packet.length)).flat()),
	);
/** A packet in a page stands in pieces of 255 bytes, the last of which is shorter. */
const pieces = (length: number) => [...many(Math.floor(length / 255), 255), length % 255];
export const oggThatTells = () => oggSound({ remarks: tells });

export const mp4Box = (name: string, ...content: readonly (string | readonly number[] | Uint8Array)[]) => {
	const inside = bytes(...content);
	return bytes(word(inside.length + 8), name, inside);
};
const nothing = (length: number) => new Uint8Array(length);
export function mp4Sound({
	codec = 'mp4a',
	handler = 'soun',
	more = bytes(),
	made = 0,
	name = '',
	packets = 1,
	pieces = bytes(),
} = {}): Uint8Array {
	const times = [...word(made), ...word(made)];
	const table = mp4Box(
		'stbl',
		mp4Box('stsd', nothing(4), word(1), word(36), codec, nothing(28)),
		mp4Box('stts', nothing(4), word(1), word(packets), word(48 * 70)),
		...['stsc', 'stco'].map((box) => mp4Box(box, nothing(8))),
		mp4Box('stsz', nothing(12)),
	);
	const media = mp4Box(
		'mdia',
		mp4Box('mdhd', nothing(4), times, word(48_000), word(0), [0x55, 0xc4, 0, 0]),
		mp4Box('hdlr', nothing(8), handler, nothing(12), name, [0]),
		mp4Box('minf', mp4Box('smhd', nothing(8)), table),
	);
	return bytes(
		mp4Box('ftyp', 'isom', nothing(4), 'isom'),
		mp4Box(
			'moov',
			mp4Box('mvhd', nothing(4), times, nothing(88)),
			mp4Box('trak', mp4Box('tkhd', nothing(4), times, nothing(72)), media),
			more,
		),
		pieces,
		mp4Box('mdat', nothing(40)),
	);
}
/** With titles, a place, a day and how the program calls its track. */
export const mp4ThatTells = () =>
	mp4Sound({
		made: 0xe6_0f_11_22,
		name: 'Telefon 12',
		more: bytes(mp4Box('udta', mp4Box('meta', tells)), mp4Box('uuid', tells), mp4Box('free', tells)),
	});
