CREATE TABLE "badge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"serial" text NOT NULL,
	"code" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "badge" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "badge_key" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"private_key" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "badge_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in" (
	"nonce" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"gate_id" uuid,
	"counter" bigint NOT NULL,
	"kind" text NOT NULL,
	"undoes" uuid,
	"badge_id" uuid,
	"device_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_in_kind" CHECK ("check_in"."kind" in ('in', 'out', 'undo'))
);
--> statement-breakpoint
ALTER TABLE "check_in" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"link_hash" text,
	"device_hash" text,
	"opened_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"clock_behind_seconds" integer,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "gate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_key" ADD CONSTRAINT "badge_key_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_gate_id_gate_id_fk" FOREIGN KEY ("gate_id") REFERENCES "public"."gate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_badge_id_badge_id_fk" FOREIGN KEY ("badge_id") REFERENCES "public"."badge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate" ADD CONSTRAINT "gate_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_serial" ON "badge" USING btree ("serial");--> statement-breakpoint
CREATE UNIQUE INDEX "badge_code" ON "badge" USING btree ("event_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "badge_in_force" ON "badge" USING btree ("registration_id") WHERE "badge"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "check_in_event" ON "check_in" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "check_in_badge" ON "check_in" USING btree ("badge_id");--> statement-breakpoint
CREATE INDEX "gate_event" ON "gate" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_link" ON "gate" USING btree ("link_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_device" ON "gate" USING btree ("device_hash");--> statement-breakpoint
CREATE POLICY "read" ON "badge" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "add" ON "badge" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "badge" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "badge" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "badge_key" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "add" ON "badge_key" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "badge_key" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "badge_key" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "check_in" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "add" ON "check_in" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "check_in" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "check_in" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "gate" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "add" ON "gate" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "gate" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "gate" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));