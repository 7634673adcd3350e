function box(name: string, content: string): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(content.length + 8);
	return Buffer.concat([length, Buffer.from(name + content, 'latin1')]);
}
const said = (words: string) => Buffer.from(`WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`);

/** The smallest thing that is built as a film is, with captions in every language. */
export const smallFilm = (words: string) => ({
	bytes: Buffer.concat([
		box('ftyp', 'isomisom'),
		box('moov', '....'),
		box('mdat', Buffer.from(words).toString('latin1')),
	]),
	captions: { de: said('Guten Tag'), tr: said('Merhaba'), ar: said('مرحباً'), en: said('Hello') },
});
