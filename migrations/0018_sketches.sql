CREATE TABLE "funder_call" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"funder" jsonb NOT NULL,
	"year" integer NOT NULL,
	"source_url" text,
	"applicants" jsonb,
	"applicant_kinds" text[] DEFAULT '{}' NOT NULL,
	"applicant_countries" text[] DEFAULT '{}' NOT NULL,
	"partner_countries" text[] DEFAULT '{}' NOT NULL,
	"currency" text NOT NULL,
	"tiers" jsonb NOT NULL,
	"most_funding" double precision,
	"least_own" double precision,
	"is_in_kind_counted" boolean NOT NULL,
	"most_lump_sum" double precision,
	"starts_from" date,
	"ends_until" date,
	"steps" jsonb NOT NULL,
	"zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "funder_call_currency" CHECK ("funder_call"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "funder_call" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sketch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"submitted_at" timestamp with time zone,
	"first_contact_id" uuid,
	"second_contact_id" uuid,
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"call_id" uuid,
	"session_id" uuid,
	"lesson_id" uuid,
	"recommendation_id" uuid,
	"practice_id" uuid,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "sketch_state" CHECK ("sketch"."state" in ('draft', 'agreed', 'submitted', 'granted', 'refused', 'withdrawn')),
	CONSTRAINT "sketch_of_two" CHECK ("sketch"."first_id" <> "sketch"."second_id")
);
--> statement-breakpoint
ALTER TABLE "sketch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sketch_agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sketch_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"person_id" uuid,
	"agreed_at" timestamp with time zone NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sketch_agreement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sketch_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sketch_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"changed" text[] DEFAULT '{}' NOT NULL,
	"author_id" uuid,
	"institution_id" uuid,
	"written_at" timestamp with time zone NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sketch_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_first_id_institution_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_second_id_institution_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_first_contact_id_person_id_fk" FOREIGN KEY ("first_contact_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_second_contact_id_person_id_fk" FOREIGN KEY ("second_contact_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_call_id_funder_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."funder_call"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_session_id_event_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch_agreement" ADD CONSTRAINT "sketch_agreement_sketch_id_sketch_id_fk" FOREIGN KEY ("sketch_id") REFERENCES "public"."sketch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch_agreement" ADD CONSTRAINT "sketch_agreement_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch_agreement" ADD CONSTRAINT "sketch_agreement_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch_version" ADD CONSTRAINT "sketch_version_sketch_id_sketch_id_fk" FOREIGN KEY ("sketch_id") REFERENCES "public"."sketch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch_version" ADD CONSTRAINT "sketch_version_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketch_version" ADD CONSTRAINT "sketch_version_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "funder_call_year" ON "funder_call" USING btree ("year");--> statement-breakpoint
CREATE INDEX "sketch_partnership" ON "sketch" USING btree ("partnership_id");--> statement-breakpoint
CREATE INDEX "sketch_call" ON "sketch" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "sketch_search" ON "sketch" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "sketch_agreement_side" ON "sketch_agreement" USING btree ("sketch_id","institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sketch_version_number" ON "sketch_version" USING btree ("sketch_id","number");--> statement-breakpoint
CREATE POLICY "read" ON "funder_call" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or (select koprue.reach()) <> 'none');--> statement-breakpoint
CREATE POLICY "add" ON "funder_call" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "funder_call" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "funder_call" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "sketch" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or ("sketch"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "add" ON "sketch" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("sketch"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "sketch" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("sketch"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("sketch"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "sketch" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("sketch"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "sketch_agreement" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from sketch s where s.id = "sketch_agreement"."sketch_id"));--> statement-breakpoint
CREATE POLICY "add" ON "sketch_agreement" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "sketch_agreement"."institution_id" = any((select koprue.ids('institutions'))::uuid[]) and exists (select 1 from sketch s where s.id = "sketch_agreement"."sketch_id")));--> statement-breakpoint
CREATE POLICY "change" ON "sketch_agreement" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "sketch_agreement"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "sketch_agreement"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "sketch_agreement" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "sketch_agreement"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "sketch_version" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from sketch s where s.id = "sketch_version"."sketch_id"));--> statement-breakpoint
CREATE POLICY "add" ON "sketch_version" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from sketch s where s.id = "sketch_version"."sketch_id")));--> statement-breakpoint
CREATE POLICY "change" ON "sketch_version" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "sketch_version" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');