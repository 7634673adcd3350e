import * as v from 'valibot';
import { locales } from '#shared/locale.ts';

export const sexes = ['female', 'male', 'diverse', 'not_stated'] as const;
export type Sex = (typeof sexes)[number];

/** A form sent without the answer means "not stated"; it never means "unknown error". */
export const sex = v.picklist(sexes);
export const localeList = v.array(v.picklist(locales));
