def grow(depth):
    return None if depth == 0 else (grow(depth - 1), grow(depth - 1))


def nodes(tree):
    return 1 if tree is None else 1 + nodes(tree[0]) + nodes(tree[1])


def run(deepest):
    long_lived = grow(deepest)
    total = 0
    for depth in range(4, deepest + 1, 2):
        for _ in range(1 << (deepest - depth + 4)):
            total += nodes(grow(depth))
    return total + nodes(long_lived)
