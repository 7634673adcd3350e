// What the pages of signing in, account and access use. Apart from api.ts, so that whoever needs a person's table does
// not load the sign-in library.
export { acceptInvitation, seeInvitation } from './access/accept.ts';
export { actorOf, signedInAs, type Known, type Session } from './access/actor.ts';
export { grantRole, revokeGrant } from './access/grants.ts';
export { invite, inviteAgain } from './access/invite.ts';
export { listAccess, readAccess, type AccessHolder, type HeldGrant } from './access/list.ts';
export { choicesFor } from './access/choices.ts';
export { actorOfToken, createToken, listTokens, revokeToken } from './access/tokens.ts';
export { createAdministrator, needsSetup, seeSetup, setupLink } from './access/setup.ts';
export { listMails, readMail, releaseMail, type MailEntry } from './access/outbox.ts';
export { listChanges, type Change } from './access/changes.ts';
export { myGrants } from './access/list.ts';
export { whatIsKept } from './account/keeps.ts';
export { isLinkGood, openSessionFor, requestLink, signInByLink } from './account/link.ts';
export {
	addPasskey,
	listPasskeys,
	passkeyToAdd,
	passkeyToSignIn,
	removePasskey,
	signInByPasskey,
} from './account/passkeys.ts';
export { changePassword, passwordHash, setPasswordByLink } from './account/password.ts';
export { changeProfile, readProfile } from './account/profile.ts';
export { backFromProvider, goToProvider } from './account/provider.ts';
export { endSessions, listSessions } from './account/sessions.ts';
export { confirmSignIn, signIn, signOut, type SignedIn } from './account/sign-in.ts';
export {
	beginTwoFactor,
	confirmTwoFactor,
	endTwoFactor,
	renewRecoveryCodes,
	twoFactorState,
} from './account/two-factor.ts';
