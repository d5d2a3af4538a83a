def run(n):
    composite = [False] * (n + 1)
    primes = 0
    for i in range(2, n + 1):
        if not composite[i]:
            primes += 1
            for j in range(i * i, n + 1, i):
                composite[j] = True
    return primes
