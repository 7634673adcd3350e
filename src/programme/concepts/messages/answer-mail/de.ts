export default {
	subject: 'Antwort überfällig: {text}',
	overdue:
		'Ihre Einrichtung schuldet eine Antwort auf diese Empfehlung aus einem Dialog: {text} Der Tag, bis zu dem sie kommen sollte, ist vorbei. Das ist öffentlich zu lesen. Bitte antworten Sie mit Begründung.',
	button: 'Empfehlung öffnen und antworten',
};
