import { defineParams } from '@sveltejs/kit/params';
import { isId } from '#shared/id.ts';
import { isLocale } from '#shared/locale.ts';

export const params = defineParams({
	locale: (value) => (isLocale(value) ? value : undefined),
	id: (value) => (isId(value) ? value : undefined),
});
