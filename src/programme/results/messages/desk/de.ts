const de = {
	results: 'Ergebnisse',
	lead: 'Die genauen Zahlen, nur für das Programmteam. Was nach außen geht, läuft durch den Schutz.',
	counted: 'Gezählt am {when}.',
	hash: 'Prüfsumme der Aufzeichnungen: {hash}',
	count_now: 'Jetzt neu zählen',
	requested: 'Es wird gezählt. In wenigen Sekunden stehen die neuen Zahlen hier.',
	never: 'Noch nicht gezählt',
	never_hint: 'Zählen Sie jetzt, oder warten Sie bis morgen früh: Jede Nacht wird von selbst gezählt.',
	not_in_scope: 'Für diese Auswahl wurde noch nicht gezählt.',
	scope_year: 'Jahr',
	scope_project: 'Projekt',
	scope_all: 'alle',
	apply: 'Anwenden',
	value: 'Wert',
	count: 'Anzahl',
	total: 'insgesamt',
	records: 'Aufzeichnungen zeigen',
	records_of: 'Aufzeichnungen hinter der Zahl {count}',
	records_logged: 'Dass Sie hier nachgesehen haben, ist im Änderungsverlauf vermerkt.',
	records_first: 'Gezeigt werden die ersten {most}.',
	times: { one: '{count} Teilnahme', other: '{count} Teilnahmen' },
	close: 'Schließen',
	publish: 'Veröffentlichen',
	publish_lead:
		'So sähe die Veröffentlichung aus: gerundet, kleine Gruppen zusammengefasst, geprüft gegen alles, was schon veröffentlicht ist.',
	publish_now: 'Diese Zahlen veröffentlichen',
	published: 'Die Zahlen sind veröffentlicht.',
	as_new: 'neu',
	as_kept: 'bleibt wie veröffentlicht',
	as_withheld: 'wird nicht gezeigt',
	as_held_back: 'zurückgehalten: eine kleine Gruppe ließe sich errechnen',
	table: 'Tabelle',
	outcome: 'Was geschieht',
	too_few_new_people:
		'Seit der letzten Veröffentlichung sind zu wenige Menschen dazugekommen. Der Unterschied könnte Einzelne verraten, darum bleiben die veröffentlichten Zahlen stehen.',
	auditing:
		'Eine Prüfung versucht jetzt, aus allen Zahlen zusammen kleine Gruppen zu errechnen. Tabellen, mit denen es gelänge, werden zurückgehalten, die anderen veröffentlicht.',
	look_again: 'Nachsehen',
	small_group_recoverable:
		'Nicht veröffentlicht: Aus diesen und den früheren Zahlen zusammen ließe sich eine kleine Gruppe errechnen. Was veröffentlicht ist, bleibt stehen. Warten Sie, bis mehr Menschen teilgenommen haben, und zählen Sie dann neu.',
	release_failed:
		'Die Prüfung ist abgebrochen, veröffentlicht wurde nichts. Bitte versuchen Sie es noch einmal.',
	nothing_counted_yet: 'Es wurde noch nicht gezählt. Zählen Sie zuerst.',
	public_page: 'Zur öffentlichen Seite',
	overlapping: 'Zeilen überschneiden sich und lassen sich nicht addieren.',
};

export default de;
