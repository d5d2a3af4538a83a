package ruchy.frame.duckdb;

import java.lang.invoke.MethodHandle;

/// The part of DuckDB's C API that is used here, one method a function: table functions and scalar
/// functions written here, which DuckDB calls.
///
/// Pointers are plain addresses. Names and arguments are those of `duckdb.h`.
///
/// @source DuckDB 2.0, `src/include/duckdb.h`
final class DuckFunctionApi {
  private static final MethodHandle CREATE_TABLE_FUNCTION =
      Layouts.function("duckdb_create_table_function", "P");
  private static final MethodHandle DESTROY_TABLE_FUNCTION =
      Layouts.function("duckdb_destroy_table_function", "VP");
  private static final MethodHandle TABLE_FUNCTION_SET_NAME =
      Layouts.function("duckdb_table_function_set_name", "VPP");
  private static final MethodHandle TABLE_FUNCTION_ADD_PARAMETER =
      Layouts.function("duckdb_table_function_add_parameter", "VPP");
  private static final MethodHandle TABLE_FUNCTION_SET_BIND =
      Layouts.function("duckdb_table_function_set_bind", "VPP");
  private static final MethodHandle TABLE_FUNCTION_SET_INIT =
      Layouts.function("duckdb_table_function_set_init", "VPP");
  private static final MethodHandle TABLE_FUNCTION_SET_FUNCTION =
      Layouts.function("duckdb_table_function_set_function", "VPP");
  private static final MethodHandle TABLE_FUNCTION_SUPPORTS_PROJECTION_PUSHDOWN =
      Layouts.function("duckdb_table_function_supports_projection_pushdown", "VPB");
  private static final MethodHandle REGISTER_TABLE_FUNCTION =
      Layouts.function("duckdb_register_table_function", "IPP");
  private static final MethodHandle BIND_GET_PARAMETER =
      Layouts.function("duckdb_bind_get_parameter", "PPL");
  private static final MethodHandle BIND_ADD_RESULT_COLUMN =
      Layouts.function("duckdb_bind_add_result_column", "VPPP");
  private static final MethodHandle BIND_SET_BIND_DATA =
      Layouts.function("duckdb_bind_set_bind_data", "VPPP");
  private static final MethodHandle BIND_SET_CARDINALITY =
      Layouts.function("duckdb_bind_set_cardinality", "VPLB");
  private static final MethodHandle BIND_SET_ERROR =
      Layouts.function("duckdb_bind_set_error", "VPP");
  private static final MethodHandle GET_INT64 = Layouts.function("duckdb_get_int64", "LP");
  private static final MethodHandle DESTROY_VALUE = Layouts.function("duckdb_destroy_value", "VP");
  private static final MethodHandle INIT_GET_BIND_DATA =
      Layouts.function("duckdb_init_get_bind_data", "PP");
  private static final MethodHandle INIT_SET_INIT_DATA =
      Layouts.function("duckdb_init_set_init_data", "VPPP");
  private static final MethodHandle INIT_GET_COLUMN_COUNT =
      Layouts.function("duckdb_init_get_column_count", "LP");
  private static final MethodHandle INIT_GET_COLUMN_INDEX =
      Layouts.function("duckdb_init_get_column_index", "LPL");
  private static final MethodHandle INIT_SET_MAX_THREADS =
      Layouts.function("duckdb_init_set_max_threads", "VPL");
  private static final MethodHandle INIT_SET_ERROR =
      Layouts.function("duckdb_init_set_error", "VPP");
  private static final MethodHandle FUNCTION_GET_INIT_DATA =
      Layouts.function("duckdb_function_get_init_data", "PP");
  private static final MethodHandle FUNCTION_SET_ERROR =
      Layouts.function("duckdb_function_set_error", "VPP");
  private static final MethodHandle CREATE_SCALAR_FUNCTION =
      Layouts.function("duckdb_create_scalar_function", "P");
  private static final MethodHandle DESTROY_SCALAR_FUNCTION =
      Layouts.function("duckdb_destroy_scalar_function", "VP");
  private static final MethodHandle SCALAR_FUNCTION_SET_NAME =
      Layouts.function("duckdb_scalar_function_set_name", "VPP");
  private static final MethodHandle SCALAR_FUNCTION_SET_VARARGS =
      Layouts.function("duckdb_scalar_function_set_varargs", "VPP");
  private static final MethodHandle SCALAR_FUNCTION_SET_SPECIAL_HANDLING =
      Layouts.function("duckdb_scalar_function_set_special_handling", "VP");
  private static final MethodHandle SCALAR_FUNCTION_SET_VOLATILE =
      Layouts.function("duckdb_scalar_function_set_volatile", "VP");
  private static final MethodHandle SCALAR_FUNCTION_ADD_PARAMETER =
      Layouts.function("duckdb_scalar_function_add_parameter", "VPP");
  private static final MethodHandle SCALAR_FUNCTION_SET_RETURN_TYPE =
      Layouts.function("duckdb_scalar_function_set_return_type", "VPP");
  private static final MethodHandle SCALAR_FUNCTION_SET_FUNCTION =
      Layouts.function("duckdb_scalar_function_set_function", "VPP");
  private static final MethodHandle SCALAR_FUNCTION_SET_ERROR =
      Layouts.function("duckdb_scalar_function_set_error", "VPP");
  private static final MethodHandle REGISTER_SCALAR_FUNCTION =
      Layouts.function("duckdb_register_scalar_function", "IPP");

  private DuckFunctionApi() {}

  static long createTableFunction() {
    try {
      return (long) CREATE_TABLE_FUNCTION.invokeExact();
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void destroyTableFunction(long a) {
    try {
      DESTROY_TABLE_FUNCTION.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void tableFunctionSetName(long a, long b) {
    try {
      TABLE_FUNCTION_SET_NAME.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void tableFunctionAddParameter(long a, long b) {
    try {
      TABLE_FUNCTION_ADD_PARAMETER.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void tableFunctionSetBind(long a, long b) {
    try {
      TABLE_FUNCTION_SET_BIND.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void tableFunctionSetInit(long a, long b) {
    try {
      TABLE_FUNCTION_SET_INIT.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void tableFunctionSetFunction(long a, long b) {
    try {
      TABLE_FUNCTION_SET_FUNCTION.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void tableFunctionSupportsProjectionPushdown(long a, boolean b) {
    try {
      TABLE_FUNCTION_SUPPORTS_PROJECTION_PUSHDOWN.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int registerTableFunction(long a, long b) {
    try {
      return (int) REGISTER_TABLE_FUNCTION.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long bindGetParameter(long a, long b) {
    try {
      return (long) BIND_GET_PARAMETER.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void bindAddResultColumn(long a, long b, long c) {
    try {
      BIND_ADD_RESULT_COLUMN.invokeExact(a, b, c);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void bindSetBindData(long a, long b, long c) {
    try {
      BIND_SET_BIND_DATA.invokeExact(a, b, c);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void bindSetCardinality(long a, long b, boolean c) {
    try {
      BIND_SET_CARDINALITY.invokeExact(a, b, c);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void bindSetError(long a, long b) {
    try {
      BIND_SET_ERROR.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long getInt64(long a) {
    try {
      return (long) GET_INT64.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void destroyValue(long a) {
    try {
      DESTROY_VALUE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long initGetBindData(long a) {
    try {
      return (long) INIT_GET_BIND_DATA.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void initSetInitData(long a, long b, long c) {
    try {
      INIT_SET_INIT_DATA.invokeExact(a, b, c);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long initGetColumnCount(long a) {
    try {
      return (long) INIT_GET_COLUMN_COUNT.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long initGetColumnIndex(long a, long b) {
    try {
      return (long) INIT_GET_COLUMN_INDEX.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void initSetMaxThreads(long a, long b) {
    try {
      INIT_SET_MAX_THREADS.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void initSetError(long a, long b) {
    try {
      INIT_SET_ERROR.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long functionGetInitData(long a) {
    try {
      return (long) FUNCTION_GET_INIT_DATA.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void functionSetError(long a, long b) {
    try {
      FUNCTION_SET_ERROR.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static long createScalarFunction() {
    try {
      return (long) CREATE_SCALAR_FUNCTION.invokeExact();
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void destroyScalarFunction(long a) {
    try {
      DESTROY_SCALAR_FUNCTION.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void scalarFunctionSetName(long a, long b) {
    try {
      SCALAR_FUNCTION_SET_NAME.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void scalarFunctionSetVarargs(long a, long b) {
    try {
      SCALAR_FUNCTION_SET_VARARGS.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void scalarFunctionSetSpecialHandling(long a) {
    try {
      SCALAR_FUNCTION_SET_SPECIAL_HANDLING.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void scalarFunctionSetVolatile(long a) {
    try {
      SCALAR_FUNCTION_SET_VOLATILE.invokeExact(a);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void scalarFunctionAddParameter(long a, long b) {
    try {
      SCALAR_FUNCTION_ADD_PARAMETER.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void scalarFunctionSetReturnType(long a, long b) {
    try {
      SCALAR_FUNCTION_SET_RETURN_TYPE.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void scalarFunctionSetFunction(long a, long b) {
    try {
      SCALAR_FUNCTION_SET_FUNCTION.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static void scalarFunctionSetError(long a, long b) {
    try {
      SCALAR_FUNCTION_SET_ERROR.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }

  static int registerScalarFunction(long a, long b) {
    try {
      return (int) REGISTER_SCALAR_FUNCTION.invokeExact(a, b);
    } catch (Throwable e) {
      throw Layouts.unexpected(e);
    }
  }
}
