import { hasRole, roles, type Role } from '#shared/actor.ts';
import { guides, tasks } from '#programme/desk/guide.ts';
import { guards, type Guard } from '../../../../guards.ts';
import type { PageServerLoad } from './$types';

const byPath: Readonly<Record<string, Guard | undefined>> = guards;

/** The guide of the role asked for, else of the reader's own; a link stands only where the door is open to them. */
export const load: PageServerLoad = ({ locals: { actor }, url }) => {
	const isOwn = (role: Role) => hasRole(actor, role);
	const ordered = [...roles.filter(isOwn), ...roles.filter((role) => !isOwn(role))];
	const role = ordered.find((one) => one === url.searchParams.get('role')) ?? ordered[0] ?? 'reader';
	return {
		role,
		roles: ordered,
		guideTasks: guides[role].map((key) => ({
			key,
			mayEnter: byPath[`/[lang=locale]${tasks[key]}`]?.enter(actor, undefined) ?? false,
		})),
	};
};
