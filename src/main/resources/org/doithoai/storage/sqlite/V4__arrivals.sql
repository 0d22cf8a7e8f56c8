-- Feeds, as they were last time.
CREATE TABLE feed (
  address  TEXT PRIMARY KEY,
  etag     TEXT,                          -- for conditional requests
  modified TEXT,
  due_at   BIGINT NOT NULL,               -- when to ask again
  failures INTEGER NOT NULL,              -- in a row
  problem  TEXT NOT NULL                  -- of the last time; empty for none
);

-- What came, where from, and what became of it.
CREATE TABLE arrival (
  address    TEXT PRIMARY KEY,            -- of the web, or of a file its path in the folder
  origin     TEXT NOT NULL,               -- a feed's address, added, folder
  title      TEXT NOT NULL,
  state      TEXT NOT NULL,               -- WAITING, SAVED, INDEXED, COPY, REFUSED, REMOVED
  file       TEXT,                        -- path in the folder, once it is there
  detail     TEXT NOT NULL,               -- why refused, of what a copy
  tries      INTEGER NOT NULL,
  due_at     BIGINT NOT NULL,
  came_at    BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE INDEX arrival_due ON arrival (due_at) WHERE state = 'WAITING';
CREATE INDEX arrival_file ON arrival (file);
CREATE INDEX arrival_changed ON arrival (changed_at);
