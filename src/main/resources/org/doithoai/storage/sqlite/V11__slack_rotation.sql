-- Tokens that end, and by what each is exchanged for the next.
ALTER TABLE slack_installation ADD COLUMN refresh TEXT;      -- AES-GCM, Base64; null if it ends never
ALTER TABLE slack_installation ADD COLUMN expires_at BIGINT;
