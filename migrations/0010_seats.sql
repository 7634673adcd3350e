CREATE TABLE "delegate" (
	"registration_id" uuid PRIMARY KEY NOT NULL,
	"delegation_id" uuid NOT NULL,
	"is_head" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delegate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"policy" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "delegation_policy" CHECK ("delegation"."policy" in ('all_or_none', 'partial'))
);
--> statement-breakpoint
ALTER TABLE "delegation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "quota" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"part" text,
	"country" text,
	"session_id" uuid,
	"delegation_id" uuid,
	"name" jsonb,
	"size" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "quota_once" UNIQUE NULLS NOT DISTINCT("event_id","scope","part","country","session_id","delegation_id"),
	CONSTRAINT "quota_scope" CHECK ("quota"."scope" in ('event', 'part', 'country', 'session', 'delegation')),
	CONSTRAINT "quota_part" CHECK ("quota"."part" in ('participant', 'speaker', 'moderator', 'trainer', 'interpreter', 'organiser')),
	CONSTRAINT "quota_size" CHECK ("quota"."size" >= 0 and "quota"."taken" >= 0),
	CONSTRAINT "quota_target" CHECK (("quota"."scope" = 'part') = ("quota"."part" is not null) and ("quota"."scope" = 'country') = ("quota"."country" is not null)
				and ("quota"."scope" = 'session') = ("quota"."session_id" is not null) and ("quota"."scope" = 'delegation') = ("quota"."delegation_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "quota" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registration_seat" (
	"registration_id" uuid NOT NULL,
	"quota_id" uuid NOT NULL,
	CONSTRAINT "registration_seat_registration_id_quota_id_pk" PRIMARY KEY("registration_id","quota_id")
);
--> statement-breakpoint
ALTER TABLE "registration_seat" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seating" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"admission" text NOT NULL,
	"offer_hours" integer NOT NULL,
	CONSTRAINT "seating_admission" CHECK ("seating"."admission" in ('team', 'first_come')),
	CONSTRAINT "seating_offer_hours" CHECK ("seating"."offer_hours" between 1 and 336)
);
--> statement-breakpoint
ALTER TABLE "seating" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_sign_up" (
	"registration_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	CONSTRAINT "session_sign_up_registration_id_session_id_pk" PRIMARY KEY("registration_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "session_sign_up" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "offer_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota" ADD CONSTRAINT "quota_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota" ADD CONSTRAINT "quota_session_id_event_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota" ADD CONSTRAINT "quota_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_seat" ADD CONSTRAINT "registration_seat_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_seat" ADD CONSTRAINT "registration_seat_quota_id_quota_id_fk" FOREIGN KEY ("quota_id") REFERENCES "public"."quota"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seating" ADD CONSTRAINT "seating_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_sign_up" ADD CONSTRAINT "session_sign_up_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_sign_up" ADD CONSTRAINT "session_sign_up_session_id_event_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delegate_delegation" ON "delegate" USING btree ("delegation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delegate_head" ON "delegate" USING btree ("delegation_id") WHERE "delegate"."is_head";--> statement-breakpoint
CREATE UNIQUE INDEX "delegation_once" ON "delegation" USING btree ("event_id","institution_id");--> statement-breakpoint
CREATE INDEX "delegation_institution" ON "delegation" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "registration_seat_quota" ON "registration_seat" USING btree ("quota_id");--> statement-breakpoint
CREATE INDEX "session_sign_up_session" ON "session_sign_up" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "registration_waiting" ON "registration" USING btree ("event_id","waiting_since") WHERE "registration"."state" = 'waitlisted';--> statement-breakpoint
CREATE INDEX "registration_offered" ON "registration" USING btree ("offer_ends_at") WHERE "registration"."state" = 'offered';--> statement-breakpoint
CREATE POLICY "read" ON "delegate" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.sees_registration(registration_id));--> statement-breakpoint
CREATE POLICY "add" ON "delegate" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)));--> statement-breakpoint
CREATE POLICY "change" ON "delegate" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "delegate" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)));--> statement-breakpoint
CREATE POLICY "read" ON "delegation" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "delegation"."institution_id" = any((select koprue.ids('institutions'))::uuid[]) or koprue.keeps_event(event_id));--> statement-breakpoint
CREATE POLICY "add" ON "delegation" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "change" ON "delegation" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "delegation" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "read" ON "quota" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.sees_event(event_id));--> statement-breakpoint
CREATE POLICY "add" ON "quota" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "change" ON "quota" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "quota" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "read" ON "registration_seat" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.sees_registration(registration_id));--> statement-breakpoint
CREATE POLICY "add" ON "registration_seat" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)));--> statement-breakpoint
CREATE POLICY "change" ON "registration_seat" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "registration_seat" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)));--> statement-breakpoint
CREATE POLICY "read" ON "seating" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.sees_event(event_id));--> statement-breakpoint
CREATE POLICY "add" ON "seating" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "change" ON "seating" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "seating" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "read" ON "session_sign_up" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.sees_registration(registration_id));--> statement-breakpoint
CREATE POLICY "add" ON "session_sign_up" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)));--> statement-breakpoint
CREATE POLICY "change" ON "session_sign_up" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "session_sign_up" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)));