const de = {
	role_administrator: 'Administration',
	role_team: 'Programmteam',
	role_coordinator: 'Koordination einer Institution',
	role_organiser: 'Organisation',
	role_trainer: 'Schulung',
	role_counsellor: 'Beratung',
	role_reader: 'Lesen',
	about_administrator: 'Darf alles, auch Zugänge der Administration und des Programmteams geben und nehmen.',
	about_team: 'Pflegt Programm, Projekte, Institutionen, Veranstaltungen und Personen.',
	about_coordinator: 'Pflegt die eigene Institution, ihre Personen, Partnerschaften und Anmeldungen.',
	about_organiser: 'Plant und führt Veranstaltungen durch, mit Programm und Anmeldungen.',
	about_trainer: 'Führt Schulungen durch und hält fest, wer teilgenommen hat.',
	about_counsellor: 'Berät in einem Gemeindezentrum.',
	about_reader: 'Sieht alles im Bereich, ändert nichts.',
	scope_programme: 'ganzes Programm',
	scope_project: 'Projekt {name}',
	scope_institution: 'Institution {name}',
	scope_event: 'Veranstaltung {name}',
	scope_gone: 'gelöschter Eintrag',
};

export default de;
