export { practiceFigures } from './practice-figures.ts';
export { voice } from './tables.ts';
export { adaptation, practice } from './practice-tables.ts';
export { lesson, minutes, recommendation, task } from './follow-up-tables.ts';
export {
	addAdaptation,
	approveAdaptation,
	listAdaptations,
	removeAdaptation,
	restoreAdaptation,
	type ListedAdaptation,
} from './adaptations.ts';
export { confirmPractice, movePractice, movePracticeInput } from './move-practice.ts';
export { askWhetherRight, tellOfPractice } from './practice-mail.ts';
export { outcomeHolding } from './outcome-holding.ts';
export { practiceKeeper } from './practice-keeper.ts';
export { practiceLinks, type PracticeLinks } from './practice-links.ts';
export { practiceShelf } from './practice-shelf.ts';
export {
	getPractice,
	listPractices,
	practiceToChange,
	type ListedPractice,
	type PracticeDetail,
} from './read-practices.ts';
export { reviewerOptions } from './reviewers.ts';
export {
	changePractice,
	createPractice,
	removePractice,
	restorePractice,
	type ChangePractice,
} from './write-practice.ts';
export {
	getVoice,
	listVoices,
	voiceEvents,
	voiceToChange,
	type ListedVoice,
	type VoiceDetail,
} from './read-voices.ts';
export { voiceRegistrations } from './voice-consent.ts';
export { voiceShelf } from './voice-shelf.ts';
export {
	changeVoice,
	createVoice,
	removeVoice,
	restoreVoice,
	withdrawVoice,
	type ChangeVoice,
} from './write-voice.ts';
export {
	addTask,
	eventFollowUp,
	getMinutes,
	moveTask,
	myTasks,
	saveMinutes,
	setTaskBin,
	type ListedTask,
	type MyTask,
} from './follow-up.ts';
export {
	addressRecommendation,
	answerRecommendation,
	changeRecommendation,
	countUnanswered,
	createRecommendation,
	getRecommendation,
	listRecommendations,
	publicRecommendations,
	recommendationToChange,
	setRecommendationBin,
	type ToldRecommendation,
} from './recommendations.ts';
export { lessonShelf, recommendationShelf, taskShelf } from './follow-up-shelves.ts';
export {
	addLesson,
	changeLesson,
	lessonToChange,
	publicLessons,
	sessionChoice,
	setLessonBin,
	type LessonRow,
} from './lessons.ts';
export { isPublicPractice } from './public-practices.ts';
