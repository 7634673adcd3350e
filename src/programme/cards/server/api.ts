export { counsellingCentre } from './tables.ts';
export { trainingVideo } from './training-tables.ts';
export { exportCentreCounts } from './centre-counts.ts';
export { printOwnDeck } from './print-own-deck.ts';
export { readCardMedium } from './card-media.ts';
export { keyHolding } from './key-holding.ts';
export { assignOrphans, confirmCounsellor, endCounsellor } from './counsellors.ts';
export { closeCentre, listCentres, noteDrill, openCentre, setRecoveryKey } from './centres.ts';
export { areThere, deleteCase, readVersion, setCaseState } from './cases.ts';
export { forgetCases } from './forget-cases.ts';
export { keepKey, rewrapKey } from './keys.ts';
export { putVersion } from './put-version.ts';
export { readStanding } from './standing.ts';
export { takeStep } from './take-step.ts';
export { profilesMade, type ProfilesMade } from './profiles-made.ts';
export {
	addTrainingVideo,
	listTrainingVideos,
	readTrainingCaptions,
	readTrainingVideo,
	removeTrainingVideo,
	type ShownVideo,
	type TrainingPlace,
} from './training-videos.ts';
