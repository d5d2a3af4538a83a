def run(n):
    letters = "acgt"
    seed = 42
    text = []
    for _ in range(n):
        seed = (seed * 3877 + 29573) % 139968
        text.append(letters[seed % 4])
    text = "".join(text)
    total = 0
    for k in [1, 2, 3, 4, 6]:
        counts = {}
        for i in range(n - k + 1):
            part = text[i : i + k]
            counts[part] = counts.get(part, 0) + 1
        for part, count in counts.items():
            total = (total * 31 + len(part) + count) % 1000003
        total += counts.get("ggtatt"[:k], 0)
    return total
