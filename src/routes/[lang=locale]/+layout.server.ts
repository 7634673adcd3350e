export const load = ({ locals }) => ({
	locale: locals.locale,
	account: locals.actor.kind === 'account' ? { grants: locals.actor.grants } : null,
});
