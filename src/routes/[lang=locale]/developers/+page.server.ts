import { describeApi } from '../../../api.ts';
import { outline } from '#platform/server/http/outline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ groups: outline(await describeApi()) });
