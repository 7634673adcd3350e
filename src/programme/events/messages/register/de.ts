/** The public registration of an event and "my registration". Who changes what `notice_*` say raises `noticeWording`. */
const de = {
	register_for: 'Anmeldung',
	when: 'Wann',
	where: 'Wo',
	clock_of: 'Uhrzeit am Ort ({zone})',
	closes: 'Anmeldeschluss',
	given_name: 'Vorname',
	family_name: 'Nachname',
	email: 'E-Mail-Adresse',
	email_hint: 'Dorthin schicken wir die Bestätigung und, falls nötig, Änderungen.',
	institution: 'Institution',
	institution_hint: 'Wen Sie vertreten. Beim Tippen werden bekannte Namen vorgeschlagen.',
	locale: 'Sprache unserer Nachrichten',
	sex: 'Geschlecht',
	sex_hint:
		'Damit zählen wir, ob das Programm Frauen und Männer gleich gut erreicht. Veröffentlicht werden nur gerundete Summen. Sie müssen nichts angeben.',
	sex_female: 'weiblich',
	sex_male: 'männlich',
	sex_diverse: 'divers',
	sex_not_stated: 'keine Angabe',
	notice_title: 'Was mit Ihren Angaben geschieht',
	notice_purpose:
		'Zweck: Wir organisieren damit diese Veranstaltung und schreiben Ihnen dazu. Sonst zu nichts.',
	notice_who:
		'Wer sie sieht: das Programmteam, wer die Veranstaltung organisiert, und wer Ihre Institution im Programm koordiniert.',
	notice_basis:
		'Rechtsgrundlage: Ihre Einwilligung. Sie können sie jederzeit zurücknehmen, mit dem Link in unserer E-Mail.',
	notice_retention:
		'Wie lange: {months} Monate nach der Veranstaltung werden Name und Adresse gelöscht. Gezählt bleibt nur, dass jemand da war.',
	notice_contact: 'Fragen dazu beantwortet:',
	agree: 'Ich bin damit einverstanden, dass meine Angaben so verwendet werden.',
	agree_first: 'Ohne Ihr Einverständnis dürfen wir die Angaben nicht speichern.',
	send: 'Verbindlich anmelden',
	all_events: 'Alle Veranstaltungen',
	back_to_event: 'Zurück zur Veranstaltung',
	sent_title: 'Bitte sehen Sie in Ihr Postfach',
	sent_text:
		'Wir haben Ihre Angaben gespeichert und eine E-Mail an die angegebene Adresse geschrieben. Darin steht der Link zu Ihrer Anmeldung.',
	sent_nothing:
		'Nichts angekommen? Sehen Sie im Spam-Ordner nach, und versuchen Sie es nach zehn Minuten noch einmal.',
	registration_not_yet: 'Die Anmeldung ist noch nicht offen.',
	registration_over: 'Die Anmeldung ist geschlossen.',
	registration_not_yet_text: 'Sehen Sie später noch einmal vorbei.',
	registration_over_text: 'Wenn Sie trotzdem teilnehmen möchten, wenden Sie sich an das Programmteam.',
	too_many_attempts: {
		one: 'Von hier kamen gerade zu viele Anmeldungen. Bitte versuchen Sie es in einer Minute noch einmal. Ihre Eingaben stehen noch hier.',
		other:
			'Von hier kamen gerade zu viele Anmeldungen. Bitte versuchen Sie es in {count} Minuten noch einmal. Ihre Eingaben stehen noch hier.',
	},
	example: 'Beispieldaten: Diese Veranstaltung ist erfunden.',

	// my registration
	my_registration: 'Meine Anmeldung',
	name: 'Name',
	state: 'Stand',
	registered_on: 'Angemeldet am',
	withdraw: 'Anmeldung zurückziehen',
	withdraw_title: 'Anmeldung zurückziehen?',
	withdraw_text: 'Ihr Platz wird frei. Solange die Anmeldung offen ist, können Sie sich wieder anmelden.',
	withdraw_confirm: 'Ja, zurückziehen',
	withdrawn: 'Ihre Anmeldung ist zurückgezogen.',
	event_cancelled: 'Diese Veranstaltung ist abgesagt.',
	event_postponed: 'Diese Veranstaltung ist verschoben. Der neue Termin steht noch nicht fest.',
	link_not_valid: 'Dieser Link gilt nicht oder nicht mehr.',
	link_not_valid_text: 'Links zur eigenen Anmeldung gelten bis 30 Tage nach der Veranstaltung.',
	keep_link: 'Wer diesen Link kennt, sieht diese Seite. Geben Sie ihn nicht weiter.',
	step_not_allowed: 'Diese Anmeldung kann nicht mehr zurückgezogen werden.',
};

export default de;
