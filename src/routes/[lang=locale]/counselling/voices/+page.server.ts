import { devices } from '#platform/server/http/shields.ts';
import type { PageServerLoad } from './$types';

/** Of all counselling pages this one may listen; it is left as a document, so that none with a case inherits that. */
export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'permissions-policy': devices('microphone') });
};
