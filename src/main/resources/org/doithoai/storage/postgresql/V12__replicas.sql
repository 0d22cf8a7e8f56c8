-- What people asked within a day, for their limits.
CREATE TABLE asked (
  person TEXT NOT NULL,
  lane   TEXT NOT NULL,
  kind   TEXT NOT NULL,                  -- question, other; told ...: that it was too much
  at     BIGINT NOT NULL
);
CREATE INDEX asked_person ON asked (person, kind, at);
CREATE INDEX asked_lane ON asked (lane, kind, at);
CREATE INDEX asked_at ON asked (at);

-- Chats are taken up one by one.
CREATE INDEX inbox_lane ON inbox (account, lane, id) WHERE done_at IS NULL;

-- db-scheduler's: who leads an account sees to its digests.
DROP TABLE scheduled_tasks;

-- Articles that one machine took in, for all; what was deleted stays as a row without content.
CREATE TABLE article_file (
  name    TEXT PRIMARY KEY,              -- path in the knowledge folder
  hash    TEXT,                          -- SHA-256, hex; null: deleted
  content BYTEA,
  version BIGINT NOT NULL UNIQUE         -- one higher with each change of any
);
