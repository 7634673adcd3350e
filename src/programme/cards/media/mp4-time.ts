/** What an MP4 says of the times of its samples, in a table of the whole or in the pieces a recorder writes as it goes. */
export type SampleTimes = { units: number; perSecond: number; usual: number };

export const noTimes = (): SampleTimes => ({ units: 0, perSecond: 0, usual: 0 });

/** Takes from a part of the file what it says of times; what would stand behind its end is nothing. */
export function addTimes(times: SampleTimes, name: string, content: Uint8Array): void {
	const view = new DataView(content.buffer, content.byteOffset, content.length);
	const word = (at: number) => (at + 4 <= content.length ? view.getUint32(at) : 0);
	const flags = word(0) & 0xff_ff_ff;
	if (name === 'mdhd') times.perSecond = word(content[0] === 1 ? 20 : 12);
	if (name === 'trex') times.usual = word(12);
	if (name === 'tfhd' && flags & 0x8) times.usual = word(8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0));
	if (name === 'stts') for (let at = 8; at < content.length; at += 8) times.units += word(at) * word(at + 4);
	if (name === 'trun') {
		const from = 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
		const width = [0x100, 0x200, 0x400, 0x800].reduce((sum, flag) => sum + (flags & flag ? 4 : 0), 0);
		if (!(flags & 0x100)) times.units += word(4) * times.usual;
		else for (let at = from; at < content.length; at += width) times.units += word(at);
	}
}

/** A file that does not say what its times are counted in is played by none. */
export const secondsOf = ({ units, perSecond }: SampleTimes) => (units === 0 ? 0 : units / perSecond);
