const de = {
	dialogues: 'Dialoge',
	example: 'Beispiel',
	results: 'Ergebnisse',
	lead: 'Was alle verbindet, worin sich Gruppen unterscheiden, und wie weit man sich darauf verlassen kann.',
	nothing_yet: 'Noch keine Ergebnisse',
	nothing_few:
		'Ergebnisse werden gezeigt, sobald mindestens {count} Personen abgestimmt haben. So ist niemand zu erkennen.',
	nothing_unpublished: 'Sobald die Gemeinde Ergebnisse veröffentlicht, stehen sie hier.',
	take_part: 'Zum Dialog',
	in_words: 'Kurz gesagt',
	about_people: 'Rund {people} Personen haben rund {votes} Stimmen zu {statements} Aussagen abgegeben.',
	common_some: {
		one: 'Eine Aussage wird in allen Gruppen von mehr als der Hälfte geteilt.',
		other: '{count} Aussagen werden in allen Gruppen von mehr als der Hälfte geteilt.',
	},
	most_some: {
		one: 'Einer Aussage stimmt mit Sicherheit mehr als die Hälfte zu.',
		other: '{count} Aussagen stimmt mit Sicherheit mehr als die Hälfte zu.',
	},
	common_first: 'An erster Stelle steht:',
	groups_some: {
		one: 'Es zeigt sich eine Meinungsgruppe: {list}.',
		other: 'Es zeigen sich {count} Meinungsgruppen: {list}.',
	},
	group_of: 'Gruppe {name} (rund {count})',
	hidden_no_groups:
		'Meinungsgruppen werden nicht gezeigt: Die Meinungen teilen die Menschen nicht in Gruppen.',
	hidden_unstable:
		'Meinungsgruppen werden nicht gezeigt, denn sie wären nicht verlässlich: Ließe man jede fünfte Person weg, kämen oft andere Gruppen heraus (Stabilität {stability}, nötig sind {needed}).',
	hidden_small_group:
		'Meinungsgruppen werden nicht gezeigt: Die kleinste hätte weniger als {count} Personen, und so wenige sollen nicht zu erkennen sein.',
	overread:
		'Die beiden Richtungen der Karte erklären zusammen {percent} der Unterschiede zwischen den Menschen. Lesen Sie aus einzelnen Plätzen nicht zu viel heraus.',
	cards: 'Im Saal',
	cards_text:
		'Was Menschen in einem Raum mit einer Karte gesagt haben, gerundet. Das steht neben den Stimmen und zählt in keinem Bild.',
	cards_all: 'Kartenabfrage',
	common_ground: 'Was verbindet',
	common_groups_text:
		'In jeder Meinungsgruppe stimmt mehr als die Hälfte zu. Zuerst steht, was alle am stärksten mittragen.',
	common_all_text: 'Hier stimmt mit Sicherheit mehr als die Hälfte aller zu.',
	rejected: 'Was gemeinsam abgelehnt wird',
	none_common: 'Noch gibt es nichts, wofür das mit Sicherheit gilt.',
	by_category: 'Worin verschiedene Beteiligte übereinstimmen',
	by_category_text:
		'Aussagen, denen in jedem dieser Kreise mehr als die Hälfte zustimmt: {list}. Wer dazu nichts gesagt hat, zählt hier nicht mit.',
	no_common_category: 'Noch gibt es keine Aussage, die alle diese Kreise mittragen.',
	groups: 'Meinungsgruppen',
	groups_text:
		'Menschen, die ähnlich abgestimmt haben. Niemand hat sich selbst eingeordnet: Die Gruppen ergeben sich allein aus den Stimmen.',
	group: 'Gruppe {name}',
	group_size: 'rund {count} Personen',
	tells: 'Daran unterscheidet sie sich von den anderen:',
	tells_nothing: 'Was sie von den anderen unterscheidet, ist zu selten abgestimmt worden, um es zu zeigen.',
	leans_agree: 'Stimmt häufiger zu',
	leans_disagree: 'Lehnt häufiger ab',
	all: 'Alle',
	agree: 'Zustimmung',
	pass: 'Weder noch',
	disagree: 'Ablehnung',
	map: 'Die Karte',
	map_alt: 'Meinungskarte: Wer nahe beieinander steht, hat ähnlich abgestimmt.',
	map_text:
		'Wer nahe beieinander steht, hat ähnlich abgestimmt. Jeder Punkt ist ein Platz, an dem jemand steht; Zahlen sind Aussagen, nummeriert wie in der Tabelle. Oben, unten, links und rechts bedeuten nichts. Das Bild ist in allen Sprachen dasselbe, auch von rechts nach links gelesen.',
	ungrouped: 'in keiner Gruppe, weil sie zu wenig abgestimmt haben',
	no_groups_mark: 'Menschen, ohne Gruppen',
	table: 'Alle Aussagen',
	statement: 'Aussage',
	number: 'Nr.',
	too_few: 'zu wenige',
	table_text:
		'Personen je Antwort, gerundet. In den Spalten der Gruppen und Kreise: Zustimmung von allen, die geantwortet haben.',
	share: '{part} von {whole}',
	how: 'Wie diese Ergebnisse entstehen',
	how_protected:
		'Alle Zahlen sind auf Fünfer gerundet, und eine Zahl ändert sich erst, wenn mindestens {count} Personen dazugekommen sind oder sich anders entschieden haben. Wozu weniger als {count} Personen etwas gesagt haben, steht hier nicht. Darum ergeben Teile nicht immer genau die Summe, und niemand kann ausrechnen, was eine einzelne Person gesagt hat.',
	how_computed:
		'Die Karte wird mit einem festen Verfahren aus den Stimmen berechnet: Dieselben Stimmen ergeben immer dieselbe Karte. Der Fingerabdruck belegt, aus welchen Stimmen sie stammt. Die Stimmen selbst werden nicht veröffentlicht.',
	run: 'Lauf',
	fingerprint: 'Fingerabdruck der Stimmen (SHA-256)',
	method: 'Verfahren',
	seed: 'Startwert',
	stability: 'Stabilität der Gruppen',
	published: 'Veröffentlicht',
	checked: 'Nachrechnen',
	recomputable:
		'Die Stimmen dieses Augenblicks sind aufbewahrt. Die Karte lässt sich Bit für Bit nachrechnen.',
	no_longer:
		'Seither hat sich jemand löschen lassen. Diese Karte lässt sich nicht mehr nachrechnen; die nächste zählt die Person nicht mehr mit.',
	downloads: 'Herunterladen',
	download_csv: 'Tabelle (CSV)',
	download_json: 'Lauf (JSON)',
	reload: 'Neuesten Stand laden',
	newer: 'Es gibt neuere Ergebnisse.',
	is_live: 'Dieser Dialog läuft noch. Neue Ergebnisse erscheinen, sobald genug Menschen dazugekommen sind.',
	c_authority: 'Behörden',
	c_service_provider: 'soziale Dienste',
	c_ngo: 'Vereine und NGOs',
	c_host_community: 'Alteingesessene',
	c_refugee_or_migrant: 'Geflüchtete und Zugewanderte',
	c_business: 'Unternehmen',
	c_research: 'Wissenschaft',
} as const;

export default de;
