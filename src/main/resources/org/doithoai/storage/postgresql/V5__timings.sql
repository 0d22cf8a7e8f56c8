-- More than days of the week: the column days says any recurrence, as Recurrence.text() writes it.
ALTER TABLE digest_subscription ADD COLUMN ends_on TEXT;     -- ISO day, the last one; null: no end
ALTER TABLE digest_subscription ADD COLUMN skipped BIGINT;   -- slots up to it are left out; null: none

-- What somebody was told once: a dead feed, no new article, a filter that matches nothing.
CREATE TABLE notice_told (
  subject TEXT PRIMARY KEY,
  told_at BIGINT NOT NULL
);
