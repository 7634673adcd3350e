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
-- Events that the person or one of their institutions takes part in or hosts. It reads past the row policies of registrations
-- and hosts, whose own policies ask for the event: asking them back would go round in a circle.
CREATE FUNCTION koprue.events_of_mine() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN ARRAY(
		SELECT r.event_id FROM registration r
			WHERE r.deleted_at IS NULL AND r.state NOT IN ('draft', 'cancelled', 'declined')
				AND (r.person_id = koprue.person() OR r.institution_id = ANY(koprue.ids('institutions')))
		UNION
		SELECT h.event_id FROM event_host h WHERE h.institution_id = ANY(koprue.ids('institutions'))); END $$;
--> statement-breakpoint
-- Whether nothing is known of a person yet but the record itself. It sees past row security, and answers only yes or no.
CREATE FUNCTION koprue.person_is_new(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, public AS $$ BEGIN
	RETURN NOT EXISTS (SELECT 1 FROM affiliation WHERE person_id = wanted)
		AND NOT EXISTS (SELECT 1 FROM registration WHERE person_id = wanted)
		AND NOT EXISTS (SELECT 1 FROM access_grant WHERE person_id = wanted);
END $$;
--> statement-breakpoint
-- Whether the actor sees a person. A function of its own, since the policies of person and affiliation would ask each other in a circle.
CREATE FUNCTION koprue.sees_person(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$ BEGIN
	RETURN EXISTS (SELECT 1 FROM person WHERE id = wanted);
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public, koprue TO koprue_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO koprue_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO koprue_app;
