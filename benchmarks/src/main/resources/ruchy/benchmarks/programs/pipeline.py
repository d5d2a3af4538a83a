def run(rounds):
    xs = list(range(10000))
    total = 0
    for r in range(rounds):
        total += sum(y for y in (x * 3 + r for x in xs) if y % 2 == 0)
    return float(total)
