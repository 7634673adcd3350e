import { expect, test } from 'vitest';
import { barChart } from '#shared/chart/bars.ts';
import { printPaint } from '#shared/chart/print-paint.ts';
import { rasterOf } from './raster.ts';

const drawn = (label: string) =>
	barChart({ id: 'c', title: 't', description: 'd', isRightToLeft: false, paint: printPaint, width: 720 }, [
		{ label, value: 1, shown: '1' },
	]);
/** Width and height as the header of a PNG has them. */
const sizeOf = (png: Buffer) => [png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)];

test('a drawing becomes a picture of the wanted width, with its letters, Arabic ones too', async () => {
	const [latin, none, arabic] = await Promise.all(
		['Bevölkerung', '', 'السكان'].map((label) => rasterOf(drawn(label), 1_200)),
	);
	expect(sizeOf(latin!)).toEqual(['PNG', 1_200, 77]);
	expect(latin!.equals(none!)).toBe(false);
	expect(arabic!.equals(none!)).toBe(false);
	expect(await rasterOf(drawn('Bevölkerung'), 1_200)).toEqual(latin);
});
