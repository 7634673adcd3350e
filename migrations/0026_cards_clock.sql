-- What the house may know of its cases as a whole: how many there are, until when, and how many nobody can reach any more. No case, no code.
CREATE FUNCTION koprue.case_clock(centre uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN
		IF NOT centre = ANY(koprue.counselled_centres() || koprue.coordinated_centres()) THEN RAISE EXCEPTION 'not allowed'; END IF;
		RETURN (SELECT jsonb_build_object('cases', count(*), 'next', min(c.deleted_on),
			'orphaned', count(*) FILTER (WHERE NOT EXISTS (SELECT FROM sealed_for s WHERE s.case_id = c.id)),
			'receipts', (SELECT count(*) FROM case_receipt r WHERE r.centre_id = centre))
			FROM counselling_case c WHERE c.centre_id = centre);
	END $$;
