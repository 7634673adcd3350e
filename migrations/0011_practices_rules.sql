-- Documents hang on records of any noun. What is in sight is asked of the record's own row policies (none of these functions runs
-- with more rights than its caller); the bodies are read late, since the tables may come later. A new noun is a new branch.
CREATE FUNCTION koprue.sees_record(noun text, record uuid) RETURNS boolean LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, public AS $$ BEGIN
	RETURN CASE noun
		WHEN 'practice' THEN EXISTS (SELECT FROM practice WHERE id = record AND deleted_at IS NULL)
		WHEN 'event' THEN EXISTS (SELECT FROM event WHERE id = record AND deleted_at IS NULL)
		WHEN 'partnership' THEN EXISTS (SELECT FROM partnership WHERE id = record AND deleted_at IS NULL)
		ELSE false END;
END $$;
--> statement-breakpoint
-- Who answers for the record: the second lock behind its policy table.
CREATE FUNCTION koprue.keeps_record(noun text, record uuid) RETURNS boolean LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, public AS $$ BEGIN
	RETURN CASE noun
		WHEN 'practice' THEN EXISTS (SELECT FROM practice WHERE id = record AND institution_id = ANY (koprue.ids('institutions')))
		WHEN 'event' THEN EXISTS (SELECT FROM event WHERE id = record
			AND (id = ANY (koprue.ids('events')) OR project_id = ANY (koprue.ids('projects'))))
		WHEN 'partnership' THEN EXISTS (SELECT FROM partnership WHERE id = record
			AND (first_id = ANY (koprue.ids('institutions')) OR second_id = ANY (koprue.ids('institutions'))))
		ELSE false END;
END $$;
--> statement-breakpoint
-- Who works with the record without answering for it: its reviewer, those who take part.
CREATE FUNCTION koprue.sees_inside(noun text, record uuid) RETURNS boolean LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, public AS $$ BEGIN
	RETURN koprue.keeps_record(noun, record) OR CASE noun
		WHEN 'practice' THEN EXISTS (SELECT FROM practice WHERE id = record AND state = 'expert_review' AND reviewer_id = koprue.person())
		WHEN 'event' THEN record = ANY (koprue.events_of_mine())
		ELSE false END;
END $$;
--> statement-breakpoint
-- Whether a record is there at all, be it in the bin: what hangs on one that was purged goes too.
CREATE FUNCTION koprue.record_exists(noun text, record uuid) RETURNS boolean LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, public AS $$ BEGIN
	RETURN CASE noun
		WHEN 'practice' THEN EXISTS (SELECT FROM practice WHERE id = record)
		WHEN 'event' THEN EXISTS (SELECT FROM event WHERE id = record)
		WHEN 'partnership' THEN EXISTS (SELECT FROM partnership WHERE id = record)
		ELSE true END;
END $$;
