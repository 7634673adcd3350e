CREATE TABLE "calendar_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"event_id" uuid,
	"name" text,
	"locale" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_on" date,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feed_secret" UNIQUE("secret_hash"),
	CONSTRAINT "calendar_feed_kind" CHECK ("calendar_feed"."kind" in ('person', 'event')),
	CONSTRAINT "calendar_feed_locale" CHECK ("calendar_feed"."locale" in ('de', 'tr', 'ar', 'en')),
	CONSTRAINT "calendar_feed_event" CHECK (("calendar_feed"."kind" = 'event') = ("calendar_feed"."event_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "calendar_sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "was_announced" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "event_session" ADD COLUMN "calendar_sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feed_person" ON "calendar_feed" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "calendar_feed_event_person" ON "calendar_feed" USING btree ("event_id","person_id");--> statement-breakpoint
CREATE POLICY "read" ON "calendar_feed" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or "calendar_feed"."person_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "add" ON "calendar_feed" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or "calendar_feed"."person_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "change" ON "calendar_feed" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or "calendar_feed"."person_id" = (select koprue.person())) WITH CHECK ((select koprue.writes()) = 'all' or "calendar_feed"."person_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "remove" ON "calendar_feed" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or "calendar_feed"."person_id" = (select koprue.person()));--> statement-breakpoint
ALTER POLICY "read" ON "event" TO koprue_app USING ((select koprue.reach()) = 'all'
				or ((select koprue.reach()) <> 'none' and "event"."deleted_at" is null and "event"."state" <> 'draft' and "event"."confidentiality" = 'public'
					and ("event"."state" <> 'cancelled' or "event"."was_announced"))
				or ("event"."deleted_at" is null and "event"."state" <> 'draft' and "event"."confidentiality" <> 'internal' and "event"."id" = any((select koprue.events_of_mine())::uuid[]))
				or "event"."id" = any((select koprue.ids('events'))::uuid[]) or "event"."project_id" = any((select koprue.ids('projects'))::uuid[]));