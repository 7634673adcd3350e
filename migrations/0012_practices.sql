CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"record_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"language" text,
	"audience" text DEFAULT 'inside' NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "document_audience" CHECK ("document"."audience" in ('record', 'inside'))
);
--> statement-breakpoint
ALTER TABLE "document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lesson" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid,
	"session_id" uuid,
	"practice_id" uuid,
	"text" jsonb NOT NULL,
	"is_published" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "lesson_has_source" CHECK ("lesson"."event_id" is not null or "lesson"."practice_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "lesson" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "minutes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"text" jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"author_id" uuid,
	"agreed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "minutes_state" CHECK ("minutes"."state" in ('draft', 'agreed'))
);
--> statement-breakpoint
ALTER TABLE "minutes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recommendation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid,
	"session_id" uuid,
	"practice_id" uuid,
	"state" text DEFAULT 'draft' NOT NULL,
	"text" jsonb NOT NULL,
	"institution_id" uuid,
	"addressee" jsonb,
	"answer" jsonb,
	"answered_on" date,
	"due_on" date,
	"is_published" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "recommendation_state" CHECK ("recommendation"."state" in ('draft', 'addressed', 'accepted', 'partly', 'declined', 'done')),
	CONSTRAINT "recommendation_has_source" CHECK ("recommendation"."event_id" is not null or "recommendation"."practice_id" is not null),
	CONSTRAINT "recommendation_addressee" CHECK (("recommendation"."institution_id" is null) <> ("recommendation"."addressee" is null))
);
--> statement-breakpoint
ALTER TABLE "recommendation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"title" text NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"state" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "task_state" CHECK ("task"."state" in ('open', 'done', 'dropped'))
);
--> statement-breakpoint
ALTER TABLE "task" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "adaptation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practice_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"place" text,
	"changed" jsonb NOT NULL,
	"outcome" jsonb NOT NULL,
	"approved_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "adaptation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "practice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"institution_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"place" text,
	"starts_on" date,
	"ends_on" date,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"reach_planned" integer,
	"reach_actual" integer,
	"context" jsonb,
	"goals" jsonb,
	"actions" jsonb,
	"staff" jsonb,
	"cost_class" text,
	"funding" jsonb,
	"results" jsonb,
	"evidence" text,
	"opinion" jsonb,
	"obstacles" jsonb,
	"inclusion" text[] DEFAULT '{}' NOT NULL,
	"preconditions" jsonb,
	"core" jsonb,
	"not_to_copy" jsonb,
	"event_id" uuid,
	"partnership_id" uuid,
	"author_id" uuid,
	"reviewer_id" uuid,
	"remarks" text,
	"published_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "practice_state" CHECK ("practice"."state" in ('draft', 'submitted', 'formal_check', 'expert_review', 'published', 'outdated')),
	CONSTRAINT "practice_evidence" CHECK ("practice"."evidence" in ('claim', 'internal_data', 'external_evaluation')),
	CONSTRAINT "practice_cost_class" CHECK ("practice"."cost_class" in ('low', 'moderate', 'high', 'very_high')),
	CONSTRAINT "practice_ends_after_start" CHECK ("practice"."ends_on" >= "practice"."starts_on"),
	CONSTRAINT "practice_tells_obstacles" CHECK ("practice"."state" in ('draft', 'outdated') or "practice"."obstacles" is not null)
);
--> statement-breakpoint
ALTER TABLE "practice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "file" CASCADE;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_session_id_event_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_session_id_event_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice" ADD CONSTRAINT "practice_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice" ADD CONSTRAINT "practice_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice" ADD CONSTRAINT "practice_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice" ADD CONSTRAINT "practice_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice" ADD CONSTRAINT "practice_reviewer_id_person_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_record" ON "document" USING btree ("noun","record_id");--> statement-breakpoint
CREATE INDEX "document_sha256" ON "document" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "lesson_event" ON "lesson" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "lesson_practice" ON "lesson" USING btree ("practice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "minutes_once" ON "minutes" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "recommendation_event" ON "recommendation" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "recommendation_practice" ON "recommendation" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "recommendation_institution" ON "recommendation" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "task_event" ON "task" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "task_owner" ON "task" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "adaptation_practice" ON "adaptation" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "adaptation_institution" ON "adaptation" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "practice_slug" ON "practice" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "practice_institution" ON "practice" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "practice_event" ON "practice" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "practice_search" ON "practice" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE POLICY "read" ON "document" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.keeps_record("document"."noun", "document"."record_id")
				or ("document"."deleted_at" is null and koprue.sees_record("document"."noun", "document"."record_id")
					and ("document"."audience" = 'record' or koprue.sees_inside("document"."noun", "document"."record_id"))));--> statement-breakpoint
CREATE POLICY "add" ON "document" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_record("document"."noun", "document"."record_id")));--> statement-breakpoint
CREATE POLICY "change" ON "document" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_record("document"."noun", "document"."record_id"))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_record("document"."noun", "document"."record_id")));--> statement-breakpoint
CREATE POLICY "remove" ON "document" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_record("document"."noun", "document"."record_id")));--> statement-breakpoint
CREATE POLICY "read" ON "lesson" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from event e where e.id = "lesson"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[]))
				or ((select koprue.reach()) <> 'none' and "lesson"."is_published" and "lesson"."deleted_at" is null and 
	("lesson"."event_id" is null or exists (select 1 from event e where e.id = "lesson"."event_id" and e.deleted_at is null))
	and ("lesson"."session_id" is null or exists (select 1 from event_session s where s.id = "lesson"."session_id" and s.deleted_at is null))
	and ("lesson"."practice_id" is null or exists (select 1 from practice p where p.id = "lesson"."practice_id" and p.deleted_at is null))));--> statement-breakpoint
CREATE POLICY "add" ON "lesson" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and (exists (select 1 from event e where e.id = "lesson"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "lesson" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and (exists (select 1 from event e where e.id = "lesson"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and (exists (select 1 from event e where e.id = "lesson"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "lesson" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and (exists (select 1 from event e where e.id = "lesson"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "minutes" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from event e where e.id = "minutes"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))
				or ("minutes"."state" = 'agreed' and "minutes"."deleted_at" is null and "minutes"."event_id" = any((select koprue.events_of_mine())::uuid[])
					and exists (select 1 from event e where e.id = "minutes"."event_id" and e.confidentiality <> 'internal')));--> statement-breakpoint
CREATE POLICY "add" ON "minutes" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = "minutes"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "minutes" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = "minutes"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = "minutes"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "minutes" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = "minutes"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "recommendation" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from event e where e.id = "recommendation"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[]))
				or ("recommendation"."state" <> 'draft' and "recommendation"."deleted_at" is null and "recommendation"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))
				or ((select koprue.reach()) <> 'none' and "recommendation"."is_published" and "recommendation"."state" <> 'draft' and "recommendation"."deleted_at" is null and 
	("recommendation"."event_id" is null or exists (select 1 from event e where e.id = "recommendation"."event_id" and e.deleted_at is null))
	and ("recommendation"."session_id" is null or exists (select 1 from event_session s where s.id = "recommendation"."session_id" and s.deleted_at is null))
	and ("recommendation"."practice_id" is null or exists (select 1 from practice p where p.id = "recommendation"."practice_id" and p.deleted_at is null))));--> statement-breakpoint
CREATE POLICY "add" ON "recommendation" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and (exists (select 1 from event e where e.id = "recommendation"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "recommendation" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and (exists (select 1 from event e where e.id = "recommendation"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[]))
				or ("recommendation"."state" <> 'draft' and "recommendation"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and (exists (select 1 from event e where e.id = "recommendation"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[]))
				or ("recommendation"."state" <> 'draft' and "recommendation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "recommendation" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and (exists (select 1 from event e where e.id = "recommendation"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('institutions'))::uuid[]))
				or ("recommendation"."state" <> 'draft' and "recommendation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "task" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from event e where e.id = "task"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or "task"."owner_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "add" ON "task" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = "task"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "task" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = "task"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))) or "task"."owner_id" = (select koprue.person())) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = "task"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))) or "task"."owner_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "remove" ON "task" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = "task"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))) or "task"."owner_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "read" ON "adaptation" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "adaptation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])
				or ("adaptation"."approved_at" is not null and "adaptation"."deleted_at" is null and exists (select 1 from practice p where p.id = "adaptation"."practice_id")));--> statement-breakpoint
CREATE POLICY "add" ON "adaptation" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "adaptation"."approved_at" is null and "adaptation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "adaptation" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "adaptation"."approved_at" is null and "adaptation"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "adaptation"."approved_at" is null and "adaptation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "adaptation" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "adaptation"."approved_at" is null and "adaptation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "practice" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or ((select koprue.reach()) <> 'none' and "practice"."state" = 'published' and "practice"."deleted_at" is null)
				or "practice"."institution_id" = any((select koprue.ids('institutions'))::uuid[]) or "practice"."reviewer_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "add" ON "practice" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "practice"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "practice" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "practice"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))
				or "practice"."reviewer_id" = (select koprue.person())) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "practice"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))
				or "practice"."reviewer_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "remove" ON "practice" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "practice"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))
				or "practice"."reviewer_id" = (select koprue.person()));