import { deps } from '#platform/server/deps.ts';
import { fileTypes } from '#platform/server/files/document.ts';
import { readDocument } from '#platform/server/files/documents.ts';
import { attachment } from '#platform/server/files/file-name.ts';
import { keepers } from '../../../../keepers.ts';
import type { RequestHandler } from './$types';

/** A document, for those who see its record at this moment: nothing on the way keeps a copy. */
export const GET: RequestHandler = async ({ params: { id }, locals: { actor } }) => {
	const { document, bytes } = await readDocument(deps(), actor, keepers, { id });
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': fileTypes[document.type],
			'content-disposition': attachment(document.name),
			'content-length': String(bytes.length),
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store',
		},
	});
};
