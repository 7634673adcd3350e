/** Names of everything in the closed lists of this slice: `t(`kind_${institution.kind}`)`. */
const de = {
	// What an institution is.
	kind_ministry: 'Ministerium',
	kind_central_agency: 'Bundes- oder Zentralbehörde',
	kind_state_authority: 'Landesbehörde',
	kind_metropolitan_municipality: 'Metropolgemeinde',
	kind_city: 'Stadt',
	kind_district_municipality: 'Bezirksverwaltung',
	kind_municipal_association: 'Kommunaler Verband',
	kind_ngo: 'Nichtregierungsorganisation',
	kind_foundation: 'Stiftung',
	kind_academic: 'Forschung und Hochschule',
	kind_international_organisation: 'Internationale Organisation',
	kind_development_agency: 'Entwicklungsorganisation',

	// What it is to the programme.
	part_commissioner: 'Auftraggeber',
	part_implementer: 'Durchführung',
	part_main_partner: 'Hauptpartner',
	part_partner: 'Partner',
	part_funder: 'Förderung',

	// Population served.
	size_small: 'unter 50.000 Einwohner',
	size_medium: '50.000 bis 250.000 Einwohner',
	size_large: '250.000 bis 1 Million Einwohner',
	size_metropolis: 'über 1 Million Einwohner',

	// What institutions exchange about.
	theme_social_cohesion: 'Sozialer Zusammenhalt',
	theme_employment: 'Arbeit und Beschäftigung',
	theme_education: 'Bildung',
	theme_volunteering: 'Ehrenamt',
	theme_protection: 'Schutz',
	theme_gender_equality: 'Gleichstellung',
	theme_violence_prevention: 'Gewaltprävention',
	theme_mental_health: 'Psychische Gesundheit',
	theme_municipal_services: 'Kommunale Leistungen',
	theme_participation: 'Beteiligung',
	theme_data_and_monitoring: 'Daten und Monitoring',
	theme_language: 'Sprache',

	// How binding a partnership is.
	partnership_kind_partnership: 'Partnerschaft',
	partnership_kind_friendship: 'Freundschaft',
	partnership_kind_contact: 'Kontakt',
	partnership_kind_project_partnership: 'Projektpartnerschaft',

	// What it rests on.
	basis_none: 'ohne schriftliche Grundlage',
	basis_joint_declaration: 'gemeinsame Erklärung',
	basis_memorandum: 'Absichtserklärung',
	basis_council_decision: 'Ratsbeschluss',
	basis_contract: 'Vertrag',

	// How far it has come.
	phase_interest: 'Interesse',
	phase_matching: 'Partnersuche',
	phase_first_contact: 'Erster Kontakt',
	phase_agreement: 'Vereinbarung',
	phase_project_sketch: 'Projektskizze',
	phase_application: 'Antrag',
	phase_implementation: 'Umsetzung',
	phase_closing: 'Abschluss',
	phase_dormant: 'Ruht',
	phase_ended: 'Beendet',
};

export default de;
