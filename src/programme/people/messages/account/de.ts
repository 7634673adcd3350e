const de = {
	account: 'Mein Konto',
	tabs: 'Bereiche des Kontos',
	tab_profile: 'Profil',
	tab_password: 'Passwort',
	tab_two_factor: 'Zweiter Schritt',
	tab_passkeys: 'Passkeys',
	tab_sessions: 'Anmeldungen',
	tab_calendars: 'Kalender',
	tab_data: 'Meine Daten',
	saved: 'Gespeichert.',
	save: 'Speichern',

	given_name: 'Vorname',
	family_name: 'Nachname',
	signs_in_as: 'Anmeldung mit',
	signs_in_as_hint: 'Die Adresse ändert das Programmteam für Sie.',
	locale: 'Sprache',
	locale_hint: 'In dieser Sprache bekommen Sie Nachrichten.',
	my_roles: 'Meine Rollen',
	no_roles: 'Sie haben im Moment keine Rolle. Fragen Sie das Programmteam.',

	current_password: 'Jetziges Passwort',
	new_password: 'Neues Passwort',
	new_password_hint: 'Mindestens 12 Zeichen. Mehrere Wörter sind sicher und leicht zu merken.',
	password_lead: 'Wenn Sie das Passwort ändern, enden alle anderen Anmeldungen.',
	change_password: 'Passwort ändern',
	password_changed: 'Das Passwort ist geändert. Alle anderen Anmeldungen sind beendet.',
	no_password: 'Sie melden sich ohne Passwort an. Wenn Sie eines möchten, schicken wir Ihnen einen Link.',
	mail_password_link: 'Link senden',
	password_link_sent: 'Der Link ist unterwegs. Sehen Sie in Ihr Postfach.',
	use_password_link: 'Sie haben noch kein Passwort. Fordern Sie einen Link an.',

	two_factor_lead:
		'Nach dem Passwort fragt Köprü nach einem Code aus einer App auf Ihrem Telefon. So genügt ein gestohlenes Passwort nicht.',
	two_factor_on: 'Der zweite Schritt ist eingeschaltet.',
	two_factor_off: 'Der zweite Schritt ist ausgeschaltet.',
	two_factor_begin: 'Einschalten',
	two_factor_end: 'Ausschalten',
	two_factor_scan: '1. In der App aufnehmen',
	two_factor_scan_text: 'Öffnen Sie eine Authentifizierungs-App und scannen Sie dieses Bild.',
	two_factor_secret: 'Oder tippen Sie diesen Schlüssel ein',
	two_factor_open: 'Auf diesem Gerät in der App öffnen',
	two_factor_codes: '2. Wiederherstellungscodes aufheben',
	two_factor_codes_text:
		'Jeder Code ersetzt einmal die App, falls Sie Ihr Telefon nicht haben. Drucken Sie sie aus oder schreiben Sie sie ab. Sie werden nur jetzt gezeigt.',
	two_factor_confirm: '3. Ausprobieren',
	two_factor_confirm_text:
		'Geben Sie den Code ein, den die App jetzt zeigt. Erst danach ist der zweite Schritt eingeschaltet.',
	two_factor_go_on: 'Sie haben angefangen, aber noch keinen Code eingegeben.',
	two_factor_begin_again: 'Von vorn anfangen',
	code: 'Code aus der App',
	confirm: 'Prüfen und einschalten',
	new_codes: 'Neue Wiederherstellungscodes',
	new_codes_text: 'Die alten gelten danach nicht mehr.',
	make_codes: 'Neue Codes erzeugen',

	passkeys_lead:
		'Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder PIN Ihres Geräts an, ohne Passwort.',
	passkeys_none: 'Sie haben noch keinen Passkey.',
	passkey_added_at: 'hinzugefügt am {date}',
	passkey_unnamed: 'Passkey',
	passkey_add: 'Passkey hinzufügen',
	passkey_name: 'Name des Geräts',
	passkey_name_hint: 'Damit Sie ihn wiedererkennen, etwa „Diensttelefon“.',
	passkey_remove: 'Entfernen',
	passkey_added: 'Der Passkey ist hinzugefügt.',
	passkey_removed: 'Der Passkey ist entfernt.',
	passkey_needs_script:
		'Passkeys brauchen JavaScript. Ohne melden Sie sich mit Passwort oder einem Link per E-Mail an; entfernen können Sie Passkeys hier trotzdem.',
	passkey_unsupported: 'Dieser Browser kann keine Passkeys anlegen.',
	passkey_failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
	passkey_cancelled:
		'Es wurde kein Passkey hinzugefügt. Die Abfrage auf Ihrem Gerät wurde abgebrochen oder hat zu lange gedauert. Sie können es noch einmal versuchen.',
	passkey_known: 'Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto.',
	passkey_sign_in_again:
		'Zum Hinzufügen müssen Sie sich gerade erst angemeldet haben. Melden Sie sich bitte ab und wieder an.',

	sessions_lead: 'Hier sind Sie angemeldet. Eine Anmeldung endet von selbst nach sieben Tagen.',
	session_this: 'diese hier',
	session_since: 'seit {date}',
	session_unknown: 'Unbekannter Browser',
	session_end: 'Beenden',
	sessions_end_others: 'Alle anderen beenden',
	sessions_ended: {
		zero: 'Da war nichts zu beenden.',
		one: 'Eine Anmeldung ist beendet.',
		other: '{count} Anmeldungen sind beendet.',
	},

	data_lead:
		'Alles, was Köprü über Sie weiß, in einer Datei: Ihre Angaben, Rollen, Posten, Anmeldungen zu Veranstaltungen, Nachrichten und was Sie getan haben.',
	data_download: 'Meine Daten herunterladen (JSON)',
	data_delete: 'Löschen',
	data_delete_text:
		'Wenn Ihre Daten gelöscht werden sollen, sagen Sie es dem Programmteam. Gezählte Teilnahmen bleiben ohne Ihren Namen erhalten.',

	wrong_password: 'Das Passwort stimmt nicht.',
	sign_in_again:
		'Dafür müssen Sie sich gerade erst angemeldet haben. Bitte melden Sie sich ab und wieder an.',
	two_factor_is_on: 'Der zweite Schritt ist schon eingeschaltet.',
	two_factor_is_off: 'Der zweite Schritt ist ausgeschaltet.',
};

export default de;
