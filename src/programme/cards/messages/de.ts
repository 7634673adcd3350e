const de = {
	deck: 'Kompetenzkarten',
	to_be_cut: 'Karten zum Ausdrucken in zwei Sprachen.',
	machine: 'maschinell übersetzt',
	kind_social: 'Miteinander',
	kind_personal: 'Persönlich',
	kind_method: 'Vorgehen',
	kind_interest: 'Interesse',
	kind_intensity: 'Wie oft',
	kind_field: 'Bereich',
	kind_task: 'Tätigkeit',
	sources: 'Quellen',
	licence: 'Karten und Bilder stehen unter der Lizenz CC BY-SA 4.0.',
	pictures_by: 'Bilder: OpenMoji, von {authors}.',
	photos_apart: 'Wo bei einem Foto keine Lizenz genannt ist, darf es nur die Beratungsstelle verwenden.',
	esco: 'Dieser Dienst nutzt die Klassifikation ESCO der Europäischen Kommission.',
	picture_of: 'Bild zu „{term}“',
	practise: 'Karten üben',
	practise_note:
		'Ein Gespräch zum Üben. Nichts davon wird gespeichert: Ein Neuladen der Seite beginnt von vorn.',
	needs_script:
		'Die Beratung läuft ganz auf diesem Gerät, auch ohne Netz. Dafür braucht der Browser JavaScript.',
	loading: 'Die Karten werden geladen …',
	not_loaded: 'Die Karten konnten nicht geladen werden. Bitte laden Sie die Seite neu.',
	deck_lead:
		'Bilder und einfache Sätze helfen, über Können zu sprechen. Zum Durchsehen und Ausdrucken, in zwei Sprachen.',
	kind: 'Art',
	second_language: 'Zweite Sprache',
	no_second: 'keine',
	cards_shown: { one: '{count} Karte', other: '{count} Karten' },
	texts_by_machine: 'Die Texte sind von einer Maschine übersetzt, soweit nicht anders vermerkt.',
	left_out:
		'Mit Absicht fehlen Karten zu Armee, Polizei und Gefängnis, zu Politik, Vereinen, Glauben, Kleidung und Gesundheit. Darum sind es 40 Felder und nicht alle 43 der ISCO.',
};
export default de;
