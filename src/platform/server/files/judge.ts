import { Fault } from '#shared/fault.ts';
import { openZip, type Zip } from './zip.ts';
import { mostBytes, type FileType } from './document.ts';
import { stripJpeg, stripPng } from './pictures.ts';

export type Judged = { readonly type: FileType; readonly bytes: Buffer };

/** What an archive may hold unpacked, and in how many parts: office documents stay far below. */
const most = { unpacked: 100 * 1024 * 1024, entries: 5_000 };

/**
 * Tells what a file is from its content, whatever its name or sender says, and gives the bytes to keep: pictures come back without
 * their metadata. Refuses, at the field `file`: nothing, too much, a kind that is not kept (SVG and HTML among them), files
 * that are two things at once, archives that unpack to more than they should, and macros.
 */
export async function judgeFile(bytes: Buffer, limits: typeof most = most): Promise<Judged> {
	if (bytes.length === 0) throw refuse('file_missing');
	if (bytes.length > mostBytes) throw refuse('file_too_large', { max: `${mostBytes / 1024 / 1024} MB` });
	const start = bytes.subarray(0, 8).toString('latin1');
	if (start.startsWith('%PDF-')) return { type: 'pdf', bytes: wholePdf(bytes) };
	if (start.startsWith('\x89PNG')) return picture('png', stripPng(bytes));
	if (start.startsWith('\xff\xd8\xff')) return picture('jpg', stripJpeg(bytes));
	if (start.startsWith('PK\x03\x04')) return { type: await officeType(bytes, limits), bytes };
	return { type: 'txt', bytes: plainText(bytes) };
}

function refuse(reason: string, params: Fault['params'] = {}): Fault {
	return new Fault('invalid', 'check_fields', { issues: [{ field: 'file', reason, params }] });
}

function picture(type: 'png' | 'jpg', stripped: Buffer | null): Judged {
	if (!stripped) throw refuse('file_damaged');
	return { type, bytes: stripped };
}

/** A PDF ends as one. An archive's directory at the end of it would make it two files in one. */
function wholePdf(bytes: Buffer): Buffer {
	const tail = bytes.subarray(-1_024).toString('latin1');
	const end = tail.lastIndexOf('%%EOF');
	if (end === -1 || tail.slice(end + 5).trim() !== '') throw refuse('file_damaged');
	if (bytes.includes('PK\x05\x06', 0, 'latin1')) throw refuse('file_two_in_one');
	return bytes;
}

async function officeType(bytes: Buffer, limits: typeof most): Promise<FileType> {
	// The directory's end is the file's end: nothing hides behind it.
	const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	if (end === -1 || end + 22 !== bytes.length || bytes.readUInt16LE(end + 20) !== 0)
		throw refuse(end === -1 ? 'file_damaged' : 'file_two_in_one');
	const zip = await openZip(bytes).catch(() => {
		throw refuse('file_damaged');
	});
	try {
		if (zip.names.some((name) => /vbaProject|^Basic\//i.test(name))) throw refuse('file_macros');
		if (zip.names.some((name) => /\.(html?|svg|js|exe|dll|sh|bat)$/i.test(name))) throw refuse('file_type');
		const type = typeOf(zip);
		if (!type) throw refuse('file_type');
		await demandModest(zip, limits);
		if (type !== 'open') return type;
		const said = (await bytesOf(zip, 'mimetype', 100)).toString('latin1');
		const open = {
			'application/vnd.oasis.opendocument.text': 'odt',
			'application/vnd.oasis.opendocument.spreadsheet': 'ods',
		} as const;
		if (!(said in open)) throw refuse('file_type');
		return open[said as keyof typeof open];
	} finally {
		zip.close();
	}
}

function typeOf(zip: Zip): 'docx' | 'xlsx' | 'pptx' | 'open' | null {
	if (zip.has('[Content_Types].xml')) {
		if (zip.has('word/document.xml')) return 'docx';
		if (zip.has('xl/workbook.xml')) return 'xlsx';
		if (zip.has('ppt/presentation.xml')) return 'pptx';
	}
	return zip.has('mimetype') && zip.has('content.xml') ? 'open' : null;
}

/** Unpacks everything once and counts, since what an archive says about itself can be a lie. */
async function demandModest(zip: Zip, limits: typeof most): Promise<void> {
	if (zip.names.length > limits.entries) throw refuse('file_bomb');
	let unpacked = 0;
	for (const name of zip.names) unpacked += await lengthOf(zip, name, limits.unpacked - unpacked);
}

async function lengthOf(zip: Zip, name: string, limit: number): Promise<number> {
	let length = 0;
	try {
		const stream = await zip.open(name);
		for await (const chunk of stream) {
			length += (chunk as Buffer).length;
			// Leaving the loop ends the stream: no more is unpacked.
			if (length > limit) break;
		}
	} catch {
		throw refuse('file_damaged');
	}
	if (length > limit) throw refuse('file_bomb');
	return length;
}

async function bytesOf(zip: Zip, name: string, limit: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of await zip.open(name)) {
		chunks.push(chunk as Buffer);
		length += (chunk as Buffer).length;
		if (length > limit) break;
	}
	return Buffer.concat(chunks);
}

/** Text without anything a browser could take for a page. */
function plainText(bytes: Buffer): Buffer {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw refuse('file_type');
	}
	// oxlint-disable-next-line no-control-regex
	if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) throw refuse('file_type');
	if (/<\s*(!doctype|!--|\?xml|\/?[a-z])/i.test(text)) throw refuse('file_type');
	return bytes;
}
