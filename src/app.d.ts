import type { Actor } from '#shared/actor.ts';
import type { Session } from '#programme/people/server/access/actor.ts';
import type { Locale } from '#shared/locale.ts';

declare global {
	namespace App {
		interface Locals {
			actor: Actor;
			/** The session behind an account, for the account's own pages. */
			session: Session | null;
			locale: Locale;
		}
		interface Error {
			/** Key of the sentence the error page shows; see the frame's messages. */
			reason?: string;
		}
	}
}
