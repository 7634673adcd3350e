const de = {
	// privacy
	privacy_lead:
		'Welche Angaben über Personen dieses System speichert, wozu, wer sie sieht und wann sie gelöscht werden.',
	responsible: 'Wer verantwortlich ist',
	responsible_missing: 'Das Programmteam hat hier noch keine Stelle genannt.',
	reading: 'Wenn Sie hier lesen',
	reading_text:
		'Die öffentlichen Seiten setzen keine Cookies, führen kein Skript aus und laden nichts von fremden Servern. Wer was liest, wird nicht ausgewertet.',
	cookie_text:
		'Erst wenn Sie sich anmelden, setzt der Server ein Cookie, das Ihre Sitzung erkennt. Es verschwindet, wenn Sie sich abmelden.',
	kept: 'Was gespeichert wird',
	col_what: 'Angaben',
	col_why: 'Wozu',
	col_who: 'Wer sie sieht',
	col_until: 'Wie lange',
	registration_what:
		'Anmeldung zu einer Veranstaltung: Name, E-Mail, Institution, Sprache; Geschlecht nur, wenn Sie es angeben',
	registration_why: 'Platz, Einladung und Nachweis der Teilnahme; Zahlen für Berichte',
	registration_who: 'Programmteam, Veranstalter, die eigene Institution',
	registration_until:
		'Bis Sie die Löschung verlangen oder das Programm abgeschlossen und abgerechnet ist; danach bleiben nur Zahlen ohne Namen',
	session_what:
		'Mitwirkung an einem Programmpunkt: Name, Institution, Aufgabe (Moderation, Vortrag, Übersetzung)',
	session_why: 'Planung; im Programm genannt wird nur, wer genannt werden darf',
	session_who: 'Programmteam, Veranstalter; wer genannt werden darf: alle, die den Programmpunkt sehen',
	session_until: 'Bis Sie die Löschung verlangen oder der Programmpunkt gelöscht wird',
	invitation_what:
		'Einladungen: Name, Adresse, wann geschrieben und was geantwortet wurde, ein Grund, wenn jemand einen nennt',
	invitation_why: 'Menschen einladen und wissen, wer kommt',
	invitation_who: 'Wer die Veranstaltung organisiert',
	invitation_until: '30 Tage nach der Veranstaltung; die Anmeldung nach einer Zusage bleibt',
	checkin_what:
		'Namensschilder und Einlass: Nummer des Schildes, wann jemand kam und ging, Namen der Eingänge',
	checkin_why: 'Einlass zur Veranstaltung und Nachweis der Teilnahme',
	checkin_who: 'Wer die Veranstaltung organisiert; am Eingang nur Name, Institution und Rolle',
	checkin_until: '30 Tage nach der Veranstaltung; dass jemand teilgenommen hat, bleibt',
	question_what:
		'Antworten auf Fragen einer Veranstaltung, etwa zu Essen, Zugang, Kinderbetreuung; was von Körper, Glauben oder Papieren erzählt, verschlüsselt',
	question_why: 'Was bei der Frage steht',
	question_who: 'Wer bei der Frage genannt ist; Küche und Kinderbetreuung bekommen nur Zahlen',
	question_until:
		'So viele Tage nach der Veranstaltung, wie bei der Frage steht; bei Absage sofort in der Nacht',
	consent_what:
		'Einwilligungen zu Fotos, Aufnahmen, Listen, Kontakt und Zitaten, mit Fassung, Sprache und Zeit',
	consent_why: 'Nur zeigen, womit jemand einverstanden ist, und es nachweisen können',
	consent_who: 'Wer die Veranstaltung organisiert',
	consent_until: 'Jederzeit widerrufbar, wirkt sofort; der Nachweis bleibt',
	letter_what:
		'Passangaben für Einladungsschreiben: Name, Nummer, Staatsangehörigkeit, Geburtsdatum, Gültigkeit; verschlüsselt',
	letter_why: 'Einladungsschreiben für das Visum',
	letter_who: 'Nur das Programmteam',
	letter_until: 'Einige Tage nach der Veranstaltung; auf Wunsch sofort',
	person_what: 'Ansprechpersonen: Name, Anrede, E-Mail, Telefon, Sprachen, Amt und Institution mit Zeitraum',
	person_why: 'Zusammenarbeit der Institutionen',
	person_who: 'Programmteam, die eigene Institution',
	person_until: 'Solange das Amt besteht und für den Nachweis gebraucht wird',
	account_what:
		'Konto: E-Mail, Passwort nur als Argon2id-Prüfwert, öffentliche Schlüssel; keine IP-Adresse, kein Browsername',
	account_why: 'Anmeldung im Arbeitsbereich',
	account_who: 'Nur Sie und die Verwaltung des Systems',
	account_until: 'Bis das Konto gelöscht wird',
	mail_what: 'Gesendete Nachrichten: Empfänger, Betreff, Text',
	mail_why: 'Zustellung und Nachweis',
	mail_who: 'Verwaltung des Systems',
	mail_until: 'Der Text 30 Tage, Empfänger und Betreff 180 Tage',
	audit_what: 'Änderungsprotokoll: wer welchen Eintrag wann geändert hat, mit Feldnamen, ohne Inhalte',
	audit_why: 'Nachvollziehbarkeit',
	audit_who: 'Programmteam',
	audit_until: 'Dauerhaft; es lässt sich nicht verändern',
	voice_what: 'Stimmen zum Austausch: Text und Funktion der Person',
	voice_why: 'Öffentliche Darstellung, nur mit Einwilligung',
	voice_who: 'Alle, soweit die Einwilligung reicht',
	voice_until: 'Bis die Einwilligung zurückgezogen wird',
	network_what: 'Netzwerke: unter welchem Namen jemand Mitglied ist, Fragen und Antworten',
	network_why: 'Kollegialer Rat zwischen Institutionen',
	network_who: 'Nur die Mitglieder des Netzwerks',
	network_until:
		'Bis zum Austritt der Name, bis zur Löschung der Person die Zuordnung; die Texte bleiben ohne sie',
	dialogue_what:
		'Beteiligungsdialoge: Stimmen, freiwillige Angaben zur eigenen Rolle, wer welche Aussage geschrieben hat, unter einer zufälligen Nummer ohne Namen und Adresse',
	dialogue_why: 'Meinungen zählen, eigene Stimmen ändern und zurücknehmen',
	dialogue_who: 'Niemand einzeln; veröffentlicht werden nur Zahlen und Karten ab einer Mindestgröße',
	dialogue_until:
		'Bis der Dialog abgeschlossen ist, oder bis die Person sich selbst löscht; danach bleiben Stimmen ohne jede Zuordnung',
	moderation_what:
		'Beteiligungsdialoge: wer eine Aussage geprüft, einen Stimmzettel eingegeben oder eine Karte veröffentlicht hat',
	moderation_why: 'Nachfragen und Vier-Augen-Prinzip',
	moderation_who: 'Wer den Dialog betreut, und das Programmteam',
	moderation_until: 'Bis die Person gelöscht wird; der Schritt bleibt ohne sie',
	counsellor_key_what:
		'Schlüssel der Beratenden: der öffentliche, und der geheime verschlossen mit einem Kennwort, das nur sie kennen',
	counsellor_key_why: 'Kompetenzberatung, deren Inhalt niemand sonst lesen kann',
	counsellor_key_who:
		'Den öffentlichen die Kolleginnen und Kollegen der Stelle, den verschlossenen nur sie selbst',
	counsellor_key_until: 'Bis die Person gelöscht wird',
	counselling_case_what:
		'Kompetenzberatung: verschlossene Unterlagen, ein Kürzel ohne Namen, Tag des letzten Gesprächs',
	counselling_case_why: 'Wieder aufnehmen, was in einem Gespräch besprochen wurde; nur mit Einwilligung',
	counselling_case_who:
		'Nur die Beratenden, für die sie verschlossen sind; der Betreiber kann sie nicht öffnen',
	counselling_case_until: 'Zwölf Monate nach dem letzten Gespräch, früher auf Wunsch',
	card_voice_what:
		'Aufgenommene Stimmen: Karten der Kompetenzberatung, vorgelesen von Mitarbeitenden einer Beratungsstelle; ohne Namen',
	card_voice_why: 'Wer wenig liest, kann die Karten auch ohne Netz hören; nur mit Einwilligung',
	card_voice_who: 'Nur die Beratenden der Stelle; wer beraten wird, hört die Aufnahme',
	card_voice_until:
		'Bis die Einwilligung zurückgenommen oder die Aufnahme gelöscht wird; sonst zwölf Monate, nachdem die Stelle geschlossen wurde',
	outcome_what:
		'Gute Praxis, Aufgaben und Niederschriften: wer sie geschrieben oder begutachtet hat, wer zuständig ist; Unterlagen und Lehrfilme',
	outcome_why: 'Nachfragen, Erledigen, Nachweis gegenüber den Beteiligten',
	outcome_who: 'Wer an der Institution oder am Format arbeitet, und das Programmteam',
	outcome_until: 'Bis die Person gelöscht wird; das Dokument bleibt ohne sie',
	sketch_what:
		'Projektskizzen: wer eine Fassung geschrieben hat, wer ihr zugestimmt hat, Ansprechperson jeder Seite',
	sketch_why: 'Gemeinsames Schreiben, Nachfragen, Nachweis der Einigung',
	sketch_who:
		'Wer eine der beiden Seiten koordiniert, und das Programmteam; die Ansprechpersonen stehen auch im Ausdruck',
	sketch_until: 'Bis die Person gelöscht wird; die Fassungen bleiben ohne sie',
	concept_what: 'Integrationskonzepte: wer einen Abschnitt geschrieben hat, Anmerkungen dazu',
	concept_why: 'Gemeinsames Schreiben, Nachfragen',
	concept_who: 'Wer die Institution koordiniert, und das Programmteam',
	concept_until: 'Bis die Person gelöscht wird; der Text bleibt ohne sie',
	consultation_what:
		'Rückmeldungen zu Entwürfen von Integrationskonzepten: nur der Text, kein Name, keine Adresse',
	consultation_why: 'Beteiligung der Öffentlichkeit',
	consultation_who:
		'Nach einer Prüfung alle; vorher nur, wer die Institution koordiniert, und das Programmteam',
	consultation_until:
		'Was gezeigt wird, bleibt beim Konzept; was nicht gezeigt wird, bis das Konzept beschlossen ist',
	figures: 'Veröffentlichte Zahlen',
	figures_text:
		'Veröffentlichte Zahlen über Personen sind auf fünf gerundet; Gruppen von weniger als zehn werden zusammengefasst. So lässt sich niemand herausrechnen.',
	rights: 'Ihre Rechte',
	rights_text:
		'Sie können jederzeit fragen, was über Sie gespeichert ist, es berichtigen oder löschen lassen, der Verwendung widersprechen und eine Einwilligung zurückziehen. Wenden Sie sich an die oben genannte Stelle; Sie können sich auch bei der Datenschutzaufsicht beschweren.',
	// accessibility
	access_lead: 'Diese Seiten sollen alle benutzen können, gleich mit welchem Gerät und auf welche Weise.',
	standard: 'Maßstab',
	standard_text:
		'Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, und die europäische Norm EN 301 549.',
	works: 'Was Sie erwarten können',
	works_list:
		'- Alles ist mit der Tastatur erreichbar, und man sieht, wo man ist.\n- Jede Seite funktioniert ohne Skript und auf schmalen Bildschirmen.\n- Arabisch läuft von rechts nach links, auch in Tabellen und Formularen.\n- Farbe ist nie der einzige Hinweis; helle und dunkle Darstellung folgen Ihrem Gerät.\n- Zu jeder Karte und jedem Diagramm gibt es eine Tabelle, die dasselbe sagt.',
	tested: 'Wie geprüft wird',
	tested_text:
		'Bei jeder Änderung prüfen automatische Tests die öffentlichen Seiten in allen vier Sprachen, auf schmalem und breitem Bildschirm. Eine Prüfung durch eine unabhängige Stelle hat noch nicht stattgefunden.',
	limits: 'Was noch fehlt',
	limits_text:
		'Ein Teil der Übersetzungen stammt von einer Maschine und ist als solche gekennzeichnet, bis ein Mensch sie geprüft hat. Wo eine Übersetzung fehlt, steht das Original mit dem Namen seiner Sprache. Leichte Sprache und Gebärdensprache gibt es noch nicht.',
	barrier: 'Eine Hürde melden',
	barrier_text:
		'Wenn Sie auf eine Hürde stoßen, schreiben Sie uns. Nennen Sie die Seite und was nicht ging; wir antworten Ihnen und suchen einen anderen Weg.',
	// imprint
	imprint_missing: 'Das Programmteam hat das Impressum noch nicht geschrieben.',
	software_title: 'Software, Schrift und Karten',
	software_text:
		'Diese Seiten macht Köprü, freie Software unter der Lizenz EUPL 1.2. Die Schrift IBM Plex steht unter der SIL Open Font License. Die Umrisse der Karten stammen von Natural Earth und sind gemeinfrei.',
	import_what: 'Eingelesene Tabellen mit Namen und Adressen',
	import_why: 'Übernahme von Institutionen, Personen und Teilnahmen',
	import_who: 'Programmteam',
	import_until: 'Sieben Tage',
};

export default de;
