const en = {
	button: 'Open the partnership',
	proposed_subject: 'Please confirm: {phase} with {other}',
	proposed:
		'A step has been proposed for your partnership with {other}: {phase}. It counts once you confirm it. You can also decline it and say why.',
	confirmed_subject: 'Confirmed: {phase} with {other}',
	confirmed: 'The step proposed for your partnership with {other} is confirmed: {phase}.',
	declined_subject: 'Not confirmed: {phase} with {other}',
	declined:
		'The step proposed for your partnership with {other} was declined: {phase}. The reason is on the page of the partnership.',
	withdrawn_subject: 'Withdrawn: {phase} with {other}',
	withdrawn:
		'The proposal for your partnership with {other} was withdrawn: {phase}. There is nothing left for you to do. The reason is on the page of the partnership.',
	moved_subject: '{phase}: partnership with {other}',
	moved: 'Your partnership with {other} is now in this phase: {phase}.',
};

export default en;
