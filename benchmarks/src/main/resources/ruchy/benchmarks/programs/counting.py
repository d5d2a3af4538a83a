def run(rounds):
    words = ["w" + str(i * i % 97) for i in range(10000)]
    most = 0
    for _ in range(rounds):
        counts = {}
        for word in words:
            counts[word] = counts.get(word, 0) + 1
        for count in counts.values():
            most = max(most, count)
    return float(most)
