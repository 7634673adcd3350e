const de = {
	your_sessions: 'Ihre Programmpunkte',
	your_sessions_lead: 'Wählen Sie, wo Sie dabei sein möchten. Bis zum Beginn können Sie Ihre Wahl ändern.',
	to_choose: 'Wählen, wo Sie dabei sein möchten',
	chosen_count: {
		one: 'Sie haben {count} Programmpunkt gewählt.',
		other: 'Sie haben {count} Programmpunkte gewählt.',
	},
	chosen_none: 'Sie haben noch nichts gewählt.',
	save: 'Wahl speichern',
	saved: 'Ihre Wahl ist gespeichert.',
	full: 'Ausgebucht',
	free: { one: 'Noch {count} Platz frei', other: 'Noch {count} Plätze frei' },
	overlaps: 'Überschneidet sich mit „{title}“.',
	begun: 'Hat schon begonnen',
	chosen: 'Sie sind angemeldet',
	session_full: 'Hier ist kein Platz mehr frei. Bitte nehmen Sie das Häkchen weg.',
	session_begun: 'Das hat schon begonnen. Anmelden geht nicht mehr.',
	sessions_overlap: 'Zur selben Zeit wie „{title}“. Bitte wählen Sie eines von beiden.',
	session_gone:
		'Etwas aus Ihrer Wahl wird nicht mehr angeboten. Bitte sehen Sie die Liste noch einmal durch.',
	sign_up_waiting:
		'Sie haben noch keinen festen Platz bei der Veranstaltung. Sobald Sie ihn haben, können Sie hier wählen.',
	sign_up_ended: 'Sie sind zu dieser Veranstaltung nicht mehr angemeldet.',
	sign_up_over: 'Zurzeit kann man sich hier zu nichts anmelden.',
	nothing_to_choose: 'Hier müssen Sie nichts wählen',
	nothing_to_choose_text: 'Zu allen Programmpunkten können Sie ohne eigene Anmeldung kommen.',

	sign_ups: 'Wer sich angemeldet hat',
	sign_ups_count: { one: '{count} Anmeldung', other: '{count} Anmeldungen' },
	sign_ups_of: '{count} von {size} Plätzen sind vergeben.',
	no_limit: 'Die Plätze sind nicht begrenzt. Unter „Plätze“ können Sie das ändern.',
	nobody: 'Noch hat sich niemand angemeldet',
	nobody_text: 'Wer einen festen Platz hat, meldet sich über den Link zur eigenen Anmeldung an.',
	download: 'Als Tabelle herunterladen (CSV)',
};

export default de;
