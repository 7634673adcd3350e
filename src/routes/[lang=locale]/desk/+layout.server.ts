import { deskEntries } from '#programme/desk/navigation.ts';
import { guards, type Guard } from '../../../guards.ts';
import type { LayoutServerLoad } from './$types';

const byPath: Readonly<Record<string, Guard | undefined>> = guards;

/** The navigation shows what the actor may enter, and asks the same table as the door. */
export const load: LayoutServerLoad = ({ locals }) => ({
	entries: deskEntries.filter(({ path }) => byPath[`/[lang=locale]${path}`]?.enter(locals.actor, undefined)),
});
