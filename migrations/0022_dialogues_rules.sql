-- Who answers for a dialogue: the second lock behind its policy table.
CREATE FUNCTION koprue.keeps_dialogue(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
BEGIN
	RETURN koprue.writes() = 'all' OR (koprue.writes() = 'scoped'
		AND EXISTS (SELECT FROM dialogue WHERE id = wanted AND institution_id = ANY(koprue.ids('institutions'))));
END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.sees_dialogue(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
BEGIN
	RETURN EXISTS (SELECT FROM dialogue WHERE id = wanted);
END $$;
--> statement-breakpoint
-- The ballot that is presented in this transaction: the hash of its secret, or null.
CREATE FUNCTION koprue.ballot() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
	$$ SELECT nullif(current_setting('koprue.ballot', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION koprue.participant_presented() RETURNS uuid LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
BEGIN
	RETURN (SELECT id FROM participant WHERE ballot_hash = koprue.ballot());
END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.statements_presented() RETURNS uuid[] LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
BEGIN
	RETURN ARRAY(SELECT statement_id FROM statement_author WHERE participant_id = koprue.participant_presented());
END $$;
