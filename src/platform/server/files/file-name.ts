import { clean } from '#shared/form.ts';
import type { FileType } from './document.ts';

/**
 * A name to keep and to offer for saving: the last part of a path, nothing that turns, ends or hides a line, not a reserved sign of
 * any system, at most 100 letters, and the ending of what the file really is.
 */
export function cleanName(given: string, type: FileType): string {
	const last = given.split(/[\\/]/).at(-1) ?? '';
	const stem = clean(last)
		.replace(/\p{C}/gu, '')
		.replace(/[<>:"|?*;%]/g, ' ')
		.replace(/\.[A-Za-z0-9]{1,8}$/, '')
		.replace(/\s+/g, ' ')
		.replace(/^[.\s]+|[.\s]+$/g, '');
	return `${Array.from(stem).slice(0, 100).join('').trim() || 'document'}.${type}`;
}

/** `Content-Disposition` that names the file in any alphabet (RFC 6266), always to be saved, never shown in our name. */
export function attachment(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/[^\x20-\x7e]/g, '')
		.replace(/["\\]/g, '');
	const encoded = encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
