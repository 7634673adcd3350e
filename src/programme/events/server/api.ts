export {
	getDelegation,
	listDelegations,
	type DelegationDetail,
	type ListedDelegation,
	delegationsToFinish,
	type DelegationToFinish,
} from './delegations/list-delegations.ts';
export {
	nameDelegate,
	registerDelegation,
	replaceDelegate,
	sendDelegateLink,
	takeOutDelegate,
} from './delegations/name-delegate.ts';
export { changeDelegation, planDelegation } from './delegations/plan-delegation.ts';
export { answerOffer } from './seats/answer-offer.ts';
export { offerJob, offerSeats, sweepOffers } from './seats/expire-offers.ts';
export { quotaOptions, quotaToChange, type QuotaOptions } from './seats/quota-options.ts';
export { seatOverview, type InLine, type SeatOverview, type ShownQuota } from './seats/seat-overview.ts';
export { chooseSessions, mySessionChoice, type MySessionChoice } from './sign-up/choose-sessions.ts';
export { eventsToChoose, type EventToChoose } from './sign-up/events-to-choose.ts';
export { tellSignedUp } from './sign-up/tell-signed-up.ts';
export { exportSignUps, listSignUps, type SignUpList } from './sign-up/list-sign-ups.ts';
export { asParticipant, type OwnRegistration } from './sign-up/participant.ts';
export type { SessionToChoose } from './sign-up/sessions-to-choose.ts';
export { lockSeats } from './seats/lock-seats.ts';
export { settleSeats } from './seats/settle-seats.ts';
export {
	addQuota,
	changeQuota,
	offerByHand,
	removeQuota,
	setSeating,
	type OneQuota,
} from './seats/write-quota.ts';
export { delegate, delegation, quota, registrationSeat, seating, sessionSignUp } from './seat-tables.ts';
export { invitation } from './invitation-tables.ts';
export { eventRoom, eventSession, sessionPerson } from './session-tables.ts';
export { event, eventHost, registration } from './tables.ts';
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
export { eventKeeper } from './event-keeper.ts';
export { eventShelf } from './event-shelf.ts';
export { exportRegistrations, type ExportedFile, type MoreColumns } from './export-registrations.ts';
export {
	eventToAttend,
	findPeople,
	findPeopleForSession,
	findPersonToRegister,
	similarPeople,
	type FoundPerson,
} from './find-people.ts';
export { findEvent, subjectOf as eventSubject } from './find-event.ts';
export { hostsOf } from './get-event.ts';
export { getEvent, type EventDetail, type EventHost } from './get-event.ts';
export { findEventToAttend, findRegistration } from './find-registration.ts';
export { followCheckIns, markAbsent, type CheckInMarks } from './follow-check-ins.ts';
export { institutionEvents, type InstitutionEvent } from './institution-events.ts';
export { eventFacets, listEvents, type ListedEvent } from './list-events.ts';
export { getRegistration, type RegistrationDetail } from './get-registration.ts';
export { listRegistrations, type ListedRegistration } from './list-registrations.ts';
export { listSessions, type Agenda } from './list-sessions.ts';
export { moveEventSeen, stepInput } from './foresee-move.ts';
export { moveEvent, moveEventInput } from './move-event.ts';
export { moveSession } from './move-session.ts';
export { mySessions, type MySession } from './my-sessions.ts';
export { cancelMyRegistration, myRegistration, type MyRegistration } from './my-registration.ts';
export { openEvent, type OpenEvent } from './open-event.ts';
export { pastParticipants } from './past-participants.ts';
export { removeOldRegistrationLinks, seeRegistrationLink } from './registration-link.ts';
export { personRegistrations, type PersonRegistration } from './person-registrations.ts';
export { registerPublicly, type PublicRegistration, type RegistrationExtra } from './register-publicly.ts';
export { printDeskProgramme, printPublicProgramme } from './print-programme.ts';
export { removeEvent, restoreEvent } from './remove-event.ts';
export { removeRegistration, restoreRegistration } from './remove-registration.ts';
export { addRoom, changeRoom, listRooms, removeRoom } from './rooms.ts';
export { takesSignUps } from './session-rows.ts';
export { sessionHolding } from './session-holding.ts';
export { addSessionPerson, changeSessionPerson, removeSessionPerson } from './session-people.ts';
export { attendanceList, setAttendance } from './set-attendance.ts';
export {
	addSession,
	changeSession,
	getSession,
	removeSession,
	restoreSession,
	type ChangeSession,
} from './write-session.ts';
export { registrationHolding, registrationsToJoin } from './registration-holding.ts';
export { isPublicEvent, isPublicSession } from './public-events.ts';
export { inviteAddress, inviteInstitution, invitePeople } from './invitations/draft-invitations.ts';
export { listInvitations, type ListedInvitation } from './invitations/list-invitations.ts';
export { previewSending, type Sending } from './invitations/plan-sending.ts';
export { sendInvitations } from './invitations/send-invitations.ts';
export { seeInvitation, type SeenInvitation } from './invitations/see-invitation.ts';
export { answerInvitation } from './invitations/answer-invitation.ts';
export { tellInvitedOfCancelling } from './invitations/tell-cancelled.ts';
export { revokeInvitations, tidyInvitations } from './invitations/end-invitations.ts';
export { invitationHolding } from './invitations/invitation-holding.ts';
export { setMailing } from './notices/mailing.ts';
export { listNotices, type ListedNotice } from './notices/list-notices.ts';
export type { NoticePlan, NoticeReader } from './notices/plan-notice.ts';
export { noticeReaders, previewNotice, sendNotice, type NoticePreview } from './notices/send-notice.ts';
export { sendDueNotices, sendReminders, sendThanks } from './notices/send-due.ts';
