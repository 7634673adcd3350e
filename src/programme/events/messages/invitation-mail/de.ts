const de = {
	subject: 'Einladung: {title}',
	reminder_subject: 'Erinnerung an unsere Einladung: {title}',
	reminder: 'Wir haben noch keine Antwort von Ihnen und erinnern Sie gern.',
	to_person: 'Wir laden {name} herzlich ein: {title}.',
	to_institution:
		'Wir laden {institution} herzlich ein: {title}. Plätze: {seats}. Wer kommt, sagen Sie uns später.',
	when: 'Wann: {when}',
	when_where: 'Wann: {when}. Wo: {where}',
	note: 'Eine Nachricht der Einladenden: {note}',
	until: 'Bitte antworten Sie bis {day}, {time} Uhr (Zeit in {zone}).',
	button: 'Einladung ansehen und antworten',
	no_account:
		'Sie brauchen kein Konto. Mit dem Link kann auch jemand aus Ihrem Büro für Sie antworten. Bitte geben Sie ihn sonst nicht weiter: Er gilt nur für diese Einladung.',
};

export default de;
