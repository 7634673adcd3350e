export { feedHolding } from './feed-holding.ts';
export { listFeeds, makeFeed, removeOldFeeds, revokeFeed } from './feeds.ts';
export { eventCalendar, publicCalendar } from './public-calendar.ts';
export { readFeed } from './read-feed.ts';
export {
	makeRegistrationFeed,
	registrationCalendar,
	registrationFeeds,
	revokeRegistrationFeeds,
} from './registration-calendar.ts';
export { eventSchedule } from './event-schedule.ts';
