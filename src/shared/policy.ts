import { Fault } from './fault.ts';
import { reach, reachesProgramme, type Actor, type Role } from './actor.ts';

/** A named question about an actor and a subject; the subject may be missing, as for `create`. */
export type Predicate<S> = (actor: Actor, subject: S) => boolean;
export type Policy<S, Action extends string> = Readonly<Record<Action, Predicate<S>>>;

export const anyone: Predicate<unknown> = () => true;
export const nobody: Predicate<unknown> = () => false;
export const isSignedIn: Predicate<unknown> = (actor) => actor.kind === 'account';
export const isSystem: Predicate<unknown> = (actor) => actor.kind === 'system';

/** Holds a role for the whole programme; administrators and the system hold every one. */
export function programmeWide(...wanted: readonly Role[]): Predicate<unknown> {
	return (actor) => reachesProgramme(actor, 'administrator', ...wanted);
}
export const isTeam = programmeWide('team');
export const isAdministrator = programmeWide();

/** Coordinates (or otherwise acts for) the institution the subject names. */
export function atInstitution(...wanted: readonly Role[]): Predicate<{ institutionId: string | null }> {
	return (actor, { institutionId }) =>
		institutionId !== null && reach(actor, 'institution', ...wanted).includes(institutionId);
}
export function onProject(...wanted: readonly Role[]): Predicate<{ projectId: string | null }> {
	return (actor, { projectId }) =>
		projectId !== null && reach(actor, 'project', ...wanted).includes(projectId);
}
export function atEvent(...wanted: readonly Role[]): Predicate<{ eventId: string | null }> {
	return (actor, { eventId }) => eventId !== null && reach(actor, 'event', ...wanted).includes(eventId);
}

export function any<S>(...predicates: readonly Predicate<S>[]): Predicate<S> {
	return (actor, subject) => predicates.some((predicate) => predicate(actor, subject));
}
export function every<S>(...predicates: readonly Predicate<S>[]): Predicate<S> {
	return (actor, subject) => predicates.every((predicate) => predicate(actor, subject));
}

/** Throws `signed-out` or `forbidden` unless the policy lets the actor do it. */
export function demand<S, Action extends string>(
	policy: Policy<S, Action>,
	action: Action,
	actor: Actor,
	subject: S,
): void {
	if (policy[action](actor, subject)) return;
	throw actor.kind === 'visitor'
		? new Fault('signed-out', 'sign_in_first')
		: new Fault('forbidden', 'not_allowed');
}

/** What a page is handed to draw its buttons: every action, answered by the same table the server asks. */
export function abilities<S, Action extends string>(
	policy: Policy<S, Action>,
	actor: Actor,
	subject: S,
): Record<Action, boolean> {
	return Object.fromEntries(
		(Object.keys(policy) as Action[]).map((action) => [action, policy[action](actor, subject)]),
	) as Record<Action, boolean>;
}
