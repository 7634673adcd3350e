const de = {
	subject: 'Ihre Anmeldung: {title}',
	received: 'vielen Dank. Ihre Anmeldung zu {title} ist bei uns eingegangen.',
	stands_already: 'Sie sind zu {title} bereits angemeldet. Es ist nichts weiter zu tun.',
	when: 'Wann: {when}',
	when_where: 'Wann: {when}. Wo: {where}',
	next: 'Das Programmteam prüft Ihre Anmeldung. Unter dem folgenden Link sehen Sie jederzeit, wie sie steht, und können sie zurückziehen. Geben Sie den Link nicht weiter.',
	next_settled:
		'Unter dem folgenden Link sehen Sie jederzeit, wie Ihre Anmeldung steht, und können sie zurückziehen. Geben Sie den Link nicht weiter.',
	button: 'Meine Anmeldung ansehen',
	not_you: 'Haben nicht Sie sich angemeldet? Dann ziehen Sie die Anmeldung über den Link zurück.',
};

export default de;
