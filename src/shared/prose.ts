/** A paragraph, or a list when every line starts with a dash. */
export type Block = { readonly isList: boolean; readonly lines: readonly string[] };

/** A kept text as paragraphs and lists: an empty line parts them; dashes at the start of lines are taken off. */
export function blocksOf(text: string): Block[] {
	return text
		.split(/\r?\n\s*\n/)
		.map((block) =>
			block
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean),
		)
		.filter((lines) => lines.length > 0)
		.map((lines) => {
			const isList = lines.every((line) => /^[-–•]\s/.test(line));
			return { isList, lines: isList ? lines.map((line) => line.replace(/^[-–•]\s+/, '')) : lines };
		});
}
