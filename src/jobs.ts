import type { JobKind } from '#platform/server/jobs/job.ts';
import { forgetOldJobs } from '#platform/server/jobs/nightly.ts';
import { sweepDocuments } from '#platform/server/files/documents.ts';
import { tidyOutbox } from '#platform/server/mail/postman.ts';
import { forgetOldSessions } from '#platform/server/session/tidy.ts';
import { forgetCases } from '#programme/cards/server/api.ts';
import { forgetCheckIns, noteAbsentNightly } from '#programme/checkin/server/api.ts';
import { forgetImports, runImport } from '#programme/imports/server/api.ts';
import { releaseJob, snapshotJob } from '#programme/results/server/api.ts';
import {
	offerJob,
	sendDueNotices,
	sweepOffers,
	tellInvitedOfCancelling,
	tellSignedUp,
	tidyInvitations,
} from '#programme/events/server/api.ts';
import { remindOfAnswers, remindOfReports } from '#programme/concepts/server/api.ts';
import { mapJob } from '#programme/dialogues/server/api.ts';
import { forgetParticipantsNightly } from '#programme/dialogues/server/api.ts';
import { forgetAnswersNightly } from '#programme/questions/server/api.ts';
import { inviteJob, tellDaily, tellOfNetwork } from '#programme/networks/server/api.ts';
import { tellOfPartnership } from '#programme/institutions/server/api.ts';
import { askWhetherRight, tellOfPractice } from '#programme/outcomes/server/api.ts';
import { emptyBins, erasePastParticipants, eraseReturned } from './bin.ts';

/** Every kind of work this application does off the request path; each slice's stands here. */
export const jobKinds: readonly JobKind[] = [
	forgetOldJobs,
	forgetOldSessions,
	tidyOutbox,
	emptyBins,
	sweepDocuments,
	eraseReturned,
	erasePastParticipants,
	noteAbsentNightly,
	forgetCheckIns,
	forgetAnswersNightly,
	forgetParticipantsNightly,
	runImport,
	forgetImports,
	snapshotJob,
	releaseJob,
	offerJob,
	sweepOffers,
	tidyInvitations,
	sendDueNotices,
	tellInvitedOfCancelling,
	tellSignedUp,
	tellOfPractice,
	askWhetherRight,
	tellOfPartnership,
	inviteJob,
	tellOfNetwork,
	tellDaily,
	forgetCases,
	mapJob,
	remindOfAnswers,
	remindOfReports,
];
