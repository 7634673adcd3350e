export {
	acceptInvitation,
	answerRequest,
	changeMembership,
	inviteColleague,
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
export {
	answerQuestion,
	ask,
	changeText,
	getQuestion,
	listQuestions,
	setSolved,
	setTextBin,
	setThanked,
	takeAway,
	type ListedQuestion,
	type QuestionPage,
	type ToldAnswer,
	type ToldText,
} from './questions.ts';
export { network, networkAnswer, networkMember, networkQuestion } from './tables.ts';
