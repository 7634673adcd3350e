export { answerColumns } from './answer-columns.ts';
export { answerHolding } from './answer-holding.ts';
export { askedAt, askedInPublic, parseAnswers } from './asked.ts';
export {
	contributionsIn,
	contributionsOf,
	type Contributions,
	type ListedContribution,
} from './contributions.ts';
export { countedAnswers, exportCounts, type CountedQuestion } from './count-answers.ts';
export { forgetAnswers, forgetAnswersNightly } from './forget.ts';
export {
	askForLetter,
	listLetters,
	myLetter,
	takeBackLetter,
	type AskedLetter,
	type MyLetter,
} from './letters.ts';
export { changeMyAnswers, changeMyConsents, myAnswers, type MyAnswers } from './my-answers.ts';
export { myContributions, type MyContribution } from './my-contributions.ts';
export { answerOnBehalf, answersOfOne, consentOnBehalf, type AnswersOfOne } from './on-behalf.ts';
export {
	participantsFor,
	participantsInside,
	publicParticipants,
	type ListedParticipant,
} from './participants.ts';
export { printLetter } from './print-letter.ts';
export { keepAnswers } from './stored-answers.ts';
export { registerWith } from './register-with.ts';
export { answer, asking, consentStep, letter, question, specialAnswer, takenUp } from './tables.ts';
export { takeUp } from './take-up.ts';
export {
	addQuestion,
	changeQuestion,
	moveQuestion,
	questionToChange,
	removeQuestion,
	setAsking,
	type QuestionToChange,
} from './write-question.ts';
