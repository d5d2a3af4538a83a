"""TPC-H's 22 questions for Polars, joined in the order in which our own frames join."""
from datetime import date
import polars as pl

c = pl.col
REVENUE = c("l_extendedprice") * (1 - c("l_discount"))


def within(column, start, end):
    return (c(column) >= date.fromisoformat(start)) & (c(column) < date.fromisoformat(end))


def questions(table):
    names = ("customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier")
    customer, lineitem, nation, orders, part, partsupp, region, supplier = (
        table(n).lazy() for n in names
    )
    scale = supplier.select(pl.len()).collect().item() / 10_000
    j = lambda left, right, l, r, how="inner": left.join(right, left_on=l, right_on=r, how=how)
    first_of = lambda name: nation.filter(c("n_name") == name)
    nations_of = lambda name: j(
        nation, region.filter(c("r_name") == name), "n_regionkey", "r_regionkey"
    )
    suppliers_of = lambda nations: j(supplier, nations, "s_nationkey", "n_nationkey")
    span = lambda column: c(column).is_between(date(1995, 1, 1), date(1996, 12, 31))

    def q07():
        two = nation.filter(c("n_name").is_in(["FRANCE", "GERMANY"]))
        s = suppliers_of(two).select("s_suppkey", supp_nation="n_name")
        cu = j(customer, two, "c_nationkey", "n_nationkey").select("c_custkey", cust_nation="n_name")
        shipped = j(lineitem.filter(span("l_shipdate")), s, "l_suppkey", "s_suppkey")
        return (
            j(shipped, j(orders, cu, "o_custkey", "c_custkey"), "l_orderkey", "o_orderkey")
            .filter(c("supp_nation") != c("cust_nation"))
            .group_by("supp_nation", "cust_nation", c("l_shipdate").dt.year().alias("l_year"))
            .agg(REVENUE.sum().alias("revenue"))
            .sort("supp_nation", "cust_nation", "l_year")
        )

    def q08():
        steel = part.filter(c("p_type") == "ECONOMY ANODIZED STEEL")
        american = j(customer, nations_of("AMERICA"), "c_nationkey", "n_nationkey")
        sold = j(orders.filter(span("o_orderdate")), american.select("c_custkey"), "o_custkey", "c_custkey")
        volume = j(j(lineitem, steel, "l_partkey", "p_partkey"), sold, "l_orderkey", "o_orderkey")
        volume = j(volume, suppliers_of(nation).select("s_suppkey", "n_name"), "l_suppkey", "s_suppkey")
        brazil = pl.when(c("n_name") == "BRAZIL").then(REVENUE).otherwise(0.0).sum()
        return (
            volume.group_by(c("o_orderdate").dt.year().alias("o_year"))
            .agg((brazil / REVENUE.sum()).alias("mkt_share"))
            .sort("o_year")
        )

    def q09():
        green = part.filter(c("p_name").str.contains("green", literal=True)).select("p_partkey")
        lines = j(lineitem, green, "l_partkey", "p_partkey")
        lines = j(lines, partsupp, ["l_suppkey", "l_partkey"], ["ps_suppkey", "ps_partkey"])
        lines = j(j(lines, orders, "l_orderkey", "o_orderkey"), suppliers_of(nation), "l_suppkey", "s_suppkey")
        return (
            lines.group_by(nation="n_name", o_year=c("o_orderdate").dt.year())
            .agg((REVENUE - c("ps_supplycost") * c("l_quantity")).sum().alias("sum_profit"))
            .sort("nation", "o_year", descending=[False, True])
        )

    def q11():
        stock = j(partsupp, suppliers_of(first_of("GERMANY")), "ps_suppkey", "s_suppkey")
        return (
            stock.group_by("ps_partkey")
            .agg((c("ps_supplycost") * c("ps_availqty")).sum().alias("value"))
            .filter(c("value") > c("value").sum() * (0.0001 / scale))
            .sort("value", descending=True)
        )

    def q12():
        lines = lineitem.filter(
            c("l_shipmode").is_in(["MAIL", "SHIP"]),
            c("l_commitdate") < c("l_receiptdate"),
            c("l_shipdate") < c("l_commitdate"),
            within("l_receiptdate", "1994-01-01", "1995-01-01"),
        )
        urgent = c("o_orderpriority").is_in(["1-URGENT", "2-HIGH"])
        return (
            j(lines, orders, "l_orderkey", "o_orderkey")
            .group_by("l_shipmode")
            .agg(
                urgent.cast(pl.Int64).sum().alias("high_line_count"),
                (~urgent).cast(pl.Int64).sum().alias("low_line_count"),
            )
            .sort("l_shipmode")
        )

    def q15():
        total = c("total_revenue")
        best = (
            lineitem.filter(within("l_shipdate", "1996-01-01", "1996-04-01"))
            .group_by("l_suppkey")
            .agg(REVENUE.sum().alias("total_revenue"))
            .filter(total == total.max())
        )
        return (
            j(supplier, best, "s_suppkey", "l_suppkey")
            .sort("s_suppkey")
            .select("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue")
        )

    def q16():
        parts = part.filter(
            c("p_brand") != "Brand#45",
            ~c("p_type").str.starts_with("MEDIUM POLISHED"),
            c("p_size").is_in([49, 14, 23, 45, 19, 3, 36, 9]),
        )
        bad = supplier.filter(c("s_comment").str.contains("Customer.*Complaints"))
        offers = j(partsupp, bad, "ps_suppkey", "s_suppkey", "anti")
        return (
            j(offers, parts, "ps_partkey", "p_partkey")
            .group_by("p_brand", "p_type", "p_size")
            .agg(c("ps_suppkey").n_unique().cast(pl.Int64).alias("supplier_cnt"))
            .sort("supplier_cnt", "p_brand", "p_type", "p_size", descending=[True, False, False, False])
        )

    def q19():
        def offer(brand, containers, most, size):
            return (
                (c("p_brand") == brand)
                & c("p_container").is_in(containers.split(","))
                & c("l_quantity").is_between(most - 10, most)
                & c("p_size").is_between(1, size)
            )

        lines = lineitem.filter(
            c("l_shipmode").is_in(["AIR", "AIR REG"]), c("l_shipinstruct") == "DELIVER IN PERSON"
        )
        return (
            j(lines, part, "l_partkey", "p_partkey")
            .filter(
                offer("Brand#12", "SM CASE,SM BOX,SM PACK,SM PKG", 11, 5)
                | offer("Brand#23", "MED BAG,MED BOX,MED PKG,MED PACK", 20, 10)
                | offer("Brand#34", "LG CASE,LG BOX,LG PACK,LG PKG", 30, 15)
            )
            .select(REVENUE.sum().alias("revenue"))
        )

    def q20():
        forest = part.filter(c("p_name").str.starts_with("forest"))
        sold = (
            lineitem.filter(within("l_shipdate", "1994-01-01", "1995-01-01"))
            .group_by("l_partkey", "l_suppkey")
            .agg((c("l_quantity").sum() * 0.5).alias("half"))
        )
        stock = j(partsupp, forest, "ps_partkey", "p_partkey", "semi")
        enough = j(stock, sold, ["ps_partkey", "ps_suppkey"], ["l_partkey", "l_suppkey"])
        enough = enough.filter(c("ps_availqty") > c("half"))
        return (
            j(suppliers_of(first_of("CANADA")), enough, "s_suppkey", "ps_suppkey", "semi")
            .sort("s_name")
            .select("s_name", "s_address")
        )

    def q21():
        many = c("l_suppkey").n_unique().alias("suppliers")
        shared = lineitem.group_by("l_orderkey").agg(many).filter(c("suppliers") > 1)
        late = lineitem.filter(c("l_receiptdate") > c("l_commitdate"))
        alone = late.group_by("l_orderkey").agg(many).filter(c("suppliers") == 1)
        failed = orders.filter(c("o_orderstatus") == "F")
        lines = j(late, suppliers_of(first_of("SAUDI ARABIA")), "l_suppkey", "s_suppkey")
        lines = j(lines, failed, "l_orderkey", "o_orderkey", "semi")
        lines = j(j(lines, alone, "l_orderkey", "l_orderkey", "semi"), shared, "l_orderkey", "l_orderkey", "semi")
        return (
            lines.group_by("s_name")
            .agg(pl.len().alias("numwait"))
            .sort("numwait", "s_name", descending=[True, False])
            .head(100)
        )

    def q22():
        positive = pl.when(c("c_acctbal") > 0).then(c("c_acctbal"))
        rich = (
            customer.with_columns(c("c_phone").str.slice(0, 2).alias("cntrycode"))
            .filter(c("cntrycode").is_in(["13", "31", "23", "29", "30", "18", "17"]))
            .filter(c("c_acctbal") > positive.mean())
        )
        return (
            j(rich, orders, "c_custkey", "o_custkey", "anti")
            .group_by("cntrycode")
            .agg(pl.len().alias("numcust"), c("c_acctbal").sum().alias("totacctbal"))
            .sort("cntrycode")
        )

    return {
        "q01": lambda: lineitem.filter(c("l_shipdate") <= date(1998, 9, 2))
        .group_by("l_returnflag", "l_linestatus")
        .agg(
            c("l_quantity").sum().alias("a"),
            c("l_extendedprice").sum().alias("b"),
            REVENUE.sum().alias("c"),
            (REVENUE * (1 + c("l_tax"))).sum().alias("d"),
            c("l_quantity").mean().alias("e"),
            c("l_extendedprice").mean().alias("f"),
            c("l_discount").mean().alias("g"),
            pl.len().alias("h"),
        )
        .sort("l_returnflag", "l_linestatus"),
        "q02": lambda: j(
            j(
                partsupp,
                part.filter(c("p_size") == 15, c("p_type").str.ends_with("BRASS")),
                "ps_partkey",
                "p_partkey",
            ),
            suppliers_of(nations_of("EUROPE")),
            "ps_suppkey",
            "s_suppkey",
        )
        .filter(c("ps_supplycost") == c("ps_supplycost").min().over("ps_partkey"))
        .sort("s_acctbal", "n_name", "s_name", "ps_partkey", descending=[True, False, False, False])
        .head(100)
        .select("s_acctbal", "s_name", "n_name", "ps_partkey", "p_mfgr", "s_address", "s_phone", "s_comment"),
        "q03": lambda: j(
            lineitem.filter(c("l_shipdate") > date(1995, 3, 15)),
            j(
                orders.filter(c("o_orderdate") < date(1995, 3, 15)),
                customer.filter(c("c_mktsegment") == "BUILDING"),
                "o_custkey",
                "c_custkey",
                "semi",
            ),
            "l_orderkey",
            "o_orderkey",
        )
        .group_by("l_orderkey", "o_orderdate", "o_shippriority")
        .agg(REVENUE.sum().alias("revenue"))
        .sort("revenue", "o_orderdate", descending=[True, False])
        .head(10),
        "q04": lambda: j(
            orders.filter(within("o_orderdate", "1993-07-01", "1993-10-01")),
            lineitem.filter(c("l_commitdate") < c("l_receiptdate")),
            "o_orderkey",
            "l_orderkey",
            "semi",
        )
        .group_by("o_orderpriority")
        .agg(pl.len())
        .sort("o_orderpriority"),
        "q05": lambda: j(
            j(
                lineitem,
                j(
                    orders.filter(within("o_orderdate", "1994-01-01", "1995-01-01")),
                    customer,
                    "o_custkey",
                    "c_custkey",
                ),
                "l_orderkey",
                "o_orderkey",
            ),
            suppliers_of(nations_of("ASIA")),
            ["l_suppkey", "c_nationkey"],
            ["s_suppkey", "s_nationkey"],
        )
        .group_by("n_name")
        .agg(REVENUE.sum().alias("revenue"))
        .sort("revenue", descending=True),
        "q06": lambda: lineitem.filter(
            within("l_shipdate", "1994-01-01", "1995-01-01"),
            c("l_discount").is_between(0.05, 0.07),
            c("l_quantity") < 24,
        ).select((c("l_extendedprice") * c("l_discount")).sum()),
        "q07": q07,
        "q08": q08,
        "q09": q09,
        "q10": lambda: j(
            j(
                lineitem.filter(c("l_returnflag") == "R"),
                orders.filter(within("o_orderdate", "1993-10-01", "1994-01-01")),
                "l_orderkey",
                "o_orderkey",
            ),
            j(customer, nation, "c_nationkey", "n_nationkey"),
            "o_custkey",
            "c_custkey",
        )
        .group_by("o_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment")
        .agg(REVENUE.sum().alias("revenue"))
        .sort("revenue", descending=True)
        .head(20),
        "q11": q11,
        "q12": q12,
        "q13": lambda: j(
            customer,
            orders.filter(~c("o_comment").str.contains("special.*requests")),
            "c_custkey",
            "o_custkey",
            "left",
        )
        .group_by("c_custkey")
        .agg(c("o_orderkey").count().alias("c_count"))
        .group_by("c_count")
        .agg(pl.len().alias("custdist"))
        .sort("custdist", "c_count", descending=True),
        "q14": lambda: j(
            lineitem.filter(within("l_shipdate", "1995-09-01", "1995-10-01")),
            part,
            "l_partkey",
            "p_partkey",
        ).select(
            pl.when(c("p_type").str.starts_with("PROMO")).then(REVENUE).otherwise(0.0).sum()
            * 100.0
            / REVENUE.sum()
        ),
        "q15": q15,
        "q16": q16,
        "q17": lambda: j(
            lineitem,
            part.filter(c("p_brand") == "Brand#23", c("p_container") == "MED BOX"),
            "l_partkey",
            "p_partkey",
        )
        .filter(c("l_quantity") < c("l_quantity").mean().over("l_partkey") * 0.2)
        .select(c("l_extendedprice").sum() / 7.0),
        "q18": lambda: j(
            j(
                orders,
                lineitem.group_by("l_orderkey")
                .agg(c("l_quantity").sum().alias("sum_quantity"))
                .filter(c("sum_quantity") > 300),
                "o_orderkey",
                "l_orderkey",
            ),
            customer,
            "o_custkey",
            "c_custkey",
        )
        .select("c_name", "o_custkey", "o_orderkey", "o_orderdate", "o_totalprice", "sum_quantity")
        .sort("o_totalprice", "o_orderdate", descending=[True, False])
        .head(100),
        "q19": q19,
        "q20": q20,
        "q21": q21,
        "q22": q22,
    }
