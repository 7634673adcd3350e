export { addStatement } from './add-statement.ts';
export { answerAboutMe, parseAboutMe, type AboutMe } from './answer-about-me.ts';
export {
	ballotCookie,
	ballotOfCode,
	hashOfCode,
	newBallot,
	presenting,
	readBallot,
	signBallot,
	type Ballot,
} from './ballot.ts';
export { ballotOf, dropBallot, keepBallot } from './ballot-cookie.ts';
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
export { changeWording } from './change-wording.ts';
export { castVote, mostVotesOfBallot, undoVote, type CastVote } from './cast-votes.ts';
export { mapJob } from './compute-map.ts';
export { dialogueShelf } from './dialogue-shelf.ts';
export { evidenceChoices, type EvidenceChoices, type ToldEvent, type ToldPractice } from './evidence.ts';
export { enterCode } from './enter-code.ts';
export { eraseMe } from './erase-me.ts';
export { forgetParticipants, forgetParticipantsNightly } from './forget-participants.ts';
export { dialogueFor, getDialogue, type DialogueDetail } from './get-dialogue.ts';
export { listDialogues, type ListedDialogue } from './list-dialogues.ts';
export {
	getStatement,
	listStatements,
	type ListedStatement,
	type StatementDetail,
} from './list-statements.ts';
export { decideStatement, mergeStatements, splitStatement } from './moderate.ts';
export { moderatorHolding } from './moderator-holding.ts';
export { moveDialogue, pauseDialogue } from './move-dialogue.ts';
export { readMyPart, type MyPart, type OwnStatement } from './my-part.ts';
export {
	listPublicDialogues,
	readModeration,
	readPublicDialogue,
	type LogRow,
	type PublicDialogue,
	type PublicDialoguePage,
} from './public-dialogues.ts';
export {
	readLatestRun,
	readPictures,
	readResults,
	readShownRun,
	type NumberedStatement,
	type Results,
	type RoomCards,
	type ResultsMap,
	type RunFacts,
} from './read-results.ts';
export { resultsCsv, resultsJson } from './results-file.ts';
export { analysisInput, analysisPlace, analysisRun, figureMemory } from './run-tables.ts';
export { findRecommendation, type RecommendationRow } from './find-recommendation.ts';
export { moveRecommendation, publishRecommendation, takeBackRecommendation } from './move-recommendation.ts';
export {
	getRecommendation,
	listOwedAnswers,
	listRecommendations,
	owedBy,
	publicDialogueRecommendations,
	publishedMap,
	readPublicRecommendation,
	recommendationsOn,
	recommendationToChange,
	type RecommendationLine,
	type ToldRecommendation,
} from './read-recommendations.ts';
export { changeRecommendation, createRecommendation, setRecommendationBin } from './write-recommendation.ts';
export { dialogueRecommendationShelf } from './recommendation-shelf.ts';
export {
	dialogueRecommendation,
	recommendationEvidence,
	recommendationSource,
} from './recommendation-tables.ts';
export { dropRecording, keepRecording, readRecording } from './recordings.ts';
export { listRuns, publishRun, setMapLive, type RunRow } from './runs.ts';
export { sayStatement } from './say-statement.ts';
export { statement, statementRecording, statementStep } from './statement-tables.ts';
export { dialogue, dialoguePhase, dialogueQuestion, moderationPolicy } from './tables.ts';
export { listTranslations, proposeTranslations, type StatementAtWork } from './translations.ts';
export { readVotePage, type ShownStatement, type VotePage } from './take-part.ts';
export { changeDialogue, createDialogue, removeDialogue, restoreDialogue } from './write-dialogue.ts';
export { publishPolicy } from './write-policy.ts';
export { setOwnQuestions } from './write-questions.ts';
