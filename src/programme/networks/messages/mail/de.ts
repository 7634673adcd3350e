const de = {
	button: 'Netzwerk öffnen',
	invited_subject: 'Einladung in das Netzwerk {network}',
	invited:
		'Eine Kollegin oder ein Kollege lädt Sie in das Netzwerk {network} ein. Sie entscheiden selbst, ob Sie beitreten und unter welchem Namen.',
	accepted_subject: 'Willkommen im Netzwerk {network}',
	accepted: 'Sie gehören jetzt zum Netzwerk {network} und können Fragen stellen und beantworten.',
	question_subject: 'Neue Frage in {network}: {title}',
	question:
		'Im Netzwerk {network} ist eine neue Frage gestellt: {title}. Wie oft Sie Nachrichten bekommen, stellen Sie im Netzwerk selbst ein.',
	answer_subject: 'Neue Antwort in {network}: {title}',
	answer:
		'Im Netzwerk {network} ist eine neue Antwort zur Frage {title} eingegangen. Wie oft Sie Nachrichten bekommen, stellen Sie im Netzwerk selbst ein.',
	daily_subject: 'Neues in {network}',
	daily:
		'Seit Ihrer letzten Nachricht gab es im Netzwerk {network} neue Beiträge. Fragen: {questions}. Antworten: {answers}.',
};

export default de;
