import GRDB

extension Store {
  /// The tables of the history.
  ///
  /// Times stand as they were written and in seconds since 1970, an overall value has the segment ''
  /// (so that it is unique), and what a result does not know is NULL. The result itself has a table
  /// of its own, so that lists need not read past it.
  static func registerHistory(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("history 1", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: "PRAGMA application_id = \(StoreOpening.applicationID)")
      try database.execute(sql: firstSchema)
    }
  }

  private static let firstSchema = """
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      fingerprint TEXT UNIQUE,
      time TEXT NOT NULL,
      seconds REAL NOT NULL,
      system TEXT,
      dataset TEXT,
      change TEXT,
      accepted INTEGER NOT NULL DEFAULT 0 CHECK (accepted IN (0, 1)),
      verdict TEXT,
      profile TEXT,
      exit_status INTEGER,
      config_path TEXT,
      config_sha256 TEXT,
      baseline_path TEXT,
      baseline_sha256 TEXT,
      baseline_system TEXT,
      baseline_created TEXT,
      candidate_path TEXT,
      candidate_sha256 TEXT
    ) STRICT;
    CREATE INDEX runs_in_time ON runs (seconds, number);
    CREATE INDEX runs_of_systems ON runs (system);

    CREATE TABLE results (
      run INTEGER PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
      json BLOB NOT NULL
    ) STRICT;

    CREATE TABLE metrics (
      run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
      metric TEXT NOT NULL,
      segment TEXT NOT NULL DEFAULT '',
      place INTEGER NOT NULL,
      value REAL NOT NULL,
      standard_error REAL,
      lower REAL,
      upper REAL,
      confidence REAL,
      examples INTEGER,
      clusters INTEGER,
      direction TEXT,
      unit TEXT,
      PRIMARY KEY (metric, segment, run)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX metrics_of_runs ON metrics (run);

    CREATE TABLE checks (
      run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
      place INTEGER NOT NULL,
      id TEXT NOT NULL,
      metric TEXT NOT NULL,
      segment TEXT NOT NULL DEFAULT '',
      kind TEXT NOT NULL,
      verdict TEXT NOT NULL,
      blocking INTEGER NOT NULL CHECK (blocking IN (0, 1)),
      examples INTEGER NOT NULL,
      baseline REAL,
      candidate REAL,
      estimate REAL,
      standard_error REAL,
      lower REAL,
      upper REAL,
      confidence REAL,
      margin REAL,
      limit_value REAL,
      PRIMARY KEY (run, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE factors (
      run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (run, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE intents (
      run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
      place INTEGER NOT NULL,
      text TEXT NOT NULL,
      verdict TEXT NOT NULL,
      effect REAL,
      lower REAL,
      upper REAL,
      PRIMARY KEY (run, place)
    ) STRICT, WITHOUT ROWID;
    """
}
