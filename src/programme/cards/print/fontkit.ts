import { create } from 'fontkit';
import type { PDFDocument } from 'pdf-lib';

type Listener = (bytes?: Uint8Array) => void;
type Subset = { encode(): Uint8Array };
type Stream = { on(event: 'data' | 'end' | 'error', listener: Listener): Stream };

/**
 * Lets a document read fonts. pdf-lib's own fontkit loses the parts of composed letters when it cuts a font down, and with them
 * every Arabic letter with dots; the one it was made from does not, and only hands the result over in another way.
 */
export function registerFonts(document: PDFDocument): void {
	document.registerFontkit({
		create(bytes) {
			const font = create(bytes as Buffer) as unknown as { createSubset(): Subset };
			const cut = font.createSubset.bind(font);
			font.createSubset = () => Object.assign(cut(), { encodeStream });
			return font as never;
		},
	});
}

function encodeStream(this: Subset): Stream {
	const bytes = this.encode();
	const stream: Stream = {
		on(event, listener) {
			if (event === 'data') listener(bytes);
			if (event === 'end') listener();
			return stream;
		},
	};
	return stream;
}
