import type { Actor } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';

declare global {
	namespace App {
		interface Locals {
			actor: Actor;
			locale: Locale;
		}
		interface Error {
			/** Key of the sentence the error page shows; see the frame's messages. */
			reason?: string;
		}
	}
}
