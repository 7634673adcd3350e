/** What is printed or hangs on a wall: ballot sheets, the cards of access codes, the wall of a room. */
const de = {
	ballot_sheet: 'Stimmzettel',
	sheet_how:
		'Lesen Sie jeden Satz. Machen Sie in jeder Zeile ein Kreuz. Wenn Sie einen Satz nicht beantworten möchten, lassen Sie die Zeile frei.',
	agree: 'Ich stimme zu',
	pass: 'Unentschieden',
	disagree: 'Ich stimme nicht zu',
	own_words: 'Möchten Sie selbst etwas sagen?',
	own_words_how:
		'Ein Gedanke pro Feld, ohne Namen. Was Sie schreiben, wird geprüft und danach anderen zur Abstimmung gezeigt.',
	category_question: 'Welche Rolle haben Sie?',
	category_how: 'Freiwillig. Kreuzen Sie höchstens ein Feld an.',
	category_authority: 'Behörde',
	category_service_provider: 'Soziale Dienste',
	category_ngo: 'Verein oder Organisation',
	category_host_community: 'Schon lange hier zu Hause',
	category_refugee_or_migrant: 'Geflüchtet oder zugewandert',
	category_business: 'Wirtschaft',
	category_research: 'Wissenschaft',
	sheet_privacy:
		'Bitte schreiben Sie keinen Namen auf dieses Blatt. Zwei Personen tippen es unabhängig voneinander ab; niemand weiß, von wem es ist.',
	sheet: 'Blatt',
	for_the_office: 'Für das Auszählen',
	page_of: 'Seite {page} von {pages}',
	qr_of_sheet: 'QR-Code des Stimmzettels {code}',
	file_sheets: 'stimmzettel',
	card_kicker: 'Ihr Zugang zum Dialog',
	card_how:
		'Scannen Sie das Bild mit dem Telefon. Oder öffnen Sie die Adresse unten, wählen Sie den Dialog und geben Sie den Code ein.',
	card_once:
		'Eine Karte gilt für eine Person. Sie können damit wiederkommen. Ihren Namen brauchen wir nicht.',
	qr_of_card: 'QR-Code der Adresse des Dialogs; Code {code}',
	file_cards: 'zugangskarten',
	wall_join: 'Mitmachen mit dem Telefon',
	wall_cards: 'Bitte halten Sie jetzt Ihre Karte hoch',
	wall_closed: 'Dieser Bildschirm ist ausgeschaltet',
	wall_closed_text: 'Öffnen Sie ihn im Arbeitsbereich noch einmal.',
};
export default de;
