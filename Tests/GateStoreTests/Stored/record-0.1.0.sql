PRAGMA application_id = 1399015284;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('history 1');
INSERT INTO grdb_migrations VALUES('feedback-1');
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
INSERT INTO runs VALUES(1,'eff0b975d102818e4958631b9ca09bc933420e580e67e80eb2ce218bd9ee6687','2026-11-30T08:00:00Z',1796025600.0,'v1.3.0','support-v3','Re-ranking added',0,'passed','pull-request',0,'thresholds.json','da7e32ad30ec8cf2a4eb26bdd7706f96da8857ad4c737e43e449193e83fa9505','baseline.jsonl','dfbf75f462cdd8363cdd25d75c8890e96796298073b38c9c98934ad4da5bb614','v1.2.0','2026-11-23T08:00:00Z','candidate.jsonl','bf35c5f59ae8a097a758d05a1fb6190ea16ed1a143356caa965b33d1ba69ea11');
CREATE TABLE results (
  run INTEGER PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
  json BLOB NOT NULL
) STRICT;
INSERT INTO results VALUES(1,CAST('{
  "schemaVersion": 1,
  "verdict": "passed",
  "profile": {
    "name": "pull-request",
    "inconclusive": "warn"
  },
  "exitStatus": 0,
  "confidence": 0.95,
  "minimumSamples": 2,
  "tool": {
    "name": "scoregate",
    "version": "0.1.0"
  },
  "config": {
    "path": "thresholds.json",
    "sha256": "da7e32ad30ec8cf2a4eb26bdd7706f96da8857ad4c737e43e449193e83fa9505",
    "text": "{ \"version\": 1, \"minimumSamples\": 2,\n  \"metrics\": { \"recall\": { \"range\": [0, 1], \"margin\": 0.1, \"minimum\": 0.2, \"segments\": { \"topic=*\": {} } }, \"latency\": { \"unit\": \"s\", \"margin\": 0.5, \"missing\": \"drop\" } } }\n"
  },
  "baseline": {
    "path": "baseline.jsonl",
    "sha256": "dfbf75f462cdd8363cdd25d75c8890e96796298073b38c9c98934ad4da5bb614",
    "format": "ScoreGate JSON Lines",
    "examples": 3,
    "rows": 4,
    "header": {
      "dataset": "support-v3",
      "system": "v1.2.0",
      "created": "2026-11-23T08:00:00Z",
      "change": "Re-ranking added",
      "factors": {
        "judge": "j-2",
        "model": "m-1"
      }
    }
  },
  "candidate": {
    "path": "candidate.jsonl",
    "sha256": "bf35c5f59ae8a097a758d05a1fb6190ea16ed1a143356caa965b33d1ba69ea11",
    "format": "ScoreGate JSON Lines",
    "examples": 3,
    "rows": 4,
    "header": {
      "dataset": "support-v3",
      "system": "v1.3.0",
      "created": "2026-11-30T08:00:00Z",
      "change": "Re-ranking added",
      "factors": {
        "judge": "j-2",
        "model": "m-1"
      }
    }
  },
  "anchor": null,
  "pairing": {
    "paired": 3,
    "baselineOnly": [],
    "candidateOnly": [],
    "changed": [],
    "duplicates": 1
  },
  "findings": [
    {
      "kind": "missingScores",
      "severity": "warning",
      "metric": "latency",
      "text": "latency lacks scores: 1 of 4 in the baseline (25 %: 1 timeout), 1 of 4 in the candidate (25 %: 1 timeout)",
      "n": 0,
      "examples": [],
      "difference": null,
      "part": null,
      "pValue": null
    },
    {
      "kind": "noObjective",
      "severity": "warning",
      "metric": null,
      "text": "2 metrics have no objective: \"recall\", \"latency\"; say in \"objective\" what each is gated for",
      "n": 0,
      "examples": [],
      "difference": null,
      "part": null,
      "pValue": null
    }
  ],
  "checks": [
    {
      "id": "recall",
      "metric": "recall",
      "segment": null,
      "kind": "regression",
      "verdict": "inconclusive",
      "blocking": true,
      "advisory": false,
      "fragile": false,
      "reason": "the interval holds both no change and a worsening beyond the margin",
      "direction": "higher",
      "unit": null,
      "n": 3,
      "clusters": null,
      "statistic": "mean",
      "baseline": {
        "mean": 0.5416666666666666,
        "quantile": null
      },
      "candidate": {
        "mean": 0.5,
        "quantile": null
      },
      "difference": {
        "estimate": -0.041666666666666664,
        "standardError": 0.04166666666666667,
        "lower": -0.22094386373956096,
        "upper": 0.13761053040622764,
        "confidence": 0.95
      },
      "level": null,
      "method": "hull",
      "intervals": {
        "bca": [-0.125, 0],
        "t": [-0.22094386373956096, 0.13761053040622764]
      },
      "pValue": 0.5,
      "adjustedPValue": null,
      "margin": 0.1,
      "limit": null,
      "minimumDetectableEffect": 0.11673271742137367,
      "examplesNeeded": 5,
      "unseenFailureRate": 0.7075982261787133,
      "missing": {
        "baseline": 0,
        "candidate": 0
      },
      "note": null,
      "worstCount": 1,
      "examples": [
        {
          "id": "q_2",
          "baseline": 0.875,
          "candidate": 0.75,
          "difference": -0.125,
          "segments": [
            "topic=account"
          ],
          "input": "Account?",
          "baselineOutput": "There.",
          "candidateOutput": "There."
        }
      ],
      "correction": null,
      "waiver": null,
      "rationale": null,
      "position": {
        "line": 2,
        "column": 16
      }
    },
    {
      "id": "recall.minimum",
      "metric": "recall",
      "segment": null,
      "kind": "level",
      "verdict": "inconclusive",
      "blocking": true,
      "advisory": false,
      "fragile": false,
      "reason": "the interval of the mean contains the minimum",
      "direction": "higher",
      "unit": null,
      "n": 3,
      "clusters": null,
      "statistic": "mean",
      "baseline": {
        "mean": null,
        "quantile": null
      },
      "candidate": {
        "mean": 0.5,
        "quantile": null
      },
      "difference": null,
      "level": {
        "estimate": 0.5,
        "standardError": 0.14433756729740646,
        "lower": 0.13283232114782642,
        "upper": 0.8671676788521736,
        "confidence": 0.95
      },
      "method": "gaffke",
      "intervals": null,
      "pValue": null,
      "adjustedPValue": null,
      "margin": null,
      "limit": 0.2,
      "minimumDetectableEffect": null,
      "examplesNeeded": null,
      "unseenFailureRate": 0.7075982261787133,
      "missing": {
        "baseline": 0,
        "candidate": 0
      },
      "note": null,
      "worstCount": 0,
      "examples": [],
      "correction": null,
      "waiver": null,
      "rationale": null,
      "position": {
        "line": 2,
        "column": 16
      }
    },
    {
      "id": "recall.missing",
      "metric": "recall",
      "segment": null,
      "kind": "missing",
      "verdict": "passed",
      "blocking": true,
      "advisory": false,
      "fragile": false,
      "reason": "no score is missing",
      "direction": "higher",
      "unit": null,
      "n": 3,
      "clusters": null,
      "statistic": "mean",
      "baseline": {
        "mean": 0,
        "quantile": null
      },
      "candidate": {
        "mean": 0,
        "quantile": null
      },
      "difference": {
        "estimate": 0,
        "standardError": 0,
        "lower": 0,
        "upper": 0,
        "confidence": 0.95
      },
      "level": null,
      "method": "hull",
      "intervals": {
        "bca": [0, 0],
        "t": [0, 0]
      },
      "pValue": 1,
      "adjustedPValue": null,
      "margin": null,
      "limit": null,
      "minimumDetectableEffect": null,
      "examplesNeeded": null,
      "unseenFailureRate": null,
      "missing": {
        "baseline": 0,
        "candidate": 0
      },
      "note": "identical",
      "worstCount": 0,
      "examples": [],
      "correction": null,
      "waiver": null,
      "rationale": null,
      "position": {
        "line": 2,
        "column": 16
      }
    },
    {
      "id": "recall[topic=account]",
      "metric": "recall",
      "segment": "topic=account",
      "kind": "regression",
      "verdict": "inconclusive",
      "blocking": true,
      "advisory": false,
      "fragile": false,
      "reason": "1 with a score in both runs, and minimumSamples is 2",
      "direction": "higher",
      "unit": null,
      "n": 1,
      "clusters": null,
      "statistic": "mean",
      "baseline": {
        "mean": 0.875,
        "quantile": null
      },
      "candidate": {
        "mean": 0.75,
        "quantile": null
      },
      "difference": {
        "estimate": -0.125,
        "standardError": null,
        "lower": null,
        "upper": null,
        "confidence": 0.95
      },
      "level": null,
      "method": null,
      "intervals": null,
      "pValue": 0.5,
      "adjustedPValue": null,
      "margin": 0.1,
      "limit": null,
      "minimumDetectableEffect": null,
      "examplesNeeded": null,
      "unseenFailureRate": 0.975,
      "missing": {
        "baseline": 0,
        "candidate": 0
      },
      "note": "tooFewExamples",
      "worstCount": 1,
      "examples": [
        {
          "id": "q_2",
          "baseline": 0.875,
          "candidate": 0.75,
          "difference": -0.125,
          "segments": [
            "topic=account"
          ],
          "input": "Account?",
          "baselineOutput": "There.",
          "candidateOutput": "There."
        }
      ],
      "correction": null,
      "waiver": null,
      "rationale": null,
      "position": {
        "line": 2,
        "column": 90
      }
    },
    {
      "id": "recall[topic=billing]",
      "metric": "recall",
      "segment": "topic=billing",
      "kind": "regression",
      "verdict": "passed",
      "blocking": true,
      "advisory": false,
      "fragile": false,
      "reason": "every paired difference is 0",
      "direction": "higher",
      "unit": null,
      "n": 1,
      "clusters": null,
      "statistic": "mean",
      "baseline": {
        "mean": 0.5,
        "quantile": null
      },
      "candidate": {
        "mean": 0.5,
        "quantile": null
      },
      "difference": {
        "estimate": 0,
        "standardError": null,
        "lower": null,
        "upper": null,
        "confidence": 0.95
      },
      "level": null,
      "method": null,
      "intervals": null,
      "pValue": 1,
      "adjustedPValue": null,
      "margin": 0.1,
      "limit": null,
      "minimumDetectableEffect": null,
      "examplesNeeded": null,
      "unseenFailureRate": 0.975,
      "missing": {
        "baseline": 0,
        "candidate": 0
      },
      "note": "identical",
      "worstCount": 0,
      "examples": [],
      "correction": null,
      "waiver": null,
      "rationale": null,
      "position": {
        "line": 2,
        "column": 90
      }
    },
    {
      "id": "latency",
      "metric": "latency",
      "segment": null,
      "kind": "regression",
      "verdict": "passed",
      "blocking": true,
      "advisory": false,
      "fragile": false,
      "reason": "every paired difference is 0",
      "direction": "lower",
      "unit": "s",
      "n": 2,
      "clusters": null,
      "statistic": "mean",
      "baseline": {
        "mean": 1.6875,
        "quantile": null
      },
      "candidate": {
        "mean": 1.6875,
        "quantile": null
      },
      "difference": {
        "estimate": -0.0,
        "standardError": 0,
        "lower": -0.0,
        "upper": 0,
        "confidence": 0.95
      },
      "level": null,
      "method": "hull",
      "intervals": {
        "bca": [-0.0, -0.0],
        "t": [-0.0, 0]
      },
      "pValue": 1,
      "adjustedPValue": null,
      "margin": 0.5,
      "limit": null,
      "minimumDetectableEffect": null,
      "examplesNeeded": null,
      "unseenFailureRate": 0.841886116991581,
      "missing": {
        "baseline": 1,
        "candidate": 1
      },
      "note": "identical",
      "worstCount": 0,
      "examples": [],
      "correction": null,
      "waiver": null,
      "rationale": null,
      "position": {
        "line": 2,
        "column": 109
      }
    },
    {
      "id": "latency.missing",
      "metric": "latency",
      "segment": null,
      "kind": "missing",
      "verdict": "passed",
      "blocking": true,
      "advisory": false,
      "fragile": false,
      "reason": "the same scores are missing in both runs",
      "direction": "lower",
      "unit": "s",
      "n": 3,
      "clusters": null,
      "statistic": "mean",
      "baseline": {
        "mean": 0.3333333333333333,
        "quantile": null
      },
      "candidate": {
        "mean": 0.3333333333333333,
        "quantile": null
      },
      "difference": {
        "estimate": 0,
        "standardError": 0,
        "lower": 0,
        "upper": 0,
        "confidence": 0.95
      },
      "level": null,
      "method": "hull",
      "intervals": {
        "bca": [0, 0],
        "t": [0, 0]
      },
      "pValue": 1,
      "adjustedPValue": null,
      "margin": null,
      "limit": null,
      "minimumDetectableEffect": null,
      "examplesNeeded": null,
      "unseenFailureRate": null,
      "missing": {
        "baseline": 1,
        "candidate": 1
      },
      "note": "identical",
      "worstCount": 0,
      "examples": [],
      "correction": null,
      "waiver": null,
      "rationale": null,
      "position": {
        "line": 2,
        "column": 109
      }
    }
  ],
  "intents": [
    {
      "text": "recall+0.02",
      "metric": "recall",
      "segment": null,
      "intended": 0.02,
      "verdict": "notShown",
      "effect": {
        "estimate": -0.041666666666666664,
        "standardError": 0.04166666666666667,
        "lower": -0.22094386373956096,
        "upper": 0.13761053040622764,
        "confidence": 0.95
      },
      "n": 3,
      "clusters": null,
      "unit": null,
      "reason": "the interval holds less and more than was intended"
    },
    {
      "text": "recall+0.01[topic=billing]",
      "metric": "recall",
      "segment": "topic=billing",
      "intended": 0.01,
      "verdict": "notShown",
      "effect": {
        "estimate": 0,
        "standardError": null,
        "lower": null,
        "upper": null,
        "confidence": 0.95
      },
      "n": 1,
      "clusters": null,
      "unit": null,
      "reason": "1 in both runs, and minimumSamples is 2"
    }
  ],
  "losses": [],
  "distributions": [
    {
      "metric": "recall",
      "n": 3,
      "better": 0,
      "worse": 1,
      "differences": {
        "width": 0.02,
        "first": -7,
        "counts": [1],
        "below": 0,
        "above": 0
      },
      "scores": {
        "width": 0.05,
        "first": 4,
        "bins": 14,
        "cells": [0, 0, 1, 5, 5, 1, 13, 10, 1],
        "beyond": 0
      }
    },
    {
      "metric": "latency",
      "n": 2,
      "better": 0,
      "worse": 0,
      "differences": null,
      "scores": {
        "width": 0.05,
        "first": 27,
        "bins": 13,
        "cells": [0, 0, 1, 12, 12, 1],
        "beyond": 0
      }
    }
  ],
  "warnings": [],
  "ungated": [],
  "labels": null
}
' AS BLOB));
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
INSERT INTO metrics VALUES(1,'latency','',3,1.6875,NULL,NULL,NULL,NULL,2,NULL,'lower','s');
INSERT INTO metrics VALUES(1,'recall','',0,0.5,0.14433756729740646052,0.13283232114782642097,0.86716767885217360678,0.94999999999999995559,3,NULL,'higher',NULL);
INSERT INTO metrics VALUES(1,'recall','topic=account',1,0.75,NULL,NULL,NULL,NULL,1,NULL,'higher',NULL);
INSERT INTO metrics VALUES(1,'recall','topic=billing',2,0.5,NULL,NULL,NULL,NULL,1,NULL,'higher',NULL);
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
INSERT INTO checks VALUES(1,0,'recall','recall','','regression','inconclusive',1,3,0.54166666666666662965,0.5,-0.041666666666666664353,0.041666666666666671292,-0.22094386373956095837,0.13761053040622764354,0.94999999999999995559,0.10000000000000000555,NULL);
INSERT INTO checks VALUES(1,1,'recall.minimum','recall','','level','inconclusive',1,3,NULL,0.5,0.5,0.14433756729740646052,0.13283232114782642097,0.86716767885217360678,0.94999999999999995559,NULL,0.2000000000000000111);
INSERT INTO checks VALUES(1,2,'recall.missing','recall','','missing','passed',1,3,0.0,0.0,0.0,0.0,0.0,0.0,0.94999999999999995559,NULL,NULL);
INSERT INTO checks VALUES(1,3,'recall[topic=account]','recall','topic=account','regression','inconclusive',1,1,0.875,0.75,-0.125,NULL,NULL,NULL,0.94999999999999995559,0.10000000000000000555,NULL);
INSERT INTO checks VALUES(1,4,'recall[topic=billing]','recall','topic=billing','regression','passed',1,1,0.5,0.5,0.0,NULL,NULL,NULL,0.94999999999999995559,0.10000000000000000555,NULL);
INSERT INTO checks VALUES(1,5,'latency','latency','','regression','passed',1,2,1.6875,1.6875,0.0,0.0,0.0,0.0,0.94999999999999995559,0.5,NULL);
INSERT INTO checks VALUES(1,6,'latency.missing','latency','','missing','passed',1,3,0.33333333333333331482,0.33333333333333331482,0.0,0.0,0.0,0.0,0.94999999999999995559,NULL,NULL);
CREATE TABLE factors (
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (run, name)
) STRICT, WITHOUT ROWID;
INSERT INTO factors VALUES(1,'judge','j-2');
INSERT INTO factors VALUES(1,'model','m-1');
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
INSERT INTO intents VALUES(1,0,'recall+0.02','notShown',-0.041666666666666664353,-0.22094386373956095837,0.13761053040622764354);
INSERT INTO intents VALUES(1,1,'recall+0.01[topic=billing]','notShown',0.0,NULL,NULL);
CREATE TABLE IF NOT EXISTS "feedback" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "fingerprint" TEXT NOT NULL UNIQUE, "time" INTEGER NOT NULL, "user" TEXT NOT NULL, "query" TEXT NOT NULL, "rating" TEXT, "text" TEXT, "version" TEXT);
INSERT INTO feedback VALUES(1,'r8cc8dec8a39ca983ce86bc7d001b8e91',1795514400,'ufb63ae69ec9462227043d4d8f766a66b','q_1','5','great answer','v1.2.0');
INSERT INTO feedback VALUES(2,'rd85262c760f0f9d00480e784003eb989',1795600800,'ucf7ec5e10e3cf873342976abf54a6b66','q_2','1','wrong refund','v1.2.0');
CREATE TABLE IF NOT EXISTS "feedbackScore" ("feedback" INTEGER NOT NULL REFERENCES "feedback"("id") ON DELETE CASCADE, "name" TEXT NOT NULL, "value" DOUBLE NOT NULL, PRIMARY KEY ("feedback", "name")) WITHOUT ROWID;
INSERT INTO feedbackScore VALUES(1,'recall',0.5);
INSERT INTO feedbackScore VALUES(2,'recall',1.0);
CREATE TABLE IF NOT EXISTS "feedbackSegment" ("feedback" INTEGER NOT NULL REFERENCES "feedback"("id") ON DELETE CASCADE, "name" TEXT NOT NULL, "value" TEXT NOT NULL, PRIMARY KEY ("feedback", "name")) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "feedbackSignal" ("feedback" INTEGER NOT NULL REFERENCES "feedback"("id") ON DELETE CASCADE, "name" TEXT NOT NULL, "value" BOOLEAN NOT NULL, PRIMARY KEY ("feedback", "name")) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "feedbackForgotten" ("user" TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "feedbackSetting" ("name" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO feedbackSetting VALUES('key','00000000000000000000000000000000');
INSERT INTO feedbackSetting VALUES('users','hashed');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('runs',1);
INSERT INTO sqlite_sequence VALUES('feedback',2);
CREATE INDEX runs_in_time ON runs (seconds, number);
CREATE INDEX runs_of_systems ON runs (system);
CREATE INDEX metrics_of_runs ON metrics (run);
CREATE INDEX "feedback_on_time" ON "feedback"("time");
CREATE INDEX "feedback_on_user" ON "feedback"("user");
