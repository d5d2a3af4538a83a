package ruchy.benchmarks.frames;

import static ruchy.benchmarks.frames.TpchQueries.REVENUE;
import static ruchy.benchmarks.frames.TpchQueries.join;
import static ruchy.benchmarks.frames.TpchQueries.within;
import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.len;
import static ruchy.frame.expr.Expr.when;

import java.util.List;
import java.util.function.Function;
import ruchy.frame.Frame;
import ruchy.frame.expr.Expr;
import ruchy.frame.plan.JoinKind;

/// TPC-H's questions 12 to 22 as operations on frames.
final class TpchLaterQueries {
  private TpchLaterQueries() {}

  static List<Function<Tpch, Frame>> all() {
    return List.of(
        TpchLaterQueries::shippingModes,
        TpchLaterQueries::customerDistribution,
        TpchLaterQueries::promotionEffect,
        TpchLaterQueries::topSupplier,
        TpchLaterQueries::partsAndSuppliers,
        TpchLaterQueries::smallQuantityOrders,
        TpchLaterQueries::largeVolumeCustomers,
        TpchLaterQueries::discountedRevenue,
        TpchLaterQueries::partPromotion,
        TpchLaterQueries::waitingSuppliers,
        TpchLaterQueries::salesOpportunity);
  }

  private static Frame shippingModes(Tpch t) {
    var lines =
        t.lineitem()
            .filter(
                col("l_shipmode")
                    .isIn("MAIL", "SHIP")
                    .and(col("l_commitdate").lt(col("l_receiptdate")))
                    .and(col("l_shipdate").lt(col("l_commitdate")))
                    .and(within("l_receiptdate", "1994-01-01", "1995-01-01")));
    var urgent = col("o_orderpriority").isIn("1-URGENT", "2-HIGH");
    return join(lines, t.orders(), "l_orderkey", "o_orderkey")
        .groupBy("l_shipmode")
        .agg(
            when(urgent).then(1).otherwise(0).sum().alias("high_line_count"),
            when(urgent).then(0).otherwise(1).sum().alias("low_line_count"))
        .sort("l_shipmode");
  }

  private static Frame customerDistribution(Tpch t) {
    var orders = t.orders().filter(col("o_comment").matches("special.*requests").not());
    return join(
            JoinKind.LEFT,
            t.customer(),
            orders.select("o_custkey", "o_orderkey"),
            List.of("c_custkey"),
            List.of("o_custkey"))
        .groupBy("c_custkey")
        .agg(col("o_orderkey").count().alias("c_count"))
        .groupBy("c_count")
        .agg(len().alias("custdist"))
        .sort(Expr.cols("custdist", "c_count"), List.of(true, true));
  }

  private static Frame promotionEffect(Tpch t) {
    var lines = t.lineitem().filter(within("l_shipdate", "1995-09-01", "1995-10-01"));
    var promoted = when(col("p_type").startsWith("PROMO")).then(REVENUE).otherwise(0.0).sum();
    return join(lines, t.part(), "l_partkey", "p_partkey")
        .select(promoted.times(100.0).dividedBy(REVENUE.sum()).alias("promo_revenue"));
  }

  private static Frame topSupplier(Tpch t) {
    var total = col("total_revenue");
    var best =
        t.lineitem()
            .filter(within("l_shipdate", "1996-01-01", "1996-04-01"))
            .groupBy("l_suppkey")
            .agg(REVENUE.sum().alias("total_revenue"))
            .filter(total.eq(total.max()));
    return join(t.supplier(), best, "s_suppkey", "l_suppkey")
        .sort("s_suppkey")
        .select("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue");
  }

  private static Frame partsAndSuppliers(Tpch t) {
    var parts =
        t.part()
            .filter(
                col("p_brand")
                    .ne("Brand#45")
                    .and(col("p_type").startsWith("MEDIUM POLISHED").not())
                    .and(col("p_size").isIn(49, 14, 23, 45, 19, 3, 36, 9)));
    var bad = t.supplier().filter(col("s_comment").matches("Customer.*Complaints"));
    var offers =
        join(JoinKind.ANTI, t.partsupp(), bad, List.of("ps_suppkey"), List.of("s_suppkey"));
    return join(offers, parts, "ps_partkey", "p_partkey")
        .groupBy("p_brand", "p_type", "p_size")
        .agg(col("ps_suppkey").nUnique().alias("supplier_cnt"))
        .sort(
            Expr.cols("supplier_cnt", "p_brand", "p_type", "p_size"),
            List.of(true, false, false, false));
  }

  private static Frame smallQuantityOrders(Tpch t) {
    var parts =
        t.part().filter(col("p_brand").eq("Brand#23").and(col("p_container").eq("MED BOX")));
    var quantity = col("l_quantity");
    return join(t.lineitem(), parts, "l_partkey", "p_partkey")
        .filter(quantity.lt(quantity.mean().over("l_partkey").times(0.2)))
        .select(col("l_extendedprice").sum().dividedBy(7.0).alias("avg_yearly"));
  }

  private static Frame largeVolumeCustomers(Tpch t) {
    var large =
        t.lineitem()
            .groupBy("l_orderkey")
            .agg(col("l_quantity").sum().alias("sum_quantity"))
            .filter(col("sum_quantity").gt(300));
    var orders = join(t.orders(), large, "o_orderkey", "l_orderkey");
    return join(orders, t.customer(), "o_custkey", "c_custkey")
        .select("c_name", "o_custkey", "o_orderkey", "o_orderdate", "o_totalprice", "sum_quantity")
        .sort(Expr.cols("o_totalprice", "o_orderdate"), List.of(true, false))
        .head(100);
  }

  private static Expr offer(String brand, String containers, int most, int size) {
    return col("p_brand")
        .eq(brand)
        .and(col("p_container").isIn((Object[]) containers.split(",")))
        .and(col("l_quantity").between(most - 10, most))
        .and(col("p_size").between(1, size));
  }

  private static Frame discountedRevenue(Tpch t) {
    var lines =
        t.lineitem()
            .filter(
                col("l_shipmode")
                    .isIn("AIR", "AIR REG")
                    .and(col("l_shipinstruct").eq("DELIVER IN PERSON")));
    return join(lines, t.part(), "l_partkey", "p_partkey")
        .filter(
            offer("Brand#12", "SM CASE,SM BOX,SM PACK,SM PKG", 11, 5)
                .or(offer("Brand#23", "MED BAG,MED BOX,MED PKG,MED PACK", 20, 10))
                .or(offer("Brand#34", "LG CASE,LG BOX,LG PACK,LG PKG", 30, 15)))
        .select(REVENUE.sum().alias("revenue"));
  }

  private static Frame partPromotion(Tpch t) {
    var parts = t.part().filter(col("p_name").startsWith("forest"));
    var sold =
        t.lineitem()
            .filter(within("l_shipdate", "1994-01-01", "1995-01-01"))
            .groupBy("l_partkey", "l_suppkey")
            .agg(col("l_quantity").sum().times(0.5).alias("half"));
    var stock =
        join(JoinKind.SEMI, t.partsupp(), parts, List.of("ps_partkey"), List.of("p_partkey"));
    var enough =
        join(
                JoinKind.INNER,
                stock,
                sold,
                List.of("ps_partkey", "ps_suppkey"),
                List.of("l_partkey", "l_suppkey"))
            .filter(col("ps_availqty").gt(col("half")));
    var canadian = t.nation().filter(col("n_name").eq("CANADA"));
    var suppliers = join(t.supplier(), canadian, "s_nationkey", "n_nationkey");
    return join(JoinKind.SEMI, suppliers, enough, List.of("s_suppkey"), List.of("ps_suppkey"))
        .sort("s_name")
        .select("s_name", "s_address");
  }

  private static Frame waitingSuppliers(Tpch t) {
    var suppliers = col("l_suppkey").nUnique();
    var shared =
        t.lineitem()
            .groupBy("l_orderkey")
            .agg(suppliers.alias("suppliers"))
            .filter(col("suppliers").gt(1));
    var late = t.lineitem().filter(col("l_receiptdate").gt(col("l_commitdate")));
    var alone = late.groupBy("l_orderkey").agg(suppliers.alias("late")).filter(col("late").eq(1));
    var failed = t.orders().filter(col("o_orderstatus").eq("F"));
    var arabian = t.nation().filter(col("n_name").eq("SAUDI ARABIA"));
    var lines =
        join(
            late,
            join(t.supplier(), arabian, "s_nationkey", "n_nationkey"),
            "l_suppkey",
            "s_suppkey");
    var orders = List.of("l_orderkey");
    var waiting = join(JoinKind.SEMI, lines, failed, orders, List.of("o_orderkey"));
    return join(
            JoinKind.SEMI,
            join(JoinKind.SEMI, waiting, alone, orders, orders),
            shared,
            orders,
            orders)
        .groupBy("s_name")
        .agg(len().alias("numwait"))
        .sort(Expr.cols("numwait", "s_name"), List.of(true, false))
        .head(100);
  }

  private static Frame salesOpportunity(Tpch t) {
    var balance = col("c_acctbal");
    var positive = when(balance.gt(0)).then(balance).otherwise(Expr.nullValue());
    var rich =
        t.customer()
            .withColumn("cntrycode", col("c_phone").slice(0, 2))
            .filter(col("cntrycode").isIn("13", "31", "23", "29", "30", "18", "17"))
            .filter(balance.gt(positive.mean()));
    return join(JoinKind.ANTI, rich, t.orders(), List.of("c_custkey"), List.of("o_custkey"))
        .groupBy("cntrycode")
        .agg(len().alias("numcust"), balance.sum().alias("totacctbal"))
        .sort("cntrycode");
  }
}
