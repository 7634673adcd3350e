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
ALTER TABLE "partner_dismissal" ADD CONSTRAINT "partner_dismissal_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_dismissal" ADD CONSTRAINT "partner_dismissal_other_id_institution_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."institution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_proposal" ADD CONSTRAINT "partnership_proposal_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_proposal" ADD CONSTRAINT "partnership_proposal_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "partner_dismissal_once" ON "partner_dismissal" USING btree ("institution_id","other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partnership_proposal_open" ON "partnership_proposal" USING btree ("partnership_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "partnership_proposal_of" ON "partnership_proposal" USING btree ("partnership_id");--> statement-breakpoint
ALTER TABLE "partnership_step" ADD CONSTRAINT "partnership_step_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_step" ADD CONSTRAINT "partnership_step_first" CHECK ("partnership_step"."first" in ('side', 'programme'));--> statement-breakpoint
ALTER TABLE "partnership_step" ADD CONSTRAINT "partnership_step_second" CHECK ("partnership_step"."second" in ('side', 'programme'));--> statement-breakpoint
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