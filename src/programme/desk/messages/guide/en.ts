import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const en: Translation<typeof original> = {
	help: 'Help',
	help_lead: 'What you can do here, step by step. Your own role comes first.',
	open_page: 'Open: {page}',
	by_role: 'Help by role',
	few_pages: 'There are only a few pages for this role as yet.',
	ask: 'Stuck? Ask the programme team.',
	programme: 'Write the programme’s texts',
	programme_steps: `Open a text, for example “Aim”.
Write it in one language first. Where a translation is missing, the original is shown.
Choose “Save”. The text is on the public pages and in the brochure at once.`,
	project: 'Add a project',
	project_steps: `Enter code, title and dates.
Add the institutions with their roles. Amounts are kept for funders only.
Choose “Save”. Events can now belong to this project.`,
	institution: 'Add an institution',
	institution_steps: `Enter name, kind and country; the name in every language you know.
Say with themes what it works on, what it can pass on and what it looks for.
Tick “Show on the public pages” if everybody is to see it, and choose “Save”.`,
	own_institution: 'Keep your own institution up to date',
	own_institution_steps: `Find your institution and open it.
Choose “Edit”. Check description, website and themes.
Choose “Save”. Whether it is public is for the programme team to decide.`,
	person: 'Add a person',
	person_steps: `Enter the name and, if you know it, an e-mail address of their own.
Say under “Post” where the person works.
Choose “Save”. If somebody of the same name appears, look whether it is the same person.`,
	post: 'Somebody changes posts',
	post_steps: `Open the person, and there the post they held.
Choose “End today”. What was before stays right.
With “New post” enter where the person works now.`,
	requests: 'Somebody asks about their data or wants to be erased',
	requests_steps: `Open the person. At the very end there is “This person’s data”.
Download “Everything about this person (JSON file)” and give it to that person alone.
“Erase person” removes the name and all details. Attendances that were counted stay, without a name.`,
	partnership: 'Add a partnership and take it further',
	partnership_steps: `Choose the two institutions, “How binding” and “Phase”.
Choose “Save”. First contacts may stand here too.
When it goes on, open the partnership and choose the step under “To the next phase”, with day and document.`,
	event: 'Plan an event',
	event_steps: `Enter title, kind, start and end, as the clock shows it at the place.
Choose the “Confidentiality”. Only what is public is seen by everybody.
Choose “Save”. It is a draft now.
To make it known, choose “Announce” under “Next step”.`,
	agenda: 'Put together the agenda',
	agenda_steps: `Open the event, and there “Agenda”.
Add each part with “New session”: time, room, languages. The page puts them in order.
If “Please check” stands at the top, a part lies outside the dates or in a room that is taken.`,
	opening: 'Open and close registration',
	opening_steps: `Open the event and choose “Edit”.
Tick “Anybody can register on the public page” if everybody may register.
Under “Next step” choose “Open registration”, later “Close registration”.`,
	answer: 'Answer registrations',
	answer_steps: `Open the event, and there “Registrations”.
Tick the people and choose “Confirm selected”.
For everything else open the person: “To the waiting list” or “Decline”.`,
	register: 'Register somebody yourself',
	register_steps: `Open the event, there “Registrations”, and choose “Register a person”.
Search for the person with at least two letters.
If they are not there, add them below under “New person”.`,
	attendance: 'Record who was there',
	attendance_steps: `After it has begun open the event, and there “Attendance”.
Tick everybody who was there.
Choose “Save attendance”, or “Save, everybody else was absent” when nobody else will come.`,
	copy: 'Hold an event again',
	copy_steps: `Open the earlier one and choose “Copy”.
Enter the first day. Agenda and institutions move along, registrations do not.
Check title and days of the new draft.`,
	voice: 'Write down a voice',
	voice_steps: `Write what was said, and how the person wants to be named.
As long as you choose nothing else under “May this be shown?”, only the programme team sees it.
It becomes public only with day and language of the consent.
If the person takes it back, open the voice and choose “Withdraw consent”. It disappears everywhere at once.`,
	import: 'Bring in lists from Excel or CSV',
	import_steps: `Say what is in the file and choose “Upload and check”.
Check that every column belongs to the right field.
Look through the rows. Under “Not possible” you see what cannot be taken, and why.
Only when you confirm is anything saved: all at once, or nothing.`,
	translate: 'Complete and review translations',
	translate_steps: `Choose the language you know.
Open a record and write what is missing.
If a machine translation is right, tick “I have reviewed this translation” and choose “Save”.`,
	publish: 'Publish results',
	publish_steps: `Look at the exact figures. If records have changed, choose “Count again now”.
Choose “Publish”. You see beforehand what will be rounded, brought together or not shown.
With “Publish these figures” the figures are on the public page. This cannot be taken back.`,
	brochure: 'Read the brochure and pass it on',
	brochure_steps: `See for each language what is not translated or reviewed yet.
Under “What is still missing” are the parts that are left out otherwise.
Read the brochure or download it as PDF. It is always up to date.`,
	invite: 'Invite somebody',
	invite_steps: `Choose the role, then “Continue”.
Enter name, e-mail address and language, and what the role covers and for how long.
Choose “Send invitation”. Without a mail server the invitation stands in the administrators’ outbox.`,
	revoke: 'Give a role or take it back',
	revoke_steps: `Find the person and open them.
“Another role” gives one more, “Take back role” ends one.
Only administrators give the roles of administrator and programme team.`,
	bin: 'Bring back something deleted',
	bin_steps: `Find the record in the list.
Choose “Bring back”. After 30 days it is gone for good.`,
	example: 'Remove the example and begin your own',
	example_steps: `See what goes and what stays.
Choose “Remove the example”. It cannot be undone.
Afterwards the overview shows the first four steps.`,
	outbox: 'See whether a message went out',
	outbox_steps: `Find the message. Its state stands beside it.
If it was not sent, open it and choose “Send now”.
Without a mail server you read the link of an invitation here and pass it on yourself.`,
	changes: 'See who changed what',
	changes_steps: `The list shows who did what and when, newest first.
What the fields held is not kept here. The history of a record stands on its own page.`,
	token: 'Connect another program',
	token_steps: `Say what for, what it may do and for how long, and choose “Make it”.
Copy the token at once. It is shown only this time.
When it is no longer needed, choose “Revoke”.`,
	own_people: 'See who of your institution takes part',
	own_people_steps: `Open an event, and there “Registrations”.
You see the registrations of your institution and no others.`,
	look_events: 'See what takes place',
	look_events_steps: `Search for a word, or narrow the list with the filters.
Open an event: time, place, agenda and who holds it.`,
	look_institutions: 'See who works on what',
	look_institutions_steps: `Search by name, acronym or place.
Open an institution: themes, partnerships and events.`,
	look_results: 'Read the results',
	look_results_steps: `If your role covers the whole programme, you see the exact figures.
“Show records” shows the records behind a figure. That you looked is recorded.
Do not pass on exact figures. The public results are there for others.`,
	account: 'Keep your account safe',
	account_steps: `Under “Second step” a code from your phone protects your account as well.
With “Passkeys” you sign in by fingerprint, face or PIN.
If you do not know a device under “Sessions”, end it there.`,
	own_data: 'See what is kept about you',
	own_data_steps: `“Download my data (JSON)” gives you everything in one file.
If something is to be erased, tell the programme team.`,
};

export default en;
