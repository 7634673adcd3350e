CREATE TABLE "dialogue" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"question" jsonb NOT NULL,
	"introduction" jsonb,
	"rules" jsonb,
	"languages" text[] NOT NULL,
	"action_fields" integer[] DEFAULT '{}' NOT NULL,
	"phase" text DEFAULT 'prepare' NOT NULL,
	"paused_at" timestamp with time zone,
	"asks_category" boolean DEFAULT false NOT NULL,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "dialogue_phase_known" CHECK ("dialogue"."phase" in ('prepare', 'collect', 'vote', 'in_person', 'draft', 'feedback', 'decide', 'follow_up', 'closed')),
	CONSTRAINT "dialogue_languages" CHECK (cardinality("dialogue"."languages") > 0)
);
--> statement-breakpoint
ALTER TABLE "dialogue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dialogue_phase" (
	"dialogue_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"begun_at" timestamp with time zone,
	CONSTRAINT "dialogue_phase_dialogue_id_phase_pk" PRIMARY KEY("dialogue_id","phase"),
	CONSTRAINT "dialogue_phase_phase" CHECK ("dialogue_phase"."phase" in ('prepare', 'collect', 'vote', 'in_person', 'draft', 'feedback', 'decide', 'follow_up', 'closed')),
	CONSTRAINT "dialogue_phase_order" CHECK ("dialogue_phase"."ends_on" >= "dialogue_phase"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "dialogue_phase" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dialogue_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" jsonb NOT NULL,
	"options" jsonb NOT NULL,
	CONSTRAINT "dialogue_question_whole" UNIQUE("dialogue_id","id")
);
--> statement-breakpoint
ALTER TABLE "dialogue_question" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "moderation_policy" (
	"dialogue_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" jsonb NOT NULL,
	"reasons" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "moderation_policy_dialogue_id_version_pk" PRIMARY KEY("dialogue_id","version")
);
--> statement-breakpoint
ALTER TABLE "moderation_policy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"batch" text NOT NULL,
	"state" text DEFAULT 'printed' NOT NULL,
	"printed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "access_code_state" CHECK ("access_code"."state" in ('printed', 'used', 'revoked'))
);
--> statement-breakpoint
ALTER TABLE "access_code" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ballot_sheet" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"code" text NOT NULL,
	"locale" text NOT NULL,
	"statement_ids" uuid[] NOT NULL,
	"state" text DEFAULT 'printed' NOT NULL,
	"printed_at" timestamp with time zone NOT NULL,
	"typed" jsonb,
	"checked" jsonb,
	"typed_by" uuid,
	"checked_by" uuid,
	"typed_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"participant_id" uuid,
	CONSTRAINT "ballot_sheet_state" CHECK ("ballot_sheet"."state" in ('printed', 'typed', 'checked', 'void')),
	CONSTRAINT "ballot_sheet_four_eyes" CHECK ("ballot_sheet"."checked_by" <> "ballot_sheet"."typed_by")
);
--> statement-breakpoint
ALTER TABLE "ballot_sheet" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "card_count" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"agrees" integer NOT NULL,
	"passes" integer NOT NULL,
	"disagrees" integer NOT NULL,
	"place" text,
	"counted_at" timestamp with time zone NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "card_count_numbers" CHECK (least("card_count"."agrees", "card_count"."passes", "card_count"."disagrees") >= 0)
);
--> statement-breakpoint
ALTER TABLE "card_count" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "kiosk" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"link_hash" text,
	"device_hash" text,
	"opened_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "kiosk" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"ballot_hash" text,
	"category" text,
	"channel" text NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "participant_whole" UNIQUE("dialogue_id","id"),
	CONSTRAINT "participant_category" CHECK ("participant"."category" in ('authority', 'service_provider', 'ngo', 'host_community', 'refugee_or_migrant', 'business', 'research')),
	CONSTRAINT "participant_channel" CHECK ("participant"."channel" in ('online', 'room', 'paper', 'kiosk'))
);
--> statement-breakpoint
ALTER TABLE "participant" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participant_answer" (
	"dialogue_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"option" text NOT NULL,
	CONSTRAINT "participant_answer_participant_id_question_id_pk" PRIMARY KEY("participant_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "participant_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "room_wall" (
	"dialogue_id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid,
	"shown_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "room_wall" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement_author" (
	"statement_id" uuid PRIMARY KEY NOT NULL,
	"participant_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "statement_author" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vote" (
	"dialogue_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"says" smallint NOT NULL,
	"channel" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"nonce" uuid NOT NULL,
	CONSTRAINT "vote_dialogue_id_participant_id_statement_id_pk" PRIMARY KEY("dialogue_id","participant_id","statement_id"),
	CONSTRAINT "vote_says" CHECK ("vote"."says" between -1 and 1),
	CONSTRAINT "vote_channel" CHECK ("vote"."channel" in ('online', 'room', 'paper', 'kiosk'))
);
--> statement-breakpoint
ALTER TABLE "vote" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vote_upload" (
	"nonce" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"kiosk_id" uuid,
	"votes" integer NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "vote_upload" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analysis_input" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"votes" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "analysis_input" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analysis_place" (
	"run_id" uuid NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"x" double precision NOT NULL,
	"y" double precision NOT NULL,
	"group" smallint,
	CONSTRAINT "analysis_place_run_id_participant_id_pk" PRIMARY KEY("run_id","participant_id")
);
--> statement-breakpoint
ALTER TABLE "analysis_place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analysis_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"input_hash" text,
	"method" text,
	"parameters" jsonb,
	"seed" bigint,
	"participants" integer,
	"statements" integer,
	"votes" integer,
	"stability" double precision,
	"result" jsonb,
	"error" text,
	"queued_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"erased_at" timestamp with time zone,
	CONSTRAINT "analysis_run_state" CHECK ("analysis_run"."state" in ('queued', 'running', 'done', 'failed', 'published', 'superseded'))
);
--> statement-breakpoint
ALTER TABLE "analysis_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"text" jsonb NOT NULL,
	"plain" jsonb,
	"origin" text NOT NULL,
	"is_meta" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"merged_into_id" uuid,
	"split_from_id" uuid,
	"priority" double precision DEFAULT 5.0625 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "statement_whole" UNIQUE("dialogue_id","id"),
	CONSTRAINT "statement_state" CHECK ("statement"."state" in ('pending', 'accepted', 'rejected', 'merged', 'split')),
	CONSTRAINT "statement_origin" CHECK ("statement"."origin" in ('online', 'event', 'paper', 'seed', 'interview'))
);
--> statement-breakpoint
ALTER TABLE "statement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement_recording" (
	"statement_id" uuid NOT NULL,
	"dialogue_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"sha256" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "statement_recording_statement_id_locale_pk" PRIMARY KEY("statement_id","locale")
);
--> statement-breakpoint
ALTER TABLE "statement_recording" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement_step" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "statement_step_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"dialogue_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"reason" text,
	"policy_version" integer NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "statement_step_from" CHECK ("statement_step"."from" in ('pending', 'accepted', 'rejected', 'merged', 'split')),
	CONSTRAINT "statement_step_to" CHECK ("statement_step"."to" in ('pending', 'accepted', 'rejected', 'merged', 'split'))
);
--> statement-breakpoint
ALTER TABLE "statement_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_phase" ADD CONSTRAINT "dialogue_phase_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_question" ADD CONSTRAINT "dialogue_question_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_policy" ADD CONSTRAINT "moderation_policy_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_code" ADD CONSTRAINT "access_code_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_sheet" ADD CONSTRAINT "ballot_sheet_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_sheet" ADD CONSTRAINT "ballot_sheet_typed_by_person_id_fk" FOREIGN KEY ("typed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_sheet" ADD CONSTRAINT "ballot_sheet_checked_by_person_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_sheet" ADD CONSTRAINT "ballot_sheet_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_count" ADD CONSTRAINT "card_count_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_count" ADD CONSTRAINT "card_count_statement" FOREIGN KEY ("dialogue_id","statement_id") REFERENCES "public"."statement"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kiosk" ADD CONSTRAINT "kiosk_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_answer" ADD CONSTRAINT "participant_answer_participant" FOREIGN KEY ("dialogue_id","participant_id") REFERENCES "public"."participant"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_answer" ADD CONSTRAINT "participant_answer_question" FOREIGN KEY ("dialogue_id","question_id") REFERENCES "public"."dialogue_question"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_wall" ADD CONSTRAINT "room_wall_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_wall" ADD CONSTRAINT "room_wall_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_author" ADD CONSTRAINT "statement_author_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_author" ADD CONSTRAINT "statement_author_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_participant" FOREIGN KEY ("dialogue_id","participant_id") REFERENCES "public"."participant"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_statement" FOREIGN KEY ("dialogue_id","statement_id") REFERENCES "public"."statement"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_upload" ADD CONSTRAINT "vote_upload_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_upload" ADD CONSTRAINT "vote_upload_kiosk_id_kiosk_id_fk" FOREIGN KEY ("kiosk_id") REFERENCES "public"."kiosk"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_input" ADD CONSTRAINT "analysis_input_run_id_analysis_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."analysis_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_place" ADD CONSTRAINT "analysis_place_run_id_analysis_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."analysis_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_place" ADD CONSTRAINT "analysis_place_participant" FOREIGN KEY ("dialogue_id","participant_id") REFERENCES "public"."participant"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_run" ADD CONSTRAINT "analysis_run_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_run" ADD CONSTRAINT "analysis_run_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_merged_into_id_statement_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."statement"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_split_from_id_statement_id_fk" FOREIGN KEY ("split_from_id") REFERENCES "public"."statement"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_recording" ADD CONSTRAINT "statement_recording_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_recording" ADD CONSTRAINT "statement_recording_dialogue_id_dialogue_id_fk" FOREIGN KEY ("dialogue_id") REFERENCES "public"."dialogue"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_step" ADD CONSTRAINT "statement_step_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_step" ADD CONSTRAINT "statement_step_statement" FOREIGN KEY ("dialogue_id","statement_id") REFERENCES "public"."statement"("dialogue_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogue_institution" ON "dialogue" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "dialogue_search" ON "dialogue" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "access_code_hash" ON "access_code" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "access_code_batch" ON "access_code" USING btree ("dialogue_id","batch");--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_sheet_code" ON "ballot_sheet" USING btree ("dialogue_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "ballot_sheet_participant" ON "ballot_sheet" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "card_count_statement_of" ON "card_count" USING btree ("dialogue_id","statement_id");--> statement-breakpoint
CREATE INDEX "kiosk_dialogue" ON "kiosk" USING btree ("dialogue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "kiosk_link" ON "kiosk" USING btree ("link_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "kiosk_device" ON "kiosk" USING btree ("device_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "participant_ballot" ON "participant" USING btree ("ballot_hash");--> statement-breakpoint
CREATE INDEX "participant_answer_of" ON "participant_answer" USING btree ("dialogue_id","question_id");--> statement-breakpoint
CREATE INDEX "statement_author_participant" ON "statement_author" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "vote_on" ON "vote" USING btree ("dialogue_id","statement_id");--> statement-breakpoint
CREATE INDEX "vote_upload_kiosk" ON "vote_upload" USING btree ("kiosk_id");--> statement-breakpoint
CREATE INDEX "analysis_place_of" ON "analysis_place" USING btree ("dialogue_id","participant_id");--> statement-breakpoint
CREATE INDEX "analysis_run_input" ON "analysis_run" USING btree ("dialogue_id","input_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "analysis_run_published" ON "analysis_run" USING btree ("dialogue_id") WHERE "analysis_run"."state" = 'published';--> statement-breakpoint
CREATE INDEX "statement_recording_sha256" ON "statement_recording" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "statement_step_of" ON "statement_step" USING btree ("dialogue_id","statement_id");--> statement-breakpoint
CREATE POLICY "read" ON "dialogue" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "dialogue"."institution_id" = any((select koprue.ids('institutions'))::uuid[])
				or ((select koprue.reach()) <> 'none' and "dialogue"."deleted_at" is null and "dialogue"."phase" <> 'prepare'));--> statement-breakpoint
CREATE POLICY "add" ON "dialogue" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "dialogue"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "dialogue" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "dialogue"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "dialogue"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "dialogue" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "dialogue"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "dialogue_phase" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.sees_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "dialogue_phase" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "dialogue_phase" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "dialogue_phase" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "dialogue_question" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.sees_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "dialogue_question" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "dialogue_question" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "dialogue_question" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "moderation_policy" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.sees_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "moderation_policy" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "moderation_policy" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "remove" ON "moderation_policy" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (false);--> statement-breakpoint
CREATE POLICY "read" ON "access_code" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "access_code" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "access_code" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "access_code" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "ballot_sheet" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "ballot_sheet" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "ballot_sheet" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "ballot_sheet" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "card_count" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.sees_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "card_count" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "card_count" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "card_count" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "kiosk" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "kiosk" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "kiosk" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "kiosk" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "participant" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "participant"."ballot_hash" = (select koprue.ballot()));--> statement-breakpoint
CREATE POLICY "add" ON "participant" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "participant" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "participant" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "read" ON "participant_answer" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or participant_id = (select koprue.participant_presented()));--> statement-breakpoint
CREATE POLICY "add" ON "participant_answer" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "participant_answer" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "participant_answer" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "read" ON "room_wall" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.sees_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "room_wall" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "room_wall" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "room_wall" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "statement_author" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or participant_id = (select koprue.participant_presented()));--> statement-breakpoint
CREATE POLICY "add" ON "statement_author" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "statement_author" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "statement_author" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "read" ON "vote" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or participant_id = (select koprue.participant_presented()));--> statement-breakpoint
CREATE POLICY "add" ON "vote" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "vote" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "vote" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "read" ON "vote_upload" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "vote_upload" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "vote_upload" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "remove" ON "vote_upload" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (false);--> statement-breakpoint
CREATE POLICY "read" ON "analysis_input" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "add" ON "analysis_input" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "analysis_input" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "analysis_input" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "read" ON "analysis_place" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "add" ON "analysis_place" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "analysis_place" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "analysis_place" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "read" ON "analysis_run" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id) or ("analysis_run"."state" in ('published', 'superseded') and koprue.sees_dialogue(dialogue_id)));--> statement-breakpoint
CREATE POLICY "add" ON "analysis_run" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "analysis_run" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "analysis_run" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "statement" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (("statement"."state" = 'accepted' and koprue.sees_dialogue(dialogue_id)) or "statement"."id" = any((select koprue.statements_presented())::uuid[]) or koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "statement" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "statement" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "statement" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "statement_recording" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (koprue.sees_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "statement_recording" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "statement_recording" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id)) WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "remove" ON "statement_recording" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "read" ON "statement_step" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ("statement_step"."statement_id" = any((select koprue.statements_presented())::uuid[]) or koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "add" ON "statement_step" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK (koprue.keeps_dialogue(dialogue_id));--> statement-breakpoint
CREATE POLICY "change" ON "statement_step" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "statement_step" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');