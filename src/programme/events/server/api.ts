export { event, eventHost, eventSession, registration } from './tables.ts';
export { addRegistration, type AddedRegistration, type AddRegistration } from './add-registration.ts';
export { changeEvent, type ChangeEvent } from './change-event.ts';
export {
	changeRegistration,
	confirmWaiting,
	moveRegistration,
	moveRegistrations,
} from './change-registration.ts';
export { copyEvent, copyEventInput } from './copy-event.ts';
export { createEvent } from './create-event.ts';
export { eventFilters, eventOptions, type EventOptions } from './event-options.ts';
export { eventHistory, eventToChange } from './event-to-change.ts';
export { eventShelf } from './event-shelf.ts';
export { exportRegistrations, type ExportedFile } from './export-registrations.ts';
export {
	eventToAttend,
	findPeople,
	findPersonToRegister,
	similarPeople,
	type FoundPerson,
} from './find-people.ts';
export { getEvent, type EventDetail, type EventHost } from './get-event.ts';
export { findEventToAttend } from './find-registration.ts';
export { followCheckIns, markAbsent, type CheckInMarks } from './follow-check-ins.ts';
export { institutionEvents, type InstitutionEvent } from './institution-events.ts';
export { eventFacets, listEvents, type ListedEvent } from './list-events.ts';
export { getRegistration, type RegistrationDetail } from './get-registration.ts';
export { listRegistrations, type ListedRegistration } from './list-registrations.ts';
export { listSessions, type Agenda, type SessionRow } from './list-sessions.ts';
export { moveEvent, moveEventInput } from './move-event.ts';
export { cancelMyRegistration, myRegistration, type MyRegistration } from './my-registration.ts';
export { openEvent, type OpenEvent } from './open-event.ts';
export { pastParticipants } from './past-participants.ts';
export { removeOldRegistrationLinks } from './registration-link.ts';
export { personRegistrations, type PersonRegistration } from './person-registrations.ts';
export { registerPublicly, type PublicRegistration } from './register-publicly.ts';
export { removeEvent, restoreEvent } from './remove-event.ts';
export { removeRegistration, restoreRegistration } from './remove-registration.ts';
export { attendanceList, setAttendance } from './set-attendance.ts';
export {
	addSession,
	changeSession,
	getSession,
	removeSession,
	restoreSession,
	type ChangeSession,
} from './write-session.ts';
export { registrationHolding } from './registration-holding.ts';
export { isPublicEvent } from './public-events.ts';
