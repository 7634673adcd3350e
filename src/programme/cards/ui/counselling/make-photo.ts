import { bareJpeg } from '../../media/jpeg.ts';
import { mostPhotoBytes, photoSide } from '../../media/photo.ts';

export type PhotoFault = 'empty' | 'too_large' | 'heic' | 'moving' | 'no_picture' | 'too_small';

/** The largest file that is read; cameras of telephones stay far below. */
export const mostFileBytes = 25 * 1024 * 1024;

/**
 * Makes a photo for a card of whatever somebody picked: the middle of it, small, painted anew. So nothing of the file leaves the device but
 * what can be seen, neither place nor day nor camera. Answers why it cannot be done where it cannot.
 */
export async function makePhoto(file: File): Promise<Uint8Array | PhotoFault> {
	if (file.size === 0) return 'empty';
	if (file.size > mostFileBytes) return 'too_large';
	if (await isMoving(file)) return 'moving';
	let image: ImageBitmap;
	try {
		image = await createImageBitmap(file);
	} catch {
		return (await isHeic(file)) ? 'heic' : 'no_picture';
	}
	try {
		const side = Math.min(image.width, image.height);
		if (side < photoSide.least) return 'too_small';
		return (await smallEnough(image, Math.min(side, photoSide.most))) ?? 'no_picture';
	} finally {
		image.close();
	}
}

/** As good as there is room for; a picture full of small things gets smaller itself. */
async function smallEnough(image: ImageBitmap, side: number): Promise<Uint8Array | null> {
	const canvas = paint(image, side);
	for (const quality of [0.86, 0.78, 0.68, 0.56, 0.42]) {
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
		const bytes = blob && bareJpeg(new Uint8Array(await blob.arrayBuffer()));
		if (!bytes || bytes.length <= mostPhotoBytes) return bytes;
	}
	return smallEnough(image, Math.max(photoSide.least, Math.floor(side * 0.75)));
}

function paint(image: ImageBitmap, side: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = side;
	const brush = canvas.getContext('2d')!;
	// Where a picture is clear, a card is white.
	brush.fillStyle = '#ffffff';
	brush.fillRect(0, 0, side, side);
	brush.imageSmoothingQuality = 'high';
	const cut = Math.min(image.width, image.height);
	const [left, top] = [(image.width - cut) / 2, (image.height - cut) / 2];
	brush.drawImage(image, left, top, cut, cut, 0, 0, side, side);
	return canvas;
}

/** Where a browser cannot tell, the first picture of several is taken. */
async function isMoving(file: File): Promise<boolean> {
	if (!('ImageDecoder' in window) || !(await ImageDecoder.isTypeSupported(file.type))) return false;
	const decoder = new ImageDecoder({ data: file.stream(), type: file.type });
	try {
		await decoder.completed;
		return (decoder.tracks.selectedTrack?.frameCount ?? 1) > 1;
	} catch {
		return false;
	} finally {
		decoder.close();
	}
}

/** What telephones of one maker write, and few browsers read. */
async function isHeic(file: File): Promise<boolean> {
	const head = await file.slice(4, 12).text();
	return /^ftyp(?:hei[cxsm]|hev[cx]|mif1|msf1)/.test(head);
}
