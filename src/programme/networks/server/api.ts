export { answerQuestion, ask, setSolved, setThanked } from './ask.ts';
export {
	acceptInvitation,
	answerRequest,
	changeMembership,
	inviteColleague,
	inviteJob,
	leaveNetwork,
	requestToJoin,
	setRole,
} from './members.ts';
export { networkHolding } from './network-holding.ts';
export { tellDaily, tellOfNetwork } from './network-mail.ts';
export {
	changeNetwork,
	createNetwork,
	getNetwork,
	listNetworks,
	networkToChange,
	setMeeting,
	type NetworkPage,
} from './networks.ts';
export { networkShelf, removeNetwork, restoreNetwork } from './remove-network.ts';
export {
	getQuestion,
	listQuestions,
	questionPages,
	type ListedQuestion,
	type QuestionPage,
	type ToldAnswer,
	type ToldText,
} from './read-questions.ts';
export { network, networkAnswer, networkMeeting, networkMember, networkQuestion } from './tables.ts';
export { changeText, searchOf, setTextBin, takeAway } from './texts.ts';
