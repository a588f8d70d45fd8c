-- One file for an archive of resolutions. Lists are JSON arrays, dates are ISO 8601; NULL stands for
-- what is not known or not there. docs/database.md tells users of it.

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,          -- the symbol, or where none is known the name of the file
    language TEXT NOT NULL,
    symbol TEXT,
    source TEXT NOT NULL,       -- the file that it was read from
    kind TEXT NOT NULL,
    body TEXT,
    number TEXT,
    title TEXT,
    date TEXT,                  -- of adoption, or else of issue
    session INTEGER,
    meeting INTEGER,
    method TEXT,
    in_favour INTEGER,
    against INTEGER,
    abstaining INTEGER,
    confidence REAL,            -- how likely its structure is right; NULL of what was marked up
    input TEXT NOT NULL,        -- SHA-256 of the file
    recipe TEXT NOT NULL,       -- SHA-256 of version and options
    UNIQUE (key, language)
);

CREATE TABLE clauses (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    part TEXT,
    sections TEXT NOT NULL,
    path TEXT NOT NULL,
    eid TEXT NOT NULL,
    label TEXT,
    labels TEXT NOT NULL,
    parent TEXT,
    opener TEXT,
    concept TEXT,
    text TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    confidence REAL
);

CREATE TABLE acts (
    clause INTEGER NOT NULL REFERENCES clauses ON DELETE CASCADE,
    concept TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    addressee TEXT,
    addressees TEXT NOT NULL,
    report INTEGER NOT NULL,
    due_sessions TEXT NOT NULL,
    due_dates TEXT NOT NULL,
    symbols TEXT NOT NULL
);

CREATE TABLE citations (
    clause INTEGER NOT NULL REFERENCES clauses ON DELETE CASCADE,
    text TEXT NOT NULL,
    symbol TEXT,
    date TEXT,
    work TEXT,
    portion TEXT,
    target TEXT,
    url TEXT
);

CREATE TABLE footnotes (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    clause INTEGER REFERENCES clauses ON DELETE CASCADE,  -- where it is called
    marker TEXT NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE votes (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    state TEXT NOT NULL,        -- as printed
    code TEXT,                  -- ISO 3166-1 alpha-3
    vote TEXT NOT NULL          -- in_favour, against or abstaining
);

CREATE INDEX documents_by_source ON documents (source);
CREATE INDEX clauses_by_document ON clauses (document);
CREATE INDEX acts_by_clause ON acts (clause);
CREATE INDEX citations_by_clause ON citations (clause);
CREATE INDEX citations_by_symbol ON citations (symbol);
CREATE INDEX footnotes_by_document ON footnotes (document);
CREATE INDEX footnotes_by_clause ON footnotes (clause);
CREATE INDEX votes_by_document ON votes (document);

-- Trigrams need no words: they are found in Chinese, and inside the words of any language. Vowel
-- signs and tatweel, which some Arabic texts have, are left out of what is searched.
CREATE VIEW searched AS SELECT id,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(text,
    char(0x640), ''), char(0x64B), ''), char(0x64C), ''), char(0x64D), ''), char(0x64E), ''),
    char(0x64F), ''), char(0x650), ''), char(0x651), ''), char(0x652), '') AS text
    FROM clauses;
CREATE VIRTUAL TABLE search USING fts5 (
    text, content='searched', content_rowid='id', tokenize='trigram'
);
-- Rare and large merges: whoever adds a clause also adds it here, a document at a time.
INSERT INTO search (search, rank) VALUES ('automerge', 0), ('hashsize', 33554432);
CREATE TRIGGER clauses_removed BEFORE DELETE ON clauses BEGIN
    INSERT INTO search (search, rowid, text)
        SELECT 'delete', id, text FROM searched WHERE id = old.id;
END;
