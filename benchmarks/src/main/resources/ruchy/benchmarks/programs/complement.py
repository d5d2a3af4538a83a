def run(n):
    letters = b"ACGTMRWSYKVHDBN"
    seed = 42
    text = bytearray()
    for _ in range(n):
        seed = (seed * 3877 + 29573) % 139968
        text.append(letters[seed % 15])
    table = bytearray(256)
    for a, b in zip(letters, b"TGCAKYWSRMBDHVN"):
        table[a] = b
    value = 0
    for _ in range(10):
        low, high = 0, n - 1
        while low < high:
            text[low], text[high] = table[text[high]], table[text[low]]
            low += 1
            high -= 1
        value = (value * 31 + text[n // 3]) % 1000003
    return value
