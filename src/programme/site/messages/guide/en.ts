import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const en: Translation<typeof original> = {
	help: 'Help',
	help_lead: 'Find events, register, change your registration. You need no account.',
	open_page: 'Open: {page}',
	find: 'Find an event',
	find_steps: `Search for a word, or choose kind, country or action field.
Open the event. Times are those of the place where it is held.`,
	register: 'Register without an account',
	register_steps: `Open the event. If registration is open, “Register” stands there.
Enter name and e-mail address, and the language we should write in.
Read what happens to what you tell us, tick the box and choose “Register”.
In your mailbox there is then a link to your registration.`,
	my_registration: 'See your registration or withdraw it',
	my_registration_steps: `Open the link from our e-mail. It shows whether you have a seat.
If you cannot come, choose “Withdraw registration”. Your seat becomes free.
Keep the link to yourself: whoever knows it sees your registration.`,
	no_mail: 'No e-mail came',
	no_mail_steps: `Look into the spam folder.
Register again after ten minutes, with the same address. It does not count twice.
If nothing comes again, write to the programme team.`,
	my_data: 'Know what happens to what you tell us',
	my_data_steps: `It says there what we keep, what for and for how long.
You can ask what is kept about you and have it erased.`,
	sign_in: 'Sign in, if you work on the programme',
	sign_in_steps: `The programme team invites you. Open the link in the invitation.
Later you sign in with a password, or choose “Get a link by e-mail”.
In the workspace, Help tells you what you can do in your role.`,
};

export default en;
