const en = {
	subject: 'Counselling cases will be deleted soon',
	text: 'Within a month cases of yours will be deleted, since their last meeting will be long enough ago. How many: {count}. Which they are you see after unlocking. A new meeting extends the time; until then you can give the person everything to take along.',
	closed_subject: 'Your counselling centre was closed',
	closed_text:
		'The counselling centre {name} was closed. Until {date} you still reach its cases: please open every device you have counselled on there once with a network, so that nothing lies on it alone, and give people what is theirs. After that nobody reaches the cases; they are deleted when their time is over.',
	button: 'Open counselling',
};

export default en;
