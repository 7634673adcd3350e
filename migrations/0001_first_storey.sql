CREATE TABLE "audit_entry" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"account_id" text,
	"actor" text NOT NULL,
	"noun" text NOT NULL,
	"record_id" uuid,
	"action" text NOT NULL,
	"fields" text[] NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"keep_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"key" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp with time zone,
	"progress" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "job_state" CHECK ("job"."state" in ('waiting', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "attempt_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp with time zone,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mail_state" CHECK ("mail"."state" in ('waiting', 'sending', 'sent', 'failed', 'kept'))
);
--> statement-breakpoint
ALTER TABLE "mail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false,
	"locale" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "account_session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_session_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"subject" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_time_link_purpose" CHECK ("one_time_link"."purpose" in ('setup', 'invitation', 'sign-in', 'password'))
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"created_at" timestamp with time zone DEFAULT now(),
	CONSTRAINT "passkey_credential" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"description" jsonb,
	"project_id" uuid,
	"action_field" integer,
	"partnership_id" uuid,
	"series" text,
	"starts_local" timestamp(0) NOT NULL,
	"ends_local" timestamp(0) NOT NULL,
	"zone" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"mode" text DEFAULT 'on_site' NOT NULL,
	"venue" text,
	"place" text,
	"country" text,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"confidentiality" text DEFAULT 'public' NOT NULL,
	"has_public_registration" boolean DEFAULT false NOT NULL,
	"registration_closes_local" timestamp(0),
	"themes" text[] DEFAULT '{}' NOT NULL,
	"story_order" integer,
	"story_title" jsonb,
	"story" jsonb,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "event_kind" CHECK ("event"."kind" in ('delegation_visit', 'conference', 'panel_discussion', 'round_table', 'workshop', 'training', 'peer_network_meeting', 'institutional_meeting')),
	CONSTRAINT "event_state" CHECK ("event"."state" in ('draft', 'announced', 'open', 'closed', 'running', 'done', 'cancelled', 'postponed')),
	CONSTRAINT "event_mode" CHECK ("event"."mode" in ('on_site', 'online', 'hybrid')),
	CONSTRAINT "event_confidentiality" CHECK ("event"."confidentiality" in ('public', 'participants', 'chatham_house', 'internal')),
	CONSTRAINT "event_ends_after_start" CHECK ("event"."ends_local" >= "event"."starts_local")
);
--> statement-breakpoint
ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "event_host" (
	"event_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "event_host_event_id_institution_id_part_pk" PRIMARY KEY("event_id","institution_id","part"),
	CONSTRAINT "event_host_part" CHECK ("event_host"."part" in ('host', 'co_host', 'partner'))
);
--> statement-breakpoint
ALTER TABLE "event_host" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "event_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"type" text NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb,
	"starts_local" timestamp(0) NOT NULL,
	"ends_local" timestamp(0) NOT NULL,
	"room" text,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"confidentiality" text DEFAULT 'public' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "event_session_type" CHECK ("event_session"."type" in ('plenary', 'panel', 'workshop', 'site_visit', 'closed_meeting', 'meal', 'travel')),
	CONSTRAINT "event_session_confidentiality" CHECK ("event_session"."confidentiality" in ('public', 'participants', 'chatham_house', 'internal')),
	CONSTRAINT "event_session_ends_after_start" CHECK ("event_session"."ends_local" >= "event_session"."starts_local")
);
--> statement-breakpoint
ALTER TABLE "event_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"institution_id" uuid,
	"institution_typed" text,
	"part" text DEFAULT 'participant' NOT NULL,
	"state" text DEFAULT 'submitted' NOT NULL,
	"locale" text NOT NULL,
	"attended_at" timestamp with time zone,
	"note" text,
	"agreed_wording" text,
	"agreed_locale" text,
	"agreed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "registration_part" CHECK ("registration"."part" in ('participant', 'speaker', 'moderator', 'trainer', 'interpreter', 'organiser')),
	CONSTRAINT "registration_state" CHECK ("registration"."state" in ('draft', 'submitted', 'pending', 'waitlisted', 'offered', 'confirmed', 'cancelled', 'declined', 'attended', 'no_show'))
);
--> statement-breakpoint
ALTER TABLE "registration" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registration_link" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"registration_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registration_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_row" (
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"cells" text[] NOT NULL,
	"verdict" text NOT NULL,
	"target_id" uuid,
	"changes" text[] NOT NULL,
	"issues" jsonb NOT NULL,
	CONSTRAINT "import_row_import_id_number_pk" PRIMARY KEY("import_id","number"),
	CONSTRAINT "import_row_verdict" CHECK ("import_row"."verdict" in ('create', 'change', 'same', 'refuse'))
);
--> statement-breakpoint
ALTER TABLE "import_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"file" "bytea",
	"encoding" text,
	"event_id" uuid,
	"headers" text[] NOT NULL,
	"fields" text[] NOT NULL,
	"notes" jsonb NOT NULL,
	"rows" integer NOT NULL,
	"counts" jsonb,
	"job_id" uuid,
	"error" text,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "import_run_kind" CHECK ("import_run"."kind" in ('institutions', 'people', 'events', 'participants')),
	CONSTRAINT "import_run_state" CHECK ("import_run"."state" in ('read', 'planned', 'confirmed', 'done', 'failed', 'discarded'))
);
--> statement-breakpoint
ALTER TABLE "import_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "affiliation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"kind" text DEFAULT 'staff' NOT NULL,
	"title" jsonb,
	"starts_on" date,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "affiliation_kind" CHECK ("affiliation"."kind" in ('head', 'coordinator', 'deputy', 'staff'))
);
--> statement-breakpoint
ALTER TABLE "affiliation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"acronym" text,
	"kind" text NOT NULL,
	"parts" text[] DEFAULT '{}' NOT NULL,
	"country" text NOT NULL,
	"place" text,
	"region" text,
	"latitude" double precision,
	"longitude" double precision,
	"parent_id" uuid,
	"website" text,
	"description" jsonb,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"offers" text[] DEFAULT '{}' NOT NULL,
	"seeks" text[] DEFAULT '{}' NOT NULL,
	"size_class" text,
	"is_published" boolean DEFAULT true NOT NULL,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "institution_kind" CHECK ("institution"."kind" in ('ministry', 'central_agency', 'state_authority', 'metropolitan_municipality', 'city', 'district_municipality', 'municipal_association', 'ngo', 'foundation', 'academic', 'international_organisation', 'development_agency')),
	CONSTRAINT "institution_size" CHECK ("institution"."size_class" in ('small', 'medium', 'large', 'metropolis')),
	CONSTRAINT "institution_country" CHECK ("institution"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
ALTER TABLE "institution" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partnership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"title" jsonb,
	"kind" text NOT NULL,
	"phase" text NOT NULL,
	"basis" text DEFAULT 'none' NOT NULL,
	"basis_on" date,
	"valid_until" date,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"started_on" date,
	"ended_on" date,
	"is_published" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "partnership_kind" CHECK ("partnership"."kind" in ('partnership', 'friendship', 'contact', 'project_partnership')),
	CONSTRAINT "partnership_phase" CHECK ("partnership"."phase" in ('interest', 'matching', 'first_contact', 'agreement', 'project_sketch', 'application', 'implementation', 'closing', 'dormant', 'ended')),
	CONSTRAINT "partnership_basis" CHECK ("partnership"."basis" in ('none', 'joint_declaration', 'memorandum', 'council_decision', 'contract')),
	CONSTRAINT "partnership_of_two" CHECK ("partnership"."first_id" <> "partnership"."second_id")
);
--> statement-breakpoint
ALTER TABLE "partnership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partnership_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"taken_on" date NOT NULL,
	"note" text,
	"document" text,
	"account_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partnership_step_phase" CHECK ("partnership_step"."phase" in ('interest', 'matching', 'first_contact', 'agreement', 'project_sketch', 'application', 'implementation', 'closing', 'dormant', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "partnership_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "voice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"text" jsonb NOT NULL,
	"speaker" jsonb NOT NULL,
	"institution_id" uuid,
	"event_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"consent" text DEFAULT 'none' NOT NULL,
	"consent_wording" text,
	"consent_locale" text,
	"consented_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "voice_form" CHECK ("voice"."form" in ('quote', 'summary')),
	CONSTRAINT "voice_consent" CHECK ("voice"."consent" in ('none', 'internal', 'public'))
);
--> statement-breakpoint
ALTER TABLE "voice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"scope_id" uuid,
	"valid_from" date DEFAULT now() NOT NULL,
	"valid_until" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "access_grant_role" CHECK ("access_grant"."role" in ('administrator', 'team', 'coordinator', 'organiser', 'trainer', 'counsellor', 'reader')),
	CONSTRAINT "access_grant_scope" CHECK ("access_grant"."scope" in ('programme', 'project', 'institution', 'event'))
);
--> statement-breakpoint
ALTER TABLE "access_grant" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_person" (
	"account_id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "account_person_person" UNIQUE("person_id")
);
--> statement-breakpoint
ALTER TABLE "account_person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"start" text NOT NULL,
	"hash" text NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"scope_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_on" date,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_hash" UNIQUE("hash"),
	CONSTRAINT "api_token_role" CHECK ("api_token"."role" in ('administrator', 'team', 'coordinator', 'organiser', 'trainer', 'counsellor', 'reader')),
	CONSTRAINT "api_token_scope" CHECK ("api_token"."scope" in ('programme', 'project', 'institution', 'event'))
);
--> statement-breakpoint
ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"email" text,
	"email_key" text,
	"salutation" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sex" text DEFAULT 'not_stated' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"phone" text,
	"search" text DEFAULT '' NOT NULL,
	"erased_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "person_sex" CHECK ("person"."sex" in ('female', 'male', 'diverse', 'not_stated'))
);
--> statement-breakpoint
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tombstone" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tombstone" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "action_field" (
	"number" integer PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "action_field" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programme_text" (
	"key" text PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "programme_text_key" CHECK ("programme_text"."key" in ('title', 'short_title', 'motto', 'frame', 'context', 'aim', 'approach', 'target_group', 'partners_intro', 'results_intro', 'imprint', 'contact', 'privacy_contact'))
);
--> statement-breakpoint
ALTER TABLE "programme_text" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"state" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "project_state" CHECK ("project"."state" in ('planned', 'running', 'completed', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "project" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_institution" (
	"project_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"part" text NOT NULL,
	"amount" numeric(14, 2),
	"currency" text,
	CONSTRAINT "project_institution_project_id_institution_id_part_pk" PRIMARY KEY("project_id","institution_id","part"),
	CONSTRAINT "project_institution_part" CHECK ("project_institution"."part" in ('funder', 'commissioner', 'implementer', 'partner'))
);
--> statement-breakpoint
ALTER TABLE "project_institution" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"unit" text,
	"manual_value" integer,
	"manual_on" date,
	"source" text,
	"baseline" integer,
	"target" integer,
	"target_on" date,
	"milestones" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"project_id" uuid,
	"owner" text,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "indicator_unit" CHECK ("indicator"."unit" in ('event', 'person', 'attendance', 'institution', 'partnership', 'trained_person')),
	CONSTRAINT "indicator_counted_or_typed" CHECK ("indicator"."unit" is not null or "indicator"."source" is not null)
);
--> statement-breakpoint
ALTER TABLE "indicator" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_release" (
	"id" uuid PRIMARY KEY NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text,
	"tables" jsonb NOT NULL,
	"outcomes" jsonb NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "result_release" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "result_snapshot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run" uuid NOT NULL,
	"scope" text NOT NULL,
	"scope_key" text DEFAULT '' NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"rules" text[] NOT NULL,
	"record_hash" text NOT NULL,
	"period_from" date,
	"period_until" date,
	"counts" jsonb NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "result_snapshot_scope" CHECK ("result_snapshot"."scope" in ('programme', 'project', 'year'))
);
--> statement-breakpoint
ALTER TABLE "result_snapshot" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_action_field_action_field_number_fk" FOREIGN KEY ("action_field") REFERENCES "public"."action_field"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_host" ADD CONSTRAINT "event_host_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_host" ADD CONSTRAINT "event_host_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_session" ADD CONSTRAINT "event_session_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_link" ADD CONSTRAINT "registration_link_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_import_run_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution" ADD CONSTRAINT "institution_parent_id_institution_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."institution"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_first_id_institution_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_second_id_institution_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_step" ADD CONSTRAINT "partnership_step_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice" ADD CONSTRAINT "voice_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voice" ADD CONSTRAINT "voice_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_person" ADD CONSTRAINT "account_person_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_person" ADD CONSTRAINT "account_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_institution" ADD CONSTRAINT "project_institution_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_institution" ADD CONSTRAINT "project_institution_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_release" ADD CONSTRAINT "result_release_snapshot_id_result_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."result_snapshot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_record" ON "audit_entry" USING btree ("noun","record_id");--> statement-breakpoint
CREATE INDEX "job_due" ON "job" USING btree ("run_at") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE UNIQUE INDEX "job_key" ON "job" USING btree ("key") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "attempt_expires" ON "attempt" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_key" ON "mail" USING btree ("key");--> statement-breakpoint
CREATE INDEX "mail_due" ON "mail" USING btree ("run_at") WHERE state in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX "mail_created" ON "mail" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "account_session_user" ON "account_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "credential_user" ON "credential" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_once" ON "credential" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "one_time_link_subject" ON "one_time_link" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "passkey_user" ON "passkey" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "two_factor_user" ON "two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "event_slug" ON "event" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "event_starts" ON "event" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "event_project" ON "event" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "event_search" ON "event" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "event_session_event" ON "event_session" USING btree ("event_id","starts_local");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_once" ON "registration" USING btree ("event_id","person_id");--> statement-breakpoint
CREATE INDEX "registration_person" ON "registration" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "registration_institution" ON "registration" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "registration_link_registration" ON "registration_link" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "import_row_verdict_of" ON "import_row" USING btree ("import_id","verdict");--> statement-breakpoint
CREATE INDEX "import_run_created" ON "import_run" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "affiliation_person" ON "affiliation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "affiliation_institution" ON "affiliation" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "institution_slug" ON "institution" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "institution_search" ON "institution" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "partnership_once" ON "partnership" USING btree (least("first_id", "second_id"),greatest("first_id", "second_id"),"kind") WHERE deleted_at is null and phase <> 'ended';--> statement-breakpoint
CREATE INDEX "partnership_first" ON "partnership" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "partnership_second" ON "partnership" USING btree ("second_id");--> statement-breakpoint
CREATE INDEX "partnership_step_of" ON "partnership_step" USING btree ("partnership_id");--> statement-breakpoint
CREATE INDEX "voice_event" ON "voice" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "access_grant_person" ON "access_grant" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_key" ON "person" USING btree ("email_key") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "person_search" ON "person" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "project_code" ON "project" USING btree ("code");--> statement-breakpoint
CREATE INDEX "project_institution_institution" ON "project_institution" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "result_release_published" ON "result_release" USING btree ("published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "result_snapshot_once" ON "result_snapshot" USING btree ("run","scope","scope_key");--> statement-breakpoint
CREATE INDEX "result_snapshot_latest" ON "result_snapshot" USING btree ("scope","scope_key","taken_at");--> statement-breakpoint
CREATE POLICY "read" ON "mail" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "add" ON "mail" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.reach()) <> 'none');--> statement-breakpoint
CREATE POLICY "change" ON "mail" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "mail" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "event" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all'
				or ((select koprue.reach()) <> 'none' and "event"."deleted_at" is null and "event"."state" <> 'draft' and "event"."confidentiality" = 'public')
				or ("event"."deleted_at" is null and "event"."state" <> 'draft' and "event"."confidentiality" <> 'internal' and "event"."id" = any((select koprue.events_of_mine())::uuid[]))
				or "event"."id" = any((select koprue.ids('events'))::uuid[]) or "event"."project_id" = any((select koprue.ids('projects'))::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "event" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "event"."project_id" = any((select koprue.ids('projects'))::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "event" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("event"."id" = any((select koprue.ids('events'))::uuid[]) or "event"."project_id" = any((select koprue.ids('projects'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("event"."id" = any((select koprue.ids('events'))::uuid[]) or "event"."project_id" = any((select koprue.ids('projects'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "event" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("event"."id" = any((select koprue.ids('events'))::uuid[]) or "event"."project_id" = any((select koprue.ids('projects'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "event_host" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (exists (select 1 from event e where e.id = "event_host"."event_id"));--> statement-breakpoint
CREATE POLICY "add" ON "event_host" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "event_host" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "event_host" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "event_session" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))
				or ("event_session"."deleted_at" is null and "event_session"."confidentiality" <> 'internal' and ("event_session"."confidentiality" = 'public' or "event_session"."event_id" = any((select koprue.events_of_mine())::uuid[]))
					and exists (select 1 from event e where e.id = "event_session"."event_id")));--> statement-breakpoint
CREATE POLICY "add" ON "event_session" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "event_session" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "event_session" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "registration" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "registration"."person_id" = (select koprue.person()) or "registration"."institution_id" = any((select koprue.ids('institutions'))::uuid[]) or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "add" ON "registration" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("registration"."institution_id" = any((select koprue.ids('institutions'))::uuid[]) or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))));--> statement-breakpoint
CREATE POLICY "change" ON "registration" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("registration"."institution_id" = any((select koprue.ids('institutions'))::uuid[]) or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[])))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("registration"."institution_id" = any((select koprue.ids('institutions'))::uuid[]) or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))));--> statement-breakpoint
CREATE POLICY "remove" ON "registration" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("registration"."institution_id" = any((select koprue.ids('institutions'))::uuid[]) or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))))));--> statement-breakpoint
CREATE POLICY "read" ON "registration_link" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "add" ON "registration_link" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "registration_link" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "registration_link" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "import_row" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all');--> statement-breakpoint
CREATE POLICY "add" ON "import_row" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "import_row" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "import_row" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "import_run" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all');--> statement-breakpoint
CREATE POLICY "add" ON "import_run" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "import_run" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "import_run" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "affiliation" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "affiliation"."institution_id" = any((select koprue.ids('institutions'))::uuid[]) or "affiliation"."person_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "add" ON "affiliation" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "affiliation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])
				and (koprue.person_is_new("affiliation"."person_id") or koprue.sees_person("affiliation"."person_id"))));--> statement-breakpoint
CREATE POLICY "change" ON "affiliation" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "affiliation"."institution_id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "affiliation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "affiliation" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "affiliation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "institution" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or ((select koprue.reach()) <> 'none' and "institution"."is_published" and "institution"."deleted_at" is null) or "institution"."id" = any((select koprue.ids('institutions'))::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "institution" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "institution" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "institution"."id" = any((select koprue.ids('institutions'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "institution"."id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "institution" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "institution"."id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "partnership" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or ((select koprue.reach()) <> 'none' and "partnership"."is_published" and "partnership"."deleted_at" is null) or ("partnership"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "partnership"."second_id" = any((select koprue.ids('institutions'))::uuid[])));--> statement-breakpoint
CREATE POLICY "add" ON "partnership" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("partnership"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "partnership"."second_id" = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "change" ON "partnership" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("partnership"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "partnership"."second_id" = any((select koprue.ids('institutions'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("partnership"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "partnership"."second_id" = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "remove" ON "partnership" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("partnership"."first_id" = any((select koprue.ids('institutions'))::uuid[]) or "partnership"."second_id" = any((select koprue.ids('institutions'))::uuid[]))));--> statement-breakpoint
CREATE POLICY "read" ON "partnership_step" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (exists (select 1 from partnership p where p.id = "partnership_step"."partnership_id"));--> statement-breakpoint
CREATE POLICY "add" ON "partnership_step" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from partnership p where p.id = "partnership_step"."partnership_id"
				and (p.first_id = any((select koprue.ids('institutions'))::uuid[]) or p.second_id = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "change" ON "partnership_step" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "partnership_step" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "voice" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "voice"."institution_id" = any((select koprue.ids('institutions'))::uuid[])
				or ((select koprue.reach()) <> 'none' and "voice"."consent" = 'public' and "voice"."withdrawn_at" is null and "voice"."deleted_at" is null));--> statement-breakpoint
CREATE POLICY "add" ON "voice" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "voice" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "voice" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "access_grant" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "access_grant"."person_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "add" ON "access_grant" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "access_grant" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "access_grant" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "account_person" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "account_person"."person_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "add" ON "account_person" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "account_person" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "account_person" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "api_token" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all');--> statement-breakpoint
CREATE POLICY "add" ON "api_token" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "api_token" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "api_token" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "person" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or "person"."id" = (select koprue.person())
				or exists (select 1 from affiliation a where a.person_id = "person"."id" and a.deleted_at is null
					and a.institution_id = any((select koprue.ids('institutions'))::uuid[]))
				or exists (select 1 from registration r where r.person_id = "person"."id"));--> statement-breakpoint
CREATE POLICY "add" ON "person" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) in ('all', 'scoped'));--> statement-breakpoint
CREATE POLICY "change" ON "person" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("person"."id" = (select koprue.person())
				or exists (select 1 from affiliation a where a.person_id = "person"."id" and a.deleted_at is null
					and (a.ends_on is null or a.ends_on >= current_date)
					and a.institution_id = any((select koprue.ids('institutions'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("person"."id" = (select koprue.person())
				or exists (select 1 from affiliation a where a.person_id = "person"."id" and a.deleted_at is null
					and (a.ends_on is null or a.ends_on >= current_date)
					and a.institution_id = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "remove" ON "person" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("person"."id" = (select koprue.person())
				or exists (select 1 from affiliation a where a.person_id = "person"."id" and a.deleted_at is null
					and (a.ends_on is null or a.ends_on >= current_date)
					and a.institution_id = any((select koprue.ids('institutions'))::uuid[])))));--> statement-breakpoint
CREATE POLICY "read" ON "tombstone" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "add" ON "tombstone" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "tombstone" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "remove" ON "tombstone" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (false);--> statement-breakpoint
CREATE POLICY "read" ON "action_field" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) <> 'none');--> statement-breakpoint
CREATE POLICY "add" ON "action_field" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "action_field" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "action_field" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "programme_text" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) <> 'none');--> statement-breakpoint
CREATE POLICY "add" ON "programme_text" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "programme_text" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "programme_text" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "project" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or ((select koprue.reach()) <> 'none' and "project"."deleted_at" is null));--> statement-breakpoint
CREATE POLICY "add" ON "project" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "project" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "project"."id" = any((select koprue.ids('projects'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "project"."id" = any((select koprue.ids('projects'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "project" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "project"."id" = any((select koprue.ids('projects'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "project_institution" AS PERMISSIVE FOR SELECT TO "koprue_app" USING (exists (select 1 from project p where p.id = "project_institution"."project_id"));--> statement-breakpoint
CREATE POLICY "add" ON "project_institution" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "project_institution"."project_id" = any((select koprue.ids('projects'))::uuid[])));--> statement-breakpoint
CREATE POLICY "change" ON "project_institution" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "project_institution"."project_id" = any((select koprue.ids('projects'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "project_institution"."project_id" = any((select koprue.ids('projects'))::uuid[])));--> statement-breakpoint
CREATE POLICY "remove" ON "project_institution" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "project_institution"."project_id" = any((select koprue.ids('projects'))::uuid[])));--> statement-breakpoint
CREATE POLICY "read" ON "indicator" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or ((select koprue.reach()) <> 'none' and "indicator"."deleted_at" is null));--> statement-breakpoint
CREATE POLICY "add" ON "indicator" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "indicator" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "indicator" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "result_release" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) <> 'none');--> statement-breakpoint
CREATE POLICY "add" ON "result_release" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "result_release" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' and "result_release"."is_example") WITH CHECK ((select koprue.writes()) = 'all' and "result_release"."is_example");--> statement-breakpoint
CREATE POLICY "remove" ON "result_release" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' and "result_release"."is_example");--> statement-breakpoint
CREATE POLICY "read" ON "result_snapshot" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all');--> statement-breakpoint
CREATE POLICY "add" ON "result_snapshot" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "result_snapshot" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' and "result_snapshot"."is_example") WITH CHECK ((select koprue.writes()) = 'all' and "result_snapshot"."is_example");--> statement-breakpoint
CREATE POLICY "remove" ON "result_snapshot" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' and "result_snapshot"."is_example");