import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	kind_ministry: 'Bakanlık',
	kind_central_agency: 'Merkezi kurum',
	kind_state_authority: 'Eyalet kurumu',
	kind_metropolitan_municipality: 'Büyükşehir belediyesi',
	kind_city: 'Şehir belediyesi',
	kind_district_municipality: 'İlçe belediyesi',
	kind_municipal_association: 'Belediyeler birliği',
	kind_ngo: 'Sivil toplum kuruluşu',
	kind_foundation: 'Vakıf',
	kind_academic: 'Araştırma ve üniversite',
	kind_international_organisation: 'Uluslararası kuruluş',
	kind_development_agency: 'Kalkınma kuruluşu',

	part_commissioner: 'Görevlendiren kurum',
	part_implementer: 'Uygulayan kurum',
	part_main_partner: 'Ana ortak',
	part_partner: 'Ortak',
	part_funder: 'Fon sağlayan',

	size_small: '50.000 nüfusun altında',
	size_medium: '50.000–250.000 nüfus',
	size_large: '250.000–1 milyon nüfus',
	size_metropolis: '1 milyonun üzerinde nüfus',

	theme_social_cohesion: 'Toplumsal uyum',
	theme_employment: 'İstihdam',
	theme_education: 'Eğitim',
	theme_volunteering: 'Gönüllülük',
	theme_protection: 'Koruma',
	theme_gender_equality: 'Toplumsal cinsiyet eşitliği',
	theme_violence_prevention: 'Şiddetin önlenmesi',
	theme_mental_health: 'Ruh sağlığı',
	theme_municipal_services: 'Belediye hizmetleri',
	theme_participation: 'Katılım',
	theme_data_and_monitoring: 'Veri ve izleme',
	theme_language: 'Dil',

	partnership_kind_partnership: 'Ortaklık',
	partnership_kind_friendship: 'Dostluk',
	partnership_kind_contact: 'Temas',
	partnership_kind_project_partnership: 'Proje ortaklığı',

	basis_none: 'yazılı dayanak yok',
	basis_joint_declaration: 'ortak bildiri',
	basis_memorandum: 'mutabakat zaptı',
	basis_council_decision: 'meclis kararı',
	basis_contract: 'sözleşme',

	phase_interest: 'İlgi',
	phase_matching: 'Eşleştirme',
	phase_first_contact: 'İlk temas',
	phase_agreement: 'Anlaşma',
	phase_project_sketch: 'Proje taslağı',
	phase_application: 'Başvuru',
	phase_implementation: 'Uygulama',
	phase_closing: 'Kapanış',
	phase_dormant: 'Beklemede',
	phase_ended: 'Sona erdi',
};

export default tr;
