const en = {
	subject: 'Counselling cases will be deleted soon',
	text: 'Within a month cases of yours will be deleted, since their last meeting will be long enough ago. How many: {count}. Which they are you see after unlocking. A new meeting extends the time; until then you can give the person everything to take along.',
	button: 'Open counselling',
};

export default en;
