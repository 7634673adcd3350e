export const eventKinds = [
	'delegation_visit',
	'conference',
	'panel_discussion',
	'round_table',
	'workshop',
	'training',
	'peer_network_meeting',
	'institutional_meeting',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStates = [
	'draft',
	'announced',
	'open',
	'closed',
	'running',
	'done',
	'cancelled',
	'postponed',
] as const;
export type EventState = (typeof eventStates)[number];

/** What may follow what. A cancelled event can be announced again; a done one stays done. */
export const eventTransitions: Readonly<Record<EventState, readonly EventState[]>> = {
	draft: ['announced', 'open', 'cancelled'],
	announced: ['draft', 'open', 'closed', 'cancelled', 'postponed'],
	open: ['announced', 'closed', 'running', 'cancelled', 'postponed'],
	closed: ['open', 'running', 'done', 'cancelled', 'postponed'],
	running: ['done', 'cancelled'],
	done: [],
	cancelled: ['announced'],
	postponed: ['announced', 'open', 'cancelled'],
};

export const eventModes = ['on_site', 'online', 'hybrid'] as const;
export type EventMode = (typeof eventModes)[number];

/** Who may know what: `participants` and stricter are nowhere public. */
export const confidentialities = ['public', 'participants', 'chatham_house', 'internal'] as const;
export type Confidentiality = (typeof confidentialities)[number];

export const hostParts = ['host', 'co_host', 'partner'] as const;
export type HostPart = (typeof hostParts)[number];
