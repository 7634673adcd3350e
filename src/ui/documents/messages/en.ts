import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	documents: 'Documents',
	documents_of: 'Documents: {title}',
	none: 'No documents yet.',
	none_hint: 'Upload the first file below.',
	add: 'Add a file',
	manage: 'Add or remove documents',
	file: 'File',
	file_hint:
		'PDF, Word, Excel, PowerPoint, OpenDocument, text or picture, up to 20 MB. We remove place and camera data from pictures.',
	title: 'Title',
	language: 'Language of the document',
	language_none: 'several or none',
	audience: 'Who may see it?',
	audience_record: 'everybody who sees the record',
	audience_record_hint: 'If the record is public, so is the file.',
	audience_inside: 'only those who work with it',
	inside: 'internal',
	upload: 'Upload',
	added: 'The file is there.',
	removed: 'The file is in the bin.',
	remove_named: 'Delete {title}',
	file_damaged: 'This file is damaged or incomplete. Please save it anew and try again.',
	file_two_in_one: 'There is a second file inside this one. We do not take that.',
	file_bomb: 'This file becomes too large when it is opened.',
	file_macros: 'This file contains macros. Please save it without them.',
	file_type: 'We do not take this kind of file. PDF, office documents, text, PNG and JPEG are fine.',
	still_used: 'Not yet: this document is still in use.',
	used_by_partnership_step: { one: '{count} step of a partnership', other: '{count} steps of a partnership' },
	used_by_partnership_proposal: { one: '{count} proposed step', other: '{count} proposed steps' },
};

export default en;
