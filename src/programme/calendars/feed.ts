import * as v from 'valibot';
import { choice, optionalLine } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';

/**
 * What an address of one's own holds: all registrations of a person, or the one for an event. What is public has public
 * addresses and needs no secret.
 */
export const feedKinds = ['person', 'event'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** Addresses that work at one time, per person: one for each of one's devices, and some forgotten ones. */
export const mostFeeds = 20;

/** Days for which the list still shows an address that was switched off. */
export const daysAfterRevoking = 30;

export const feedForm = v.object({ name: optionalLine(80), locale: choice(locales) });
export type FeedInput = v.InferOutput<typeof feedForm>;
