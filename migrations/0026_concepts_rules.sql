-- Whether the words of a concept stand still. It holds the concept until the transaction ends, so that nobody writes while somebody adopts.
CREATE FUNCTION koprue.concept_stands(wanted uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ DECLARE found text; BEGIN
		SELECT state INTO found FROM concept WHERE id = wanted FOR SHARE;
		RETURN found IS NOT NULL AND found NOT IN ('mandate', 'drafting');
	END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.concept_is_example(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN EXISTS (SELECT FROM concept WHERE id = wanted AND is_example); END $$;
--> statement-breakpoint
-- The parts of a concept: changed while it is drafted, and in no other state. The arguments name the columns that are no words.
CREATE FUNCTION koprue.keep_concept_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE loose text[] := TG_ARGV; BEGIN
	IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - loose = to_jsonb(OLD) - loose THEN RETURN NEW; END IF;
	-- What lies in the bin is none of its words.
	IF TG_OP = 'DELETE' AND to_jsonb(OLD) ->> 'deleted_at' IS NOT NULL THEN RETURN OLD; END IF;
	-- The example programme goes in one step, and what it adopted with it.
	IF TG_OP = 'DELETE' AND OLD.is_example AND koprue.concept_is_example(OLD.concept_id) THEN RETURN OLD; END IF;
	IF (TG_OP <> 'INSERT' AND koprue.concept_stands(OLD.concept_id)) OR (TG_OP <> 'DELETE' AND koprue.concept_stands(NEW.concept_id)) THEN
		RAISE EXCEPTION 'the words of this concept stand' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'concept_words_stand';
	END IF;
	IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OR DELETE ON concept_principle FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('updated_at', 'version');
--> statement-breakpoint
CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OR DELETE ON concept_field FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('updated_at', 'version');
--> statement-breakpoint
CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OR DELETE ON concept_baseline FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('updated_at', 'version');
--> statement-breakpoint
CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OR DELETE ON concept_goal FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('updated_at', 'version');
--> statement-breakpoint
CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OR DELETE ON concept_measure FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('updated_at', 'version', 'status', 'status_reason');
--> statement-breakpoint
CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OR DELETE ON concept_measure_origin FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('is_example');
--> statement-breakpoint
CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OR DELETE ON concept_indicator FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('updated_at', 'version');
--> statement-breakpoint
CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OR DELETE ON concept_section FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('updated_at', 'version');
--> statement-breakpoint
-- Who wrote a version may be forgotten; what they wrote may not.
CREATE TRIGGER keep_words BEFORE INSERT OR UPDATE OR DELETE ON concept_section_version FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept_words('author_id');
--> statement-breakpoint
-- The concept itself. Where its words stand only its way through the bodies goes on; adopted, it makes room for a successor and no more.
CREATE FUNCTION koprue.keep_concept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
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
CREATE TRIGGER keep_concept BEFORE UPDATE OR DELETE ON concept FOR EACH ROW EXECUTE FUNCTION koprue.keep_concept();
--> statement-breakpoint
-- What was adopted is added once. It goes with its concept alone, which only an example does.
REVOKE UPDATE, DELETE, TRUNCATE ON concept_adoption FROM koprue_app;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION koprue.concept_stands(uuid), koprue.concept_is_example(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION koprue.concept_stands(uuid), koprue.concept_is_example(uuid) TO koprue_app;
