-- A recommendation is written as a draft; published, its words stand. It is put off or answered with a response alone, and one without goes back
-- to being a draft. Examples come and go whole.
CREATE FUNCTION koprue.keep_recommendation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE way text[] := ARRAY['version', 'updated_at']; BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.state <> 'draft' AND NOT NEW.is_example THEN
			RAISE EXCEPTION 'a recommendation begins as a draft' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dialogue_recommendation_stays';
		END IF;
		RETURN NEW;
	END IF;
	IF TG_OP = 'DELETE' THEN
		IF OLD.state <> 'draft' AND NOT OLD.is_example THEN
			RAISE EXCEPTION 'a published recommendation stays' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dialogue_recommendation_stays';
		END IF;
		RETURN OLD;
	END IF;
	IF NEW.state <> OLD.state THEN
		IF (OLD.state, NEW.state) NOT IN (('draft', 'published'), ('published', 'draft'), ('published', 'deferred'),
			('published', 'answered'), ('deferred', 'answered')) THEN
			RAISE EXCEPTION 'this step does not follow' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dialogue_recommendation_stays';
		END IF;
		IF NEW.state IN ('deferred', 'answered') AND NOT EXISTS (SELECT FROM recommendation_response r
			WHERE r.recommendation_id = NEW.id AND (r.kind = 'deferred') = (NEW.state = 'deferred')) THEN
			RAISE EXCEPTION 'it is answered with a response' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dialogue_recommendation_answered';
		END IF;
		IF NEW.state = 'published' AND NOT EXISTS (SELECT FROM analysis_run r
			WHERE r.id = NEW.run_id AND r.dialogue_id = NEW.dialogue_id AND r.state IN ('published', 'superseded')) THEN
			RAISE EXCEPTION 'it rests on a map that everybody sees' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dialogue_recommendation_run_seen';
		END IF;
	END IF;
	IF NEW.state = 'deferred' THEN way := way || ARRAY['due_on']; END IF;
	IF OLD.state <> 'draft' AND NEW.state = 'draft' THEN way := way || ARRAY['published_at']; END IF;
	IF OLD.state <> 'draft' AND to_jsonb(NEW) - (way || ARRAY['state', 'reminded_at']) <> to_jsonb(OLD) - (way || ARRAY['state', 'reminded_at']) THEN
		RAISE EXCEPTION 'the words of this recommendation stand' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dialogue_recommendation_stays';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_recommendation BEFORE INSERT OR UPDATE OR DELETE ON dialogue_recommendation FOR EACH ROW EXECUTE FUNCTION koprue.keep_recommendation();
--> statement-breakpoint
-- Evidence is chosen while a recommendation is a draft; it goes with a statement that its author takes back. The recommendation is held until the
-- transaction ends, so that nobody chooses while somebody publishes.
CREATE FUNCTION koprue.keep_recommendation_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE one record; found text; BEGIN
	IF TG_OP = 'INSERT' THEN one := NEW; ELSE one := OLD; END IF;
	SELECT state INTO found FROM dialogue_recommendation WHERE id = one.recommendation_id FOR SHARE;
	IF found IS NOT NULL AND found <> 'draft' AND NOT (one.is_example AND TG_OP <> 'UPDATE')
		AND (TG_OP <> 'DELETE' OR EXISTS (SELECT FROM statement s WHERE s.id = one.statement_id)) THEN
		RAISE EXCEPTION 'the evidence of this recommendation stands' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dialogue_recommendation_stays';
	END IF;
	IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_recommendation_evidence BEFORE INSERT OR UPDATE OR DELETE ON recommendation_evidence FOR EACH ROW EXECUTE FUNCTION koprue.keep_recommendation_evidence();
--> statement-breakpoint
-- An answer is added once and never changed, but that the measure it names may go; it goes with its recommendation alone, which only an example does.
CREATE FUNCTION koprue.keep_recommendation_response() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.measure_id IS NULL AND to_jsonb(NEW) - 'measure_id' = to_jsonb(OLD) - 'measure_id' THEN RETURN NEW; END IF;
	IF TG_OP = 'DELETE' AND (OLD.is_example OR NOT EXISTS (SELECT FROM dialogue_recommendation r WHERE r.id = OLD.recommendation_id)) THEN RETURN OLD; END IF;
	RAISE EXCEPTION 'an answer stays' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'recommendation_response_stays';
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_recommendation_response BEFORE UPDATE OR DELETE ON recommendation_response FOR EACH ROW EXECUTE FUNCTION koprue.keep_recommendation_response();
--> statement-breakpoint
-- Which dialogues a concept tells of is one of its words. Those of the example are loaded after its concepts.
CREATE TRIGGER keep_words BEFORE UPDATE OR DELETE ON concept_dialogue FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('is_example');
--> statement-breakpoint
CREATE TRIGGER keep_words_added BEFORE INSERT ON concept_dialogue FOR EACH ROW WHEN (NOT NEW.is_example) EXECUTE FUNCTION koprue.keep_concept_words('is_example');
