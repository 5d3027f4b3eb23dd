CREATE TABLE `commitment_recipient` (
	`commitment_id` integer NOT NULL,
	`actor_id` integer NOT NULL,
	CONSTRAINT `commitment_recipient_pk` PRIMARY KEY(`commitment_id`, `actor_id`),
	CONSTRAINT `fk_commitment_recipient_commitment_id_commitment_id_fk` FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`),
	CONSTRAINT `fk_commitment_recipient_actor_id_entity_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `entity`(`id`)
);
--> statement-breakpoint
CREATE INDEX `commitment_recipient_actor` ON `commitment_recipient` (`actor_id`,`commitment_id`);