const de = {
	waitlisted_subject: 'Warteliste: {title}',
	waitlisted:
		'zu {title} sind zurzeit alle Plätze vergeben. Sie stehen auf der Warteliste. Wird ein Platz frei, schreiben wir Ihnen.',
	offered_subject: 'Ein Platz für Sie: {title}',
	offered:
		'für {title} ist ein Platz frei geworden. Wir halten ihn für Sie frei. Bitte sagen Sie uns, ob Sie ihn nehmen.',
	offered_until:
		'Der Platz ist bis {day}, {time} Uhr für Sie reserviert (Uhrzeit in {zone}). Danach bekommt ihn die nächste Person.',
	confirmed_subject: 'Ihr Platz ist sicher: {title}',
	confirmed: 'Sie haben einen Platz bei {title}. Wir freuen uns auf Sie.',
	declined_subject: 'Leider kein Platz: {title}',
	declined: 'leider können wir Ihnen zu {title} keinen Platz geben. Es tut uns leid.',
	cancelled_subject: 'Abgemeldet: {title}',
	cancelled: 'Ihre Anmeldung zu {title} ist zurückgezogen. Ihr Platz ist wieder frei.',
	offer_ended_subject: 'Ihr Angebot ist abgelaufen: {title}',
	offer_ended:
		'wir hatten für Sie einen Platz bei {title} freigehalten und keine Antwort bekommen. Jetzt bekommt ihn die nächste Person. Sie können sich auf der Seite der Veranstaltung neu anmelden.',
	event_cancelled_subject: 'Abgesagt: {title}',
	event_cancelled: '{title} findet nicht statt. Sie müssen nichts weiter tun.',
	event_postponed_subject: 'Verschoben: {title}',
	event_postponed:
		'{title} findet nicht zur angekündigten Zeit statt. Ihre Anmeldung bleibt bestehen. Sobald die neue Zeit feststeht, schreiben wir Ihnen.',
	when: 'Wann: {when}',
	look: 'Meine Anmeldung ansehen',
	answer: 'Platz annehmen oder ablehnen',
};

export default de;
