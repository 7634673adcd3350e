import { crc32, deflateSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { Fault } from '#shared/fault.ts';
import { attachment, cleanName } from './file-name.ts';
import { mostBytes } from './document.ts';
import { judgeFile } from './judge.ts';

async function verdict(bytes: Buffer, limits?: { unpacked: number; entries: number }): Promise<string> {
	try {
		return (await judgeFile(bytes, limits)).type;
	} catch (error) {
		if (error instanceof Fault) return error.issues[0]!.reason;
		throw error;
	}
}

async function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
	const made = new ZipFile();
	for (const [name, content] of Object.entries(files)) made.addBuffer(Buffer.from(content), name);
	made.end();
	return buffer(made.outputStream as never);
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const docx = (more: Readonly<Record<string, string | Buffer>> = {}) =>
	zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>', ...more });

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}
function png(width = 1, ...more: Buffer[]): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(width, 4);
	head[8] = 8;
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', head),
		...more,
		chunk('IDAT', deflateSync(Buffer.alloc(2))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function segment(marker: number, data: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(data.length + 2, 2);
	return Buffer.concat([head, data]);
}
/** EXIF with the picture's way up (6, a phone held upright) and a GPS part that names a place. */
function exif(): Buffer {
	const tiff = Buffer.alloc(120);
	tiff.write('II*\0', 'latin1');
	tiff.writeUInt32LE(8, 4);
	tiff.writeUInt16LE(2, 8);
	const entry = (at: number, tag: number, type: number, count: number, value: number) => {
		tiff.writeUInt16LE(tag, at);
		tiff.writeUInt16LE(type, at + 2);
		tiff.writeUInt32LE(count, at + 4);
		tiff.writeUInt32LE(value, at + 8);
	};
	entry(10, 0x0112, 3, 1, 6);
	entry(22, 0x8825, 4, 1, 40);
	tiff.write('GPSLatitude 38.3889 N Kozagac', 60, 'latin1');
	return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
const frame = (width = 1) => {
	const data = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
	data.writeUInt16BE(width, 1);
	data.writeUInt16BE(width, 3);
	return segment(0xc0, data);
};
const scan = Buffer.concat([
	segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
	Buffer.from([0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56]),
]);
const jpeg = (...more: Buffer[]) =>
	Buffer.concat([Buffer.from([0xff, 0xd8]), ...more, frame(), scan, Buffer.from([0xff, 0xd9])]);

describe('what is kept', () => {
	it('is told by the content', async () => {
		expect(await verdict(pdf)).toBe('pdf');
		expect(await verdict(await docx())).toBe('docx');
		expect(await verdict(await zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }))).toBe('xlsx');
		expect(await verdict(await zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }))).toBe('pptx');
		const open = (kind: string) =>
			zip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '' });
		expect(await verdict(await open('text'))).toBe('odt');
		expect(await verdict(await open('spreadsheet'))).toBe('ods');
		expect(await verdict(png())).toBe('png');
		expect(await verdict(jpeg())).toBe('jpg');
		expect(await verdict(Buffer.from('Tutanak: 3 < 4, ilk karar …'))).toBe('txt');
	});
});

describe('what is refused', () => {
	it('is nothing, and too much', async () => {
		expect(await verdict(Buffer.alloc(0))).toBe('file_missing');
		expect(await verdict(Buffer.alloc(mostBytes + 1, 'a'))).toBe('file_too_large');
	});

	it('is what a browser could take for a page', async () => {
		for (const text of [
			'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
			'<?xml version="1.0"?><svg/>',
			'<!DOCTYPE html><p>',
			'hello <script>alert(1)</script>',
			'GIF89a\u0001',
			'\u0000\u0001',
		])
			expect([text, await verdict(Buffer.from(text))]).toEqual([text, 'file_type']);
		expect(await verdict(Buffer.from([0x47, 0x49, 0x46, 0xff, 0xfe]))).toBe('file_type');
	});

	it('is two files in one', async () => {
		const archive = await docx();
		const both = Buffer.concat([Buffer.from('%PDF-1.7\n'), archive, Buffer.from('\n%%EOF')]);
		expect(await verdict(both)).toBe('file_two_in_one');
		expect(await verdict(Buffer.concat([archive, Buffer.from('<script>')]))).toBe('file_two_in_one');
		expect(await verdict(Buffer.concat([pdf, Buffer.from('<script>alert(1)</script>')]))).toBe(
			'file_damaged',
		);
	});

	it('is any archive, and an office document with macros or a page in it', async () => {
		expect(await verdict(await zip({ 'a.txt': 'a' }))).toBe('file_type');
		expect(await verdict(await docx({ 'word/vbaProject.bin': 'x' }))).toBe('file_macros');
		expect(await verdict(await docx({ 'word/media/a.svg': '<svg/>' }))).toBe('file_type');
	});

	it('is an archive that unpacks to more than it should, also where it lies about it', async () => {
		const bomb = await docx({ 'word/media/a.bin': Buffer.alloc(4 * 1024 * 1024) });
		expect(bomb.length).toBeLessThan(16 * 1024);
		const limits = { unpacked: 1024 * 1024, entries: 10 };
		expect(await verdict(bomb)).toBe('docx');
		expect(await verdict(bomb, limits)).toBe('file_bomb');
		expect(await verdict(bomb, { unpacked: 8 * 1024 * 1024, entries: 2 })).toBe('file_bomb');
		// The directory says that the large part has one byte.
		const liar = Buffer.from(bomb);
		const at = liar.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
		liar.writeUInt32LE(1, at + 24);
		expect(['file_bomb', 'file_damaged']).toContain(await verdict(liar, limits));
	});

	it('is a picture of more pixels than anybody has, or one that is broken off', async () => {
		expect(await verdict(png(20_000))).toBe('file_damaged');
		expect(await verdict(png().subarray(0, -4))).toBe('file_damaged');
		expect(await verdict(jpeg().subarray(0, -2))).toBe('file_damaged');
	});
});

describe('a picture', () => {
	it('keeps which way up it is, and nothing of where it was taken', async () => {
		const given = jpeg(
			segment(0xe0, Buffer.from('JFIF\0thumbnail', 'latin1')),
			segment(0xe1, exif()),
			segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:creator>Ayse</x:creator>', 'latin1')),
			segment(0xfe, Buffer.from('taken in Kozagac', 'latin1')),
		);
		const withTail = Buffer.concat([given, Buffer.from('PK\x03\x04 and more', 'latin1')]);
		for (const trace of ['GPSLatitude', 'Kozagac', 'Ayse', 'thumbnail', 'and more'])
			expect(withTail.includes(trace)).toBe(true);
		const { bytes } = await judgeFile(withTail);
		for (const trace of ['GPS', 'Kozagac', 'Ayse', 'thumbnail', 'and more', 'JFIF'])
			expect([trace, bytes.includes(trace)]).toEqual([trace, false]);
		const upright = Buffer.from('4578696600004d4d002a0000000800010112000300000001000600000000', 'hex');
		expect(bytes.includes(upright)).toBe(true);
		expect(bytes.includes(scan)).toBe(true);
	});

	it('in PNG keeps its points alone', async () => {
		const { bytes } = await judgeFile(
			Buffer.concat([
				png(1, chunk('tEXt', Buffer.from('Author\0Ayse')), chunk('eXIf', Buffer.from('GPS'))),
				Buffer.from('<script>'),
			]),
		);
		expect(bytes.equals(png())).toBe(true);
	});
});

describe('a name', () => {
	it('is one line of a path, with the ending of what the file is', () => {
		expect(cleanName('../../etc/passwd', 'txt')).toBe('passwd.txt');
		expect(cleanName('C:\\Users\\a\\Vertrag.exe', 'pdf')).toBe('Vertrag.pdf');
		expect(cleanName('cod\u202Exe.pdf\r\nSet-Cookie: a', 'pdf')).toBe('codxe.pdfSet-Cookie a.pdf');
		expect(cleanName('Göç ve uyum – محضر.docx', 'docx')).toBe('Göç ve uyum – محضر.docx');
		expect(cleanName('ş'.repeat(300), 'pdf')).toHaveLength(104);
		expect(cleanName('...', 'png')).toBe('document.png');
	});

	it('stands in the header in any alphabet', () => {
		expect(attachment('Göç "1".pdf')).toBe(
			`attachment; filename="Goc 1.pdf"; filename*=UTF-8''G%C3%B6%C3%A7%20%221%22.pdf`,
		);
	});
});
