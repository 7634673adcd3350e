-- As before, and what the dialogues of a concept came to stands with its words.
CREATE OR REPLACE FUNCTION koprue.keep_concept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE way text[] := ARRAY['state', 'version', 'updated_at']; BEGIN
	IF TG_OP = 'DELETE' THEN
		IF OLD.state IN ('adopted', 'in_revision', 'superseded') AND NOT OLD.is_example THEN
			RAISE EXCEPTION 'an adopted concept stays' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'concept_stays';
		END IF;
		RETURN OLD;
	END IF;
	IF OLD.state IN ('adopted', 'in_revision', 'superseded') THEN
		IF to_jsonb(NEW) - way <> to_jsonb(OLD) - way OR (NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
			(('adopted', 'in_revision'), ('in_revision', 'adopted'), ('in_revision', 'superseded'))) THEN
			RAISE EXCEPTION 'an adopted concept stays as it was adopted' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'concept_stays';
		END IF;
		RETURN NEW;
	END IF;
	IF OLD.state IN ('consultation', 'presented') THEN
		way := way || ARRAY['consultation_ends_on', 'consulted_at', 'round', 'resolution', 'resolved_on', 'adopted_at', 'hash', 'deleted_at'];
		-- What its dialogues came to is kept as it is put before the bodies, and let go of as it is sent back.
		IF NEW.state <> OLD.state AND 'presented' IN (OLD.state, NEW.state) THEN way := way || ARRAY['participation']; END IF;
		IF NEW.state = 'adopted' AND NEW.participation IS DISTINCT FROM OLD.participation THEN
			RAISE EXCEPTION 'the council adopts what it was shown' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'concept_words_stand';
		END IF;
		IF to_jsonb(NEW) - way <> to_jsonb(OLD) - way THEN
			RAISE EXCEPTION 'the words of this concept stand' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'concept_words_stand';
		END IF;
	END IF;
	IF NEW.state IN ('adopted', 'in_revision', 'superseded') AND (OLD.state <> 'presented' OR NEW.state <> 'adopted'
		OR NOT EXISTS (SELECT FROM concept_adoption a WHERE a.concept_id = NEW.id AND a.hash = NEW.hash)) THEN
		RAISE EXCEPTION 'a concept is adopted with its words' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'concept_adopted_with_words';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
-- As before, but a recommendation that rests on no statement needs no map.
CREATE OR REPLACE FUNCTION koprue.keep_recommendation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
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
		IF NEW.state = 'published' AND (NEW.run_id IS NOT NULL OR EXISTS (SELECT FROM recommendation_evidence e WHERE e.recommendation_id = NEW.id))
			AND NOT EXISTS (SELECT FROM analysis_run r
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
-- Sources are chosen while a recommendation is a draft, as statements are.
CREATE FUNCTION koprue.keep_recommendation_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE one record; found text; BEGIN
	IF TG_OP = 'INSERT' THEN one := NEW; ELSE one := OLD; END IF;
	SELECT state INTO found FROM dialogue_recommendation WHERE id = one.recommendation_id FOR SHARE;
	IF found IS NOT NULL AND found <> 'draft' AND NOT (one.is_example AND TG_OP <> 'UPDATE') THEN
		RAISE EXCEPTION 'the evidence of this recommendation stands' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dialogue_recommendation_stays';
	END IF;
	IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_recommendation_source BEFORE INSERT OR UPDATE OR DELETE ON recommendation_source FOR EACH ROW EXECUTE FUNCTION koprue.keep_recommendation_source();
