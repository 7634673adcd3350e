CREATE TABLE "concept_dialogue" (
	"concept_id" uuid NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "concept_dialogue_concept_id_dialogue_id_pk" PRIMARY KEY("concept_id","dialogue_id")
);
--> statement-breakpoint
ALTER TABLE "concept_dialogue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dialogue_recommendation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"text" jsonb NOT NULL,
	"rationale" jsonb,
	"counter" jsonb,
	"minority" jsonb,
	"minority_parts" text[] DEFAULT '{}' NOT NULL,
	"run_id" uuid,
	"institution_id" uuid,
	"office" jsonb,
	"due_on" date,
	"published_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "dialogue_recommendation_whole" UNIQUE("dialogue_id","id"),
	CONSTRAINT "dialogue_recommendation_state" CHECK ("dialogue_recommendation"."state" in ('draft', 'published', 'deferred', 'answered')),
	CONSTRAINT "dialogue_recommendation_addressee" CHECK ("dialogue_recommendation"."institution_id" is not null or "dialogue_recommendation"."office" is not null),
	CONSTRAINT "dialogue_recommendation_minority" CHECK (cardinality("dialogue_recommendation"."minority_parts") = 0 or "dialogue_recommendation"."minority" is not null),
	CONSTRAINT "dialogue_recommendation_published" CHECK ("dialogue_recommendation"."state" = 'draft' or ("dialogue_recommendation"."run_id" is not null and "dialogue_recommendation"."due_on" is not null
				and "dialogue_recommendation"."published_at" is not null and "dialogue_recommendation"."deleted_at" is null))
);
--> statement-breakpoint
ALTER TABLE "dialogue_recommendation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recommendation_evidence" (
	"recommendation_id" uuid NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "recommendation_evidence_recommendation_id_statement_id_pk" PRIMARY KEY("recommendation_id","statement_id")
);
--> statement-breakpoint
ALTER TABLE "recommendation_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "recommendation_response" DROP CONSTRAINT "recommendation_response_body";--> statement-breakpoint
ALTER TABLE "recommendation_response" DROP CONSTRAINT "recommendation_response_recommendation_id_recommendation_id_fk";
--> statement-breakpoint
ALTER TABLE "recommendation_response" DROP CONSTRAINT "recommendation_response_concept_id_concept_id_fk";
--> statement-breakpoint
DROP INDEX "recommendation_response_once";--> statement-breakpoint
DROP INDEX "recommendation_response_concept";--> statement-breakpoint
ALTER TABLE "recommendation_response" ALTER COLUMN "institution_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD COLUMN "until_on" date;--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD COLUMN "measure_id" uuid;--> statement-breakpoint
ALTER TABLE "concept_dialogue" ADD CONSTRAINT "concept_dialogue_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_dialogue" ADD CONSTRAINT "concept_dialogue_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_recommendation" ADD CONSTRAINT "dialogue_recommendation_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_recommendation" ADD CONSTRAINT "dialogue_recommendation_run_id_analysis_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."analysis_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_recommendation" ADD CONSTRAINT "dialogue_recommendation_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_evidence" ADD CONSTRAINT "recommendation_evidence_recommendation" FOREIGN KEY ("dialogue_id","recommendation_id") REFERENCES "public"."dialogue_recommendation"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_evidence" ADD CONSTRAINT "recommendation_evidence_statement" FOREIGN KEY ("dialogue_id","statement_id") REFERENCES "public"."statement"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "concept_dialogue_of" ON "concept_dialogue" USING btree ("dialogue_id");--> statement-breakpoint
CREATE INDEX "dialogue_recommendation_institution" ON "dialogue_recommendation" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "dialogue_recommendation_due" ON "dialogue_recommendation" USING btree ("due_on") WHERE "dialogue_recommendation"."state" in ('published', 'deferred');--> statement-breakpoint
CREATE INDEX "recommendation_evidence_statement" ON "recommendation_evidence" USING btree ("dialogue_id","statement_id");--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_measure_id_concept_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."concept_measure"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_recommendation" FOREIGN KEY ("recommendation_id") REFERENCES "public"."dialogue_recommendation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recommendation_response_of" ON "recommendation_response" USING btree ("recommendation_id");--> statement-breakpoint
CREATE INDEX "recommendation_response_measure_of" ON "recommendation_response" USING btree ("measure_id");--> statement-breakpoint
ALTER TABLE "recommendation_response" DROP COLUMN "concept_id";--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_until" CHECK (("recommendation_response"."kind" = 'deferred') = ("recommendation_response"."until_on" is not null));--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_measure" CHECK ("recommendation_response"."measure_id" is null or "recommendation_response"."kind" in ('adopted', 'partly'));--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_body" CHECK ("recommendation_response"."body" in ('advisory_council', 'committee', 'council', 'administration'));--> statement-breakpoint
CREATE POLICY "read" ON "concept_dialogue" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (exists (select 1 from concept c where c.id = "concept_dialogue"."concept_id"));--> statement-breakpoint
CREATE POLICY "add" ON "concept_dialogue" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_dialogue"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_dialogue" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_dialogue"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_dialogue"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_dialogue" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_dialogue"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "dialogue_recommendation" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id) or ("dialogue_recommendation"."state" <> 'draft' and "dialogue_recommendation"."deleted_at" is null and koprue.sees_dialogue(dialogue_id)));--> statement-breakpoint
CREATE POLICY "add" ON "dialogue_recommendation" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "dialogue_recommendation" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id) or ("dialogue_recommendation"."state" <> 'draft' and (select koprue.writes()) in ('all', 'scoped') and "dialogue_recommendation"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK (koprue.keeps_dialogue(dialogue_id) or ("dialogue_recommendation"."state" <> 'draft' and (select koprue.writes()) in ('all', 'scoped') and "dialogue_recommendation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "dialogue_recommendation" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id) or ("dialogue_recommendation"."state" <> 'draft' and (select koprue.writes()) in ('all', 'scoped') and "dialogue_recommendation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "recommendation_evidence" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (exists (select 1 from dialogue_recommendation r where r.id = "recommendation_evidence"."recommendation_id"));--> statement-breakpoint
CREATE POLICY "add" ON "recommendation_evidence" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "recommendation_evidence" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "recommendation_evidence" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
ALTER POLICY "read" ON "recommendation_response" TO koprue_app USING (exists (select 1 from dialogue_recommendation r where r.id = "recommendation_response"."recommendation_id"));--> statement-breakpoint
ALTER POLICY "add" ON "recommendation_response" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from dialogue_recommendation r where r.id = recommendation_id and r.state <> 'draft'
	and (r.institution_id = any((select koprue.ids('institutions'))::uuid[])
		or (r.institution_id is null and koprue.keeps_dialogue(r.dialogue_id))))));--> statement-breakpoint
ALTER POLICY "change" ON "recommendation_response" TO koprue_app USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
ALTER POLICY "remove" ON "recommendation_response" TO koprue_app USING ((select koprue.writes()) = 'all');