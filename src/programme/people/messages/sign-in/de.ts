const de = {
	sign_in: 'Anmelden',
	sign_in_lead: 'Für alle, die am Austausch mitarbeiten.',
	email: 'E-Mail-Adresse',
	password: 'Passwort',
	forgotten: 'Passwort vergessen?',
	other_ways: 'Andere Wege',
	way_link: 'Link per E-Mail erhalten',
	way_password: 'Mit Passwort anmelden',
	way_passkey: 'Mit Passkey anmelden',
	way_provider: 'Mit {name} anmelden',
	no_account: 'Sie haben noch keinen Zugang? Das Programmteam lädt Sie ein.',
	go_on_signed_in: 'Bitte melden Sie sich an, dann geht es dort weiter.',
	signed_out: 'Sie sind abgemeldet.',
	password_is_set: 'Ihr neues Passwort gilt. Melden Sie sich damit an.',

	code_title: 'Zweiter Schritt',
	code_lead: 'Öffnen Sie Ihre Authentifizierungs-App und geben Sie den Code ein, den sie für Köprü zeigt.',
	code: 'Code',
	code_hint: 'Sechs Ziffern. Ohne Ihr Telefon: einer Ihrer Wiederherstellungscodes.',
	go_on: 'Weiter',
	start_again: 'Von vorn anfangen',

	link_title: 'Anmelden mit einem Link',
	link_lead: 'Wir schicken Ihnen einen Link. Ein Passwort brauchen Sie dafür nicht.',
	link_send: 'Link senden',
	sent_title: 'Sehen Sie in Ihr Postfach',
	sent_text: 'Gibt es zu {email} einen Zugang, ist jetzt eine Nachricht mit einem Link dorthin unterwegs.',
	sent_hint: 'Nichts da? Sehen Sie auch im Spam-Ordner nach und prüfen Sie die Adresse.',
	link_open: 'Jetzt anmelden',
	link_open_lead: 'Ein Klick, und Sie sind angemeldet.',
	link_bad_title: 'Dieser Link gilt nicht mehr',
	link_bad_text: 'Jeder Link funktioniert einmal und nur für kurze Zeit. Fordern Sie einfach einen neuen an.',
	link_new: 'Neuen Link anfordern',

	forgotten_title: 'Neues Passwort',
	forgotten_lead: 'Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.',
	new_password: 'Neues Passwort',
	new_password_hint: 'Mindestens 12 Zeichen. Mehrere Wörter sind sicher und leicht zu merken.',
	set_password: 'Passwort festlegen',
	set_password_lead:
		'Danach melden Sie sich mit dem neuen Passwort an. Alle anderen Anmeldungen werden beendet.',

	passkey_title: 'Anmelden mit Passkey',
	passkey_lead: 'Ihr Gerät fragt nach Fingerabdruck, Gesicht oder PIN. Nichts davon verlässt das Gerät.',
	passkey_go: 'Passkey verwenden',
	passkey_needs_script:
		'Passkeys brauchen JavaScript. Ohne geht es mit Passwort oder mit einem Link per E-Mail.',
	passkey_unsupported: 'Dieser Browser kann keine Passkeys. Nehmen Sie Passwort oder Link.',
	passkey_cancelled:
		'Sie sind nicht angemeldet. Die Abfrage auf Ihrem Gerät wurde abgebrochen oder hat zu lange gedauert. Versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.',

	sign_out: 'Abmelden',
	sign_out_title: 'Möchten Sie sich abmelden?',
	sign_out_text: 'Was Sie gespeichert haben, bleibt.',

	setup_title: 'Köprü einrichten',
	setup_lead: 'Legen Sie den ersten Zugang an. Damit verwalten Sie alles Weitere und laden andere ein.',
	setup_another_title: 'Zugang zur Administration',
	setup_another_lead:
		'Dieser Link kommt von der Konsole des Servers. Er gibt Ihnen einen Zugang mit allen Rechten.',
	given_name: 'Vorname',
	family_name: 'Nachname',
	start: 'Womit möchten Sie anfangen?',
	start_keep: 'Mit dem Beispielprogramm',
	start_keep_hint:
		'Ein deutsch-türkisches Austauschprogramm zum Ausprobieren. Sie können es später entfernen.',
	start_empty: 'Leer',
	start_empty_hint: 'Das Beispiel wird entfernt. Sie beginnen mit Ihrem eigenen Programm.',
	setup_go: 'Zugang anlegen',
	setup_bad_title: 'Dieser Link gilt nicht',
	setup_bad_text:
		'Er wurde schon benutzt oder ist älter als einen Tag. Auf dem Server zeigt „npm run -s administrator“ einen neuen.',

	invitation_title: 'Willkommen bei Köprü',
	invitation_lead: 'Sie sind eingeladen, am Programm mitzuarbeiten. Ihr Zugang ist {email}.',
	invitation_password: 'Passwort',
	invitation_password_hint:
		'Wenn Sie möchten, mindestens 12 Zeichen. Ohne Passwort melden Sie sich mit einem Link per E-Mail an.',
	invitation_go: 'Einladung annehmen',
	invitation_bad_text:
		'Diese Einladung wurde schon angenommen oder ist abgelaufen. Wenn Sie schon einmal hier waren, melden Sie sich einfach an. Sonst bitten Sie das Programmteam um eine neue.',

	sign_in_failed: 'Adresse und Passwort passen nicht zusammen. Bitte prüfen Sie beides.',
	wrong_code:
		'Dieser Code stimmt nicht oder ist abgelaufen. Bitte nehmen Sie den, der gerade angezeigt wird.',
	too_many_codes:
		'Das waren zu viele falsche Codes. Bitte warten Sie eine Viertelstunde und melden Sie sich neu an.',
	too_many_attempts: {
		one: 'Das waren zu viele Versuche. Bitte warten Sie {count} Minute.',
		other: 'Das waren zu viele Versuche. Bitte warten Sie {count} Minuten.',
	},
	link_used_up: 'Dieser Link gilt nicht mehr. Bitte fordern Sie einen neuen an.',
	passkey_failed: 'Dieser Passkey öffnet hier nichts. Bitte nehmen Sie einen anderen Weg.',
	provider_no_access:
		'Die dort genannte E-Mail-Adresse hat hier keinen Zugang oder ist dort nicht bestätigt. Nehmen Sie unten einen anderen Weg oder bitten Sie das Programmteam um eine Einladung.',
	provider_cancelled:
		'Die Anmeldung dort wurde abgebrochen. Es ist nichts passiert; versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.',
	provider_away:
		'Der Anmeldedienst antwortet gerade nicht. Bitte nehmen Sie unten einen anderen Weg oder versuchen Sie es später noch einmal.',
	provider_failed:
		'Die Anmeldung dort hat nicht geklappt. Bitte versuchen Sie es noch einmal; wenn es wieder geschieht, nehmen Sie unten einen anderen Weg.',
	password_too_short: 'Das Passwort ist zu kurz. Bitte nehmen Sie mindestens 12 Zeichen.',
	password_too_simple: 'Das Passwort wiederholt sich zu sehr. Bitte nehmen Sie ein anderes.',
	password_guessable: 'Das Passwort ist fast Ihr Name oder Ihre Adresse. Bitte nehmen Sie ein anderes.',
	address_not_for_account:
		'Mit dieser Adresse kann man sich nicht anmelden. Bitte nehmen Sie eine ohne Sonderzeichen.',
};

export default de;
