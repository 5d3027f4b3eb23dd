CREATE TABLE `article` (
	`id` integer PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`file` text NOT NULL,
	`sha256` text NOT NULL UNIQUE,
	`code_points` integer NOT NULL,
	`title` text,
	`lang` text NOT NULL,
	`genre` text NOT NULL,
	`label` text NOT NULL,
	`summary` text NOT NULL,
	`published_edtf` text,
	`published_earliest` text,
	`published_latest` text,
	`published_gaps` text,
	`published_basis` text NOT NULL,
	`published_note` text,
	`rights` text,
	`coded_by` text NOT NULL,
	`coded_on` text NOT NULL,
	`reviewed_by` text,
	`coding_note` text,
	CONSTRAINT "article_genre_listed" CHECK("genre" IN ('NEWS_REPORT', 'INTERVIEW', 'EXPERT_COMMENT', 'OFFICIAL_READOUT')),
	CONSTRAINT "article_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "article_sha256_form" CHECK(length("sha256") = 64 AND "sha256" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "article_code_points_positive" CHECK("code_points" > 0),
	CONSTRAINT "article_coded_on_day" CHECK(date("coded_on") IS "coded_on" AND "coded_on" >= '0000'),
	CONSTRAINT "article_published_basis_listed" CHECK("published_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "article_published_bounds" CHECK(date("published_earliest") IS "published_earliest" AND "published_earliest" >= '0000' AND date("published_latest") IS "published_latest" AND "published_latest" >= '0000' AND "published_earliest" <= "published_latest"),
	CONSTRAINT "article_published_gaps_json" CHECK(json_valid("published_gaps")),
	CONSTRAINT "article_published_with_text" CHECK(("published_earliest" IS NULL) = ("published_edtf" IS NULL) AND ("published_latest" IS NULL) = ("published_edtf" IS NULL) AND ("published_edtf" IS NOT NULL OR "published_gaps" IS NULL)),
	CONSTRAINT "article_published_known" CHECK(("published_basis" = 'UNKNOWN') = ("published_edtf" IS NULL) AND ("published_edtf" IS NOT NULL OR "published_note" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE `contributor` (
	`article_id` integer NOT NULL,
	`role` text NOT NULL,
	`actor_id` integer NOT NULL,
	`actor_kind` text NOT NULL,
	CONSTRAINT `contributor_pk` PRIMARY KEY(`article_id`, `role`, `actor_id`),
	CONSTRAINT `fk_contributor_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `contributor_actor` FOREIGN KEY (`actor_id`,`actor_kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "contributor_actor_kind_listed" CHECK("actor_kind" IN ('COUNTRY', 'PLACE', 'ORGANIZATION', 'SPEAKER', 'OFFICE')),
	CONSTRAINT "contributor_role_listed" CHECK("role" IN ('PUBLISHER', 'AUTHOR', 'INTERVIEWER', 'INTERVIEWEE', 'SOURCE'))
);
--> statement-breakpoint
CREATE TABLE `furniture` (
	`article_id` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	CONSTRAINT `furniture_pk` PRIMARY KEY(`article_id`, `start`),
	CONSTRAINT `fk_furniture_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT "furniture_span" CHECK("start" >= 0 AND "end" > "start")
);
--> statement-breakpoint
CREATE TABLE `passage` (
	`id` integer PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`article_id` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`sha256` text NOT NULL,
	CONSTRAINT `fk_passage_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `passage_position` UNIQUE(`article_id`,`start`,`end`),
	CONSTRAINT `passage_id_article` UNIQUE(`id`,`article_id`),
	CONSTRAINT "passage_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "passage_sha256_form" CHECK(length("sha256") = 64 AND "sha256" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "passage_span" CHECK("start" >= 0 AND "end" > "start")
);
--> statement-breakpoint
CREATE TABLE `commitment_change` (
	`commitment_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`aspect` text NOT NULL,
	`claim_id` integer NOT NULL,
	`made_edtf` text,
	`made_earliest` text,
	`made_latest` text,
	`made_gaps` text,
	`made_basis` text NOT NULL,
	`made_note` text,
	`deadline_edtf` text,
	`deadline_earliest` text,
	`deadline_latest` text,
	`deadline_gaps` text,
	`deadline_basis` text,
	`deadline_note` text,
	`condition` text,
	`figure_id` integer,
	`note` text,
	CONSTRAINT `commitment_change_pk` PRIMARY KEY(`commitment_id`, `article_id`, `aspect`),
	CONSTRAINT `fk_commitment_change_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_commitment_change_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `fk_commitment_change_figure_id_figure_id_fk` FOREIGN KEY (`figure_id`) REFERENCES `figure`(`id`),
	CONSTRAINT `commitment_change_claim_on_same_commitment` FOREIGN KEY (`claim_id`,`commitment_id`) REFERENCES `claim`(`id`,`commitment_id`),
	CONSTRAINT `commitment_change_claim_in_same_article` FOREIGN KEY (`claim_id`,`article_id`) REFERENCES `claim`(`id`,`article_id`),
	CONSTRAINT "commitment_change_aspect_listed" CHECK("aspect" IN ('DEADLINE', 'CONDITION', 'TARGET')),
	CONSTRAINT "commitment_change_made_basis_listed" CHECK("made_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "commitment_change_made_bounds" CHECK(date("made_earliest") IS "made_earliest" AND "made_earliest" >= '0000' AND date("made_latest") IS "made_latest" AND "made_latest" >= '0000' AND "made_earliest" <= "made_latest"),
	CONSTRAINT "commitment_change_made_gaps_json" CHECK(json_valid("made_gaps")),
	CONSTRAINT "commitment_change_made_with_text" CHECK(("made_earliest" IS NULL) = ("made_edtf" IS NULL) AND ("made_latest" IS NULL) = ("made_edtf" IS NULL) AND ("made_edtf" IS NOT NULL OR "made_gaps" IS NULL)),
	CONSTRAINT "commitment_change_made_known" CHECK(("made_basis" = 'UNKNOWN') = ("made_edtf" IS NULL) AND ("made_edtf" IS NOT NULL OR "made_note" IS NOT NULL)),
	CONSTRAINT "commitment_change_deadline_basis_listed" CHECK("deadline_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "commitment_change_deadline_bounds" CHECK(date("deadline_earliest") IS "deadline_earliest" AND "deadline_earliest" >= '0000' AND date("deadline_latest") IS "deadline_latest" AND "deadline_latest" >= '0000' AND "deadline_earliest" <= "deadline_latest"),
	CONSTRAINT "commitment_change_deadline_gaps_json" CHECK(json_valid("deadline_gaps")),
	CONSTRAINT "commitment_change_deadline_with_text" CHECK(("deadline_earliest" IS NULL) = ("deadline_edtf" IS NULL) AND ("deadline_latest" IS NULL) = ("deadline_edtf" IS NULL) AND ("deadline_edtf" IS NOT NULL OR "deadline_gaps" IS NULL)),
	CONSTRAINT "commitment_change_deadline_whole" CHECK(("deadline_basis" IS NULL) = ("deadline_edtf" IS NULL) AND coalesce("deadline_basis", '') <> 'UNKNOWN' AND ("deadline_edtf" IS NOT NULL OR "deadline_note" IS NULL)),
	CONSTRAINT "commitment_change_deadline_of_aspect" CHECK("aspect" = 'DEADLINE' OR "deadline_edtf" IS NULL),
	CONSTRAINT "commitment_change_condition_of_aspect" CHECK("aspect" = 'CONDITION' OR "condition" IS NULL),
	CONSTRAINT "commitment_change_target_of_aspect" CHECK(("aspect" = 'TARGET') = ("figure_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE `claim` (
	`id` integer PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`article_id` integer NOT NULL,
	`commitment_id` integer,
	`statement_id` integer,
	`event_id` integer,
	`figure_id` integer,
	`force` text,
	`voice` text NOT NULL,
	`hedged` integer NOT NULL,
	`speaker_id` integer,
	`summary` text NOT NULL,
	`note` text,
	CONSTRAINT `fk_claim_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `fk_claim_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_claim_statement_id_statement_id_fk` FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`),
	CONSTRAINT `fk_claim_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`),
	CONSTRAINT `fk_claim_figure_id_figure_id_fk` FOREIGN KEY (`figure_id`) REFERENCES `figure`(`id`),
	CONSTRAINT `fk_claim_speaker_id_speaker_id_fk` FOREIGN KEY (`speaker_id`) REFERENCES `speaker`(`id`),
	CONSTRAINT `claim_id_article` UNIQUE(`id`,`article_id`),
	CONSTRAINT `claim_id_commitment` UNIQUE(`id`,`commitment_id`),
	CONSTRAINT "claim_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "claim_force_listed" CHECK("force" IN ('REPORT', 'EXPECTATION', 'OFFER', 'INTENTION', 'PLEDGE', 'AGREEMENT', 'SIGNED')),
	CONSTRAINT "claim_voice_listed" CHECK("voice" IN ('DIRECT_QUOTE', 'INDIRECT_SPEECH', 'NARRATION', 'QUESTION')),
	CONSTRAINT "claim_hedged_boolean" CHECK("hedged" IN (0, 1)),
	CONSTRAINT "claim_about_one" CHECK(("commitment_id" IS NOT NULL) + ("statement_id" IS NOT NULL) + ("event_id" IS NOT NULL) + ("figure_id" IS NOT NULL) = 1),
	CONSTRAINT "claim_force_of_commitment" CHECK(("commitment_id" IS NOT NULL) = ("force" IS NOT NULL)),
	CONSTRAINT "claim_speaker_of_voice" CHECK("voice" NOT IN ('NARRATION', 'QUESTION') OR "speaker_id" IS NULL)
);
--> statement-breakpoint
CREATE TABLE `claim_attribution` (
	`claim_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	`actor_kind` text NOT NULL,
	CONSTRAINT `claim_attribution_pk` PRIMARY KEY(`claim_id`, `actor_id`),
	CONSTRAINT `fk_claim_attribution_claim_id_claim_id_fk` FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`),
	CONSTRAINT `claim_attribution_actor` FOREIGN KEY (`actor_id`,`actor_kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "claim_attribution_actor_kind_listed" CHECK("actor_kind" IN ('COUNTRY', 'PLACE', 'ORGANIZATION', 'SPEAKER', 'OFFICE'))
);
--> statement-breakpoint
CREATE TABLE `claim_passage` (
	`claim_id` integer NOT NULL,
	`passage_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	CONSTRAINT `claim_passage_pk` PRIMARY KEY(`claim_id`, `passage_id`),
	CONSTRAINT `claim_passage_claim` FOREIGN KEY (`claim_id`,`article_id`) REFERENCES `claim`(`id`,`article_id`),
	CONSTRAINT `claim_passage_passage_in_article` FOREIGN KEY (`passage_id`,`article_id`) REFERENCES `passage`(`id`,`article_id`)
);
--> statement-breakpoint
CREATE TABLE `mention` (
	`entity_id` integer NOT NULL,
	`passage_id` integer NOT NULL,
	CONSTRAINT `mention_pk` PRIMARY KEY(`entity_id`, `passage_id`),
	CONSTRAINT `fk_mention_entity_id_entity_id_fk` FOREIGN KEY (`entity_id`) REFERENCES `entity`(`id`),
	CONSTRAINT `fk_mention_passage_id_passage_id_fk` FOREIGN KEY (`passage_id`) REFERENCES `passage`(`id`)
);
--> statement-breakpoint
CREATE TABLE `tenure` (
	`id` integer PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`speaker_id` integer NOT NULL,
	`office_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`rank` integer NOT NULL,
	`from_edtf` text,
	`from_earliest` text,
	`from_latest` text,
	`from_gaps` text,
	`from_basis` text,
	`from_note` text,
	`to_edtf` text,
	`to_earliest` text,
	`to_latest` text,
	`to_gaps` text,
	`to_basis` text,
	`to_note` text,
	`certain_from` text,
	`certain_to` text,
	`possible_from` text,
	`possible_to` text,
	`possible_gaps` text,
	CONSTRAINT `fk_tenure_speaker_id_speaker_id_fk` FOREIGN KEY (`speaker_id`) REFERENCES `speaker`(`id`),
	CONSTRAINT `fk_tenure_office_id_office_id_fk` FOREIGN KEY (`office_id`) REFERENCES `office`(`id`),
	CONSTRAINT `fk_tenure_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT "tenure_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "tenure_rank_positive" CHECK("rank" > 0),
	CONSTRAINT "tenure_from_basis_listed" CHECK("from_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "tenure_from_bounds" CHECK(date("from_earliest") IS "from_earliest" AND "from_earliest" >= '0000' AND date("from_latest") IS "from_latest" AND "from_latest" >= '0000' AND "from_earliest" <= "from_latest"),
	CONSTRAINT "tenure_from_gaps_json" CHECK(json_valid("from_gaps")),
	CONSTRAINT "tenure_from_with_text" CHECK(("from_earliest" IS NULL) = ("from_edtf" IS NULL) AND ("from_latest" IS NULL) = ("from_edtf" IS NULL) AND ("from_edtf" IS NOT NULL OR "from_gaps" IS NULL)),
	CONSTRAINT "tenure_from_whole" CHECK(("from_basis" IS NULL) = ("from_edtf" IS NULL) AND coalesce("from_basis", '') <> 'UNKNOWN' AND ("from_edtf" IS NOT NULL OR "from_note" IS NULL)),
	CONSTRAINT "tenure_to_basis_listed" CHECK("to_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "tenure_to_bounds" CHECK(date("to_earliest") IS "to_earliest" AND "to_earliest" >= '0000' AND date("to_latest") IS "to_latest" AND "to_latest" >= '0000' AND "to_earliest" <= "to_latest"),
	CONSTRAINT "tenure_to_gaps_json" CHECK(json_valid("to_gaps")),
	CONSTRAINT "tenure_to_with_text" CHECK(("to_earliest" IS NULL) = ("to_edtf" IS NULL) AND ("to_latest" IS NULL) = ("to_edtf" IS NULL) AND ("to_edtf" IS NOT NULL OR "to_gaps" IS NULL)),
	CONSTRAINT "tenure_to_whole" CHECK(("to_basis" IS NULL) = ("to_edtf" IS NULL) AND coalesce("to_basis", '') <> 'UNKNOWN' AND ("to_edtf" IS NOT NULL OR "to_note" IS NULL)),
	CONSTRAINT "tenure_certain_days" CHECK(("certain_from" IS NULL) = ("certain_to" IS NULL) AND ("certain_from" IS NULL OR "certain_from" <= "certain_to")),
	CONSTRAINT "tenure_possible_days" CHECK(("possible_from" IS NULL) = ("possible_to" IS NULL) AND ("possible_from" IS NULL OR "possible_from" <= "possible_to"))
);
--> statement-breakpoint
CREATE TABLE `tenure_passage` (
	`tenure_id` integer NOT NULL,
	`passage_id` integer NOT NULL,
	CONSTRAINT `tenure_passage_pk` PRIMARY KEY(`tenure_id`, `passage_id`),
	CONSTRAINT `fk_tenure_passage_tenure_id_tenure_id_fk` FOREIGN KEY (`tenure_id`) REFERENCES `tenure`(`id`),
	CONSTRAINT `fk_tenure_passage_passage_id_passage_id_fk` FOREIGN KEY (`passage_id`) REFERENCES `passage`(`id`)
);
--> statement-breakpoint
CREATE TABLE `tenure_sighting` (
	`tenure_id` integer NOT NULL,
	`number` integer NOT NULL,
	`seen_edtf` text,
	`seen_earliest` text,
	`seen_latest` text,
	`seen_gaps` text,
	`seen_basis` text NOT NULL,
	`seen_note` text,
	CONSTRAINT `tenure_sighting_pk` PRIMARY KEY(`tenure_id`, `number`),
	CONSTRAINT `fk_tenure_sighting_tenure_id_tenure_id_fk` FOREIGN KEY (`tenure_id`) REFERENCES `tenure`(`id`),
	CONSTRAINT "tenure_sighting_number_positive" CHECK("number" > 0),
	CONSTRAINT "tenure_sighting_seen_basis_listed" CHECK("seen_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "tenure_sighting_seen_bounds" CHECK(date("seen_earliest") IS "seen_earliest" AND "seen_earliest" >= '0000' AND date("seen_latest") IS "seen_latest" AND "seen_latest" >= '0000' AND "seen_earliest" <= "seen_latest"),
	CONSTRAINT "tenure_sighting_seen_gaps_json" CHECK(json_valid("seen_gaps")),
	CONSTRAINT "tenure_sighting_seen_with_text" CHECK(("seen_earliest" IS NULL) = ("seen_edtf" IS NULL) AND ("seen_latest" IS NULL) = ("seen_edtf" IS NULL) AND ("seen_edtf" IS NOT NULL OR "seen_gaps" IS NULL)),
	CONSTRAINT "tenure_sighting_seen_known" CHECK(("seen_basis" = 'UNKNOWN') = ("seen_edtf" IS NULL) AND ("seen_edtf" IS NOT NULL OR "seen_note" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE `assessment` (
	`id` integer PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`commitment_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`as_of_edtf` text,
	`as_of_earliest` text,
	`as_of_latest` text,
	`as_of_gaps` text,
	`status` text NOT NULL,
	`basis` text NOT NULL,
	`claim_id` integer,
	`source` text,
	`note` text,
	CONSTRAINT `fk_assessment_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_assessment_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `assessment_claim_on_same_commitment` FOREIGN KEY (`claim_id`,`commitment_id`) REFERENCES `claim`(`id`,`commitment_id`),
	CONSTRAINT `assessment_claim_in_same_article` FOREIGN KEY (`claim_id`,`article_id`) REFERENCES `claim`(`id`,`article_id`),
	CONSTRAINT `assessment_once` UNIQUE(`commitment_id`,`as_of_latest`,`basis`),
	CONSTRAINT "assessment_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "assessment_status_listed" CHECK("status" IN ('NO_EVIDENCE', 'NOT_STARTED', 'PREPARING', 'UNDER_WAY', 'PARTLY_DELIVERED', 'DELIVERED', 'STALLED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED', 'NOT_ASSESSABLE')),
	CONSTRAINT "assessment_basis_listed" CHECK("basis" IN ('AS_REPORTED', 'OTHER_SOURCE', 'CODER_JUDGEMENT')),
	CONSTRAINT "assessment_as_of_bounds" CHECK(date("as_of_earliest") IS "as_of_earliest" AND "as_of_earliest" >= '0000' AND date("as_of_latest") IS "as_of_latest" AND "as_of_latest" >= '0000' AND "as_of_earliest" <= "as_of_latest"),
	CONSTRAINT "assessment_as_of_gaps_json" CHECK(json_valid("as_of_gaps")),
	CONSTRAINT "assessment_as_of_with_text" CHECK(("as_of_earliest" IS NULL) = ("as_of_edtf" IS NULL) AND ("as_of_latest" IS NULL) = ("as_of_edtf" IS NULL) AND ("as_of_edtf" IS NOT NULL OR "as_of_gaps" IS NULL)),
	CONSTRAINT "assessment_reported_has_claim" CHECK(("basis" = 'AS_REPORTED') = ("claim_id" IS NOT NULL)),
	CONSTRAINT "assessment_other_has_source" CHECK(("basis" = 'OTHER_SOURCE') = ("source" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE `commitment` (
	`id` integer PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`summary` text NOT NULL,
	`goal` text NOT NULL,
	`made_edtf` text,
	`made_earliest` text,
	`made_latest` text,
	`made_gaps` text,
	`made_basis` text NOT NULL,
	`made_note` text,
	`deadline_edtf` text,
	`deadline_earliest` text,
	`deadline_latest` text,
	`deadline_gaps` text,
	`deadline_basis` text,
	`deadline_note` text,
	`conditionality` text NOT NULL,
	`condition` text,
	`checkability` text NOT NULL,
	`note` text,
	`reported_from` text,
	CONSTRAINT "commitment_reported_from_day" CHECK(date("reported_from") IS "reported_from" AND "reported_from" >= '0000'),
	CONSTRAINT "commitment_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "commitment_goal_listed" CHECK("goal" IN ('ACTION', 'OUTCOME')),
	CONSTRAINT "commitment_conditionality_listed" CHECK("conditionality" IN ('UNCONDITIONAL', 'CONDITIONAL', 'UNSTATED')),
	CONSTRAINT "commitment_checkability_listed" CHECK("checkability" IN ('CHECKABLE', 'DECLARATORY')),
	CONSTRAINT "commitment_condition_given" CHECK(("conditionality" = 'CONDITIONAL') = ("condition" IS NOT NULL)),
	CONSTRAINT "commitment_made_basis_listed" CHECK("made_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "commitment_made_bounds" CHECK(date("made_earliest") IS "made_earliest" AND "made_earliest" >= '0000' AND date("made_latest") IS "made_latest" AND "made_latest" >= '0000' AND "made_earliest" <= "made_latest"),
	CONSTRAINT "commitment_made_gaps_json" CHECK(json_valid("made_gaps")),
	CONSTRAINT "commitment_made_with_text" CHECK(("made_earliest" IS NULL) = ("made_edtf" IS NULL) AND ("made_latest" IS NULL) = ("made_edtf" IS NULL) AND ("made_edtf" IS NOT NULL OR "made_gaps" IS NULL)),
	CONSTRAINT "commitment_made_known" CHECK(("made_basis" = 'UNKNOWN') = ("made_edtf" IS NULL) AND ("made_edtf" IS NOT NULL OR "made_note" IS NOT NULL)),
	CONSTRAINT "commitment_deadline_basis_listed" CHECK("deadline_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "commitment_deadline_bounds" CHECK(date("deadline_earliest") IS "deadline_earliest" AND "deadline_earliest" >= '0000' AND date("deadline_latest") IS "deadline_latest" AND "deadline_latest" >= '0000' AND "deadline_earliest" <= "deadline_latest"),
	CONSTRAINT "commitment_deadline_gaps_json" CHECK(json_valid("deadline_gaps")),
	CONSTRAINT "commitment_deadline_with_text" CHECK(("deadline_earliest" IS NULL) = ("deadline_edtf" IS NULL) AND ("deadline_latest" IS NULL) = ("deadline_edtf" IS NULL) AND ("deadline_edtf" IS NOT NULL OR "deadline_gaps" IS NULL)),
	CONSTRAINT "commitment_deadline_whole" CHECK(("deadline_basis" IS NULL) = ("deadline_edtf" IS NULL) AND coalesce("deadline_basis", '') <> 'UNKNOWN' AND ("deadline_edtf" IS NOT NULL OR "deadline_note" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `commitment_instrument` (
	`commitment_id` integer NOT NULL,
	`instrument_id` integer NOT NULL,
	CONSTRAINT `commitment_instrument_pk` PRIMARY KEY(`commitment_id`, `instrument_id`),
	CONSTRAINT `fk_commitment_instrument_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_commitment_instrument_instrument_id_instrument_id_fk` FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`)
);
--> statement-breakpoint
CREATE TABLE `commitment_link` (
	`from_id` integer NOT NULL,
	`type` text NOT NULL,
	`to_id` integer NOT NULL,
	`strength` text NOT NULL,
	`note` text,
	CONSTRAINT `commitment_link_pk` PRIMARY KEY(`from_id`, `type`, `to_id`),
	CONSTRAINT `fk_commitment_link_from_id_commitment_id_fk` FOREIGN KEY (`from_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_commitment_link_to_id_commitment_id_fk` FOREIGN KEY (`to_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT "commitment_link_type_listed" CHECK("type" IN ('PART_OF', 'CONTINUES', 'SUPERSEDES', 'IN_EXCHANGE_FOR', 'FOLLOWS_FROM')),
	CONSTRAINT "commitment_link_strength_listed" CHECK("strength" IN ('EXPLICIT', 'PROBABLE', 'POSSIBLE')),
	CONSTRAINT "commitment_link_to_another" CHECK("from_id" <> "to_id")
);
--> statement-breakpoint
CREATE TABLE `commitment_party` (
	`commitment_id` integer NOT NULL,
	`role` text NOT NULL,
	`actor_id` integer NOT NULL,
	`actor_kind` text NOT NULL,
	CONSTRAINT `commitment_party_pk` PRIMARY KEY(`commitment_id`, `role`, `actor_id`),
	CONSTRAINT `fk_commitment_party_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `commitment_party_actor` FOREIGN KEY (`actor_id`,`actor_kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "commitment_party_actor_kind_listed" CHECK("actor_kind" IN ('COUNTRY', 'PLACE', 'ORGANIZATION', 'SPEAKER', 'OFFICE')),
	CONSTRAINT "commitment_party_role_listed" CHECK("role" IN ('PROMISOR', 'PROMISEE', 'BENEFICIARY', 'IMPLEMENTER'))
);
--> statement-breakpoint
CREATE TABLE `commitment_place` (
	`commitment_id` integer NOT NULL,
	`place_id` integer NOT NULL,
	CONSTRAINT `commitment_place_pk` PRIMARY KEY(`commitment_id`, `place_id`),
	CONSTRAINT `fk_commitment_place_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_commitment_place_place_id_place_id_fk` FOREIGN KEY (`place_id`) REFERENCES `place`(`id`)
);
--> statement-breakpoint
CREATE TABLE `commitment_sector` (
	`commitment_id` integer NOT NULL,
	`sector_id` integer NOT NULL,
	CONSTRAINT `commitment_sector_pk` PRIMARY KEY(`commitment_id`, `sector_id`),
	CONSTRAINT `fk_commitment_sector_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_commitment_sector_sector_id_sector_id_fk` FOREIGN KEY (`sector_id`) REFERENCES `sector`(`id`)
);
--> statement-breakpoint
CREATE TABLE `corpus` (
	`id` integer PRIMARY KEY,
	`revision` text NOT NULL,
	`recorded_on` text NOT NULL,
	`licence` text NOT NULL,
	`fingerprint` text NOT NULL,
	`origin` text,
	CONSTRAINT "corpus_single" CHECK("id" = 1),
	CONSTRAINT "corpus_recorded_on_day" CHECK(date("recorded_on") IS "recorded_on" AND "recorded_on" >= '0000')
);
--> statement-breakpoint
CREATE TABLE `article_actor` (
	`article_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	CONSTRAINT `article_actor_pk` PRIMARY KEY(`article_id`, `actor_id`),
	CONSTRAINT `fk_article_actor_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `fk_article_actor_actor_id_entity_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `entity`(`id`)
);
--> statement-breakpoint
CREATE TABLE `article_commitment` (
	`article_id` integer NOT NULL,
	`commitment_id` integer NOT NULL,
	CONSTRAINT `article_commitment_pk` PRIMARY KEY(`article_id`, `commitment_id`),
	CONSTRAINT `fk_article_commitment_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `fk_article_commitment_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`)
);
--> statement-breakpoint
CREATE TABLE `article_event` (
	`article_id` integer NOT NULL,
	`event_id` integer NOT NULL,
	CONSTRAINT `article_event_pk` PRIMARY KEY(`article_id`, `event_id`),
	CONSTRAINT `fk_article_event_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `fk_article_event_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`)
);
--> statement-breakpoint
CREATE TABLE `article_figure` (
	`article_id` integer NOT NULL,
	`figure_id` integer NOT NULL,
	CONSTRAINT `article_figure_pk` PRIMARY KEY(`article_id`, `figure_id`),
	CONSTRAINT `fk_article_figure_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `fk_article_figure_figure_id_figure_id_fk` FOREIGN KEY (`figure_id`) REFERENCES `figure`(`id`)
);
--> statement-breakpoint
CREATE TABLE `article_named` (
	`article_id` integer NOT NULL,
	`entity_id` integer NOT NULL,
	CONSTRAINT `article_named_pk` PRIMARY KEY(`article_id`, `entity_id`),
	CONSTRAINT `fk_article_named_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `fk_article_named_entity_id_entity_id_fk` FOREIGN KEY (`entity_id`) REFERENCES `entity`(`id`)
);
--> statement-breakpoint
CREATE TABLE `article_statement` (
	`article_id` integer NOT NULL,
	`statement_id` integer NOT NULL,
	CONSTRAINT `article_statement_pk` PRIMARY KEY(`article_id`, `statement_id`),
	CONSTRAINT `fk_article_statement_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT `fk_article_statement_statement_id_statement_id_fk` FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`)
);
--> statement-breakpoint
CREATE TABLE `claim_tenure` (
	`claim_id` integer PRIMARY KEY,
	`tenure_id` integer NOT NULL,
	CONSTRAINT `fk_claim_tenure_claim_id_claim_id_fk` FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`),
	CONSTRAINT `fk_claim_tenure_tenure_id_tenure_id_fk` FOREIGN KEY (`tenure_id`) REFERENCES `tenure`(`id`)
);
--> statement-breakpoint
CREATE TABLE `commitment_first_terms` (
	`commitment_id` integer PRIMARY KEY,
	`deadline_edtf` text,
	`deadline_earliest` text,
	`deadline_latest` text,
	`deadline_gaps` text,
	`deadline_basis` text,
	`deadline_note` text,
	`conditionality` text NOT NULL,
	`condition` text,
	CONSTRAINT `fk_commitment_first_terms_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT "commitment_first_terms_deadline_basis_listed" CHECK("deadline_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "commitment_first_terms_conditionality_listed" CHECK("conditionality" IN ('UNCONDITIONAL', 'CONDITIONAL', 'UNSTATED'))
);
--> statement-breakpoint
CREATE TABLE `commitment_part` (
	`commitment_id` integer PRIMARY KEY,
	CONSTRAINT `fk_commitment_part_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`)
);
--> statement-breakpoint
CREATE TABLE `commitment_recipient` (
	`commitment_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	CONSTRAINT `commitment_recipient_pk` PRIMARY KEY(`commitment_id`, `actor_id`),
	CONSTRAINT `fk_commitment_recipient_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_commitment_recipient_actor_id_entity_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `entity`(`id`)
);
--> statement-breakpoint
CREATE TABLE `commitment_standing` (
	`commitment_id` integer PRIMARY KEY,
	`force` text NOT NULL,
	`status` text NOT NULL,
	`assessment_id` integer,
	`superseded_earliest` text,
	CONSTRAINT `fk_commitment_standing_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_commitment_standing_assessment_id_assessment_id_fk` FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`),
	CONSTRAINT "commitment_standing_force_listed" CHECK("force" IN ('REPORT', 'EXPECTATION', 'OFFER', 'INTENTION', 'PLEDGE', 'AGREEMENT', 'SIGNED')),
	CONSTRAINT "commitment_standing_status_listed" CHECK("status" IN ('NOT_ASSESSED', 'NO_EVIDENCE', 'NOT_STARTED', 'PREPARING', 'UNDER_WAY', 'PARTLY_DELIVERED', 'DELIVERED', 'STALLED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED', 'NOT_ASSESSABLE'))
);
--> statement-breakpoint
CREATE TABLE `commitment_status` (
	`commitment_id` integer NOT NULL,
	`since` text NOT NULL,
	`status` text NOT NULL,
	`basis` text NOT NULL,
	`as_of_edtf` text,
	`as_of_earliest` text,
	`as_of_latest` text,
	`assessment_id` integer,
	`superseded_by_id` integer,
	CONSTRAINT `commitment_status_pk` PRIMARY KEY(`commitment_id`, `since`),
	CONSTRAINT `fk_commitment_status_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_commitment_status_assessment_id_assessment_id_fk` FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`),
	CONSTRAINT `fk_commitment_status_superseded_by_id_commitment_id_fk` FOREIGN KEY (`superseded_by_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT "commitment_status_status_listed" CHECK("status" IN ('NO_EVIDENCE', 'NOT_STARTED', 'PREPARING', 'UNDER_WAY', 'PARTLY_DELIVERED', 'DELIVERED', 'STALLED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED', 'NOT_ASSESSABLE')),
	CONSTRAINT "commitment_status_basis_listed" CHECK("basis" IN ('AS_REPORTED', 'OTHER_SOURCE', 'CODER_JUDGEMENT', 'LINK')),
	CONSTRAINT "commitment_status_rests_on_one" CHECK(("assessment_id" IS NULL) <> ("superseded_by_id" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `commitment_whole` (
	`commitment_id` integer PRIMARY KEY,
	CONSTRAINT `fk_commitment_whole_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`)
);
--> statement-breakpoint
CREATE TABLE `deadline_history` (
	`commitment_id` integer NOT NULL,
	`since` text NOT NULL,
	`possible_since` text NOT NULL,
	`deadline_edtf` text,
	`deadline_earliest` text,
	`deadline_latest` text,
	`deadline_gaps` text,
	`deadline_basis` text,
	`deadline_note` text,
	CONSTRAINT `deadline_history_pk` PRIMARY KEY(`commitment_id`, `since`),
	CONSTRAINT `fk_deadline_history_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT "deadline_history_deadline_basis_listed" CHECK("deadline_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN'))
);
--> statement-breakpoint
CREATE TABLE `event_actor` (
	`event_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	CONSTRAINT `event_actor_pk` PRIMARY KEY(`event_id`, `actor_id`),
	CONSTRAINT `fk_event_actor_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`),
	CONSTRAINT `fk_event_actor_actor_id_entity_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `entity`(`id`)
);
--> statement-breakpoint
CREATE TABLE `name_folded` (
	`name_id` integer PRIMARY KEY,
	`folded` text NOT NULL,
	CONSTRAINT `fk_name_folded_name_id_name_id_fk` FOREIGN KEY (`name_id`) REFERENCES `name`(`id`)
);
--> statement-breakpoint
CREATE TABLE `noun_count` (
	`noun` text PRIMARY KEY,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `place_within` (
	`place_id` integer NOT NULL,
	`within_id` integer NOT NULL,
	CONSTRAINT `place_within_pk` PRIMARY KEY(`place_id`, `within_id`),
	CONSTRAINT `fk_place_within_place_id_place_id_fk` FOREIGN KEY (`place_id`) REFERENCES `place`(`id`),
	CONSTRAINT `fk_place_within_within_id_entity_id_fk` FOREIGN KEY (`within_id`) REFERENCES `entity`(`id`)
);
--> statement-breakpoint
CREATE TABLE `sector_within` (
	`sector_id` integer NOT NULL,
	`within_id` integer NOT NULL,
	CONSTRAINT `sector_within_pk` PRIMARY KEY(`sector_id`, `within_id`),
	CONSTRAINT `fk_sector_within_sector_id_sector_id_fk` FOREIGN KEY (`sector_id`) REFERENCES `sector`(`id`),
	CONSTRAINT `fk_sector_within_within_id_sector_id_fk` FOREIGN KEY (`within_id`) REFERENCES `sector`(`id`)
);
--> statement-breakpoint
CREATE TABLE `country` (
	`id` integer PRIMARY KEY,
	`kind` text DEFAULT 'COUNTRY' NOT NULL,
	`alpha2` text NOT NULL UNIQUE,
	`alpha3` text NOT NULL UNIQUE,
	`numeric` text NOT NULL UNIQUE,
	`region_m49` text NOT NULL,
	CONSTRAINT `fk_country_region_m49_region_m49_fk` FOREIGN KEY (`region_m49`) REFERENCES `region`(`m49`),
	CONSTRAINT `country_is_entity` FOREIGN KEY (`id`,`kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "country_kind" CHECK("kind" = 'COUNTRY'),
	CONSTRAINT "country_alpha2_form" CHECK("alpha2" GLOB '[A-Z][A-Z]'),
	CONSTRAINT "country_alpha3_form" CHECK("alpha3" GLOB '[A-Z][A-Z][A-Z]'),
	CONSTRAINT "country_numeric_form" CHECK("numeric" GLOB '[0-9][0-9][0-9]')
);
--> statement-breakpoint
CREATE TABLE `entity` (
	`id` integer PRIMARY KEY,
	`kind` text NOT NULL,
	`slug` text NOT NULL UNIQUE,
	`description` text,
	`note` text,
	CONSTRAINT `entity_id_kind` UNIQUE(`id`,`kind`),
	CONSTRAINT "entity_kind_listed" CHECK("kind" IN ('COUNTRY', 'PLACE', 'ORGANIZATION', 'SPEAKER', 'OFFICE', 'SECTOR', 'INSTRUMENT', 'MEASURE')),
	CONSTRAINT "entity_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*')
);
--> statement-breakpoint
CREATE TABLE `identifier` (
	`id` integer PRIMARY KEY,
	`entity_id` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`source` text NOT NULL,
	CONSTRAINT `fk_identifier_entity_id_entity_id_fk` FOREIGN KEY (`entity_id`) REFERENCES `entity`(`id`),
	CONSTRAINT `identifier_once` UNIQUE(`scheme`,`value`),
	CONSTRAINT "identifier_source_given" CHECK(trim("source") <> '')
);
--> statement-breakpoint
CREATE TABLE `measure` (
	`id` integer PRIMARY KEY,
	`kind` text DEFAULT 'MEASURE' NOT NULL,
	`symmetric` integer DEFAULT false NOT NULL,
	CONSTRAINT `measure_is_entity` FOREIGN KEY (`id`,`kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "measure_kind" CHECK("kind" = 'MEASURE'),
	CONSTRAINT "measure_symmetric_boolean" CHECK("symmetric" IN (0, 1))
);
--> statement-breakpoint
CREATE TABLE `measure_unit` (
	`measure_id` integer NOT NULL,
	`kind` text NOT NULL,
	CONSTRAINT `measure_unit_pk` PRIMARY KEY(`measure_id`, `kind`),
	CONSTRAINT `fk_measure_unit_measure_id_measure_id_fk` FOREIGN KEY (`measure_id`) REFERENCES `measure`(`id`),
	CONSTRAINT "measure_unit_kind_listed" CHECK("kind" IN ('MONEY', 'MONEY_PER_TIME', 'PRICE', 'COUNT', 'COUNT_PER_TIME', 'SHARE', 'DURATION', 'LENGTH', 'AREA', 'VOLUME', 'VOLUME_PER_TIME', 'MASS', 'MASS_PER_TIME', 'ENERGY', 'POWER', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE `name` (
	`id` integer PRIMARY KEY,
	`entity_id` integer NOT NULL,
	`name` text NOT NULL,
	`lang` text NOT NULL,
	`type` text NOT NULL,
	`article_id` integer,
	CONSTRAINT `fk_name_entity_id_entity_id_fk` FOREIGN KEY (`entity_id`) REFERENCES `entity`(`id`),
	CONSTRAINT `fk_name_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT "name_type_listed" CHECK("type" IN ('PREFERRED', 'OFFICIAL', 'ALIAS', 'TRANSLITERATION', 'ABBREVIATION', 'ATTESTED')),
	CONSTRAINT "name_not_empty" CHECK(trim("name") <> ''),
	CONSTRAINT "name_attested_has_article" CHECK(("type" = 'ATTESTED') = ("article_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE `office` (
	`id` integer PRIMARY KEY,
	`kind` text DEFAULT 'OFFICE' NOT NULL,
	`country_id` integer,
	`organization_id` integer,
	`place_id` integer,
	CONSTRAINT `fk_office_country_id_country_id_fk` FOREIGN KEY (`country_id`) REFERENCES `country`(`id`),
	CONSTRAINT `fk_office_organization_id_organization_id_fk` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`),
	CONSTRAINT `fk_office_place_id_place_id_fk` FOREIGN KEY (`place_id`) REFERENCES `place`(`id`),
	CONSTRAINT `office_is_entity` FOREIGN KEY (`id`,`kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "office_kind" CHECK("kind" = 'OFFICE')
);
--> statement-breakpoint
CREATE TABLE `organization` (
	`id` integer PRIMARY KEY,
	`kind` text DEFAULT 'ORGANIZATION' NOT NULL,
	`organization_kind` text NOT NULL,
	`country_id` integer,
	`seat_id` integer,
	`parent_id` integer,
	CONSTRAINT `fk_organization_country_id_country_id_fk` FOREIGN KEY (`country_id`) REFERENCES `country`(`id`),
	CONSTRAINT `fk_organization_seat_id_place_id_fk` FOREIGN KEY (`seat_id`) REFERENCES `place`(`id`),
	CONSTRAINT `fk_organization_parent_id_organization_id_fk` FOREIGN KEY (`parent_id`) REFERENCES `organization`(`id`),
	CONSTRAINT `organization_is_entity` FOREIGN KEY (`id`,`kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "organization_kind" CHECK("kind" = 'ORGANIZATION'),
	CONSTRAINT "organization_organization_kind_listed" CHECK("organization_kind" IN ('FIRM', 'GOVERNMENT_BODY', 'LEGISLATURE', 'RESEARCH_INSTITUTE', 'EDUCATION', 'MEDIA', 'INTERNATIONAL_ORGANIZATION', 'FOUNDATION', 'CULTURAL_INSTITUTION', 'INTERGOVERNMENTAL_BODY', 'ASSOCIATION', 'OTHER')),
	CONSTRAINT "organization_not_its_own_parent" CHECK("parent_id" <> "id")
);
--> statement-breakpoint
CREATE TABLE `place` (
	`id` integer PRIMARY KEY,
	`kind` text DEFAULT 'PLACE' NOT NULL,
	`place_kind` text NOT NULL,
	`country_id` integer,
	`parent_id` integer,
	`iso3166_2` text UNIQUE,
	CONSTRAINT `fk_place_country_id_country_id_fk` FOREIGN KEY (`country_id`) REFERENCES `country`(`id`),
	CONSTRAINT `fk_place_parent_id_place_id_fk` FOREIGN KEY (`parent_id`) REFERENCES `place`(`id`),
	CONSTRAINT `place_is_entity` FOREIGN KEY (`id`,`kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "place_kind" CHECK("kind" = 'PLACE'),
	CONSTRAINT "place_place_kind_listed" CHECK("place_kind" IN ('REGION', 'DISTRICT', 'CITY', 'AREA', 'ROUTE', 'SITE')),
	CONSTRAINT "place_not_its_own_parent" CHECK("parent_id" <> "id"),
	CONSTRAINT "place_iso3166_2_form" CHECK("iso3166_2" GLOB '[A-Z][A-Z]-[A-Z0-9]*' AND length("iso3166_2") <= 6 AND substr("iso3166_2", 4) NOT GLOB '*[^A-Z0-9]*')
);
--> statement-breakpoint
CREATE TABLE `region` (
	`m49` text PRIMARY KEY,
	`name` text NOT NULL,
	CONSTRAINT "region_m49_form" CHECK("m49" GLOB '[0-9][0-9][0-9]')
);
--> statement-breakpoint
CREATE TABLE `sector` (
	`id` integer PRIMARY KEY,
	`kind` text DEFAULT 'SECTOR' NOT NULL,
	`broader_id` integer,
	CONSTRAINT `fk_sector_broader_id_sector_id_fk` FOREIGN KEY (`broader_id`) REFERENCES `sector`(`id`),
	CONSTRAINT `sector_is_entity` FOREIGN KEY (`id`,`kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "sector_kind" CHECK("kind" = 'SECTOR'),
	CONSTRAINT "sector_not_its_own_broader" CHECK("broader_id" <> "id")
);
--> statement-breakpoint
CREATE TABLE `sector_mapping` (
	`id` integer PRIMARY KEY,
	`sector_id` integer NOT NULL,
	`scheme` text NOT NULL,
	`code` text NOT NULL,
	`relation` text NOT NULL,
	CONSTRAINT `fk_sector_mapping_sector_id_sector_id_fk` FOREIGN KEY (`sector_id`) REFERENCES `sector`(`id`),
	CONSTRAINT `sector_mapping_once` UNIQUE(`sector_id`,`scheme`,`code`),
	CONSTRAINT "sector_mapping_scheme_listed" CHECK("scheme" IN ('CRS', 'ISIC', 'COFOG')),
	CONSTRAINT "sector_mapping_relation_listed" CHECK("relation" IN ('EXACT_MATCH', 'CLOSE_MATCH', 'BROAD_MATCH', 'NARROW_MATCH'))
);
--> statement-breakpoint
CREATE TABLE `speaker` (
	`id` integer PRIMARY KEY,
	`kind` text DEFAULT 'SPEAKER' NOT NULL,
	CONSTRAINT `speaker_is_entity` FOREIGN KEY (`id`,`kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "speaker_kind" CHECK("kind" = 'SPEAKER')
);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` integer PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`label` text NOT NULL,
	`own_name` text,
	`own_name_lang` text,
	`type` text NOT NULL,
	`type_wording` text,
	`mode` text,
	`date_edtf` text,
	`date_earliest` text,
	`date_latest` text,
	`date_gaps` text,
	`date_basis` text NOT NULL,
	`date_note` text,
	`part_of_id` integer,
	`note` text,
	`reported_from` text,
	CONSTRAINT `fk_event_type_event_type_type_fk` FOREIGN KEY (`type`) REFERENCES `event_type`(`type`),
	CONSTRAINT `fk_event_part_of_id_event_id_fk` FOREIGN KEY (`part_of_id`) REFERENCES `event`(`id`),
	CONSTRAINT "event_reported_from_day" CHECK(date("reported_from") IS "reported_from" AND "reported_from" >= '0000'),
	CONSTRAINT "event_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "event_type_listed" CHECK("type" IN ('VISIT', 'PHONE_CALL', 'VIDEO_CONFERENCE', 'MEETING', 'SESSION', 'FORUM', 'SIGNING', 'SUPPLY', 'MILITARY_COOPERATION', 'PUBLICATION', 'FOUNDING', 'ANNIVERSARY', 'OPENING', 'RESTORATION', 'AWARD', 'WITHDRAWAL', 'PARDON', 'OTHER')),
	CONSTRAINT "event_mode_listed" CHECK("mode" IN ('STATE', 'OFFICIAL', 'WORKING')),
	CONSTRAINT "event_other_has_wording" CHECK(("type" = 'OTHER') = ("type_wording" IS NOT NULL)),
	CONSTRAINT "event_own_name_has_lang" CHECK(("own_name" IS NULL) = ("own_name_lang" IS NULL)),
	CONSTRAINT "event_mode_of_visit" CHECK("mode" IS NULL OR "type" = 'VISIT'),
	CONSTRAINT "event_not_part_of_itself" CHECK("part_of_id" <> "id"),
	CONSTRAINT "event_date_basis_listed" CHECK("date_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "event_date_bounds" CHECK(date("date_earliest") IS "date_earliest" AND "date_earliest" >= '0000' AND date("date_latest") IS "date_latest" AND "date_latest" >= '0000' AND "date_earliest" <= "date_latest"),
	CONSTRAINT "event_date_gaps_json" CHECK(json_valid("date_gaps")),
	CONSTRAINT "event_date_with_text" CHECK(("date_earliest" IS NULL) = ("date_edtf" IS NULL) AND ("date_latest" IS NULL) = ("date_edtf" IS NULL) AND ("date_edtf" IS NOT NULL OR "date_gaps" IS NULL)),
	CONSTRAINT "event_date_known" CHECK(("date_basis" = 'UNKNOWN') = ("date_edtf" IS NULL) AND ("date_edtf" IS NOT NULL OR "date_note" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE `event_instrument` (
	`event_id` integer NOT NULL,
	`instrument_id` integer NOT NULL,
	CONSTRAINT `event_instrument_pk` PRIMARY KEY(`event_id`, `instrument_id`),
	CONSTRAINT `fk_event_instrument_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`),
	CONSTRAINT `fk_event_instrument_instrument_id_instrument_id_fk` FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`)
);
--> statement-breakpoint
CREATE TABLE `event_participant` (
	`event_id` integer NOT NULL,
	`role` text NOT NULL,
	`actor_id` integer NOT NULL,
	`actor_kind` text NOT NULL,
	CONSTRAINT `event_participant_pk` PRIMARY KEY(`event_id`, `role`, `actor_id`),
	CONSTRAINT `fk_event_participant_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`),
	CONSTRAINT `event_participant_actor` FOREIGN KEY (`actor_id`,`actor_kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "event_participant_actor_kind_listed" CHECK("actor_kind" IN ('COUNTRY', 'PLACE', 'ORGANIZATION', 'SPEAKER', 'OFFICE')),
	CONSTRAINT "event_participant_role_listed" CHECK("role" IN ('ACTOR', 'RECIPIENT'))
);
--> statement-breakpoint
CREATE TABLE `event_place` (
	`event_id` integer NOT NULL,
	`place_id` integer NOT NULL,
	CONSTRAINT `event_place_pk` PRIMARY KEY(`event_id`, `place_id`),
	CONSTRAINT `fk_event_place_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`),
	CONSTRAINT `fk_event_place_place_id_place_id_fk` FOREIGN KEY (`place_id`) REFERENCES `place`(`id`)
);
--> statement-breakpoint
CREATE TABLE `event_sector` (
	`event_id` integer NOT NULL,
	`sector_id` integer NOT NULL,
	CONSTRAINT `event_sector_pk` PRIMARY KEY(`event_id`, `sector_id`),
	CONSTRAINT `fk_event_sector_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`),
	CONSTRAINT `fk_event_sector_sector_id_sector_id_fk` FOREIGN KEY (`sector_id`) REFERENCES `sector`(`id`)
);
--> statement-breakpoint
CREATE TABLE `event_type` (
	`type` text PRIMARY KEY,
	`cameo` text,
	`plover_event` text,
	`plover_mode` text,
	`plover_context` text,
	CONSTRAINT "event_type_type_listed" CHECK("type" IN ('VISIT', 'PHONE_CALL', 'VIDEO_CONFERENCE', 'MEETING', 'SESSION', 'FORUM', 'SIGNING', 'SUPPLY', 'MILITARY_COOPERATION', 'PUBLICATION', 'FOUNDING', 'ANNIVERSARY', 'OPENING', 'RESTORATION', 'AWARD', 'WITHDRAWAL', 'PARDON', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE `figure` (
	`id` integer PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`label` text NOT NULL,
	`measure_id` integer NOT NULL,
	`value` text,
	`value_high` text,
	`unit_mult` integer NOT NULL,
	`unit` text NOT NULL,
	`wording` text,
	`comparator` text NOT NULL,
	`approximate` integer NOT NULL,
	`period_edtf` text,
	`period_earliest` text,
	`period_latest` text,
	`period_gaps` text,
	`period_basis` text NOT NULL,
	`period_note` text,
	`period_from_edtf` text,
	`period_to_edtf` text,
	`period_duration` text,
	`base_period_edtf` text,
	`base_period_earliest` text,
	`base_period_latest` text,
	`base_period_gaps` text,
	`base_period_basis` text,
	`base_period_note` text,
	`reference_area_id` integer,
	`counterpart_id` integer,
	`scope_sector_id` integer,
	`scope_label` text,
	`observation_status` text NOT NULL,
	`role` text NOT NULL,
	`note` text,
	`base_value` text,
	`base_value_key` text,
	`low` text,
	`low_key` text,
	`low_excluded` integer NOT NULL,
	`high` text,
	`high_key` text,
	`high_excluded` integer NOT NULL,
	`reported_from` text,
	CONSTRAINT `fk_figure_measure_id_measure_id_fk` FOREIGN KEY (`measure_id`) REFERENCES `measure`(`id`),
	CONSTRAINT `fk_figure_reference_area_id_entity_id_fk` FOREIGN KEY (`reference_area_id`) REFERENCES `entity`(`id`),
	CONSTRAINT `fk_figure_counterpart_id_entity_id_fk` FOREIGN KEY (`counterpart_id`) REFERENCES `entity`(`id`),
	CONSTRAINT `fk_figure_scope_sector_id_sector_id_fk` FOREIGN KEY (`scope_sector_id`) REFERENCES `sector`(`id`),
	CONSTRAINT "figure_reported_from_day" CHECK(date("reported_from") IS "reported_from" AND "reported_from" >= '0000'),
	CONSTRAINT "figure_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "figure_comparator_listed" CHECK("comparator" IN ('EQ', 'LT', 'LE', 'GE', 'GT', 'RANGE')),
	CONSTRAINT "figure_wording_listed" CHECK("wording" IN ('FEW', 'SEVERAL', 'MANY', 'MAJORITY', 'TENS', 'DOZENS', 'HUNDREDS', 'THOUSANDS', 'MILLIONS', 'BILLIONS')),
	CONSTRAINT "figure_value_or_wording" CHECK(("value" IS NULL) = ("wording" IS NOT NULL)),
	CONSTRAINT "figure_wording_alone" CHECK("wording" IS NULL OR "comparator" = 'EQ' AND NOT "approximate"),
	CONSTRAINT "figure_majority_in_percent" CHECK("wording" <> 'MAJORITY' OR "unit" = '%'),
	CONSTRAINT "figure_observation_status_listed" CHECK("observation_status" IN ('A', 'E', 'F', 'P')),
	CONSTRAINT "figure_role_listed" CHECK("role" IN ('TARGET', 'BASELINE', 'ACHIEVED', 'CONTEXT')),
	CONSTRAINT "figure_approximate_boolean" CHECK("approximate" IN (0, 1)),
	CONSTRAINT "figure_low_excluded_boolean" CHECK("low_excluded" IN (0, 1)),
	CONSTRAINT "figure_high_excluded_boolean" CHECK("high_excluded" IN (0, 1)),
	CONSTRAINT "figure_unit_given" CHECK(trim("unit") <> ''),
	CONSTRAINT "figure_unit_mult_range" CHECK("unit_mult" BETWEEN -12 AND 15),
	CONSTRAINT "figure_range" CHECK(("comparator" = 'RANGE') = ("value_high" IS NOT NULL) AND ("value_high" IS NULL OR "high_key" > "low_key")),
	CONSTRAINT "figure_value_decimal" CHECK("value" <> '' AND "value" NOT GLOB '*[^0-9.-]*'),
	CONSTRAINT "figure_value_high_decimal" CHECK("value_high" <> '' AND "value_high" NOT GLOB '*[^0-9.-]*'),
	CONSTRAINT "figure_base_value_decimal" CHECK("base_value" <> '' AND "base_value" NOT GLOB '*[^0-9.-]*'),
	CONSTRAINT "figure_low_decimal" CHECK("low" <> '' AND "low" NOT GLOB '*[^0-9.-]*'),
	CONSTRAINT "figure_high_decimal" CHECK("high" <> '' AND "high" NOT GLOB '*[^0-9.-]*'),
	CONSTRAINT "figure_bounds_whole" CHECK(("value" IS NULL) = ("base_value" IS NULL) AND ("value" IS NULL) = ("base_value_key" IS NULL) AND ("low" IS NULL) = ("low_key" IS NULL) AND ("high" IS NULL) = ("high_key" IS NULL) AND ("low" IS NOT NULL OR NOT "low_excluded") AND ("high" IS NOT NULL OR NOT "high_excluded") AND ("low_key" <= "high_key" OR "low" IS NULL OR "high" IS NULL)),
	CONSTRAINT "figure_scope_labelled" CHECK("scope_sector_id" IS NULL OR "scope_label" IS NOT NULL),
	CONSTRAINT "figure_period_basis_listed" CHECK("period_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "figure_period_bounds" CHECK(date("period_earliest") IS "period_earliest" AND "period_earliest" >= '0000' AND date("period_latest") IS "period_latest" AND "period_latest" >= '0000' AND "period_earliest" <= "period_latest"),
	CONSTRAINT "figure_period_gaps_json" CHECK(json_valid("period_gaps")),
	CONSTRAINT "figure_period_with_text" CHECK(("period_earliest" IS NULL) = (coalesce("period_edtf", "period_from_edtf", "period_to_edtf") IS NULL) AND ("period_latest" IS NULL) = (coalesce("period_edtf", "period_from_edtf", "period_to_edtf") IS NULL) AND ("period_edtf" IS NOT NULL OR "period_gaps" IS NULL)),
	CONSTRAINT "figure_period_date_or_span" CHECK("period_edtf" IS NULL OR coalesce("period_from_edtf", "period_to_edtf") IS NULL),
	CONSTRAINT "figure_period_duration_form" CHECK("period_duration" GLOB 'P[0-9]*[YMWD]'),
	CONSTRAINT "figure_period_known" CHECK(("period_basis" = 'UNKNOWN') = (coalesce("period_edtf", "period_from_edtf", "period_to_edtf", "period_duration") IS NULL) AND (coalesce("period_edtf", "period_from_edtf", "period_to_edtf", "period_duration") IS NOT NULL OR "period_note" IS NOT NULL)),
	CONSTRAINT "figure_base_period_basis_listed" CHECK("base_period_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "figure_base_period_bounds" CHECK(date("base_period_earliest") IS "base_period_earliest" AND "base_period_earliest" >= '0000' AND date("base_period_latest") IS "base_period_latest" AND "base_period_latest" >= '0000' AND "base_period_earliest" <= "base_period_latest"),
	CONSTRAINT "figure_base_period_gaps_json" CHECK(json_valid("base_period_gaps")),
	CONSTRAINT "figure_base_period_with_text" CHECK(("base_period_earliest" IS NULL) = ("base_period_edtf" IS NULL) AND ("base_period_latest" IS NULL) = ("base_period_edtf" IS NULL) AND ("base_period_edtf" IS NOT NULL OR "base_period_gaps" IS NULL)),
	CONSTRAINT "figure_base_period_whole" CHECK(("base_period_basis" IS NULL) = ("base_period_edtf" IS NULL) AND coalesce("base_period_basis", '') <> 'UNKNOWN' AND ("base_period_edtf" IS NOT NULL OR "base_period_note" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `figure_commitment` (
	`figure_id` integer NOT NULL,
	`commitment_id` integer NOT NULL,
	CONSTRAINT `figure_commitment_pk` PRIMARY KEY(`figure_id`, `commitment_id`),
	CONSTRAINT `fk_figure_commitment_figure_id_figure_id_fk` FOREIGN KEY (`figure_id`) REFERENCES `figure`(`id`),
	CONSTRAINT `fk_figure_commitment_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`)
);
--> statement-breakpoint
CREATE TABLE `instrument` (
	`id` integer PRIMARY KEY,
	`kind` text DEFAULT 'INSTRUMENT' NOT NULL,
	`instrument_kind` text NOT NULL,
	`dated_edtf` text,
	`dated_earliest` text,
	`dated_latest` text,
	`dated_gaps` text,
	`dated_basis` text,
	`dated_note` text,
	CONSTRAINT `instrument_is_entity` FOREIGN KEY (`id`,`kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "instrument_kind" CHECK("kind" = 'INSTRUMENT'),
	CONSTRAINT "instrument_instrument_kind_listed" CHECK("instrument_kind" IN ('DECLARATION', 'MEMORANDUM', 'ROADMAP', 'AGREEMENT', 'CONTRACT', 'PROTOCOL', 'REPORT', 'OTHER')),
	CONSTRAINT "instrument_dated_basis_listed" CHECK("dated_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "instrument_dated_bounds" CHECK(date("dated_earliest") IS "dated_earliest" AND "dated_earliest" >= '0000' AND date("dated_latest") IS "dated_latest" AND "dated_latest" >= '0000' AND "dated_earliest" <= "dated_latest"),
	CONSTRAINT "instrument_dated_gaps_json" CHECK(json_valid("dated_gaps")),
	CONSTRAINT "instrument_dated_with_text" CHECK(("dated_earliest" IS NULL) = ("dated_edtf" IS NULL) AND ("dated_latest" IS NULL) = ("dated_edtf" IS NULL) AND ("dated_edtf" IS NOT NULL OR "dated_gaps" IS NULL)),
	CONSTRAINT "instrument_dated_whole" CHECK(("dated_basis" IS NULL) = ("dated_edtf" IS NULL) AND coalesce("dated_basis", '') <> 'UNKNOWN' AND ("dated_edtf" IS NOT NULL OR "dated_note" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `instrument_party` (
	`instrument_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	`actor_kind` text NOT NULL,
	CONSTRAINT `instrument_party_pk` PRIMARY KEY(`instrument_id`, `actor_id`),
	CONSTRAINT `fk_instrument_party_instrument_id_instrument_id_fk` FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`),
	CONSTRAINT `instrument_party_actor` FOREIGN KEY (`actor_id`,`actor_kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "instrument_party_actor_kind_listed" CHECK("actor_kind" IN ('COUNTRY', 'PLACE', 'ORGANIZATION', 'SPEAKER', 'OFFICE'))
);
--> statement-breakpoint
CREATE TABLE `moved` (
	`slug` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`to_kind` text,
	`to_slug` text,
	`reason` text NOT NULL,
	CONSTRAINT "moved_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "moved_kind_listed" CHECK("kind" IN ('ARTICLE', 'COMMITMENT', 'STATEMENT', 'EVENT', 'FIGURE')),
	CONSTRAINT "moved_to_kind_listed" CHECK("to_kind" IN ('ARTICLE', 'COMMITMENT', 'STATEMENT', 'EVENT', 'FIGURE')),
	CONSTRAINT "moved_to_whole" CHECK(("to_kind" IS NULL) = ("to_slug" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `commitment_report` (
	`commitment_id` integer PRIMARY KEY,
	`first_earliest` text,
	`first_latest` text,
	`first_gaps` text,
	`last_earliest` text,
	`last_latest` text,
	`last_gaps` text,
	CONSTRAINT `fk_commitment_report_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT "commitment_report_first_bounds" CHECK(date("first_earliest") IS "first_earliest" AND "first_earliest" >= '0000' AND date("first_latest") IS "first_latest" AND "first_latest" >= '0000' AND "first_earliest" <= "first_latest"),
	CONSTRAINT "commitment_report_first_gaps_json" CHECK(json_valid("first_gaps")),
	CONSTRAINT "commitment_report_first_whole" CHECK(("first_earliest" IS NULL) = ("first_latest" IS NULL) AND ("first_earliest" IS NOT NULL OR "first_gaps" IS NULL)),
	CONSTRAINT "commitment_report_last_bounds" CHECK(date("last_earliest") IS "last_earliest" AND "last_earliest" >= '0000' AND date("last_latest") IS "last_latest" AND "last_latest" >= '0000' AND "last_earliest" <= "last_latest"),
	CONSTRAINT "commitment_report_last_gaps_json" CHECK(json_valid("last_gaps")),
	CONSTRAINT "commitment_report_last_whole" CHECK(("last_earliest" IS NULL) = ("last_latest" IS NULL) AND ("last_earliest" IS NOT NULL OR "last_gaps" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `event_report` (
	`event_id` integer PRIMARY KEY,
	`first_earliest` text,
	`first_latest` text,
	`first_gaps` text,
	`last_earliest` text,
	`last_latest` text,
	`last_gaps` text,
	CONSTRAINT `fk_event_report_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`),
	CONSTRAINT "event_report_first_bounds" CHECK(date("first_earliest") IS "first_earliest" AND "first_earliest" >= '0000' AND date("first_latest") IS "first_latest" AND "first_latest" >= '0000' AND "first_earliest" <= "first_latest"),
	CONSTRAINT "event_report_first_gaps_json" CHECK(json_valid("first_gaps")),
	CONSTRAINT "event_report_first_whole" CHECK(("first_earliest" IS NULL) = ("first_latest" IS NULL) AND ("first_earliest" IS NOT NULL OR "first_gaps" IS NULL)),
	CONSTRAINT "event_report_last_bounds" CHECK(date("last_earliest") IS "last_earliest" AND "last_earliest" >= '0000' AND date("last_latest") IS "last_latest" AND "last_latest" >= '0000' AND "last_earliest" <= "last_latest"),
	CONSTRAINT "event_report_last_gaps_json" CHECK(json_valid("last_gaps")),
	CONSTRAINT "event_report_last_whole" CHECK(("last_earliest" IS NULL) = ("last_latest" IS NULL) AND ("last_earliest" IS NOT NULL OR "last_gaps" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `figure_report` (
	`figure_id` integer PRIMARY KEY,
	`first_earliest` text,
	`first_latest` text,
	`first_gaps` text,
	`last_earliest` text,
	`last_latest` text,
	`last_gaps` text,
	CONSTRAINT `fk_figure_report_figure_id_figure_id_fk` FOREIGN KEY (`figure_id`) REFERENCES `figure`(`id`),
	CONSTRAINT "figure_report_first_bounds" CHECK(date("first_earliest") IS "first_earliest" AND "first_earliest" >= '0000' AND date("first_latest") IS "first_latest" AND "first_latest" >= '0000' AND "first_earliest" <= "first_latest"),
	CONSTRAINT "figure_report_first_gaps_json" CHECK(json_valid("first_gaps")),
	CONSTRAINT "figure_report_first_whole" CHECK(("first_earliest" IS NULL) = ("first_latest" IS NULL) AND ("first_earliest" IS NOT NULL OR "first_gaps" IS NULL)),
	CONSTRAINT "figure_report_last_bounds" CHECK(date("last_earliest") IS "last_earliest" AND "last_earliest" >= '0000' AND date("last_latest") IS "last_latest" AND "last_latest" >= '0000' AND "last_earliest" <= "last_latest"),
	CONSTRAINT "figure_report_last_gaps_json" CHECK(json_valid("last_gaps")),
	CONSTRAINT "figure_report_last_whole" CHECK(("last_earliest" IS NULL) = ("last_latest" IS NULL) AND ("last_earliest" IS NOT NULL OR "last_gaps" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `statement_report` (
	`statement_id` integer PRIMARY KEY,
	`first_earliest` text,
	`first_latest` text,
	`first_gaps` text,
	`last_earliest` text,
	`last_latest` text,
	`last_gaps` text,
	CONSTRAINT `fk_statement_report_statement_id_statement_id_fk` FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`),
	CONSTRAINT "statement_report_first_bounds" CHECK(date("first_earliest") IS "first_earliest" AND "first_earliest" >= '0000' AND date("first_latest") IS "first_latest" AND "first_latest" >= '0000' AND "first_earliest" <= "first_latest"),
	CONSTRAINT "statement_report_first_gaps_json" CHECK(json_valid("first_gaps")),
	CONSTRAINT "statement_report_first_whole" CHECK(("first_earliest" IS NULL) = ("first_latest" IS NULL) AND ("first_earliest" IS NOT NULL OR "first_gaps" IS NULL)),
	CONSTRAINT "statement_report_last_bounds" CHECK(date("last_earliest") IS "last_earliest" AND "last_earliest" >= '0000' AND date("last_latest") IS "last_latest" AND "last_latest" >= '0000' AND "last_earliest" <= "last_latest"),
	CONSTRAINT "statement_report_last_gaps_json" CHECK(json_valid("last_gaps")),
	CONSTRAINT "statement_report_last_whole" CHECK(("last_earliest" IS NULL) = ("last_latest" IS NULL) AND ("last_earliest" IS NOT NULL OR "last_gaps" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `article_text` (
	`article_id` integer PRIMARY KEY,
	`text` text NOT NULL,
	CONSTRAINT `fk_article_text_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`),
	CONSTRAINT "article_text_not_empty" CHECK("text" <> '')
);
--> statement-breakpoint
CREATE TABLE `name_sound` (
	`key` text NOT NULL,
	`form` text NOT NULL,
	`word` text NOT NULL,
	CONSTRAINT `name_sound_pk` PRIMARY KEY(`key`, `form`, `word`)
);
--> statement-breakpoint
CREATE TABLE `name_start` (
	`key` text NOT NULL,
	`turn` integer NOT NULL,
	`spelling` integer NOT NULL,
	`text_id` integer NOT NULL,
	CONSTRAINT `name_start_pk` PRIMARY KEY(`key`, `text_id`, `turn`),
	CONSTRAINT `fk_name_start_text_id_search_text_id_fk` FOREIGN KEY (`text_id`) REFERENCES `search_text`(`id`)
);
--> statement-breakpoint
CREATE TABLE `search_kind` (
	`id` integer PRIMARY KEY,
	`kind` text NOT NULL,
	`field` text NOT NULL,
	`lang` text NOT NULL,
	`name_type` text,
	`weight` real NOT NULL,
	CONSTRAINT "search_kind_kind_listed" CHECK("kind" IN ('OWN', 'CLAIM', 'RELATED', 'ARTICLE')),
	CONSTRAINT "search_kind_field_listed" CHECK("field" IN ('NAME', 'CODE', 'LABEL', 'TITLE', 'NUMBER', 'SUMMARY', 'DESCRIPTION', 'TERM', 'NOTE', 'BODY')),
	CONSTRAINT "search_kind_name_type_listed" CHECK("name_type" IN ('PREFERRED', 'OFFICIAL', 'ALIAS', 'TRANSLITERATION', 'ABBREVIATION', 'ATTESTED')),
	CONSTRAINT "search_kind_name_typed" CHECK(("name_type" IS NOT NULL) = ("field" = 'NAME'))
);
--> statement-breakpoint
CREATE TABLE `search_range` (
	`type` text PRIMARY KEY,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	CONSTRAINT "search_range_type_listed" CHECK("type" IN ('ARTICLE', 'COMMITMENT', 'COUNTRY', 'EVENT', 'FIGURE', 'INSTRUMENT', 'MEASURE', 'OFFICE', 'ORGANIZATION', 'PLACE', 'SECTOR', 'SPEAKER', 'STATEMENT')),
	CONSTRAINT "search_range_order" CHECK("first" <= "last")
);
--> statement-breakpoint
CREATE TABLE `search_related` (
	`searchable_id` integer NOT NULL,
	`owner` integer NOT NULL,
	CONSTRAINT `search_related_pk` PRIMARY KEY(`searchable_id`, `owner`),
	CONSTRAINT `fk_search_related_searchable_id_searchable_id_fk` FOREIGN KEY (`searchable_id`) REFERENCES `searchable`(`id`)
);
--> statement-breakpoint
CREATE TABLE `search_text` (
	`id` integer PRIMARY KEY,
	`owner` integer NOT NULL,
	`kind_id` integer NOT NULL,
	`text` text NOT NULL,
	`folded` text NOT NULL,
	CONSTRAINT `fk_search_text_kind_id_search_kind_id_fk` FOREIGN KEY (`kind_id`) REFERENCES `search_kind`(`id`)
);
--> statement-breakpoint
CREATE TABLE `search_word` (
	`word` text NOT NULL,
	`first` integer NOT NULL,
	`postings` blob NOT NULL,
	CONSTRAINT `search_word_pk` PRIMARY KEY(`word`, `first`)
);
--> statement-breakpoint
CREATE TABLE `searchable` (
	`id` integer PRIMARY KEY,
	`type` text NOT NULL,
	`slug` text NOT NULL,
	`record_id` integer NOT NULL,
	`mentions` integer NOT NULL,
	CONSTRAINT `searchable_once` UNIQUE(`type`,`slug`),
	CONSTRAINT `searchable_record` UNIQUE(`type`,`record_id`),
	CONSTRAINT "searchable_type_listed" CHECK("type" IN ('ARTICLE', 'COMMITMENT', 'COUNTRY', 'EVENT', 'FIGURE', 'INSTRUMENT', 'MEASURE', 'OFFICE', 'ORGANIZATION', 'PLACE', 'SECTOR', 'SPEAKER', 'STATEMENT'))
);
--> statement-breakpoint
CREATE TABLE `word_form` (
	`form` text NOT NULL,
	`lang` text NOT NULL,
	`word` text NOT NULL,
	CONSTRAINT `word_form_pk` PRIMARY KEY(`form`, `lang`, `word`)
);
--> statement-breakpoint
CREATE TABLE `word_gram` (
	`gram` text NOT NULL,
	`length` integer NOT NULL,
	`word` text NOT NULL,
	CONSTRAINT `word_gram_pk` PRIMARY KEY(`gram`, `length`, `word`)
);
--> statement-breakpoint
CREATE TABLE `statement` (
	`id` integer PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`kind` text NOT NULL,
	`summary` text NOT NULL,
	`made_edtf` text,
	`made_earliest` text,
	`made_latest` text,
	`made_gaps` text,
	`made_basis` text NOT NULL,
	`made_note` text,
	`note` text,
	`reported_from` text,
	CONSTRAINT "statement_reported_from_day" CHECK(date("reported_from") IS "reported_from" AND "reported_from" >= '0000'),
	CONSTRAINT "statement_slug_form" CHECK("slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'),
	CONSTRAINT "statement_kind_listed" CHECK("kind" IN ('INTEREST', 'PROPOSAL', 'FORECAST', 'EVALUATION', 'STANCE', 'AGENDA', 'ONGOING')),
	CONSTRAINT "statement_made_basis_listed" CHECK("made_basis" IN ('STATED', 'INFERRED_FROM_TEXT', 'INFERRED_EXTERNALLY', 'UNKNOWN')),
	CONSTRAINT "statement_made_bounds" CHECK(date("made_earliest") IS "made_earliest" AND "made_earliest" >= '0000' AND date("made_latest") IS "made_latest" AND "made_latest" >= '0000' AND "made_earliest" <= "made_latest"),
	CONSTRAINT "statement_made_gaps_json" CHECK(json_valid("made_gaps")),
	CONSTRAINT "statement_made_with_text" CHECK(("made_earliest" IS NULL) = ("made_edtf" IS NULL) AND ("made_latest" IS NULL) = ("made_edtf" IS NULL) AND ("made_edtf" IS NOT NULL OR "made_gaps" IS NULL)),
	CONSTRAINT "statement_made_known" CHECK(("made_basis" = 'UNKNOWN') = ("made_edtf" IS NULL) AND ("made_edtf" IS NOT NULL OR "made_note" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE `statement_commitment` (
	`statement_id` integer NOT NULL,
	`type` text NOT NULL,
	`commitment_id` integer NOT NULL,
	`strength` text NOT NULL,
	`note` text,
	CONSTRAINT `statement_commitment_pk` PRIMARY KEY(`statement_id`, `type`, `commitment_id`),
	CONSTRAINT `fk_statement_commitment_statement_id_statement_id_fk` FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`),
	CONSTRAINT `fk_statement_commitment_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT "statement_commitment_type_listed" CHECK("type" IN ('ABOUT', 'FOLLOWS_FROM')),
	CONSTRAINT "statement_commitment_strength_listed" CHECK("strength" IN ('EXPLICIT', 'PROBABLE', 'POSSIBLE'))
);
--> statement-breakpoint
CREATE TABLE `statement_party` (
	`statement_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	`actor_kind` text NOT NULL,
	CONSTRAINT `statement_party_pk` PRIMARY KEY(`statement_id`, `actor_id`),
	CONSTRAINT `fk_statement_party_statement_id_statement_id_fk` FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`),
	CONSTRAINT `statement_party_actor` FOREIGN KEY (`actor_id`,`actor_kind`) REFERENCES `entity`(`id`,`kind`),
	CONSTRAINT "statement_party_actor_kind_listed" CHECK("actor_kind" IN ('COUNTRY', 'PLACE', 'ORGANIZATION', 'SPEAKER', 'OFFICE'))
);
--> statement-breakpoint
CREATE TABLE `statement_place` (
	`statement_id` integer NOT NULL,
	`place_id` integer NOT NULL,
	CONSTRAINT `statement_place_pk` PRIMARY KEY(`statement_id`, `place_id`),
	CONSTRAINT `fk_statement_place_statement_id_statement_id_fk` FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`),
	CONSTRAINT `fk_statement_place_place_id_place_id_fk` FOREIGN KEY (`place_id`) REFERENCES `place`(`id`)
);
--> statement-breakpoint
CREATE TABLE `statement_sector` (
	`statement_id` integer NOT NULL,
	`sector_id` integer NOT NULL,
	CONSTRAINT `statement_sector_pk` PRIMARY KEY(`statement_id`, `sector_id`),
	CONSTRAINT `fk_statement_sector_statement_id_statement_id_fk` FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`),
	CONSTRAINT `fk_statement_sector_sector_id_sector_id_fk` FOREIGN KEY (`sector_id`) REFERENCES `sector`(`id`)
);
--> statement-breakpoint
CREATE INDEX `article_published` ON `article` (`published_earliest`,`slug`);--> statement-breakpoint
CREATE INDEX `article_published_latest` ON `article` (`published_latest`,`slug`);--> statement-breakpoint
CREATE INDEX `article_lang` ON `article` (`lang`);--> statement-breakpoint
CREATE INDEX `article_genre` ON `article` (`genre`);--> statement-breakpoint
CREATE INDEX `contributor_actor_index` ON `contributor` (`actor_id`);--> statement-breakpoint
CREATE INDEX `contributor_role` ON `contributor` (`role`,`article_id`);--> statement-breakpoint
CREATE INDEX `passage_start` ON `passage` (`start`);--> statement-breakpoint
CREATE INDEX `passage_end` ON `passage` (`end`);--> statement-breakpoint
CREATE INDEX `commitment_change_article` ON `commitment_change` (`article_id`);--> statement-breakpoint
CREATE INDEX `commitment_change_claim` ON `commitment_change` (`claim_id`);--> statement-breakpoint
CREATE INDEX `commitment_change_figure` ON `commitment_change` (`figure_id`);--> statement-breakpoint
CREATE INDEX `commitment_change_aspect` ON `commitment_change` (`aspect`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `claim_article` ON `claim` (`article_id`);--> statement-breakpoint
CREATE INDEX `claim_commitment` ON `claim` (`commitment_id`);--> statement-breakpoint
CREATE INDEX `claim_statement` ON `claim` (`statement_id`);--> statement-breakpoint
CREATE INDEX `claim_event` ON `claim` (`event_id`);--> statement-breakpoint
CREATE INDEX `claim_figure` ON `claim` (`figure_id`);--> statement-breakpoint
CREATE INDEX `claim_speaker` ON `claim` (`speaker_id`);--> statement-breakpoint
CREATE INDEX `claim_force` ON `claim` (`force`);--> statement-breakpoint
CREATE INDEX `claim_voice` ON `claim` (`voice`);--> statement-breakpoint
CREATE INDEX `claim_hedged` ON `claim` (`hedged`);--> statement-breakpoint
CREATE INDEX `claim_attribution_actor_index` ON `claim_attribution` (`actor_id`);--> statement-breakpoint
CREATE INDEX `claim_passage_passage` ON `claim_passage` (`passage_id`,`claim_id`);--> statement-breakpoint
CREATE INDEX `mention_passage` ON `mention` (`passage_id`,`entity_id`);--> statement-breakpoint
CREATE INDEX `tenure_possible` ON `tenure` (`possible_from`,`slug`);--> statement-breakpoint
CREATE INDEX `tenure_from` ON `tenure` (`from_earliest`);--> statement-breakpoint
CREATE INDEX `tenure_from_latest` ON `tenure` (`from_latest`);--> statement-breakpoint
CREATE INDEX `tenure_to` ON `tenure` (`to_earliest`);--> statement-breakpoint
CREATE INDEX `tenure_to_latest` ON `tenure` (`to_latest`);--> statement-breakpoint
CREATE INDEX `tenure_speaker` ON `tenure` (`speaker_id`,`certain_from`);--> statement-breakpoint
CREATE INDEX `tenure_article` ON `tenure` (`article_id`,`speaker_id`);--> statement-breakpoint
CREATE INDEX `tenure_office` ON `tenure` (`office_id`,`possible_from`);--> statement-breakpoint
CREATE INDEX `tenure_passage_passage` ON `tenure_passage` (`passage_id`);--> statement-breakpoint
CREATE INDEX `assessment_status` ON `assessment` (`status`);--> statement-breakpoint
CREATE INDEX `assessment_basis` ON `assessment` (`basis`);--> statement-breakpoint
CREATE INDEX `assessment_as_of` ON `assessment` (`as_of_earliest`,`slug`);--> statement-breakpoint
CREATE INDEX `assessment_as_of_latest` ON `assessment` (`as_of_latest`,`slug`);--> statement-breakpoint
CREATE INDEX `assessment_claim` ON `assessment` (`claim_id`);--> statement-breakpoint
CREATE INDEX `assessment_article` ON `assessment` (`article_id`);--> statement-breakpoint
CREATE INDEX `commitment_reported_from` ON `commitment` (`reported_from`,`slug`);--> statement-breakpoint
CREATE INDEX `commitment_made` ON `commitment` (`made_earliest`,`slug`);--> statement-breakpoint
CREATE INDEX `commitment_made_latest` ON `commitment` (`made_latest`,`slug`);--> statement-breakpoint
CREATE INDEX `commitment_deadline` ON `commitment` (`deadline_earliest`,`slug`);--> statement-breakpoint
CREATE INDEX `commitment_deadline_latest` ON `commitment` (`deadline_latest`,`slug`);--> statement-breakpoint
CREATE INDEX `commitment_goal` ON `commitment` (`goal`);--> statement-breakpoint
CREATE INDEX `commitment_conditionality` ON `commitment` (`conditionality`);--> statement-breakpoint
CREATE INDEX `commitment_checkability` ON `commitment` (`checkability`);--> statement-breakpoint
CREATE INDEX `commitment_instrument_instrument` ON `commitment_instrument` (`instrument_id`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_link_to` ON `commitment_link` (`to_id`,`type`);--> statement-breakpoint
CREATE INDEX `commitment_link_type` ON `commitment_link` (`type`,`from_id`);--> statement-breakpoint
CREATE INDEX `commitment_link_strength` ON `commitment_link` (`strength`,`from_id`);--> statement-breakpoint
CREATE INDEX `commitment_party_actor_index` ON `commitment_party` (`actor_id`);--> statement-breakpoint
CREATE INDEX `commitment_party_actor_role` ON `commitment_party` (`actor_id`,`role`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_party_role` ON `commitment_party` (`role`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_place_place` ON `commitment_place` (`place_id`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_sector_sector` ON `commitment_sector` (`sector_id`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `article_actor_actor` ON `article_actor` (`actor_id`,`article_id`);--> statement-breakpoint
CREATE INDEX `article_commitment_commitment` ON `article_commitment` (`commitment_id`,`article_id`);--> statement-breakpoint
CREATE INDEX `article_event_event` ON `article_event` (`event_id`,`article_id`);--> statement-breakpoint
CREATE INDEX `article_figure_figure` ON `article_figure` (`figure_id`,`article_id`);--> statement-breakpoint
CREATE INDEX `article_named_entity` ON `article_named` (`entity_id`,`article_id`);--> statement-breakpoint
CREATE INDEX `article_statement_statement` ON `article_statement` (`statement_id`,`article_id`);--> statement-breakpoint
CREATE INDEX `claim_tenure_tenure` ON `claim_tenure` (`tenure_id`);--> statement-breakpoint
CREATE INDEX `commitment_recipient_actor` ON `commitment_recipient` (`actor_id`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_standing_force` ON `commitment_standing` (`force`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_standing_status` ON `commitment_standing` (`status`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_standing_assessment` ON `commitment_standing` (`assessment_id`);--> statement-breakpoint
CREATE INDEX `commitment_status_assessment` ON `commitment_status` (`assessment_id`);--> statement-breakpoint
CREATE INDEX `commitment_status_superseded_by` ON `commitment_status` (`superseded_by_id`);--> statement-breakpoint
CREATE INDEX `event_actor_actor` ON `event_actor` (`actor_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `name_folded_folded` ON `name_folded` (`folded`);--> statement-breakpoint
CREATE INDEX `place_within_within` ON `place_within` (`within_id`,`place_id`);--> statement-breakpoint
CREATE INDEX `sector_within_within` ON `sector_within` (`within_id`,`sector_id`);--> statement-breakpoint
CREATE INDEX `country_region` ON `country` (`region_m49`);--> statement-breakpoint
CREATE INDEX `entity_kind` ON `entity` (`kind`);--> statement-breakpoint
CREATE INDEX `entity_kind_slug` ON `entity` (`kind`,`slug`);--> statement-breakpoint
CREATE INDEX `identifier_entity` ON `identifier` (`entity_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `name_once` ON `name` (`entity_id`,`lang`,`type`,`name`,coalesce("article_id", 0));--> statement-breakpoint
CREATE UNIQUE INDEX `name_one_preferred` ON `name` (`entity_id`,`lang`) WHERE "type" = 'PREFERRED';--> statement-breakpoint
CREATE INDEX `name_lang` ON `name` (`lang`);--> statement-breakpoint
CREATE INDEX `name_type` ON `name` (`type`);--> statement-breakpoint
CREATE INDEX `name_article` ON `name` (`article_id`);--> statement-breakpoint
CREATE INDEX `office_country` ON `office` (`country_id`);--> statement-breakpoint
CREATE INDEX `office_organization` ON `office` (`organization_id`);--> statement-breakpoint
CREATE INDEX `office_place` ON `office` (`place_id`);--> statement-breakpoint
CREATE INDEX `organization_organization_kind` ON `organization` (`organization_kind`);--> statement-breakpoint
CREATE INDEX `organization_country` ON `organization` (`country_id`);--> statement-breakpoint
CREATE INDEX `organization_seat` ON `organization` (`seat_id`);--> statement-breakpoint
CREATE INDEX `organization_parent` ON `organization` (`parent_id`);--> statement-breakpoint
CREATE INDEX `place_place_kind` ON `place` (`place_kind`);--> statement-breakpoint
CREATE INDEX `place_country` ON `place` (`country_id`);--> statement-breakpoint
CREATE INDEX `place_parent` ON `place` (`parent_id`);--> statement-breakpoint
CREATE INDEX `sector_broader` ON `sector` (`broader_id`);--> statement-breakpoint
CREATE INDEX `sector_mapping_code` ON `sector_mapping` (`scheme`,`code`);--> statement-breakpoint
CREATE INDEX `event_reported_from` ON `event` (`reported_from`,`slug`);--> statement-breakpoint
CREATE INDEX `event_type_index` ON `event` (`type`);--> statement-breakpoint
CREATE INDEX `event_type_slug` ON `event` (`type`,`slug`);--> statement-breakpoint
CREATE INDEX `event_mode` ON `event` (`mode`);--> statement-breakpoint
CREATE INDEX `event_date` ON `event` (`date_earliest`,`slug`);--> statement-breakpoint
CREATE INDEX `event_date_latest` ON `event` (`date_latest`,`slug`);--> statement-breakpoint
CREATE INDEX `event_part_of` ON `event` (`part_of_id`);--> statement-breakpoint
CREATE INDEX `event_own_name` ON `event` (`own_name`) WHERE "own_name" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `event_type_wording` ON `event` (`type_wording`) WHERE "type_wording" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `event_instrument_instrument` ON `event_instrument` (`instrument_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `event_participant_actor_index` ON `event_participant` (`actor_id`);--> statement-breakpoint
CREATE INDEX `event_participant_role` ON `event_participant` (`role`,`event_id`);--> statement-breakpoint
CREATE INDEX `event_place_place` ON `event_place` (`place_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `event_sector_sector` ON `event_sector` (`sector_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `figure_reported_from` ON `figure` (`reported_from`,`slug`);--> statement-breakpoint
CREATE INDEX `figure_measure` ON `figure` (`measure_id`);--> statement-breakpoint
CREATE INDEX `figure_reference_area` ON `figure` (`reference_area_id`);--> statement-breakpoint
CREATE INDEX `figure_counterpart` ON `figure` (`counterpart_id`);--> statement-breakpoint
CREATE INDEX `figure_scope_sector` ON `figure` (`scope_sector_id`);--> statement-breakpoint
CREATE INDEX `figure_period` ON `figure` (`period_earliest`,`slug`);--> statement-breakpoint
CREATE INDEX `figure_period_latest` ON `figure` (`period_latest`,`slug`);--> statement-breakpoint
CREATE INDEX `figure_unit_base_value` ON `figure` (`unit`,`base_value_key`);--> statement-breakpoint
CREATE INDEX `figure_role` ON `figure` (`role`);--> statement-breakpoint
CREATE INDEX `figure_base_value` ON `figure` (`base_value_key`,`slug`);--> statement-breakpoint
CREATE INDEX `figure_low` ON `figure` (`low_key`,`slug`);--> statement-breakpoint
CREATE INDEX `figure_high` ON `figure` (`high_key`,`slug`);--> statement-breakpoint
CREATE INDEX `figure_scope_label` ON `figure` (`scope_label`) WHERE "scope_label" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `figure_comparator` ON `figure` (`comparator`);--> statement-breakpoint
CREATE INDEX `figure_wording` ON `figure` (`wording`);--> statement-breakpoint
CREATE INDEX `figure_approximate` ON `figure` (`approximate`);--> statement-breakpoint
CREATE INDEX `figure_observation_status` ON `figure` (`observation_status`);--> statement-breakpoint
CREATE INDEX `figure_commitment_commitment` ON `figure_commitment` (`commitment_id`,`figure_id`);--> statement-breakpoint
CREATE INDEX `instrument_instrument_kind` ON `instrument` (`instrument_kind`);--> statement-breakpoint
CREATE INDEX `instrument_dated` ON `instrument` (`dated_earliest`);--> statement-breakpoint
CREATE INDEX `instrument_dated_latest` ON `instrument` (`dated_latest`);--> statement-breakpoint
CREATE INDEX `instrument_party_actor_index` ON `instrument_party` (`actor_id`);--> statement-breakpoint
CREATE INDEX `moved_to` ON `moved` (`to_slug`);--> statement-breakpoint
CREATE INDEX `commitment_report_first` ON `commitment_report` (`first_earliest`,`first_latest`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_report_first_latest` ON `commitment_report` (`first_latest`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_report_last` ON `commitment_report` (`last_earliest`,`last_latest`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `commitment_report_last_latest` ON `commitment_report` (`last_latest`,`commitment_id`);--> statement-breakpoint
CREATE INDEX `event_report_first` ON `event_report` (`first_earliest`,`first_latest`,`event_id`);--> statement-breakpoint
CREATE INDEX `event_report_first_latest` ON `event_report` (`first_latest`,`event_id`);--> statement-breakpoint
CREATE INDEX `event_report_last` ON `event_report` (`last_earliest`,`last_latest`,`event_id`);--> statement-breakpoint
CREATE INDEX `event_report_last_latest` ON `event_report` (`last_latest`,`event_id`);--> statement-breakpoint
CREATE INDEX `figure_report_first` ON `figure_report` (`first_earliest`,`first_latest`,`figure_id`);--> statement-breakpoint
CREATE INDEX `figure_report_first_latest` ON `figure_report` (`first_latest`,`figure_id`);--> statement-breakpoint
CREATE INDEX `figure_report_last` ON `figure_report` (`last_earliest`,`last_latest`,`figure_id`);--> statement-breakpoint
CREATE INDEX `figure_report_last_latest` ON `figure_report` (`last_latest`,`figure_id`);--> statement-breakpoint
CREATE INDEX `statement_report_first` ON `statement_report` (`first_earliest`,`first_latest`,`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_report_first_latest` ON `statement_report` (`first_latest`,`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_report_last` ON `statement_report` (`last_earliest`,`last_latest`,`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_report_last_latest` ON `statement_report` (`last_latest`,`statement_id`);--> statement-breakpoint
CREATE INDEX `name_start_text` ON `name_start` (`text_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `search_kind_once` ON `search_kind` (`kind`,`field`,`lang`,coalesce("name_type", ''));--> statement-breakpoint
CREATE INDEX `search_text_owner` ON `search_text` (`owner`);--> statement-breakpoint
CREATE INDEX `search_text_kind` ON `search_text` (`kind_id`);--> statement-breakpoint
CREATE INDEX `statement_reported_from` ON `statement` (`reported_from`,`slug`);--> statement-breakpoint
CREATE INDEX `statement_kind` ON `statement` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `statement_kind_slug` ON `statement` (`kind`,`slug`);--> statement-breakpoint
CREATE INDEX `statement_made` ON `statement` (`made_earliest`,`slug`);--> statement-breakpoint
CREATE INDEX `statement_made_latest` ON `statement` (`made_latest`,`slug`);--> statement-breakpoint
CREATE INDEX `statement_commitment_commitment` ON `statement_commitment` (`commitment_id`,`type`);--> statement-breakpoint
CREATE INDEX `statement_commitment_type` ON `statement_commitment` (`type`,`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_commitment_strength` ON `statement_commitment` (`strength`,`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_party_actor_index` ON `statement_party` (`actor_id`);--> statement-breakpoint
CREATE INDEX `statement_party_actor` ON `statement_party` (`actor_id`,`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_place_place` ON `statement_place` (`place_id`,`statement_id`);--> statement-breakpoint
CREATE INDEX `statement_sector_sector` ON `statement_sector` (`sector_id`,`statement_id`);--> statement-breakpoint
CREATE VIEW `beneficiary` AS select "commitment_id", "actor_id" from "commitment_party" where "commitment_party"."role" = 'BENEFICIARY';--> statement-breakpoint
CREATE VIEW `implementer` AS select "commitment_id", "actor_id" from "commitment_party" where "commitment_party"."role" = 'IMPLEMENTER';--> statement-breakpoint
CREATE VIEW `promisee` AS select "commitment_id", "actor_id" from "commitment_party" where "commitment_party"."role" = 'PROMISEE';--> statement-breakpoint
CREATE VIEW `promisor` AS select "commitment_id", "actor_id" from "commitment_party" where "commitment_party"."role" = 'PROMISOR';