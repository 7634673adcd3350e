/** What may be kept; everything else is refused. */
export const fileTypes = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	odt: 'application/vnd.oasis.opendocument.text',
	ods: 'application/vnd.oasis.opendocument.spreadsheet',
	png: 'image/png',
	jpg: 'image/jpeg',
	txt: 'text/plain; charset=utf-8',
} as const;
export type FileType = keyof typeof fileTypes;

/** `record`: whoever sees the record; `inside`: those alone who work with it. */
export const audiences = ['record', 'inside'] as const;
export type Audience = (typeof audiences)[number];

/** The largest file, in bytes. */
export const mostBytes = 20 * 1024 * 1024;
