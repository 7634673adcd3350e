-- What must stand before the first table: extensions, the application's role, and the functions row policies ask.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
DO $$ BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'koprue_app') THEN
		CREATE ROLE koprue_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
	END IF;
END $$;
--> statement-breakpoint
CREATE SCHEMA IF NOT EXISTS koprue;
--> statement-breakpoint
-- 'all', 'scoped', 'visitor' or, where no actor was set, 'none': then no policy lets anything through.
CREATE FUNCTION koprue.reach() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
	$$ SELECT coalesce(nullif(current_setting('koprue.reach', true), ''), 'none') $$;
--> statement-breakpoint
CREATE FUNCTION koprue.writes() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
	$$ SELECT coalesce(nullif(current_setting('koprue.writes', true), ''), 'none') $$;
--> statement-breakpoint
CREATE FUNCTION koprue.ids(kind text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
	$$ SELECT coalesce(string_to_array(nullif(current_setting('koprue.' || kind, true), ''), ',')::uuid[], '{}') $$;
--> statement-breakpoint
CREATE FUNCTION koprue.person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
	$$ SELECT nullif(current_setting('koprue.person', true), '')::uuid $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public, koprue TO koprue_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO koprue_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO koprue_app;
