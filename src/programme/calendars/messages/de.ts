const de = {
	cancelled_title: 'Abgesagt: {title}',
	postponed_title: 'Verschoben: {title}',
	example_title: '{title} (Beispiel)',
	closed_event: 'Termin im Austauschprogramm',
	closed_event_text:
		'Diese Veranstaltung ist nicht öffentlich. Worum es geht und wo sie ist, steht in Ihrer Anmeldung.',
	machine_text: 'Von einer Maschine übersetzt und noch nicht geprüft.',
	your_registration: 'Ihre Anmeldung: {state}',
	all_events: 'Veranstaltungen: {site}',
	my_events: 'Meine Anmeldungen: {site}',
	add: 'In den Kalender',
	add_hint:
		'Die Datei trägt die Veranstaltung einmal ein. Mit der Adresse bleibt Ihr Kalender aktuell: Er fragt von selbst nach, ob sich etwas geändert hat.',
	file: 'Kalenderdatei laden',
	subscribe: 'Kalender abonnieren',
	address: 'Adresse zum Abonnieren',
	address_hint:
		'Fügen Sie diese Adresse in Ihrem Kalender unter „Kalender abonnieren“ oder „Aus dem Internet“ ein.',
	programme_formats: 'Programm für andere Anwendungen',
	all_lead: 'Alle öffentlichen Veranstaltungen in Ihrem Kalender, immer aktuell.',
	all_add: 'Veranstaltungen im Kalender',
	lead: 'Ihre Anmeldungen in Ihrem eigenen Kalender, auf dem Handy oder am Arbeitsplatz. Ändert oder verschiebt sich etwas, ändert es sich dort auch.',
	new: 'Neue Adresse',
	name: 'Wofür?',
	name_hint: 'Zum Beispiel: Handy, Kalender im Büro',
	language: 'Sprache der Einträge',
	make: 'Adresse anlegen',
	made: 'Ihre neue Kalenderadresse',
	made_hint:
		'Kopieren Sie die Adresse jetzt oder abonnieren Sie gleich. Sie wird nur dieses eine Mal angezeigt.',
	secret_hint:
		'Wer diese Adresse kennt, sieht Ihre Termine. Geben Sie sie nicht weiter. Nicht öffentliche Veranstaltungen stehen nur als „Termin im Austauschprogramm“ darin, ohne Titel und Ort.',
	list: 'Ihre Kalenderadressen',
	none: 'Noch keine Kalenderadresse',
	none_hint: 'Legen Sie oben eine an, dann stehen Ihre Termine in Ihrem Kalender.',
	kind_person: 'alle meine Anmeldungen',
	kind_event: 'diese eine Veranstaltung',
	made_on: 'Angelegt',
	used: 'Zuletzt abgerufen',
	never: 'noch nie',
	revoke: 'Abschalten',
	revoked: 'abgeschaltet',
	revoke_title: 'Diese Adresse abschalten?',
	revoke_text:
		'Kalender mit dieser Adresse bekommen ab sofort nichts mehr. Das lässt sich nicht zurücknehmen: Eine Adresse, die vielleicht in fremden Händen war, soll nie wieder gelten. Sie können jederzeit eine neue anlegen.',
	revoke_confirm: 'Ja, abschalten',
	keep: 'Behalten',
	revoked_done: 'Die Adresse ist abgeschaltet.',
	too_many_feeds:
		'Mehr als {limit} Adressen sind nicht möglich. Schalten Sie zuerst eine ab, die Sie nicht mehr brauchen.',
	feed_mine: 'Diesen Termin abonnieren',
	feed_mine_hint:
		'Mit einer eigenen Adresse erfährt Ihr Kalender von selbst, wenn sich Zeit oder Ort ändern.',
	feed_make: 'Adresse zum Abonnieren anlegen',
	feed_count: {
		one: 'Es gibt eine Kalenderadresse für diese Anmeldung.',
		other: 'Es gibt {count} Kalenderadressen für diese Anmeldung.',
	},
	feed_revoke_all: 'Alle Adressen dieser Anmeldung abschalten',
	no_person:
		'Ihr Konto gehört zu keiner Person im Programm. Deshalb gibt es keine Anmeldungen, die in den Kalender könnten.',
};

export default de;
