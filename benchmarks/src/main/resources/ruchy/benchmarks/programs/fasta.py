from itertools import accumulate


def run(n):
    letters = "acgtBDHKMNRSVWY"
    sums = list(accumulate([0.27, 0.12, 0.12, 0.27] + [0.02] * 11))
    seed = 42
    text = []
    for i in range(n):
        seed = (seed * 3877 + 29573) % 139968
        r = seed / 139968.0
        k = 0
        while k < 14 and sums[k] < r:
            k += 1
        text.append(letters[k])
        if i % 60 == 59:
            text.append("\n")
    value = 0
    for c in "".join(text):
        value = (value * 31 + ord(c)) % 1000003
    return value
