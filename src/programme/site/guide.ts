/** What people do on the public pages without an account, with the page where it begins; null: a link from our e-mail. */
export const tasks = {
	find: '/events',
	register: '/events',
	my_registration: null,
	no_mail: null,
	my_data: '/privacy',
	sign_in: '/sign-in',
} as const;
export type Task = keyof typeof tasks;
