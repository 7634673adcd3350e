export { moderatorHolding } from './moderator-holding.ts';
export {
	accessCode,
	ballotSheet,
	cardCount,
	kiosk,
	participant,
	participantAnswer,
	roomWall,
	statementAuthor,
	vote,
	voteUpload,
} from './ballot-tables.ts';
export { mapJob } from './compute-map.ts';
export { analysisInput, analysisPlace, analysisRun, figureMemory } from './run-tables.ts';
export { statement, statementRecording, statementStep } from './statement-tables.ts';
export { dialogue, dialoguePhase, dialogueQuestion, moderationPolicy } from './tables.ts';
