CREATE TABLE "event_room" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"seats" integer,
	"accessibility" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "event_room_seats" CHECK ("event_room"."seats" > 0)
);
--> statement-breakpoint
ALTER TABLE "event_room" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"part" text NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"institution" text,
	"is_named_in_public" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "session_person_part" CHECK ("session_person"."part" in ('moderator', 'speaker', 'interpreter')),
	CONSTRAINT "session_person_interpreter" CHECK ("session_person"."part" <> 'interpreter' or not "session_person"."is_named_in_public")
);
--> statement-breakpoint
ALTER TABLE "session_person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "event_session" ADD COLUMN "room_id" uuid;--> statement-breakpoint
ALTER TABLE "event_session" ADD COLUMN "interpretation" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "event_session" ADD COLUMN "sign_up" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "event_session" ADD COLUMN "is_not_recorded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "event_room" ADD CONSTRAINT "event_room_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_person" ADD CONSTRAINT "session_person_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_person" ADD CONSTRAINT "session_person_session_id_event_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_person" ADD CONSTRAINT "session_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_room_event" ON "event_room" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "session_person_event" ON "session_person" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "session_person_session" ON "session_person" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "session_person_person" ON "session_person" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "event_session" ADD CONSTRAINT "event_session_room_id_event_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."event_room"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_session_room" ON "event_session" USING btree ("room_id");--> statement-breakpoint
-- What was typed as a room becomes one: spellings that differ in case and blanks alone are one room.
INSERT INTO "event_room" ("id", "event_id", "name")
	SELECT gen_random_uuid(), "event_id", min(btrim("room")) FROM "event_session" WHERE btrim("room") <> ''
	GROUP BY "event_id", lower(regexp_replace(btrim("room"), '\s+', ' ', 'g'));--> statement-breakpoint
UPDATE "event_session" s SET "room_id" = r."id" FROM "event_room" r WHERE r."event_id" = s."event_id"
	AND lower(regexp_replace(btrim(r."name"), '\s+', ' ', 'g')) = lower(regexp_replace(btrim(s."room"), '\s+', ' ', 'g'));--> statement-breakpoint
ALTER TABLE "event_session" DROP COLUMN "room";--> statement-breakpoint
ALTER TABLE "event_session" ADD CONSTRAINT "event_session_sign_up" CHECK ("event_session"."sign_up" in ('none', 'optional', 'required'));--> statement-breakpoint
CREATE POLICY "read" ON "event_room" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from event_session s where s.room_id = "event_room"."id"));--> statement-breakpoint
CREATE POLICY "add" ON "event_room" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "event_room" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "event_room" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "session_person" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or "session_person"."person_id" = (select koprue.person())
				or ("session_person"."is_named_in_public" and exists (select 1 from event_session s where s.id = "session_person"."session_id" and s.confidentiality in ('public', 'participants'))));--> statement-breakpoint
CREATE POLICY "add" ON "session_person" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "session_person" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "session_person" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));