import type { Keeper } from '#platform/server/files/documents.ts';
import { eventKeeper } from '#programme/events/server/api.ts';
import { partnershipKeeper } from '#programme/institutions/server/api.ts';
import { practiceKeeper } from '#programme/outcomes/server/api.ts';

/** Every kind of record that documents hang on. */
export const keepers: readonly Keeper[] = [eventKeeper, partnershipKeeper, practiceKeeper];
