const de = {
	link_subject: 'Ihr Link zur Anmeldung',
	link_text: 'Mit diesem Link melden Sie sich bei Köprü an. Er gilt {count} Minuten und funktioniert einmal.',
	link_button: 'Anmelden',
	link_ignore: 'Sie haben keinen Link angefordert? Dann brauchen Sie nichts zu tun.',

	password_subject: 'Neues Passwort festlegen',
	password_text:
		'Hier legen Sie ein neues Passwort für Köprü fest. Der Link gilt {count} Minuten und funktioniert einmal.',
	password_button: 'Passwort festlegen',
	password_ignore: 'Sie haben das nicht angefordert? Dann bleibt Ihr Passwort, wie es ist.',

	invitation_subject: 'Einladung zu Köprü',
	invitation_text: '{inviter} gibt Ihnen Zugang zu Köprü. Ihre Rolle: {role}, {scope}.',
	invitation_how:
		'Öffnen Sie den Link, um sich anzumelden. Er gilt {count} Tage. Ein Passwort können Sie dort festlegen, müssen es aber nicht.',
	invitation_button: 'Einladung annehmen',

	granted_subject: 'Neue Rolle in Köprü',
	granted_text: '{inviter} hat Ihnen eine Rolle in Köprü gegeben: {role}, {scope}.',
	granted_button: 'Zu Köprü',

	notice_subject: 'Ihr Konto wurde geändert',
	notice_password: 'Das Passwort Ihres Kontos wurde geändert. Alle anderen Anmeldungen wurden beendet.',
	notice_two_factor_on: 'Für Ihr Konto wurde die Anmeldung in zwei Schritten eingeschaltet.',
	notice_two_factor_off: 'Für Ihr Konto wurde die Anmeldung in zwei Schritten ausgeschaltet.',
	notice_recovery_codes:
		'Für Ihr Konto wurden neue Wiederherstellungscodes erzeugt. Die alten gelten nicht mehr.',
	notice_passkey: 'Zu Ihrem Konto wurde ein Passkey hinzugefügt.',
	notice_not_you:
		'Waren Sie das nicht? Legen Sie sofort ein neues Passwort fest und sagen Sie dem Programmteam Bescheid.',
	notice_button: 'Konto ansehen',
};

export default de;
