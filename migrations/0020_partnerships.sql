CREATE TABLE "network" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"theme" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "network" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"network_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"removed_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "network_answer_language" CHECK ("network_answer"."language" in ('de', 'tr', 'ar', 'en'))
);
--> statement-breakpoint
ALTER TABLE "network_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_meeting" (
	"network_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "network_meeting_network_id_event_id_pk" PRIMARY KEY("network_id","event_id")
);
--> statement-breakpoint
ALTER TABLE "network_meeting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"institution" text,
	"role" text DEFAULT 'member' NOT NULL,
	"state" text NOT NULL,
	"mail" text DEFAULT 'daily' NOT NULL,
	"told_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "network_member_role" CHECK ("network_member"."role" in ('member', 'moderator')),
	CONSTRAINT "network_member_state" CHECK ("network_member"."state" in ('requested', 'invited', 'active', 'declined', 'left')),
	CONSTRAINT "network_member_mail" CHECK ("network_member"."mail" in ('once', 'daily', 'none'))
);
--> statement-breakpoint
ALTER TABLE "network_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"removed_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"title" text NOT NULL,
	"solved_at" timestamp with time zone,
	"search" text DEFAULT '' NOT NULL,
	CONSTRAINT "network_question_language" CHECK ("network_question"."language" in ('de', 'tr', 'ar', 'en'))
);
--> statement-breakpoint
ALTER TABLE "network_question" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "network_thanks" (
	"answer_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "network_thanks_answer_id_member_id_pk" PRIMARY KEY("answer_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "network_thanks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partner_dismissal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"until" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "partner_dismissal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partnership_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"phase" text NOT NULL,
	"taken_on" date NOT NULL,
	"note" text,
	"document" text,
	"document_id" uuid,
	"basis" text,
	"basis_on" date,
	"valid_until" date,
	"basis_languages" text[] DEFAULT '{}' NOT NULL,
	"proposer" text NOT NULL,
	"first" text,
	"second" text,
	"proposed_by" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partnership_proposal_state" CHECK ("partnership_proposal"."state" in ('open', 'taken', 'declined', 'withdrawn')),
	CONSTRAINT "partnership_proposal_phase" CHECK ("partnership_proposal"."phase" in ('interest', 'matching', 'first_contact', 'agreement', 'project_sketch', 'application', 'implementation', 'closing', 'dormant', 'ended')),
	CONSTRAINT "partnership_proposal_basis" CHECK ("partnership_proposal"."basis" in ('none', 'joint_declaration', 'memorandum', 'council_decision', 'contract')),
	CONSTRAINT "partnership_proposal_proposer" CHECK ("partnership_proposal"."proposer" in ('first', 'second', 'programme')),
	CONSTRAINT "partnership_proposal_first" CHECK ("partnership_proposal"."first" in ('side', 'programme')),
	CONSTRAINT "partnership_proposal_second" CHECK ("partnership_proposal"."second" in ('side', 'programme')),
	CONSTRAINT "partnership_proposal_taken_by_both" CHECK ("partnership_proposal"."state" <> 'taken' or ("partnership_proposal"."first" is not null and "partnership_proposal"."second" is not null))
);
--> statement-breakpoint
ALTER TABLE "partnership_proposal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "institution" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "partnership" ADD COLUMN "basis_languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "partnership_step" ADD COLUMN "document_id" uuid;--> statement-breakpoint
ALTER TABLE "partnership_step" ADD COLUMN "first" text;--> statement-breakpoint
ALTER TABLE "partnership_step" ADD COLUMN "second" text;--> statement-breakpoint
ALTER TABLE "partnership_step" ADD COLUMN "confirmed_by" text;--> statement-breakpoint
ALTER TABLE "network_answer" ADD CONSTRAINT "network_answer_question_id_network_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."network_question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_answer" ADD CONSTRAINT "network_answer_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_answer" ADD CONSTRAINT "network_answer_author_id_network_member_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."network_member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_meeting" ADD CONSTRAINT "network_meeting_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_meeting" ADD CONSTRAINT "network_meeting_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_member" ADD CONSTRAINT "network_member_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_member" ADD CONSTRAINT "network_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_question" ADD CONSTRAINT "network_question_network_id_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."network"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_question" ADD CONSTRAINT "network_question_author_id_network_member_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."network_member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_thanks" ADD CONSTRAINT "network_thanks_answer_id_network_answer_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."network_answer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_thanks" ADD CONSTRAINT "network_thanks_member_id_network_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."network_member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_dismissal" ADD CONSTRAINT "partner_dismissal_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_dismissal" ADD CONSTRAINT "partner_dismissal_other_id_institution_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."institution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_proposal" ADD CONSTRAINT "partnership_proposal_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_proposal" ADD CONSTRAINT "partnership_proposal_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "network_answer_of" ON "network_answer" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "network_member_once" ON "network_member" USING btree ("network_id","person_id");--> statement-breakpoint
CREATE INDEX "network_member_person" ON "network_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "network_question_of" ON "network_question" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partner_dismissal_once" ON "partner_dismissal" USING btree ("institution_id","other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partnership_proposal_open" ON "partnership_proposal" USING btree ("partnership_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "partnership_proposal_of" ON "partnership_proposal" USING btree ("partnership_id");--> statement-breakpoint
ALTER TABLE "partnership_step" ADD CONSTRAINT "partnership_step_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_step" ADD CONSTRAINT "partnership_step_first" CHECK ("partnership_step"."first" in ('side', 'programme'));--> statement-breakpoint
ALTER TABLE "partnership_step" ADD CONSTRAINT "partnership_step_second" CHECK ("partnership_step"."second" in ('side', 'programme'));--> statement-breakpoint
CREATE POLICY "read" ON "network" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.reach()) in ('all', 'scoped') and "network"."deleted_at" is null));--> statement-breakpoint
CREATE POLICY "add" ON "network" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "network" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or "network"."id" = any((select koprue.moderated_of_mine())::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "network"."id" = any((select koprue.moderated_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "network" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or "network"."id" = any((select koprue.moderated_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "network_answer" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_answer"."network_id" = any((select koprue.networks_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "network_answer" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or ("network_answer"."network_id" = any((select koprue.networks_of_mine())::uuid[]) and "network_answer"."author_id" = any((select koprue.memberships_of_mine())::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "network_answer" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_answer"."network_id" = any((select koprue.moderated_of_mine())::uuid[]) or "network_answer"."author_id" = any((select koprue.memberships_of_mine())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "network_answer"."network_id" = any((select koprue.moderated_of_mine())::uuid[]) or "network_answer"."author_id" = any((select koprue.memberships_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "network_answer" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_answer"."network_id" = any((select koprue.moderated_of_mine())::uuid[]) or "network_answer"."author_id" = any((select koprue.memberships_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "network_meeting" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_meeting"."network_id" = any((select koprue.networks_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "network_meeting" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "network_meeting"."network_id" = any((select koprue.moderated_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "network_meeting" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_meeting"."network_id" = any((select koprue.moderated_of_mine())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "network_meeting"."network_id" = any((select koprue.moderated_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "network_meeting" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_meeting"."network_id" = any((select koprue.moderated_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "network_member" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or "network_member"."person_id" = (select koprue.person()) or "network_member"."network_id" = any((select koprue.networks_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "network_member" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or ("network_member"."person_id" = (select koprue.person()) and (("network_member"."state" = 'requested' and "network_member"."role" = 'member') or (select koprue.writes()) = 'all')));--> statement-breakpoint
CREATE POLICY "change" ON "network_member" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_member"."network_id" = any((select koprue.moderated_of_mine())::uuid[]) or ("network_member"."person_id" = (select koprue.person()) and "network_member"."role" = 'member'
				and ("network_member"."state" <> 'active' or koprue.was_let_in("network_member"."id")))) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "network_member"."network_id" = any((select koprue.moderated_of_mine())::uuid[]) or ("network_member"."person_id" = (select koprue.person()) and "network_member"."role" = 'member'
				and ("network_member"."state" <> 'active' or koprue.was_let_in("network_member"."id"))));--> statement-breakpoint
CREATE POLICY "remove" ON "network_member" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_member"."network_id" = any((select koprue.moderated_of_mine())::uuid[]) or ("network_member"."person_id" = (select koprue.person()) and "network_member"."role" = 'member'
				and ("network_member"."state" <> 'active' or koprue.was_let_in("network_member"."id"))));--> statement-breakpoint
CREATE POLICY "read" ON "network_question" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_question"."network_id" = any((select koprue.networks_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "network_question" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or ("network_question"."network_id" = any((select koprue.networks_of_mine())::uuid[]) and "network_question"."author_id" = any((select koprue.memberships_of_mine())::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "network_question" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_question"."network_id" = any((select koprue.moderated_of_mine())::uuid[]) or "network_question"."author_id" = any((select koprue.memberships_of_mine())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "network_question"."network_id" = any((select koprue.moderated_of_mine())::uuid[]) or "network_question"."author_id" = any((select koprue.memberships_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "network_question" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_question"."network_id" = any((select koprue.moderated_of_mine())::uuid[]) or "network_question"."author_id" = any((select koprue.memberships_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "network_thanks" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (exists (select 1 from network_answer a where a.id = "network_thanks"."answer_id"));--> statement-breakpoint
CREATE POLICY "add" ON "network_thanks" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or ("network_thanks"."member_id" = any((select koprue.memberships_of_mine())::uuid[]) and exists (select 1 from network_answer a where a.id = "network_thanks"."answer_id")));--> statement-breakpoint
CREATE POLICY "change" ON "network_thanks" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_thanks"."member_id" = any((select koprue.memberships_of_mine())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "network_thanks"."member_id" = any((select koprue.memberships_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "network_thanks" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "network_thanks"."member_id" = any((select koprue.memberships_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "partner_dismissal" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or "partner_dismissal"."institution_id" = any((select koprue.ids('institutions'))::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "partner_dismissal" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "partner_dismissal"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "partner_dismissal" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "partner_dismissal"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "partner_dismissal"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "partner_dismissal" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "partner_dismissal"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "partnership_proposal" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from partnership p where p.id = "partnership_proposal"."partnership_id"
			and (p.first_id = any((select koprue.ids('institutions'))::uuid[]) or p.second_id = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "add" ON "partnership_proposal" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from partnership p where p.id = "partnership_proposal"."partnership_id"
			and (p.first_id = any((select koprue.ids('institutions'))::uuid[]) or p.second_id = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "partnership_proposal" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from partnership p where p.id = "partnership_proposal"."partnership_id"
			and (p.first_id = any((select koprue.ids('institutions'))::uuid[]) or p.second_id = any((select koprue.ids('institutions'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from partnership p where p.id = "partnership_proposal"."partnership_id"
			and (p.first_id = any((select koprue.ids('institutions'))::uuid[]) or p.second_id = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "partnership_proposal" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from partnership p where p.id = "partnership_proposal"."partnership_id"
			and (p.first_id = any((select koprue.ids('institutions'))::uuid[]) or p.second_id = any((select koprue.ids('institutions'))::uuid[])))));