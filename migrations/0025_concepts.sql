CREATE TABLE "concept" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"state" text DEFAULT 'mandate' NOT NULL,
	"title" jsonb NOT NULL,
	"term" jsonb NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	"predecessor_id" uuid,
	"mandate" jsonb NOT NULL,
	"mandate_on" date,
	"definition" jsonb,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"consultation_ends_on" date,
	"consulted_at" timestamp with time zone,
	"round" integer DEFAULT 0 NOT NULL,
	"resolution" text,
	"resolved_on" date,
	"adopted_at" timestamp with time zone,
	"hash" text,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "concept_state" CHECK ("concept"."state" in ('mandate', 'drafting', 'consultation', 'presented', 'adopted', 'in_revision', 'superseded')),
	CONSTRAINT "concept_ends_after_start" CHECK ("concept"."ends_on" >= "concept"."starts_on"),
	CONSTRAINT "concept_adopted_by_resolution" CHECK ("concept"."state" not in ('adopted', 'in_revision', 'superseded')
				or ("concept"."hash" is not null and "concept"."resolution" is not null and "concept"."resolved_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "concept" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_adoption" (
	"concept_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"adopted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "concept_adoption" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"item" text NOT NULL,
	"mark" text NOT NULL,
	"evidence" jsonb,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "checklist_answer_mark" CHECK ("checklist_answer"."mark" in ('met', 'partly', 'not_met', 'not_applicable'))
);
--> statement-breakpoint
ALTER TABLE "checklist_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"concept_id" uuid,
	"checklist" text NOT NULL,
	"held_on" date NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "checklist_run_checklist" CHECK ("checklist_run"."checklist" in ('oecd', 'intercultural', 'steps'))
);
--> statement-breakpoint
ALTER TABLE "checklist_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_presentation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"report_id" uuid,
	"round" integer NOT NULL,
	"body" text NOT NULL,
	"held_on" date NOT NULL,
	"verdict" text NOT NULL,
	"remarks" jsonb,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "concept_presentation_once" UNIQUE NULLS NOT DISTINCT("concept_id","report_id","round","body"),
	CONSTRAINT "concept_presentation_body" CHECK ("concept_presentation"."body" in ('advisory_council', 'committee', 'council')),
	CONSTRAINT "concept_presentation_verdict" CHECK ("concept_presentation"."verdict" in ('agreed', 'agreed_with_remarks', 'sent_back'))
);
--> statement-breakpoint
ALTER TABLE "concept_presentation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"light" text NOT NULL,
	"percent" integer,
	"milestones" integer[] DEFAULT '{}' NOT NULL,
	"spent" numeric(14, 2),
	"obstacles" jsonb,
	"next_step" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "monitoring_entry_light" CHECK ("monitoring_entry"."light" in ('green', 'amber', 'red', 'grey')),
	CONSTRAINT "monitoring_entry_percent" CHECK ("monitoring_entry"."percent" between 0 and 100),
	CONSTRAINT "monitoring_entry_tells_obstacles" CHECK ("monitoring_entry"."light" not in ('amber', 'red') or "monitoring_entry"."obstacles" is not null)
);
--> statement-breakpoint
ALTER TABLE "monitoring_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"due_on" date,
	"state" text DEFAULT 'draft' NOT NULL,
	"summary" jsonb,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "monitoring_report_state" CHECK ("monitoring_report"."state" in ('draft', 'presented', 'published')),
	CONSTRAINT "monitoring_report_ends_after_start" CHECK ("monitoring_report"."ends_on" >= "monitoring_report"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "monitoring_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recommendation_response" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"concept_id" uuid,
	"kind" text NOT NULL,
	"reason" jsonb NOT NULL,
	"body" text NOT NULL,
	"decided_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "recommendation_response_kind" CHECK ("recommendation_response"."kind" in ('adopted', 'partly', 'deferred', 'rejected', 'other_level')),
	CONSTRAINT "recommendation_response_body" CHECK ("recommendation_response"."body" in ('advisory_council', 'committee', 'council'))
);
--> statement-breakpoint
ALTER TABLE "recommendation_response" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_baseline" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"kind" text NOT NULL,
	"text" jsonb,
	"field_id" uuid,
	"value" double precision,
	"unit" text,
	"year" integer,
	"source" text,
	"source_url" text,
	CONSTRAINT "concept_baseline_kind" CHECK ("concept_baseline"."kind" in ('figure', 'structure', 'need', 'gap')),
	CONSTRAINT "concept_baseline_unit" CHECK ("concept_baseline"."unit" in ('persons', 'households', 'percent', 'places', 'institutions', 'events', 'hours', 'months', 'lira', 'euro', 'points', 'other')),
	CONSTRAINT "concept_baseline_figure" CHECK ("concept_baseline"."kind" <> 'figure' or ("concept_baseline"."value" is not null and "concept_baseline"."unit" is not null
				and "concept_baseline"."year" is not null and "concept_baseline"."source" is not null))
);
--> statement-breakpoint
ALTER TABLE "concept_baseline" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_field" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"text" jsonb,
	"oecd" text[] DEFAULT '{}' NOT NULL,
	"intercultural" text[] DEFAULT '{}' NOT NULL,
	"goals" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "concept_field" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_goal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"level" text NOT NULL,
	"text" jsonb,
	"field_id" uuid,
	"parent_id" uuid,
	CONSTRAINT "concept_goal_level" CHECK ("concept_goal"."level" in ('guiding', 'strategic', 'operational'))
);
--> statement-breakpoint
ALTER TABLE "concept_goal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_indicator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"kind" text NOT NULL,
	"measure_id" uuid,
	"goal_id" uuid,
	"unit" text NOT NULL,
	"baseline_value" double precision,
	"baseline_year" integer,
	"target_value" double precision NOT NULL,
	"target_year" integer NOT NULL,
	"source" text,
	CONSTRAINT "concept_indicator_kind" CHECK ("concept_indicator"."kind" in ('output', 'outcome')),
	CONSTRAINT "concept_indicator_unit" CHECK ("concept_indicator"."unit" in ('persons', 'households', 'percent', 'places', 'institutions', 'events', 'hours', 'months', 'lira', 'euro', 'points', 'other')),
	CONSTRAINT "concept_indicator_of_one" CHECK (("concept_indicator"."measure_id" is null) <> ("concept_indicator"."goal_id" is null))
);
--> statement-breakpoint
ALTER TABLE "concept_indicator" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_measure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"text" jsonb,
	"field_id" uuid,
	"goal_id" uuid,
	"unit" jsonb,
	"partners" jsonb,
	"starts_on" date,
	"ends_on" date,
	"milestones" jsonb NOT NULL,
	"currency" text NOT NULL,
	"cost_once" numeric(14, 2),
	"cost_yearly" numeric(14, 2),
	"funding" jsonb NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'idea' NOT NULL,
	"status_reason" jsonb,
	CONSTRAINT "concept_measure_status" CHECK ("concept_measure"."status" in ('idea', 'proposed', 'decided', 'running', 'done', 'postponed', 'dropped')),
	CONSTRAINT "concept_measure_currency" CHECK ("concept_measure"."currency" in ('TRY', 'EUR')),
	CONSTRAINT "concept_measure_ends_after_start" CHECK ("concept_measure"."ends_on" >= "concept_measure"."starts_on"),
	CONSTRAINT "concept_measure_decided" CHECK ("concept_measure"."status" not in ('decided', 'running', 'done')
				or ("concept_measure"."unit" is not null and "concept_measure"."ends_on" is not null and jsonb_array_length("concept_measure"."funding") > 0)),
	CONSTRAINT "concept_measure_says_why" CHECK ("concept_measure"."status" not in ('postponed', 'dropped') or "concept_measure"."status_reason" is not null)
);
--> statement-breakpoint
ALTER TABLE "concept_measure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_measure_origin" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"recommendation_id" uuid,
	"practice_id" uuid,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "concept_measure_origin_one" CHECK (("concept_measure_origin"."recommendation_id" is null) <> ("concept_measure_origin"."practice_id" is null))
);
--> statement-breakpoint
ALTER TABLE "concept_measure_origin" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_principle" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"text" jsonb
);
--> statement-breakpoint
ALTER TABLE "concept_principle" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_reading" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"value" double precision NOT NULL,
	"source" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "concept_reading" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "concept_comment_language" CHECK ("concept_comment"."language" in ('de', 'tr', 'ar', 'en'))
);
--> statement-breakpoint
ALTER TABLE "concept_comment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_section" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"body" jsonb,
	"number" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "concept_section" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concept_section_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"changed" text[] DEFAULT '{}' NOT NULL,
	"author_id" uuid,
	"written_at" timestamp with time zone NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "concept_section_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consultation_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concept_id" uuid NOT NULL,
	"section_id" uuid,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"rejection" text,
	"reply" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "consultation_comment_language" CHECK ("consultation_comment"."language" in ('de', 'tr', 'ar', 'en')),
	CONSTRAINT "consultation_comment_state" CHECK ("consultation_comment"."state" in ('pending', 'shown', 'rejected')),
	CONSTRAINT "consultation_comment_rejection" CHECK ("consultation_comment"."rejection" in ('insult', 'personal_data', 'advertising', 'off_topic', 'repeated'))
);
--> statement-breakpoint
ALTER TABLE "consultation_comment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "concept" ADD CONSTRAINT "concept_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept" ADD CONSTRAINT "concept_predecessor" FOREIGN KEY ("predecessor_id") REFERENCES "public"."concept"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_adoption" ADD CONSTRAINT "concept_adoption_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_answer" ADD CONSTRAINT "checklist_answer_run_id_checklist_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."checklist_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_run" ADD CONSTRAINT "checklist_run_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_run" ADD CONSTRAINT "checklist_run_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_presentation" ADD CONSTRAINT "concept_presentation_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_presentation" ADD CONSTRAINT "concept_presentation_report_id_monitoring_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."monitoring_report"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_entry" ADD CONSTRAINT "monitoring_entry_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_entry" ADD CONSTRAINT "monitoring_entry_report_id_monitoring_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."monitoring_report"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_entry" ADD CONSTRAINT "monitoring_entry_measure_id_concept_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."concept_measure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_report" ADD CONSTRAINT "monitoring_report_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_response" ADD CONSTRAINT "recommendation_response_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_baseline" ADD CONSTRAINT "concept_baseline_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_baseline" ADD CONSTRAINT "concept_baseline_field_id_concept_field_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."concept_field"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_field" ADD CONSTRAINT "concept_field_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_goal" ADD CONSTRAINT "concept_goal_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_goal" ADD CONSTRAINT "concept_goal_field_id_concept_field_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."concept_field"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_goal" ADD CONSTRAINT "concept_goal_parent" FOREIGN KEY ("parent_id") REFERENCES "public"."concept_goal"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_indicator" ADD CONSTRAINT "concept_indicator_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_indicator" ADD CONSTRAINT "concept_indicator_measure_id_concept_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."concept_measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_indicator" ADD CONSTRAINT "concept_indicator_goal_id_concept_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."concept_goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_measure" ADD CONSTRAINT "concept_measure_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_measure" ADD CONSTRAINT "concept_measure_field_id_concept_field_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."concept_field"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_measure" ADD CONSTRAINT "concept_measure_goal_id_concept_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."concept_goal"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_measure_origin" ADD CONSTRAINT "concept_measure_origin_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_measure_origin" ADD CONSTRAINT "concept_measure_origin_measure_id_concept_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."concept_measure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_measure_origin" ADD CONSTRAINT "concept_measure_origin_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_measure_origin" ADD CONSTRAINT "concept_measure_origin_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_principle" ADD CONSTRAINT "concept_principle_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_reading" ADD CONSTRAINT "concept_reading_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_reading" ADD CONSTRAINT "concept_reading_indicator_id_concept_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."concept_indicator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_comment" ADD CONSTRAINT "concept_comment_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_comment" ADD CONSTRAINT "concept_comment_section_id_concept_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."concept_section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_comment" ADD CONSTRAINT "concept_comment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_section" ADD CONSTRAINT "concept_section_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_section_version" ADD CONSTRAINT "concept_section_version_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_section_version" ADD CONSTRAINT "concept_section_version_section_id_concept_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."concept_section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_section_version" ADD CONSTRAINT "concept_section_version_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_comment" ADD CONSTRAINT "consultation_comment_concept_id_concept_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."concept"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_comment" ADD CONSTRAINT "consultation_comment_section_id_concept_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."concept_section"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "concept_one_successor" ON "concept" USING btree ("predecessor_id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "concept_institution" ON "concept" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "concept_search" ON "concept" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "checklist_answer_once" ON "checklist_answer" USING btree ("run_id","item");--> statement-breakpoint
CREATE INDEX "checklist_run_institution" ON "checklist_run" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "checklist_run_concept" ON "checklist_run" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_presentation_report" ON "concept_presentation" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "monitoring_entry_of" ON "monitoring_entry" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "monitoring_entry_measure" ON "monitoring_entry" USING btree ("measure_id");--> statement-breakpoint
CREATE UNIQUE INDEX "monitoring_entry_once" ON "monitoring_entry" USING btree ("report_id","measure_id");--> statement-breakpoint
CREATE INDEX "monitoring_report_of" ON "monitoring_report" USING btree ("concept_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recommendation_response_once" ON "recommendation_response" USING btree ("recommendation_id");--> statement-breakpoint
CREATE INDEX "recommendation_response_institution" ON "recommendation_response" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "recommendation_response_concept" ON "recommendation_response" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_baseline_of" ON "concept_baseline" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_baseline_field" ON "concept_baseline" USING btree ("field_id");--> statement-breakpoint
CREATE INDEX "concept_field_of" ON "concept_field" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_goal_of" ON "concept_goal" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_goal_under" ON "concept_goal" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "concept_indicator_of" ON "concept_indicator" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_indicator_measure" ON "concept_indicator" USING btree ("measure_id");--> statement-breakpoint
CREATE INDEX "concept_indicator_goal" ON "concept_indicator" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "concept_measure_of" ON "concept_measure" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_measure_field" ON "concept_measure" USING btree ("field_id");--> statement-breakpoint
CREATE INDEX "concept_measure_goal" ON "concept_measure" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "concept_measure_origin_of" ON "concept_measure_origin" USING btree ("concept_id");--> statement-breakpoint
CREATE UNIQUE INDEX "concept_measure_origin_once" ON "concept_measure_origin" USING btree ("measure_id","recommendation_id","practice_id");--> statement-breakpoint
CREATE INDEX "concept_measure_origin_recommendation" ON "concept_measure_origin" USING btree ("recommendation_id");--> statement-breakpoint
CREATE INDEX "concept_measure_origin_practice" ON "concept_measure_origin" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "concept_principle_of" ON "concept_principle" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_reading_of" ON "concept_reading" USING btree ("concept_id");--> statement-breakpoint
CREATE UNIQUE INDEX "concept_reading_once" ON "concept_reading" USING btree ("indicator_id","year") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "concept_comment_of" ON "concept_comment" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_comment_section" ON "concept_comment" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "concept_section_of" ON "concept_section" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "concept_section_version_of" ON "concept_section_version" USING btree ("concept_id");--> statement-breakpoint
CREATE UNIQUE INDEX "concept_section_version_number" ON "concept_section_version" USING btree ("section_id","number");--> statement-breakpoint
CREATE INDEX "consultation_comment_of" ON "consultation_comment" USING btree ("concept_id");--> statement-breakpoint
CREATE INDEX "consultation_comment_section" ON "consultation_comment" USING btree ("section_id");--> statement-breakpoint
CREATE POLICY "read" ON "concept" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "concept"."institution_id" = any((select koprue.ids('institutions'))::uuid[])
				or ((select koprue.reach()) <> 'none' and "concept"."state" in ('consultation', 'presented', 'adopted', 'in_revision', 'superseded') and "concept"."deleted_at" is null));--> statement-breakpoint
CREATE POLICY "add" ON "concept" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "concept"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "concept" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "concept"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "concept"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "concept" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "concept"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "concept_adoption" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_adoption"."concept_id"));--> statement-breakpoint
CREATE POLICY "add" ON "concept_adoption" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_adoption"."concept_id"
				and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_adoption" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "remove" ON "concept_adoption" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (false);--> statement-breakpoint
CREATE POLICY "read" ON "checklist_answer" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (exists (select 1 from checklist_run r where r.id = "checklist_answer"."run_id"));--> statement-breakpoint
CREATE POLICY "add" ON "checklist_answer" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from checklist_run r where r.id = run_id
	and r.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "checklist_answer" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from checklist_run r where r.id = run_id
	and r.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from checklist_run r where r.id = run_id
	and r.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "checklist_answer" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from checklist_run r where r.id = run_id
	and r.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "checklist_run" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "checklist_run"."institution_id" = any((select koprue.ids('institutions'))::uuid[])
				or ("checklist_run"."is_shared" and "checklist_run"."deleted_at" is null and exists (select 1 from partnership p where p.deleted_at is null and p.phase <> 'ended'
	and ((p.first_id = institution_id and p.second_id = any((select koprue.ids('institutions'))::uuid[]))
		or (p.second_id = institution_id and p.first_id = any((select koprue.ids('institutions'))::uuid[]))))));--> statement-breakpoint
CREATE POLICY "add" ON "checklist_run" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "checklist_run"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "checklist_run" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "checklist_run"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "checklist_run"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "checklist_run" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "checklist_run"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "concept_presentation" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or ("concept_presentation"."report_id" is null and exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"))
				or exists (select 1 from monitoring_report r where r.id = "concept_presentation"."report_id"));--> statement-breakpoint
CREATE POLICY "add" ON "concept_presentation" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_presentation" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_presentation" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "monitoring_entry" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or exists (select 1 from monitoring_report r where r.id = "monitoring_entry"."report_id"));--> statement-breakpoint
CREATE POLICY "add" ON "monitoring_entry" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "monitoring_entry" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "monitoring_entry" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "monitoring_report" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))
				or ("monitoring_report"."state" = 'published' and "monitoring_report"."deleted_at" is null and exists (select 1 from concept c where c.id = "monitoring_report"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "monitoring_report" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "monitoring_report" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "monitoring_report" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "recommendation_response" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "recommendation_response"."institution_id" = any((select koprue.ids('institutions'))::uuid[])
				or ("recommendation_response"."deleted_at" is null and exists (select 1 from recommendation r where r.id = "recommendation_response"."recommendation_id")));--> statement-breakpoint
CREATE POLICY "add" ON "recommendation_response" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "recommendation_response"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "recommendation_response" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "recommendation_response"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "recommendation_response"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "recommendation_response" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "recommendation_response"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "concept_baseline" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or ("concept_baseline"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_baseline"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "concept_baseline" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_baseline" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_baseline" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_field" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or ("concept_field"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_field"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "concept_field" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_field" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_field" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_goal" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or ("concept_goal"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_goal"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "concept_goal" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_goal" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_goal" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_indicator" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or ("concept_indicator"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_indicator"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "concept_indicator" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_indicator" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_indicator" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_measure" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or ("concept_measure"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_measure"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "concept_measure" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_measure" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_measure" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_measure_origin" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (exists (select 1 from concept_measure m where m.id = "concept_measure_origin"."measure_id"));--> statement-breakpoint
CREATE POLICY "add" ON "concept_measure_origin" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_measure_origin"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_measure_origin" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_measure_origin"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_measure_origin"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_measure_origin" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_measure_origin"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_principle" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or ("concept_principle"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_principle"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "concept_principle" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_principle" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_principle" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_reading" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or ("concept_reading"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_reading"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "concept_reading" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_reading" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_reading" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_comment" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "add" ON "concept_comment" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_comment" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_comment" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_section" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])) or ("concept_section"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_section"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "concept_section" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_section" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "concept_section" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "concept_section_version" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_section_version"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "add" ON "concept_section_version" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "concept_section_version"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "concept_section_version" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "concept_section_version" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "consultation_comment" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "consultation_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))
				or ("consultation_comment"."state" = 'shown' and "consultation_comment"."deleted_at" is null and exists (select 1 from concept c where c.id = "consultation_comment"."concept_id")));--> statement-breakpoint
CREATE POLICY "add" ON "consultation_comment" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ("consultation_comment"."state" = 'pending' and "consultation_comment"."reply" is null and exists (select 1 from concept c where c.id = "consultation_comment"."concept_id" and c.state = 'consultation' and c.deleted_at is null)));--> statement-breakpoint
CREATE POLICY "change" ON "consultation_comment" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "consultation_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "consultation_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "consultation_comment" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from concept c where c.id = "consultation_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('institutions'))::uuid[]))));