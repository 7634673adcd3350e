import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	role_administrator: 'الإدارة',
	role_team: 'فريق البرنامج',
	role_coordinator: 'تنسيق مؤسسة',
	role_organiser: 'تنظيم',
	role_trainer: 'تدريب',
	role_counsellor: 'إرشاد',
	role_reader: 'اطلاع',
	about_administrator: 'صلاحيات كاملة، ومنها منح صلاحيات الإدارة وفريق البرنامج وسحبها.',
	about_team: 'يتولى شؤون البرنامج والمشاريع والمؤسسات والفعاليات والأشخاص.',
	about_coordinator: 'يتولى شؤون مؤسسته وأشخاصها وشراكاتها وتسجيلاتها.',
	about_organiser: 'يخطط الفعاليات وينفذها مع برنامجها وتسجيلاتها.',
	about_trainer: 'ينفذ التدريبات ويسجل من حضرها.',
	about_counsellor: 'يقدم الإرشاد في مركز مجتمعي.',
	about_reader: 'يرى كل شيء في نطاقه ولا يغيّر شيئاً.',
	scope_programme: 'البرنامج كله',
	scope_project: 'مشروع {name}',
	scope_institution: 'مؤسسة {name}',
	scope_event: 'فعالية {name}',
	scope_gone: 'سجل محذوف',
};

export default ar;
