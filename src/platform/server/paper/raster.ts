import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { allFontFiles } from '../pdf/fonts.ts';

const { resolve } = createRequire(import.meta.url);
let opened: Promise<readonly Buffer[]> | undefined;

async function open(): Promise<readonly Buffer[]> {
	await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
	return allFontFiles();
}

/** A drawing of ours as PNG, so many pixels wide, in the fonts of the house: for programs that draw no SVG. */
export async function rasterOf(svg: string, width: number): Promise<Buffer> {
	opened ??= open();
	const fontBuffers = await opened;
	const drawing = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		background: '#ffffff',
		font: {
			fontBuffers: [...fontBuffers],
			defaultFontFamily: 'IBM Plex Sans',
			sansSerifFamily: 'IBM Plex Sans',
		},
	});
	try {
		return Buffer.from(drawing.render().asPng());
	} finally {
		drawing.free();
	}
}
