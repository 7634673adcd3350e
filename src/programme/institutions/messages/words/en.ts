import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	kind_ministry: 'Ministry',
	kind_central_agency: 'Central authority',
	kind_state_authority: 'State authority',
	kind_metropolitan_municipality: 'Metropolitan municipality',
	kind_city: 'City',
	kind_district_municipality: 'District municipality',
	kind_municipal_association: 'Association of municipalities',
	kind_ngo: 'Non-governmental organisation',
	kind_foundation: 'Foundation',
	kind_academic: 'Research and university',
	kind_international_organisation: 'International organisation',
	kind_development_agency: 'Development agency',

	part_commissioner: 'Commissioned by',
	part_implementer: 'Carried out by',
	part_main_partner: 'Main partner',
	part_partner: 'Partner',
	part_funder: 'Funded by',

	size_small: 'under 50,000 residents',
	size_medium: '50,000 to 250,000 residents',
	size_large: '250,000 to 1 million residents',
	size_metropolis: 'over 1 million residents',

	theme_social_cohesion: 'Social cohesion',
	theme_employment: 'Employment',
	theme_education: 'Education',
	theme_volunteering: 'Volunteering',
	theme_protection: 'Protection',
	theme_gender_equality: 'Gender equality',
	theme_violence_prevention: 'Preventing violence',
	theme_mental_health: 'Mental health',
	theme_municipal_services: 'Municipal services',
	theme_participation: 'Participation',
	theme_data_and_monitoring: 'Data and monitoring',
	theme_language: 'Language',

	partnership_kind_partnership: 'Partnership',
	partnership_kind_friendship: 'Friendship',
	partnership_kind_contact: 'Contact',
	partnership_kind_project_partnership: 'Project partnership',

	basis_none: 'no written basis',
	basis_joint_declaration: 'joint declaration',
	basis_memorandum: 'memorandum of understanding',
	basis_council_decision: 'council decision',
	basis_contract: 'contract',

	phase_interest: 'Interest',
	phase_matching: 'Matching',
	phase_first_contact: 'First contact',
	phase_agreement: 'Agreement',
	phase_project_sketch: 'Project sketch',
	phase_application: 'Application',
	phase_implementation: 'Implementation',
	phase_closing: 'Closing',
	phase_dormant: 'Dormant',
	phase_ended: 'Ended',
};

export default en;
