const en = {
	button: 'Open the network',
	invited_subject: 'Invitation to the network {network}',
	invited:
		'A colleague invites you to the network {network}. You decide whether to join and under which name.',
	accepted_subject: 'Welcome to the network {network}',
	accepted: 'You now belong to the network {network} and can ask and answer questions.',
	question_subject: 'New question in {network}: {title}',
	question:
		'A new question was asked in the network {network}: {title}. You choose in the network how often you hear of news.',
	answer_subject: 'New answer in {network}: {title}',
	answer:
		'There is a new answer in the network {network} to the question {title}. You choose in the network how often you hear of news.',
	daily_subject: 'News in {network}',
	daily:
		'There has been news in the network {network} since your last message. Questions: {questions}. Answers: {answers}.',
};

export default en;
