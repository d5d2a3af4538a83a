def run(n):
    permutation = list(range(n))
    count = [0] * n
    most = checksum = turn = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        flipped = permutation[:]
        flips = 0
        first = flipped[0]
        while first:
            flipped[: first + 1] = flipped[first::-1]
            flips += 1
            first = flipped[0]
        most = max(most, flips)
        checksum += flips if turn % 2 == 0 else -flips
        while True:
            if r == n:
                return checksum * 1000 + most
            permutation.insert(r, permutation.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        turn += 1
