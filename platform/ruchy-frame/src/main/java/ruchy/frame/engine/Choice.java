package ruchy.frame.engine;

/// Who runs the steps of a plan.
public enum Choice {
  /// By cost: small work and element-wise work in own loops, the rest in DuckDB.
  BY_COST,
  /// Own loops wherever they can; only files are read by DuckDB.
  OWN_LOOPS,
  /// DuckDB wherever it can.
  DUCKDB
}
