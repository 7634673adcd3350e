-- The bytes of a photo never change: devices keep them by its id, and another photo has another one.
REVOKE UPDATE ON card_photo FROM koprue_app;--> statement-breakpoint
GRANT UPDATE (credit, licence) ON card_photo TO koprue_app;
