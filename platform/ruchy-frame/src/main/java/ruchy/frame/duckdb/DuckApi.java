package ruchy.frame.duckdb;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The part of DuckDB's C API that is used here, one method a function: opening, querying, reading
/// results and types.
///
/// Pointers are plain addresses. Names and arguments are those of `duckdb.h`.
///
/// @source DuckDB 2.0, `src/include/duckdb.h`
@SuppressWarnings("restricted")
final class DuckApi {
  private static final MethodHandle LIBRARY_VERSION =
      Layouts.function("duckdb_library_version", "P");
  private static final MethodHandle CREATE_CONFIG = Layouts.function("duckdb_create_config", "IP");
  private static final MethodHandle SET_CONFIG = Layouts.function("duckdb_set_config", "IPPP");
  private static final MethodHandle DESTROY_CONFIG =
      Layouts.function("duckdb_destroy_config", "VP");
  private static final MethodHandle OPEN_EXT = Layouts.function("duckdb_open_ext", "IPPPP");
  private static final MethodHandle CONNECT = Layouts.function("duckdb_connect", "IPP");
  private static final MethodHandle DISCONNECT = Layouts.function("duckdb_disconnect", "VP");
  private static final MethodHandle INTERRUPT = Layouts.function("duckdb_interrupt", "VP");
  private static final MethodHandle QUERY_PROGRESS =
      Layouts.function("duckdb_query_progress", "GP");
  private static final MethodHandle FREE = Layouts.function("duckdb_free", "VP");
  private static final MethodHandle QUERY = Layouts.function("duckdb_query", "IPPP");
  private static final MethodHandle DESTROY_RESULT =
      Layouts.function("duckdb_destroy_result", "VP");
  private static final MethodHandle RESULT_ERROR = Layouts.function("duckdb_result_error", "PP");
  private static final MethodHandle COLUMN_COUNT = Layouts.function("duckdb_column_count", "LP");
  private static final MethodHandle COLUMN_NAME = Layouts.function("duckdb_column_name", "PPL");
  private static final MethodHandle COLUMN_LOGICAL_TYPE =
      Layouts.function("duckdb_column_logical_type", "PPL");
  private static final MethodHandle PREPARE = Layouts.function("duckdb_prepare", "IPPP");
  private static final MethodHandle PREPARE_ERROR = Layouts.function("duckdb_prepare_error", "PP");
  private static final MethodHandle DESTROY_PREPARE =
      Layouts.function("duckdb_destroy_prepare", "VP");
  private static final MethodHandle PENDING_PREPARED =
      Layouts.function("duckdb_pending_prepared", "IPP");
  private static final MethodHandle PENDING_EXECUTE_TASK =
      Layouts.function("duckdb_pending_execute_task", "IP");
  private static final MethodHandle PENDING_ERROR = Layouts.function("duckdb_pending_error", "PP");
  private static final MethodHandle EXECUTE_PENDING =
      Layouts.function("duckdb_execute_pending", "IPP");
  private static final MethodHandle DESTROY_PENDING =
      Layouts.function("duckdb_destroy_pending", "VP");
  private static final MethodHandle FETCH_CHUNK = Layouts.function("duckdb_fetch_chunk", "PR");
  private static final MethodHandle DESTROY_DATA_CHUNK =
      Layouts.function("duckdb_destroy_data_chunk", "VP");
  private static final MethodHandle DATA_CHUNK_GET_SIZE =
      Layouts.function("duckdb_data_chunk_get_size", "LP");
  private static final MethodHandle DATA_CHUNK_SET_SIZE =
      Layouts.function("duckdb_data_chunk_set_size", "VPL");
  private static final MethodHandle DATA_CHUNK_GET_COLUMN_COUNT =
      Layouts.function("duckdb_data_chunk_get_column_count", "LP");
  private static final MethodHandle DATA_CHUNK_GET_VECTOR =
      Layouts.function("duckdb_data_chunk_get_vector", "PPL");
  private static final MethodHandle VECTOR_GET_DATA =
      Layouts.function("duckdb_vector_get_data", "PP");
  private static final MethodHandle VECTOR_GET_VALIDITY =
      Layouts.function("duckdb_vector_get_validity", "PP");
  private static final MethodHandle VECTOR_GET_COLUMN_TYPE =
      Layouts.function("duckdb_vector_get_column_type", "PP");
  private static final MethodHandle VECTOR_ENSURE_VALIDITY_WRITABLE =
      Layouts.function("duckdb_vector_ensure_validity_writable", "VP");
  private static final MethodHandle CREATE_LOGICAL_TYPE =
      Layouts.function("duckdb_create_logical_type", "PI");
  private static final MethodHandle CREATE_DECIMAL_TYPE =
      Layouts.function("duckdb_create_decimal_type", "PYY");
  private static final MethodHandle CREATE_ENUM_TYPE =
      Layouts.function("duckdb_create_enum_type", "PPL");
  private static final MethodHandle GET_TYPE_ID = Layouts.function("duckdb_get_type_id", "IP");
  private static final MethodHandle ENUM_INTERNAL_TYPE =
      Layouts.function("duckdb_enum_internal_type", "IP");
  private static final MethodHandle ENUM_DICTIONARY_SIZE =
      Layouts.function("duckdb_enum_dictionary_size", "IP");
  private static final MethodHandle ENUM_DICTIONARY_VALUE =
      Layouts.function("duckdb_enum_dictionary_value", "PPL");
  private static final MethodHandle DESTROY_LOGICAL_TYPE =
      Layouts.function("duckdb_destroy_logical_type", "VP");

  private DuckApi() {}

  static long libraryVersion() {
    try {
      return (long) LIBRARY_VERSION.invokeExact();
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int createConfig(long a) {
    try {
      return (int) CREATE_CONFIG.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int setConfig(long a, long b, long c) {
    try {
      return (int) SET_CONFIG.invokeExact(a, b, c);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void destroyConfig(long a) {
    try {
      DESTROY_CONFIG.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int openExt(long a, long b, long c, long d) {
    try {
      return (int) OPEN_EXT.invokeExact(a, b, c, d);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int connect(long a, long b) {
    try {
      return (int) CONNECT.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void disconnect(long a) {
    try {
      DISCONNECT.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void interrupt(long a) {
    try {
      INTERRUPT.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  /// How many per cent of a query are done; negative where that is not known.
  static double queryProgress(long a) {
    try (var arena = Arena.ofConfined()) {
      var progress = (MemorySegment) QUERY_PROGRESS.invokeExact((SegmentAllocator) arena, a);
      return progress.get(ValueLayout.JAVA_DOUBLE, 0);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void free(long a) {
    try {
      FREE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int query(long a, long b, long c) {
    try {
      return (int) QUERY.invokeExact(a, b, c);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void destroyResult(long a) {
    try {
      DESTROY_RESULT.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long resultError(long a) {
    try {
      return (long) RESULT_ERROR.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long columnCount(long a) {
    try {
      return (long) COLUMN_COUNT.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long columnName(long a, long b) {
    try {
      return (long) COLUMN_NAME.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long columnLogicalType(long a, long b) {
    try {
      return (long) COLUMN_LOGICAL_TYPE.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int prepare(long a, long b, long c) {
    try {
      return (int) PREPARE.invokeExact(a, b, c);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long prepareError(long a) {
    try {
      return (long) PREPARE_ERROR.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void destroyPrepare(long a) {
    try {
      DESTROY_PREPARE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int pendingPrepared(long a, long b) {
    try {
      return (int) PENDING_PREPARED.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int pendingExecuteTask(long a) {
    try {
      return (int) PENDING_EXECUTE_TASK.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long pendingError(long a) {
    try {
      return (long) PENDING_ERROR.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int executePending(long a, long b) {
    try {
      return (int) EXECUTE_PENDING.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void destroyPending(long a) {
    try {
      DESTROY_PENDING.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long fetchChunk(MemorySegment a) {
    try {
      return (long) FETCH_CHUNK.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void destroyDataChunk(long a) {
    try {
      DESTROY_DATA_CHUNK.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long dataChunkGetSize(long a) {
    try {
      return (long) DATA_CHUNK_GET_SIZE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void dataChunkSetSize(long a, long b) {
    try {
      DATA_CHUNK_SET_SIZE.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long dataChunkGetColumnCount(long a) {
    try {
      return (long) DATA_CHUNK_GET_COLUMN_COUNT.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long dataChunkGetVector(long a, long b) {
    try {
      return (long) DATA_CHUNK_GET_VECTOR.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long vectorGetData(long a) {
    try {
      return (long) VECTOR_GET_DATA.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long vectorGetValidity(long a) {
    try {
      return (long) VECTOR_GET_VALIDITY.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long vectorGetColumnType(long a) {
    try {
      return (long) VECTOR_GET_COLUMN_TYPE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void vectorEnsureValidityWritable(long a) {
    try {
      VECTOR_ENSURE_VALIDITY_WRITABLE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long createLogicalType(int a) {
    try {
      return (long) CREATE_LOGICAL_TYPE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long createDecimalType(int a, int b) {
    try {
      return (long) CREATE_DECIMAL_TYPE.invokeExact((byte) a, (byte) b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long createEnumType(long a, long b) {
    try {
      return (long) CREATE_ENUM_TYPE.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int getTypeId(long a) {
    try {
      return (int) GET_TYPE_ID.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int enumInternalType(long a) {
    try {
      return (int) ENUM_INTERNAL_TYPE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int enumDictionarySize(long a) {
    try {
      return (int) ENUM_DICTIONARY_SIZE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long enumDictionaryValue(long a, long b) {
    try {
      return (long) ENUM_DICTIONARY_VALUE.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void destroyLogicalType(long a) {
    try {
      DESTROY_LOGICAL_TYPE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }
}
