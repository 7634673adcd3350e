/** Headings and notes of the brochure; everything else in it comes from records. */
const de = {
	brochure: 'Programmbroschüre',
	lead: 'Das Programm auf wenigen Seiten: zum Lesen hier, zum Drucken und Weitergeben als PDF.',
	download: 'Broschüre als PDF herunterladen',
	download_in: 'PDF auf {language}',
	other_languages: 'In anderen Sprachen',
	pdf_unavailable: 'PDF kann auf diesem Server nicht erzeugt werden. Bitte drucken Sie diese Seite.',
	pdf_busy: 'Gerade werden viele PDF erzeugt. Bitte versuchen Sie es in einer Minute noch einmal.',
	pdf_too_slow: 'Das PDF ist nicht rechtzeitig fertig geworden. Bitte versuchen Sie es noch einmal.',
	contents: 'Inhalt',
	example: 'Beispieldaten',

	chapter_programme: 'Das Programm',
	chapter_partners: 'Partnerinstitutionen',
	chapter_results: 'Ergebnisse in Zahlen',
	chapter_fields: 'Handlungsfelder',
	chapter_action: 'Austausch in Aktion',
	chapter_voices: 'Stimmen',
	chapter_imprint: 'Impressum',

	frame: 'Rahmen',
	context: 'Ausgangslage',
	aim: 'Ziel',
	approach: 'Vorgehen',
	target_group: 'Zielgruppe',

	institutions_count: { one: '{count} Institution', other: '{count} Institutionen' },
	map_title: 'Wo die Partner zu Hause sind',
	map_alt: 'Landkarte mit {count} Orten, an denen Partnerinstitutionen arbeiten: {places}.',
	map_caption:
		'Jeder Punkt steht für einen Ort mit Partnerinstitutionen, jeder Bogen für eine Partnerschaft.',
	role_commissioner: 'Auftraggeber',
	role_implementer: 'durchführende Organisation',
	role_main_partner: 'Hauptpartner',
	role_funder: 'Geldgeber',
	group_ministry: 'Ministerien',
	group_central_agency: 'Bundes- und Zentralbehörden',
	group_state_authority: 'Landesbehörden',
	group_metropolitan_municipality: 'Großstadtverwaltungen',
	group_city: 'Städte',
	group_district_municipality: 'Bezirke und Stadtteilverwaltungen',
	group_municipal_association: 'Kommunale Verbände',
	group_ngo: 'Nichtregierungs\u00adorganisationen',
	group_foundation: 'Stiftungen',
	group_academic: 'Forschung und Hochschulen',
	group_international_organisation: 'Internationale Organisationen',
	group_development_agency: 'Entwicklungs\u00adorganisationen',

	protection:
		'Alle Zahlen sind gerundet, kleine Gruppen zusammengefasst oder nicht gezeigt. Deshalb können Summen abweichen.',

	field: 'Handlungsfeld {numeral}',
	fact_kind: 'Format',
	fact_when: 'Wann',
	fact_where: 'Wo',
	fact_hosts: 'Gastgeber',
	fact_partners: 'Mit',
	online: 'online',

	voice_summary: 'Zusammengefasst, kein wörtliches Zitat',
	voice_quote: 'Zitat',

	contact: 'Kontakt',
	privacy_contact: 'Datenschutz',
	about_document: 'Über diese Broschüre',
	note_made:
		'Stand: {date}. Diese Broschüre wurde aus den Aufzeichnungen des Programms erzeugt. Jede Zahl darin ist aus ihnen gezählt.',
	note_example: 'Sie zeigt Beispieldaten: Personen, Teilnahmen und viele Veranstaltungen sind erfunden.',
	note_machine_all:
		'Die Texte wurden maschinell verfasst oder übersetzt und sind noch nicht von einem Menschen geprüft.',
	note_machine_some: 'Texte mit dem Zeichen „{mark}“ sind noch nicht von einem Menschen geprüft.',
	note_original:
		'Texte, die es auf Deutsch noch nicht gibt, stehen in ihrer Originalsprache und sind so gekennzeichnet.',
	mark_machine: 'maschinell',
	mark_language: 'auf {language}',

	// the work area: what the brochure still lacks
	make_lead:
		'Die Broschüre entsteht aus den Aufzeichnungen, jedes Mal neu. Öffentlich ist sie immer auf dem Stand der öffentlichen Seiten.',
	col_language: 'Sprache',
	col_texts: 'Texte',
	col_missing: 'nicht übersetzt',
	col_machine: 'nicht geprüft',
	col_read: 'Lesen und laden',
	read: 'Lesen',
	complete: 'In allen Sprachen vollständig und geprüft.',
	gaps: 'Was noch fehlt',
	gaps_lead: 'Diese Teile bleiben in der Broschüre weg, bis etwas dazu eingetragen ist:',
	gap_text: 'Programmtext: {name}',
	gap_fields: 'Handlungsfelder',
	gap_partners: 'veröffentlichte Institutionen',
	gap_stories: 'Geschichten zu Veranstaltungen (Austausch in Aktion)',
	gap_voices: 'Stimmen mit Einverständnis zur Veröffentlichung',
	programme_title: 'Titel',
	motto: 'Motto',
	partners_intro: 'Einleitung zu den Partnern',
	results_intro: 'Einleitung zu den Ergebnissen',
	imprint: 'Impressum',
};

export default de;
