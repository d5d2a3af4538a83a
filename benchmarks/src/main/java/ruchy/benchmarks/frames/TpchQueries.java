package ruchy.benchmarks.frames;

import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.len;
import static ruchy.frame.expr.Expr.lit;
import static ruchy.frame.expr.Expr.when;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import ruchy.frame.Frame;
import ruchy.frame.expr.Expr;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Joins;

/// TPC-H's questions 1 to 11 as operations on frames, in the order of its tables as written: nobody
/// reorders the joins.
final class TpchQueries {
  private TpchQueries() {}

  /// All 22 questions in order.
  static List<Function<Tpch, Frame>> all() {
    List<Function<Tpch, Frame>> first =
        List.of(
            TpchQueries::pricingSummary,
            TpchQueries::minimumCostSupplier,
            TpchQueries::shippingPriority,
            TpchQueries::orderPriority,
            TpchQueries::localSupplierVolume,
            TpchQueries::revenueChange,
            TpchQueries::volumeShipping,
            TpchQueries::marketShare,
            TpchQueries::profitByProduct,
            TpchQueries::returnedItems,
            TpchQueries::importantStock);
    return Stream.concat(first.stream(), TpchLaterQueries.all().stream()).toList();
  }

  static final Expr REVENUE = col("l_extendedprice").times(lit(1).minus(col("l_discount")));

  /// An inner join on one column of each side.
  static Frame join(Frame left, Frame right, String leftKey, String rightKey) {
    return join(JoinKind.INNER, left, right, List.of(leftKey), List.of(rightKey));
  }

  static Frame join(
      JoinKind kind, Frame left, Frame right, List<String> leftKeys, List<String> rightKeys) {
    return left.join(right, new Joins.Request(kind, leftKeys, rightKeys, "_right"));
  }

  /// From a day up to and without another.
  static Expr within(String column, String start, String end) {
    return col(column).ge(date(start)).and(col(column).lt(date(end)));
  }

  static LocalDate date(String day) {
    return LocalDate.parse(day);
  }

  private static Frame pricingSummary(Tpch t) {
    var price = col("l_extendedprice");
    return t.lineitem()
        .filter(col("l_shipdate").le(date("1998-09-02")))
        .groupBy("l_returnflag", "l_linestatus")
        .agg(
            col("l_quantity").sum().alias("sum_qty"),
            price.sum().alias("sum_base_price"),
            REVENUE.sum().alias("sum_disc_price"),
            REVENUE.times(lit(1).plus(col("l_tax"))).sum().alias("sum_charge"),
            col("l_quantity").mean().alias("avg_qty"),
            price.mean().alias("avg_price"),
            col("l_discount").mean().alias("avg_disc"),
            len().alias("count_order"))
        .sort("l_returnflag", "l_linestatus");
  }

  /// The suppliers of a region, with their nations.
  private static Frame suppliersOf(Tpch t, String region) {
    return join(t.supplier(), nationsOf(t, region), "s_nationkey", "n_nationkey");
  }

  private static Frame nationsOf(Tpch t, String region) {
    var regions = t.region().filter(col("r_name").eq(region));
    return join(t.nation(), regions, "n_regionkey", "r_regionkey");
  }

  private static Frame minimumCostSupplier(Tpch t) {
    var parts = t.part().filter(col("p_size").eq(15).and(col("p_type").endsWith("BRASS")));
    var offers = join(t.partsupp(), parts, "ps_partkey", "p_partkey");
    var cost = col("ps_supplycost");
    return join(offers, suppliersOf(t, "EUROPE"), "ps_suppkey", "s_suppkey")
        .filter(cost.eq(cost.min().over("ps_partkey")))
        .sort(
            Expr.cols("s_acctbal", "n_name", "s_name", "ps_partkey"),
            List.of(true, false, false, false))
        .head(100)
        .select(
            col("s_acctbal"),
            col("s_name"),
            col("n_name"),
            col("ps_partkey").alias("p_partkey"),
            col("p_mfgr"),
            col("s_address"),
            col("s_phone"),
            col("s_comment"));
  }

  private static Frame shippingPriority(Tpch t) {
    var customers = t.customer().filter(col("c_mktsegment").eq("BUILDING"));
    var orders = t.orders().filter(col("o_orderdate").lt(date("1995-03-15")));
    var open = join(JoinKind.SEMI, orders, customers, List.of("o_custkey"), List.of("c_custkey"));
    return join(
            t.lineitem().filter(col("l_shipdate").gt(date("1995-03-15"))),
            open,
            "l_orderkey",
            "o_orderkey")
        .groupBy("l_orderkey", "o_orderdate", "o_shippriority")
        .agg(REVENUE.sum().alias("revenue"))
        .sort(Expr.cols("revenue", "o_orderdate"), List.of(true, false))
        .head(10)
        .select("l_orderkey", "revenue", "o_orderdate", "o_shippriority");
  }

  private static Frame orderPriority(Tpch t) {
    var late = t.lineitem().filter(col("l_commitdate").lt(col("l_receiptdate")));
    var orders = t.orders().filter(within("o_orderdate", "1993-07-01", "1993-10-01"));
    return join(JoinKind.SEMI, orders, late, List.of("o_orderkey"), List.of("l_orderkey"))
        .groupBy("o_orderpriority")
        .agg(len().alias("order_count"))
        .sort("o_orderpriority");
  }

  private static Frame localSupplierVolume(Tpch t) {
    var orders = t.orders().filter(within("o_orderdate", "1994-01-01", "1995-01-01"));
    var sold = join(orders, t.customer(), "o_custkey", "c_custkey");
    return join(
            JoinKind.INNER,
            join(t.lineitem(), sold, "l_orderkey", "o_orderkey"),
            suppliersOf(t, "ASIA"),
            List.of("l_suppkey", "c_nationkey"),
            List.of("s_suppkey", "s_nationkey"))
        .groupBy("n_name")
        .agg(REVENUE.sum().alias("revenue"))
        .sort("revenue", true);
  }

  private static Frame revenueChange(Tpch t) {
    return t.lineitem()
        .filter(
            within("l_shipdate", "1994-01-01", "1995-01-01")
                .and(col("l_discount").between(0.05, 0.07))
                .and(col("l_quantity").lt(24)))
        .select(col("l_extendedprice").times(col("l_discount")).sum().alias("revenue"));
  }

  private static Frame volumeShipping(Tpch t) {
    var nations = t.nation().filter(col("n_name").isIn("FRANCE", "GERMANY"));
    var suppliers =
        join(t.supplier(), nations, "s_nationkey", "n_nationkey")
            .select(col("s_suppkey"), col("n_name").alias("supp_nation"));
    var customers =
        join(t.customer(), nations, "c_nationkey", "n_nationkey")
            .select(col("c_custkey"), col("n_name").alias("cust_nation"));
    var lines =
        t.lineitem().filter(col("l_shipdate").between(date("1995-01-01"), date("1996-12-31")));
    var shipped = join(lines, suppliers, "l_suppkey", "s_suppkey");
    var ordered = join(t.orders(), customers, "o_custkey", "c_custkey");
    return join(shipped, ordered, "l_orderkey", "o_orderkey")
        .filter(col("supp_nation").ne(col("cust_nation")))
        .groupBy(
            List.of(
                col("supp_nation"), col("cust_nation"), col("l_shipdate").year().alias("l_year")))
        .agg(REVENUE.sum().alias("revenue"))
        .sort("supp_nation", "cust_nation", "l_year");
  }

  private static Frame marketShare(Tpch t) {
    var parts = t.part().filter(col("p_type").eq("ECONOMY ANODIZED STEEL"));
    var orders =
        t.orders().filter(col("o_orderdate").between(date("1995-01-01"), date("1996-12-31")));
    var american = join(t.customer(), nationsOf(t, "AMERICA"), "c_nationkey", "n_nationkey");
    var sold = join(orders, american.select("c_custkey"), "o_custkey", "c_custkey");
    var suppliers = join(t.supplier(), t.nation(), "s_nationkey", "n_nationkey");
    var lines = join(t.lineitem(), parts, "l_partkey", "p_partkey");
    var volume =
        join(
            join(lines, sold, "l_orderkey", "o_orderkey"),
            suppliers.select("s_suppkey", "n_name"),
            "l_suppkey",
            "s_suppkey");
    var ofBrazil = when(col("n_name").eq("BRAZIL")).then(REVENUE).otherwise(0.0).sum();
    return volume
        .groupBy(List.of(col("o_orderdate").year().alias("o_year")))
        .agg(ofBrazil.dividedBy(REVENUE.sum()).alias("mkt_share"))
        .sort("o_year");
  }

  private static Frame profitByProduct(Tpch t) {
    var green = t.part().filter(col("p_name").contains("green")).select("p_partkey");
    var suppliers = join(t.supplier(), t.nation(), "s_nationkey", "n_nationkey");
    var lines =
        join(
            JoinKind.INNER,
            join(t.lineitem(), green, "l_partkey", "p_partkey"),
            t.partsupp(),
            List.of("l_suppkey", "l_partkey"),
            List.of("ps_suppkey", "ps_partkey"));
    var profit = REVENUE.minus(col("ps_supplycost").times(col("l_quantity")));
    return join(
            join(lines, t.orders(), "l_orderkey", "o_orderkey"),
            suppliers,
            "l_suppkey",
            "s_suppkey")
        .groupBy(List.of(col("n_name").alias("nation"), col("o_orderdate").year().alias("o_year")))
        .agg(profit.sum().alias("sum_profit"))
        .sort(Expr.cols("nation", "o_year"), List.of(false, true));
  }

  private static Frame returnedItems(Tpch t) {
    var orders = t.orders().filter(within("o_orderdate", "1993-10-01", "1994-01-01"));
    var returned = t.lineitem().filter(col("l_returnflag").eq("R"));
    var customers = join(t.customer(), t.nation(), "c_nationkey", "n_nationkey");
    return join(
            join(returned, orders, "l_orderkey", "o_orderkey"), customers, "o_custkey", "c_custkey")
        .groupBy("o_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment")
        .agg(REVENUE.sum().alias("revenue"))
        .sort("revenue", true)
        .head(20)
        .select(
            col("o_custkey").alias("c_custkey"),
            col("c_name"),
            col("revenue"),
            col("c_acctbal"),
            col("n_name"),
            col("c_address"),
            col("c_phone"),
            col("c_comment"));
  }

  private static Frame importantStock(Tpch t) {
    var german = t.nation().filter(col("n_name").eq("GERMANY"));
    var suppliers = join(t.supplier(), german, "s_nationkey", "n_nationkey");
    var stock = join(t.partsupp(), suppliers, "ps_suppkey", "s_suppkey");
    var value = col("value");
    return stock
        .groupBy("ps_partkey")
        .agg(col("ps_supplycost").times(col("ps_availqty")).sum().alias("value"))
        .filter(value.gt(value.sum().times(0.0001 / t.scale())))
        .sort("value", true);
  }
}
